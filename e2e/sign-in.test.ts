import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessibleInAllLooks, expectNoSidewaysScroll, expectVisibleFocus, inOppositeLooks } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { runSplot } from './splot.ts'
import { listenForTrouble } from './trouble.ts'
import { browserWindows, LONG, sharedSite, signInAs } from './visits.ts'

const PASSWORD = 'zielony rower w deszczu'

describeInBrowser('logowanie w przeglądarce', () => {
  const inContext = browserWindows()

  /** The page as it stands, in every look; then at 320 px and by the Tab key. */
  const expectGood = async (page: Page) => {
    await expectAccessibleInAllLooks(page)
    await expectNoSidewaysScroll(page)
    await inOppositeLooks(page, () => expectVisibleFocus(page))
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  test(
    'strony logowania mają 0 uwag axe jasno i ciemno, nic w bok, widać fokus, cisza w konsoli',
    () =>
      inContext(async (page) => {
        const troubles = await listenForTrouble(page, sharedSite.url)
        for (const path of ['/logowanie', '/haslo']) {
          await page.goto(sharedSite.url + path, { waitUntil: 'networkidle' })
          await expectGood(page)
        }
        await page.goto(`${sharedSite.url}/logowanie?komunikat=wylogowano`)
        expect(await page.locator('.notice').textContent()).toBe('Wylogowano.')
        await expectAccessibleInAllLooks(page)
        await expectNoSidewaysScroll(page)
        expect(troubles).toEqual([])
      }),
    LONG,
  )

  test(
    'bez skryptów i samą klawiaturą: pomyłka mówi, co poprawić, i niczego nie gubi',
    () =>
      inContext(
        async (page) => {
          await page.goto(`${sharedSite.url}/logowanie`)
          await page.locator('#email').focus()
          await page.keyboard.type('nikt@urzad.example')
          await page.keyboard.press('Tab')
          await page.keyboard.type('nie to hasło')
          await page.keyboard.press('Enter')
          await page.waitForSelector('.error-summary')
          expect(await page.title()).toContain('Błąd: Zaloguj się')
          expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#haslo')
          expect(await page.inputValue('#email')).toBe('nikt@urzad.example')
          expect(await page.inputValue('#haslo')).toBe('')
        },
        { javaScriptEnabled: false },
      ),
    LONG,
  )

  test(
    'strona z błędem też jest dostępna',
    () =>
      inContext(async (page) => {
        await page.goto(`${sharedSite.url}/haslo`)
        await page.getByRole('button', { name: 'Wyślij odnośnik' }).click()
        expect(await page.locator('.field-error').count()).toBe(1)
        await expectGood(page)
      }),
    LONG,
  )

  test(
    'w pokazie jednym przyciskiem na konto roli, potem lista sesji i wylogowanie',
    () =>
      inContext(async (page, context) => {
        await page.goto(`${sharedSite.url}/logowanie`)
        expect(await page.getByRole('button', { name: 'Wejdź' }).count()).toBe(23)
        await page.getByRole('listitem').filter({ hasText: 'Doradca ROPS' }).getByRole('button').click()
        await page.waitForURL('**/moje-konto')
        expect(await page.locator('main').textContent()).toContain('Doradczyni Pokazowa')
        expect(await page.locator('.act-list li').count()).toBe(1)
        await expectGood(page)
        await page.goto(`${sharedSite.url}/moje-konto/haslo`)
        await expectGood(page)

        const [cookie] = (await context.cookies()).filter(({ name }) => name === 'splot')
        expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
        await page.getByRole('button', { name: 'Wyloguj' }).click()
        expect(await page.locator('.notice').textContent()).toBe('Wylogowano.')
        await page.goto(`${sharedSite.url}/moje-konto`)
        expect(page.url()).toContain('/logowanie')
      }),
    LONG,
  )

  test(
    'własne dane: kto widzi i kto zaglądał, kopia do czytania, sprostowanie i usunięcie',
    () =>
      inContext(async (page) => {
        await signInAs(page, sharedSite, 'Radny')
        for (const path of ['nazwisko', 'adres', 'kopia', 'usun']) {
          await page.goto(`${sharedSite.url}/moje-konto/${path}`)
          await expectGood(page)
        }
        await page.goto(`${sharedSite.url}/moje-konto`)
        await page.getByRole('link', { name: 'Zobacz, kto widzi moje dane' }).click()
        await page.waitForURL('**/moje-konto/kto-widzi')
        expect(await page.locator('main').textContent()).toContain('Załóż konta pokazowe')
        expect(await page.locator('main').textContent()).toContain('Administrator techniczny – 1\u00a0osoba')
        await expectGood(page)
        await page.goto(`${sharedSite.url}/moje-konto/kopia`)
        await page.fill('#haslo', 'pokaz-splotu-98')
        await page.getByRole('button', { name: 'Pokaż do czytania' }).click()
        expect(await page.locator('h1').textContent()).toBe('Kopia moich danych')
        expect(await page.locator('main').textContent()).toContain('Radny Pokazowy')
        await expectGood(page)
      }),
    LONG,
  )

  test(
    'zaproszenie z wiersza poleceń: hasło, drugi składnik, kody zapasowe, wyjście i powrót z kodem',
    () =>
      inContext(async (page) => {
        const troubles = await listenForTrouble(page, sharedSite.url)
        const said = await runSplot(sharedSite, [
          'invite',
          '--email',
          'ewa@urzad.example',
          '--name',
          'Ewa Zięba',
          '--role',
          'social-worker',
        ])
        const path = /\/zaproszenie\/\S+/.exec(said)?.[0] ?? 'nie ma odnośnika'
        await page.goto(sharedSite.url + path)
        await expectGood(page)
        await page.fill('#haslo', PASSWORD)
        await page.fill('#haslo-powtorzone', PASSWORD)
        await page.getByRole('button', { name: 'Załóż konto' }).click()

        await page.waitForURL('**/logowanie/drugi-skladnik')
        await expectGood(page)
        const secret = ((await page.locator('.key-text').textContent()) ?? '').replaceAll(' ', '')
        const totp = new TOTP({ secret })
        await page.fill('#kod', totp.generate())
        await page.getByRole('button', { name: 'Potwierdź' }).click()
        await page.waitForSelector('.code-list')
        await expectGood(page)
        const codes = await page.locator('.code-list code').allTextContents()
        expect(codes).toHaveLength(10)
        await page.getByRole('link', { name: 'Mam je zapisane, dalej' }).click()
        expect(await page.locator('main').textContent()).toContain('Ewa Zięba')

        await page.getByRole('button', { name: 'Wyloguj' }).click()
        await page.fill('#email', 'ewa@urzad.example')
        await page.fill('#haslo', PASSWORD)
        await page.getByRole('button', { name: 'Zaloguj', exact: true }).click()
        await page.waitForURL('**/logowanie/kod')
        await expectGood(page)
        await page.fill('#kod', codes[3] ?? '')
        await page.getByRole('button', { name: 'Dalej' }).click()
        await page.waitForURL('**/moje-konto')
        expect(await page.locator('main').textContent()).toContain('zostało: 9')
        for (const path of ['/moje-konto/drugi-skladnik', '/moje-konto/kody']) {
          await page.goto(sharedSite.url + path)
          await expectGood(page)
        }
        await page.goto(`${sharedSite.url}/haslo`)
        await page.fill('#email', 'ewa@urzad.example')
        await page.getByRole('button', { name: 'Wyślij odnośnik' }).click()
        await page.getByRole('heading', { name: 'Sprawdź pocztę' }).waitFor()
        await page.goto(`${sharedSite.url}/moje-konto/kopia`)
        await page.fill('#haslo', PASSWORD)
        await page.getByRole('button', { name: 'Pokaż do czytania' }).click()
        await page.getByText('Dzień dobry, Ewa Zięba.').first().waitFor()
        expect(await page.locator('main').textContent()).not.toContain('"kind"')
        await expectGood(page)
        expect(troubles).toEqual([])
      }),
    LONG,
  )
})
