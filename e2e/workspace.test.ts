import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectVisibleFocus,
  inBothThemesAndWidths,
  inOppositeLooks,
} from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { listenForTrouble } from './trouble.ts'
import { browserWindows, demoSite, LONG, openWorkspace, signInAs, type Visit } from './visits.ts'

/** Every page of the workspace that the administrator of the demo sees, by its title. */
const PAGES: readonly [path: string, title: RegExp][] = [
  ['/praca', /na Ciebie/],
  ['/praca/moje-role', /^Moje role i zastępstwa$/],
  ['/praca/szukaj?q=brod', /^\d+\u00a0miejsc/],
  ['/praca/obszary-doradcow', /^Obszary doradców$/],
  ['/praca/zeszyty', /^Zeszyty powiatów$/],
  ['/praca/importy', /^Importy$/],
  ['/praca/importy/rejestr', /^Rejestr TERC$/],
  ['/praca/importy/bdl', /^Liczby z Banku Danych Lokalnych$/],
  ['/praca/osoby', /^Osoby i role$/],
  ['/praca/osoby/zapros', /^Zaproś osobę do Splotu$/],
  ['/praca/role', /^Co wolno roli$/],
  ['/praca/poczta', /^Poczta wychodząca$/],
  ['/praca/przetwarzanie', /^Przetwarzanie danych osób$/],
  ['/praca/zadania', /^Zadania systemu$/],
  ['/praca/terminy', /^Terminy$/],
  ['/praca/parametry', /^Parametry prawne$/],
  ['/praca/parametry/resources-assessment-municipality', /^Ocena zasobów gminy: dla rady gminy$/],
  ['/praca/slad', /^Ślad$/],
  ['/praca/nie-ma-takiej', /^Na tym koncie nie ma tej strony$/],
]

/** Pages of other roles, which the administrator does not see. */
const PAGES_OF_ROLES: readonly [role: string, path: string, title: RegExp][] = [
  ['dyrektor CUS', '/praca/oceny', /^Oceny zasobów$/],
  ['dyrektor CUS', '/praca/oceny/980803/2024', /^Ocena zasobów 2024: Czarna Struga$/],
  ['dyrektor CUS', '/praca/oceny/980803/2025', /^Ocena zasobów 2025: Czarna Struga$/],
  ['dyrektor CUS', '/praca/oceny/980803/2025/wnioski', /^Co wynika z oceny 2025: Czarna Struga$/],
  ['badacz ROPS', '/praca/oceny-gmin', /^Kto jeszcze nie przekazał oceny$/],
]

const site = demoSite()

