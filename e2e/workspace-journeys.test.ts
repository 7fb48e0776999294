import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectAccessibleInAllLooks, expectNoSidewaysScroll, inOppositeLooks } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { demoSite, LONG, openWorkspace, signedInWindows, signInAs } from './visits.ts'

const site = demoSite()

describeInBrowser('praca w miejscu pracy w przeglądarce', () => {
  const onPage = signedInWindows(site, 'administrator techniczny')
  const open = (page: Page, path: string) => openWorkspace(page, site, path)
  const title = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

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
        await expectAccessibleInAllLooks(page)

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
    'kierowniczka wpisuje dzień diagnozy i ma termin za pięć lat; cofnięty wpis zabiera mu dzień',
    () =>
      onPage(
        async (page) => {
          await signInAs(page, site, 'dyrektor CUS lub kierownik OPS')
          await open(page, '/praca/terminy')
          await page.getByRole('button', { name: 'Wpisz zdarzenie' }).click()
          await page.locator('.error-summary').waitFor()
          await inOppositeLooks(page, () => expectAccessible(page))
          await page.setViewportSize({ width: 1280, height: 900 })
          await chooseOption(page, 'Obowiązek i jednostka', 'Diagnoza potrzeb i potencjału wspólnoty')
          await page.getByRole('spinbutton').first().focus()
          await page.keyboard.type('04032024')
          await page.getByRole('button', { name: 'Wpisz zdarzenie' }).click()
          await page.getByText('Zapisano. Termin: 4\u00a0marca 2029\u00a0r.').waitFor()
          const row = page.getByRole('table', { name: 'Moje terminy' }).getByRole('row', { name: /Diagnoza potrzeb/ })
          await row.getByText('liczone od: 4\u00a0marca 2024\u00a0r.').waitFor()
          await expectAccessibleInAllLooks(page)
          await expectNoSidewaysScroll(page)
          await page.getByRole('button', { name: /^Cofnij wpis: Diagnoza/ }).click()
          await page.getByRole('alertdialog').getByRole('button', { name: 'Cofnij wpis' }).click()
          await page.getByText('Wpis jest cofnięty.').waitFor()
          await row.waitFor({ state: 'detached' })
          const undated = page.getByRole('table', { name: 'Obowiązki bez stałego dnia' })
          expect(await undated.textContent()).toContain('biegnie od: dzień sporządzenia diagnozy')
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
