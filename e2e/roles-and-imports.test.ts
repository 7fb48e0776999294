import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, todayInWarsaw } from '#kernel/plain-date.ts'
import { expectAccessibleInAllLooks } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { listenForTrouble } from './trouble.ts'
import { browserWindows, demoSite, LONG, openWorkspace, signInAs } from './visits.ts'

const TODAY = todayInWarsaw(new Date())
const [MONTH_AGO, YESTERDAY] = [addDays(TODAY, -30), addDays(TODAY, -1)]
const REGION = '98'

type Named = { id: string; email: string }

const site = demoSite()

describeInBrowser('role, które się kończą, zastępstwa i importy', () => {
  const inWindow = browserWindows()

  /** Somebody of the demo at work, in a window of their own. */
  const asRole = (role: string, work: (page: Page) => Promise<void>) =>
    inWindow(async (page) => {
      const troubles = await listenForTrouble(page, site.url)
      await signInAs(page, site, role)
      await work(page)
      expect(troubles).toEqual([])
    })

  const open = (page: Page, path: string) => openWorkspace(page, site, path)

  const linksOf = (page: Page) => page.getByRole('navigation', { name: 'Praca' }).getByRole('link').allTextContents()

  /** What was said of a button at work stands in the announcer for seven seconds, and points at a button that may be gone. */
  const expectGood = async (page: Page) => {
    await expect.poll(() => page.locator('[data-live-announcer] [role=img]').count(), { timeout: 15_000 }).toBe(0)
    await expectAccessibleInAllLooks(page)
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  /** Calls the API as the page does, with its session. */
  async function ask<Answer>(page: Page, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const { status, text } = await page.evaluate(
      async ([how, where, sent]) => {
        const answer = await fetch(`/api/v1${where}`, {
          method: how,
          ...(sent === null ? {} : { headers: { 'content-type': 'application/json' }, body: sent }),
        })
        return { status: answer.status, text: await answer.text() }
      },
      [method, path, body === undefined ? null : JSON.stringify(body)] as const,
    )
    expect(status, text).toBeLessThan(300)
    return JSON.parse(text) as Answer
  }

  async function accountOf(page: Page, role: string): Promise<string> {
    const { items } = await ask<{ items: Named[] }>(page, 'GET', '/accounts')
    return items.find(({ email }) => email === `${role}@pokaz.example`)?.id ?? `nie ma konta ${role}`
  }

  async function give(page: Page, accountId: string, role: string, validFrom: string, validTo: string | null) {
    return await ask<{ id: string }>(page, 'POST', '/access/assignments', {
      accountId,
      role,
      unitCode: REGION,
      validFrom,
      validTo,
    })
  }

  test(
    'rola, która skończyła się wczoraj, nie daje niczego, a ta sama rola na dziś od razu daje importy',
    async () => {
      let councillor = ''
      await asRole('administrator techniczny', async (page) => {
        await open(page, '/praca/osoby')
        councillor = await accountOf(page, 'councillor')
        await give(page, councillor, 'regional-researcher', MONTH_AGO, YESTERDAY)
        await open(page, `/praca/osoby/${councillor}`)
        expect(await page.locator('.worklist').first().textContent()).toContain('badacz ROPS')
        await expectGood(page)
      })
      await asRole('radny', async (page) => {
        expect(await open(page, '/praca/importy')).toBe('Na tym koncie nie ma tej strony')
        await expectGood(page)
        await open(page, '/praca/moje-role')
        const roles = await page.getByRole('table', { name: 'Moje role' }).textContent()
        expect(roles).toContain('radny')
        expect(roles).not.toContain('badacz ROPS')
        expect(await linksOf(page)).not.toContain('Importy')

        await asRole('administrator techniczny', async (other) => {
          await open(other, '/praca')
          await give(other, councillor, 'regional-researcher', TODAY, TODAY)
        })
        expect(await open(page, '/praca/importy')).toBe('Importy')
        expect(await linksOf(page)).toContain('Importy')
        await open(page, '/praca')
        expect(await page.locator('section[aria-labelledby="czeka"]').textContent()).toContain('badacz ROPS')
      })
    },
    LONG,
  )

  test(
    'zastępstwo, które się skończyło, nie daje niczego; nowe, dane na stronie, działa od razu i kończy się odwołaniem',
    async () => {
      await asRole('administrator techniczny', async (page) => {
        await open(page, '/praca')
        const [researcher, auditor] = [await accountOf(page, 'regional-researcher'), await accountOf(page, 'auditor')]
        const { id } = await give(page, researcher, 'regional-manager', MONTH_AGO, null)
        await ask(page, 'POST', `/access/assignments/${id}/delegations`, {
          accountId: auditor,
          validFrom: MONTH_AGO,
          validTo: YESTERDAY,
        })
      })
      await asRole('kontroler lub audytor', async (deputy) => {
        expect(await open(deputy, '/praca/importy')).toBe('Na tym koncie nie ma tej strony')
        await open(deputy, '/praca/moje-role')
        await deputy.getByText('Nie ma zastępstw, które trwają albo się zaczną.').waitFor()

        await asRole('badacz ROPS', async (owner) => {
          await delegateOnPage(owner)
        })
        expect(await open(deputy, '/praca/importy')).toBe('Importy')
        await open(deputy, '/praca')
        expect(await deputy.locator('section[aria-labelledby="czeka"]').textContent()).toContain('Badacz Pokazowy')
        await expectGood(deputy)

        await asRole('badacz ROPS', async (owner) => {
          await open(owner, '/praca/moje-role')
          await owner.getByRole('button', { name: 'Zakończ zastępstwo: Kontrolerka Pokazowa' }).click()
          await owner.getByRole('alertdialog').getByRole('button', { name: 'Zakończ zastępstwo' }).click()
          await owner.getByText('Zastępstwo zakończono.').waitFor()
        })
        expect(await open(deputy, '/praca/importy')).toBe('Na tym koncie nie ma tej strony')
      })
    },
    LONG,
  )

  async function delegateOnPage(page: Page): Promise<void> {
    await open(page, '/praca/moje-role')
    await page.getByLabel('E-mail zastępcy').fill('auditor@pokaz.example')
    await page.getByRole('button', { name: 'Znajdź zastępcę' }).click()
    await page.getByText('Zastępca: Kontrolerka Pokazowa').waitFor()
    await page.locator('.draft-form .select-button').first().click()
    await page.getByRole('option', { name: 'badacz ROPS' }).click()
    await expectGood(page)

    const send = page.getByRole('button', { name: 'Przekaż rolę zastępcy' })
    await send.click()
    await page.locator('.error-summary').waitFor()
    await expectGood(page)

    await page
      .getByRole('group', { name: /^Do dnia włącznie/ })
      .getByRole('spinbutton')
      .first()
      .focus()
    await page.keyboard.type(TODAY.split('-').reverse().join(''))
    await send.click()
    await page.getByText('Rolę przekazano.').waitFor()
    const table = page.getByRole('table', { name: 'Zastępstwa' })
    await expect.poll(() => table.textContent()).toContain('Kontrolerka Pokazowa')
    await expectGood(page)
  }

  const choose = async (page: Page, name: string, text: string) => {
    const buffer = Buffer.from(text)
    await page.getByLabel('Plik', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer })
  }
  const check = (page: Page) => page.getByRole('button', { name: 'Sprawdź plik' }).click()

  test(
    'plik BDL, który nie mówi wszystkiego, pyta na stronie; po odpowiedziach zostaje tylko to, że pokaz nie bierze danych urzędu',
    () =>
      asRole('badacz ROPS', async (page) => {
        await open(page, '/praca/importy/bdl')
        await choose(page, 'kluby.csv', '"Kod";"Nazwa";"kluby";\r\n9808032;"Brodnica";3;\r\n')
        await check(page)
        const questions = page.getByRole('group', { name: 'Pytania o plik' })
        await questions.getByText('Z jakiej podgrupy Banku Danych Lokalnych jest ten plik?').waitFor()
        await expectGood(page)

        await questions.getByLabel('Podgrupa BDL').fill('P9001')
        await check(page)
        await questions.getByText('Za który rok są te liczby?').waitFor()
        await questions.getByText('W jakiej jednostce jest „kluby”?').waitFor()
        await questions.getByLabel(/^Rok/).fill('2024')
        await questions.getByLabel(/^Jednostka miary/).fill('szt.')
        await check(page)
        const problems = page.getByRole('table', { name: 'Błędy' })
        await problems.waitFor()
        expect(await problems.locator('tbody tr').allTextContents()).toEqual([
          expect.stringContaining('region pokazowy'),
        ])
        expect(await questions.locator('> p').count()).toBe(0)
        expect(await page.getByRole('button', { name: 'Wczytaj' }).count()).toBe(0)
        await expectGood(page)
      }),
    LONG,
  )

  test(
    'dobry plik wczytuje się przyciskiem „Wczytaj”, a jego treść widać tam, gdzie należy',
    () =>
      asRole('kierownik projektu', async (page) => {
        await open(page, '/praca/importy/obszary-doradcow')
        await choose(page, 'obszary.csv', `obszar;powiat;od;do\r\nObszar z pliku;9808;${TODAY};\r\n`)
        await check(page)
        await page.getByText('Plik jest dobry. Można go wczytać.').waitFor()
        await page.getByRole('button', { name: 'Wczytaj' }).click()
        await page.getByRole('heading', { name: 'Sprawozdanie z wczytania' }).waitFor()
        expect(await page.getByRole('button', { name: 'Wczytaj' }).count()).toBe(0)
        await expectGood(page)
        await open(page, '/praca/obszary-doradcow')
        const areas = page.getByRole('textbox', { name: /^Obszar \d/ })
        const names = await Promise.all((await areas.all()).map((field) => field.inputValue()))
        expect(names).toContain('Obszar z pliku')
      }),
    LONG,
  )
})
