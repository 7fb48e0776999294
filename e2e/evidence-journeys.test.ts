import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test, vi } from 'vitest'
import { PEOPLE, smallBankUnits, someNumber, startBank } from '#modules/indicators/server/sync/testing.ts'
import { smallCountry, terc } from '#modules/territory/testing/small-country.ts'
import { expectAccessible, expectNoSidewaysScroll, inOppositeLooks } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { emptyFolder, type Site, serve } from './site.ts'
import { runSplot } from './splot.ts'
import { listenForTrouble } from './trouble.ts'
import { browserWindows, demoSite, LONG, openWorkspace, signInAs } from './visits.ts'

const PASSWORD = 'zielony rower w deszczu'
const OWN = { code: '980803', name: 'Czarna Struga', year: 2025 }
const FAMILIES = 'rodziny objęte pracą socjalną'
const INDICATOR = 'families-per-social-worker'
const PHONE = { viewport: { width: 360, height: 740 } }
const STRATEGY = 'Diagnoza usług społecznych regionu 2027'

const site = demoSite()

describeInBrowser('dowody: od liczby urzędu do strony, którą czyta mieszkaniec', () => {
  const inWindow = browserWindows()

  async function expectGood(page: Page): Promise<void> {
    await inOppositeLooks(page, () => expectAccessible(page))
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  test(
    'badacz układa plan synchronizacji, polecenie ją wykonuje, a dziennik i strona gminy mają liczby banku',
    async () => {
      const bank = await startBank({ now: () => Date.now(), pass: () => {} }, smallBankUnits())
      const real = await realSite(bank.url)
      await inWindow(async (page) => {
        const troubles = await listenForTrouble(page, real.url)
        await acceptInvitation(page, real)
        await openWorkspace(page, real, '/praca/dane')
        await page.getByLabel(/^Numery zmiennych/).fill(String(PEOPLE))
        await page.getByRole('button', { name: 'Ułóż plan' }).click()
        const syncs = page.getByRole('table', { name: 'Synchronizacje z Bankiem Danych Lokalnych' })
        await syncs.getByText('trwa', { exact: true }).waitFor()
        expect(bank.log).toEqual([]) // a plan asks nothing

        expect(await runSplot(real, ['sync', 'bdl'])).toContain('Gotowe.')
        expect(bank.excess).toBe(0)
        expect(new Set(bank.log.map(({ path }) => path)).size).toBe(bank.log.length)

        await openWorkspace(page, real, '/praca/dane')
        await syncs.getByText('zakończona', { exact: true }).waitFor()
        await syncs.getByRole('link', { name: /^Otwórz/ }).click()
        const log = page.getByRole('table', { name: 'Dziennik synchronizacji' })
        await log.getByRole('row', { name: new RegExp(`, ${PEOPLE}.*wczytana.*nowe: 162, zmienione: 0`) }).waitFor()
        await expectGood(page)
        await page.goto(`${real.url}/gmina/020101`)
        const people = someNumber('020101', 2023).toLocaleString('pl-PL', { useGrouping: 'always' })
        expect(await page.locator('main').textContent()).toContain(people)
        expect(troubles).toEqual([])
      })
    },
    LONG,
  )

  test(
    'gmina poprawia ocenę zasobów i ją potwierdza, ROPS porównuje i zamraża, a mieszkaniec czyta to w telefonie bez skryptu',
    async () => {
      let families = 0
      await inWindow(async (page) => {
        const troubles = await listenForTrouble(page, site.url)
        await signInAs(page, site, 'dyrektor CUS')
        families = await deliverAssessment(page)
        expect(troubles).toEqual([])
      })
      const shown = await inWindowAs('badacz ROPS', freeze)
      let address = ''
      const read = async (page: Page) => {
        address = await readOnPhone(page, families, shown)
      }
      await inWindow(read, { ...PHONE, javaScriptEnabled: false })
      await inWindow(async (page) => {
        await page.goto(address) // axe is a script, so it looks at the same page where scripts run
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }, PHONE)
    },
    LONG,
  )

  /** Opens the handed-over form again, types one more family, hands over and confirms; answers with the number typed. */
  async function deliverAssessment(page: Page): Promise<number> {
    await openWorkspace(page, site, `/praca/oceny/${OWN.code}/${OWN.year}`)
    await page.getByText('Poprawka', { exact: true }).click()
    await page.getByLabel(/^Powód/).fill('Dopisujemy rodzinę z końca roku.')
    await page.getByRole('button', { name: 'Otwórz ponownie' }).click()
    await page.getByRole('button', { name: /^3\. / }).click()
    const cell = page.getByLabel(`${FAMILIES}, ${OWN.year}`, { exact: true })
    const families = Number(await cell.inputValue()) + 1
    await cell.fill(String(families))
    await page.getByText(/^1\sniezapisana zmiana$/).waitFor()
    await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
    await page.getByText('Formularz jest gotowy do przekazania.').waitFor()
    for (const verb of ['Przekaż do potwierdzenia', 'Potwierdź ocenę']) {
      await page.getByRole('button', { name: `${verb}: ${OWN.name}, ${OWN.year}` }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: verb }).click()
    }
    await page.getByText('Ocena jest potwierdzona i liczy się we wskaźnikach gminy.').waitFor()
    await openWorkspace(page, site, `/praca/oceny/${OWN.code}/${OWN.year}/wnioski`)
    expect(await page.locator('main').textContent()).toContain('Mediana gmin powiatu')
    return families
  }

  /** Compares the gmina with others, then freezes its figure for a document; answers with the figure as it was shown. */
  async function freeze(page: Page): Promise<string> {
    await page.goto(`${site.url}/porownanie?jednostka=${OWN.code}&wskaznik=${INDICATOR}&bez=miasta`)
    expect(await page.locator('h1').textContent()).toContain(OWN.name)
    await page.goto(`${site.url}/wskazniki/${INDICATOR}?jednostka=${OWN.code}`)
    await page.getByRole('button', { name: 'Zamroź jako dowód' }).click()
    await page.waitForURL('**/praca/dowody?**')
    await page.getByLabel(/^Gdzie/).fill(STRATEGY)
    await page.getByRole('button', { name: 'Zamroź', exact: true }).click()
    await page.getByRole('link', { name: /^Otwórz stronę dowodu/ }).waitFor()
    const own = page.getByRole('row', { name: new RegExp(STRATEGY) })
    const shown = (await own.getByRole('cell').nth(0).textContent()) ?? ''
    expect(shown).toMatch(/^\d+,\d$/)
    await expectGood(page)
    return shown
  }

  /** From the first page to the gmina, from its figure to the evidence, by links and a form alone; answers with its address. */
  async function readOnPhone(page: Page, families: number, shown: string): Promise<string> {
    await page.goto(site.url)
    await page.locator('#q').fill('czarna struga')
    await page.locator('#q').press('Enter')
    await page.locator(`main a[href="/gmina/${OWN.code}"]`).first().click()
    expect(await page.locator('h1').textContent()).toBe(OWN.name)
    expect(await page.locator('main').textContent()).toContain(shown)
    await page.locator(`main a[href^="/wskazniki/${INDICATOR}"]`).first().click()
    await page.locator('main li', { hasText: STRATEGY }).getByRole('link').click()
    expect(new URL(page.url()).pathname).toMatch(/^\/dowod\//)
    const text = await page.locator('main').textContent()
    expect(text).toContain(shown)
    expect(text).toContain(String(families))
    expect(text).toContain(STRATEGY)
    return page.url()
  }

  async function inWindowAs<Seen>(role: string, visit: (page: Page) => Promise<Seen>): Promise<Seen> {
    let seen: Seen | undefined
    await inWindow(async (page) => {
      const troubles = await listenForTrouble(page, site.url)
      await signInAs(page, site, role)
      seen = await visit(page)
      expect(troubles).toEqual([])
    })
    return seen as Seen
  }
})

/** An installation of a real region, for a demo never talks to the bank: the small country's register and nothing else. */
async function realSite(bankUrl: string): Promise<Site> {
  vi.stubEnv('BDL_API_URL', bankUrl)
  onTestFinished(() => void vi.unstubAllEnvs())
  const real = await serve(await emptyFolder(), { SPLOT_DEMO: '0' })
  onTestFinished(() => real.stop())
  const register = join(real.dataDir, 'rejestr.csv')
  await writeFile(register, terc(smallCountry('2024-01-01')))
  await runSplot(real, ['init', '--region', '02', '--admin', 'ola@urzad.example', '--admin-name', 'Ola Pierwsza'])
  await runSplot(real, ['import', 'teryt', register])
  return real
}

/** A researcher comes in by the link that the operator handed over. */
async function acceptInvitation(page: Page, real: Site): Promise<void> {
  const who = ['--email', 'ewa@urzad.example', '--name', 'Ewa Zięba', '--role', 'regional-researcher']
  const said = await runSplot(real, ['invite', ...who])
  await page.goto(real.url + (/\/zaproszenie\/\S+/.exec(said)?.[0] ?? '/nie-ma-odnosnika'))
  await page.fill('#haslo', PASSWORD)
  await page.fill('#haslo-powtorzone', PASSWORD)
  await page.getByRole('button', { name: 'Załóż konto' }).click()
  await page.waitForURL('**/moje-konto')
}