describeInBrowser('miejsce pracy w przeglądarce', () => {
  const inWindow = browserWindows()
  let session: Awaited<ReturnType<BrowserContext['storageState']>>

  beforeAll(
    () =>
      inWindow(async (page, context) => {
        await signInAs(page, site, 'administrator techniczny')
        session = await context.storageState()
      }),
    LONG,
  )

  /** As the administrator, unless told otherwise. */
  const onPage = (visit: Visit, options = {}) => inWindow(visit, { storageState: session, ...options })
  const open = (page: Page, path: string) => openWorkspace(page, site, path)
  const title = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

  test.each(PAGES)(
    '%s: 0 uwag axe jasno i ciemno w dwóch szerokościach, każdy fokus widać, nic w bok przy 320 px, cisza w konsoli',
    (path, expected) =>
      onPage(async (page) => {
        const troubles = await listenForTrouble(page, site.url)
        await open(page, path)
        expect(await title(page)).toMatch(expected)
        await inBothThemesAndWidths(page, () => expectAccessible(page))
        await expectNoSidewaysScroll(page)
        await inOppositeLooks(page, () => expectVisibleFocus(page))
        expect(troubles).toEqual([])
      }),
    LONG,
  )

  test.each(PAGES_OF_ROLES)(
    '%s, %s: 0 uwag axe jasno i ciemno w dwóch szerokościach, każdy fokus widać, nic w bok przy 320 px, cisza w konsoli',
    (role, path, expected) =>
      onPage(
        async (page) => {
          await signInAs(page, site, role)
          const troubles = await listenForTrouble(page, site.url)
          await open(page, path)
          expect(await title(page)).toMatch(expected)
          await inBothThemesAndWidths(page, () => expectAccessible(page))
          await expectNoSidewaysScroll(page)
          await inOppositeLooks(page, () => expectVisibleFocus(page))
          expect(troubles).toEqual([])
        },
        { storageState: { cookies: [], origins: [] } },
      ),
    LONG,
  )

  test('kto nie jest zalogowany, idzie się zalogować, a adres, pod który szedł, nie ginie', async () => {
    const response = await fetch(`${site.url}/praca/osoby?a=1`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/logowanie?dokad=%2Fpraca%2Fosoby%3Fa%3D1',
    ])
  })

  test('dokument miejsca pracy nie ma skryptu w treści ani niczego o osobie', () =>
    onPage(async (page) => {
      const response = await page.request.get(`${site.url}/praca/osoby`)
      const html = await response.text()
      expect(response.headers()['content-security-policy']).toMatch(/script-src 'self';/)
      expect(html).toMatch(/<script type="module" src="\/praca\/pliki\/[^"]+\.js"><\/script>/)
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style| style="/)
      expect(html).not.toContain('Pokazowa')
    }))

  test(
    'koniec sesji w trakcie pracy prowadzi do logowania z drogą powrotną',
    () =>
      onPage(async (page) => {
        await open(page, '/praca/osoby')
        await page.context().clearCookies()
        await page.getByRole('link', { name: 'Ślad' }).click()
        await page.waitForURL('**/logowanie?dokad=%2Fpraca%2Fslad')
      }),
    LONG,
  )

  test(
    'nawigacja ma tylko to, co wolno: radny widzi swoje role i szukanie, a osób nie otworzy',
    () =>
      onPage(
        async (page) => {
          await signInAs(page, site, 'radny')
          await open(page, '/praca')
          const links = await page.getByRole('navigation', { name: 'Praca' }).getByRole('link').allTextContents()
          expect(links).toEqual([
            'Czeka na mnie',
            'Moje role i zastępstwa',
            'Terminy',
            'Szukaj',
            'Zeszyty powiatów',
            'Parametry prawne',
            'Strona publiczna',
          ])
          await open(page, '/praca/osoby')
          expect(await title(page)).toBe('Na tym koncie nie ma tej strony')
        },
        { storageState: { cookies: [], origins: [] } },
      ),
    LONG,
  )

  test(
    'samą klawiaturą: przejście z menu przenosi fokus na tytuł, a link pomijający prowadzi do treści',
    () =>
      onPage(async (page) => {
        await open(page, '/praca')
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Przejdź do treści')
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => location.hash)).toBe('#tresc')
        await page.getByRole('link', { name: 'Zeszyty powiatów' }).focus()
        await page.keyboard.press('Enter')
        await page.waitForURL('**/praca/zeszyty')
        await page.locator('h1', { hasText: 'Zeszyty powiatów' }).waitFor()
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
        expect(await page.title()).toBe('Zeszyty powiatów – Splot')
      }),
    LONG,
  )

  test(
    'administrator zaprasza osobę: złe pola wracają ze zdaniem i fokusem, dobre dają zaproszenie w skrzynce',
    () =>
      onPage(async (page) => {
        await open(page, '/praca/osoby/zapros')
        await page.getByRole('button', { name: 'Wyślij zaproszenie' }).click()
        const summary = page.locator('.error-summary')
        await summary.waitFor()
        expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
        expect(await summary.textContent()).toContain('E-mail: Podaj adres e-mail')
        await inOppositeLooks(page, () => expectAccessible(page))
        await page.setViewportSize({ width: 1280, height: 900 })

        await page.getByLabel('Imię i nazwisko').fill('Zofia Nowa')
        await page.getByLabel('E-mail').fill('zofia.nowa@urzad.example')
        await chooseOption(page, 'Rola', 'badacz ROPS')
        await page.getByRole('button', { name: 'Wyślij zaproszenie' }).click()
        await page.waitForURL('**/praca/osoby')
        await page.getByText('Zaproszenie wysłano na adres zofia.nowa@urzad.example').waitFor()
        await open(page, '/praca/poczta')
        expect(await page.locator('.worklist').textContent()).toContain('zofia.nowa@urzad.example')
        await open(page, '/praca')
        expect(await page.locator('section[aria-labelledby="winni"]').textContent()).toContain('Zofia Nowa')
      }),
    LONG,
  )

  test(
    'administrator nadaje i odbiera rolę; przed odebraniem okno pyta, trzyma fokus i oddaje go',
    () =>
      onPage(async (page) => {
        await open(page, '/praca/osoby')
        await page.getByRole('link', { name: 'Radny Pokazowy' }).click()
        await page.locator('h1', { hasText: 'Radny Pokazowy' }).waitFor()
        await chooseOption(page, 'Rola', 'kontroler lub audytor')
        await page.getByLabel('Obszar').fill('98')
        await page.getByRole('button', { name: 'Nadaj rolę' }).click()
        const end = page.getByRole('button', { name: 'Odbierz rolę: kontroler lub audytor' })
        await end.waitFor()
        await end.focus()
        await page.keyboard.press('Enter')
        const dialog = page.getByRole('alertdialog', { name: 'Odebrać rolę: kontroler lub audytor?' })
        await dialog.waitFor()
        await inOppositeLooks(page, () => expectAccessible(page, POP_UP))
        for (let presses = 0; presses < 6; presses += 1) {
          await page.keyboard.press('Tab')
          expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
        }
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
        await expect.poll(() => end.evaluate((button) => button === document.activeElement)).toBe(true)
        await page.keyboard.press('Enter')
        await dialog.getByRole('button', { name: 'Odbierz rolę' }).click()
        await page.getByText('Rolę odebrano.').waitFor()
        await page.getByRole('button', { name: 'Pokaż prawa z dzisiaj' }).click()
        await page.getByRole('table', { name: 'Co tej osobie wolno i dlaczego' }).waitFor()
      }),
    LONG,
  )

  test(
    'otwarta lista wyboru: fokus jest w niej, strzałki wybierają, Escape zamyka i oddaje fokus',
    () =>
      onPage(async (page) => {
        await open(page, '/praca/role')
        const opener = page.getByRole('button', { name: /Rola/ })
        await opener.focus()
        await page.keyboard.press('Enter')
        const list = page.getByRole('listbox')
        await list.waitFor()
        await inOppositeLooks(page, () => expectAccessible(page, POP_UP))
        expect(await list.evaluate((box) => box.contains(document.activeElement))).toBe(true)
        await page.keyboard.press('ArrowDown')
        expect(await list.evaluate((box) => box.contains(document.activeElement))).toBe(true)
        await page.keyboard.press('Escape')
        await list.waitFor({ state: 'detached' })
        await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
      }),
    LONG,
  )

  test(
    'zły plik rejestru wraca ze sprawozdaniem i niczego nie zmienia',
    () =>
      onPage(async (page) => {
        await open(page, '/praca/importy/obszary-doradcow')
        await page.getByRole('button', { name: 'Sprawdź plik' }).click()
        await page.getByText('Wybierz plik z dysku.').waitFor()
        const bad = Buffer.from('obszar;powiat;od;do\r\nNowy;nieznany;2026-01-01;\r\n')
        await page
          .getByLabel('Plik', { exact: true })
          .setInputFiles({ name: 'obszary.csv', mimeType: 'text/csv', buffer: bad })
        await page.getByRole('button', { name: 'Sprawdź plik' }).click()
        const problems = page.getByRole('table', { name: 'Błędy' })
        await problems.waitFor()
        expect(await problems.textContent()).toContain('Rejestr nie zna powiatu „nieznany”')
        expect(await page.getByRole('button', { name: 'Wczytaj' }).count()).toBe(0)
        await inBothThemesAndWidths(page, () => expectAccessible(page))

        const good = Buffer.from('obszar;powiat;od;do\r\nNowy;9808;2026-01-01;\r\n')
        await page
          .getByLabel('Plik', { exact: true })
          .setInputFiles({ name: 'obszary.csv', mimeType: 'text/csv', buffer: good })
        await page.getByRole('button', { name: 'Sprawdź plik' }).click()
        await page.getByText('Plik jest dobry. Można go wczytać.').waitFor()
        expect(await page.getByRole('button', { name: 'Wczytaj' }).count()).toBe(1)
      }),
    LONG,
  )

  test(
    'terminy z przepisem, tajny adres kalendarza wydany i odwołany, historia parametru, pusta kolejka zadań',
    () =>
      onPage(
        async (page) => {
          await signInAs(page, site, 'dyrektor CUS lub kierownik OPS')
          await open(page, '/praca')
          await page.getByRole('link', { name: 'Terminy', exact: true }).click()
          const own = page.getByRole('table', { name: 'Moje terminy' })
          await own.waitFor()
          expect(await own.textContent()).toContain('ustawa o pomocy społecznej, art. 16a')
          expect(await own.textContent()).toContain('do sprawdzenia')
          await page.getByRole('button', { name: 'Wydaj adres' }).click()
          const field = page.getByLabel('Tajny adres kalendarza')
          await field.waitFor()
          const address = await field.inputValue()
          await inOppositeLooks(page, () => expectAccessible(page))
          const calendar = await fetch(address)
          expect([calendar.status, await calendar.text()]).toEqual([200, expect.stringContaining('BEGIN:VEVENT\r\n')])
          await page.getByRole('button', { name: 'Odwołaj adres: adres kalendarza' }).click()
          await page.getByRole('alertdialog').getByRole('button', { name: 'Odwołaj adres' }).click()
          await page.getByText('Adres kalendarza nie działa.').waitFor()
          expect((await fetch(address)).status).toBe(404)

          await open(page, '/praca/parametry')
          await page.getByRole('link', { name: 'Dotacja na jedno zadanie w trybie art. 19a' }).click()
          const periods = page.getByRole('table', { name: 'Okresy, od najnowszego' })
          await periods.waitFor()
          expect(await periods.textContent()).toContain('20\u00a0000\u00a0zł')
          await open(page, '/praca/zadania')
          expect(await title(page)).toBe('Na tym koncie nie ma tej strony')
          await page.context().clearCookies()
          await signInAs(page, site, 'administrator techniczny')
          await open(page, '/praca/zadania')
          expect(await page.locator('main').textContent()).toContain('Kolejka jest pusta')
        },
        { storageState: { cookies: [], origins: [] } },
      ),
    LONG,
  )

  test(
    'obszary doradców zmienia się formularzem, a wybrany wygląd zostaje po ponownym wejściu',
    () =>
      onPage(async (page) => {
        await open(page, '/praca/obszary-doradcow')
        await page.getByLabel('Obszar 1').fill('Nowa nazwa obszaru')
        await page.getByRole('button', { name: 'Zapisz układ' }).click()
        await page.getByText('Zapisano. Żaden powiat nie zmienił obszaru.').waitFor()
        expect(await page.getByLabel('Obszar 1').inputValue()).not.toBe('')

        await page.getByLabel('Wygląd').selectOption('dark')
        await page.reload()
        await page.locator('main h1').waitFor()
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
      }),
    LONG,
  )

  /** Opens a React Aria list by its label and picks a line. */
  async function chooseOption(page: Page, label: string, option: string): Promise<void> {
    await page.locator('.draft-form .field', { hasText: label }).locator('.select-button').first().click()
    await page.getByRole('option', { name: option }).click()
  }
})

/** While a pop-up is open React Aria hides the rest from screen readers, and axe cannot see that the focus is held too. */
const POP_UP = { exceptions: ['aria-hidden-focus'] } as const
