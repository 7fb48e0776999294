import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#platform/auth/password.ts'
import { openProvider } from '#platform/auth/testing-provider.ts'
import { expectAccessibleInAllLooks, expectNoSidewaysScroll } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { runSplot } from './splot.ts'
import { listenForTrouble } from './trouble.ts'
import { browserWindows, demoSite, LONG, openWorkspace, signInAs } from './visits.ts'

const PASSWORD = 'zielony rower w deszczu'
const NEW_PASSWORD = 'stara latarnia nad jeziorem'

let provider: Awaited<ReturnType<typeof openProvider>>
beforeAll(async () => {
  provider = await openProvider()
})
afterAll(() => provider?.close())

/** The site believes the provider of the test; the other ways in stay as they are. */
const site = demoSite(() => ({
  OIDC_ISSUER: provider.settings.issuer,
  OIDC_CLIENT_ID: provider.settings.clientId,
  OIDC_CLIENT_SECRET: provider.settings.clientSecret,
  OIDC_NAME: provider.settings.name,
}))

describeInBrowser('drogi do własnego konta w przeglądarce', () => {
  const inWindow = browserWindows()

  test(
    'po pięciu złych hasłach blokada mówi, ile potrwa i jak z niej wyjść; dobre hasło też nie wpuszcza',
    () =>
      inWindow(async (page, context) => {
        const email = await givenPerson('Marek Zamknięty')
        for (let attempt = 1; attempt <= 4; attempt += 1) await typePassword(page, email, 'nie to hasło')
        expect(await sentence(page)).toBe('Adres albo hasło się nie zgadza. Sprawdź oba i spróbuj jeszcze raz.')
        await typePassword(page, email, 'nie to hasło')
        expect(await sentence(page)).toMatch(LOCKED)
        await expectGood(page)

        await typePassword(page, email, PASSWORD)
        expect(await sentence(page)).toMatch(LOCKED)
        expect((await context.cookies()).map(({ name }) => name)).not.toContain('splot')
        await page.goto(`${site.url}/moje-konto`)
        expect(page.url()).toContain('/logowanie')
      }),
    LONG,
  )

  test(
    'nowe hasło z odnośnika, który administrator przekazał ze skrzynki; odnośnik działa raz',
    () =>
      inWindow(async (page) => {
        const email = await givenPerson('Zofia Zapominalska')
        await page.goto(`${site.url}/logowanie`)
        await page.getByRole('link', { name: 'Nie pamiętam hasła' }).click()
        await page.fill('#email', email)
        await page.getByRole('button', { name: 'Wyślij odnośnik' }).click()
        await page.getByRole('heading', { name: 'Sprawdź pocztę' }).waitFor()

        const link = await linkFromOutbox(email, 'Nowe hasło w Splocie')
        await page.goto(link)
        await expectGood(page)
        await page.fill('#haslo', NEW_PASSWORD)
        await page.fill('#haslo-powtorzone', NEW_PASSWORD)
        await page.getByRole('button', { name: 'Ustal hasło' }).click()
        expect(await page.locator('.notice').textContent()).toBe('Nowe hasło jest ustalone. Zaloguj się nim.')
        await typePassword(page, email, PASSWORD)
        expect(await sentence(page)).toContain('Adres albo hasło się nie zgadza')
        await typePassword(page, email, NEW_PASSWORD)
        await page.waitForURL('**/moje-konto')
        expect(await page.locator('main').textContent()).toContain('Zofia Zapominalska')

        const again = await page.goto(link)
        expect(again?.status()).toBe(404)
        expect(await page.locator('main').textContent()).toContain('Ten odnośnik nie działa: wygasł, został już użyty')
        expect(await page.locator('#haslo').count()).toBe(0)
        await expectGood(page)
      }),
    LONG,
  )

  test(
    'logowanie przez dostawcę tożsamości prowadzi na konto z zaproszenia; obcego odsyła ze zdaniem',
    async () => {
      const email = await givenPerson('Anna Węzłowa')
      provider.state.person = { sub: 'anna-7', email, email_verified: true }
      await inWindow(async (page) => {
        await page.goto(`${site.url}/logowanie`)
        await expectGood(page)
        await page.getByRole('link', { name: 'Zaloguj przez: Węzeł próbny' }).click()
        await page.waitForURL('**/moje-konto')
        expect(await page.locator('main').textContent()).toContain('Anna Węzłowa')
      })
      provider.state.person = { sub: 'obcy-1', email: 'obcy@urzad.example', email_verified: true }
      await inWindow(async (page, context) => {
        await page.goto(`${site.url}/logowanie`)
        await page.getByRole('link', { name: 'Zaloguj przez: Węzeł próbny' }).click()
        await page.waitForURL('**/logowanie/powrot?**')
        await page.getByText('nie masz tu czynnego konta z tym adresem e-mail').waitFor()
        expect((await context.cookies()).map(({ name }) => name)).not.toContain('splot')
        await expectGood(page)
      })
    },
    LONG,
  )

  test(
    'sesja zakończona z drugiego okna wylogowuje pierwsze przy następnym kroku, a drugie pracuje dalej',
    () =>
      inWindow((first) =>
        inWindow(async (second) => {
          const troubles = await listenForTrouble(second, site.url)
          await signInAs(first, site, 'Badacz ROPS')
          await signInAs(second, site, 'Badacz ROPS')
          await second.goto(`${site.url}/moje-konto`)
          const rows = second.locator('.act-list li')
          expect(await rows.count()).toBe(2)
          await expectGood(second)
          await rows.filter({ hasNotText: 'ta przeglądarka' }).getByRole('link', { name: 'Zakończ' }).click()
          expect(troubles).toEqual([]) // from here on the browser reports the form that was turned down
          await second.fill('#haslo', 'nie to hasło')
          await second.getByRole('button', { name: 'Zakończ' }).click()
          expect(await sentence(second)).toContain('Obecne hasło się nie zgadza.')
          await expectGood(second)
          expect(await first.goto(`${site.url}/moje-konto`).then((answer) => answer?.url())).toContain('/moje-konto')
          await second.fill('#haslo', DEMO_PASSWORD)
          await second.getByRole('button', { name: 'Zakończ' }).click()
          await second.waitForURL('**/moje-konto?komunikat=sesja-zakonczona')
          expect(await second.locator('.notice').textContent()).toBe('Sesja jest zakończona.')
          expect(await rows.count()).toBe(1)

          await first.goto(`${site.url}/moje-konto`)
          await first.waitForURL('**/logowanie?komunikat=zaloguj')
          expect(await first.locator('.notice').textContent()).toContain('Zaloguj się, żeby otworzyć tę stronę.')
          await first.goto(`${site.url}/praca`)
          await first.waitForURL('**/logowanie?dokad=%2Fpraca')
          await second.reload()
          expect(await second.locator('main').textContent()).toContain('Badacz Pokazowy')
        }),
      ),
    LONG,
  )

  /** Somebody with an account and a password of their own, in a role that asks for no second factor. Answers with the address. */
  async function givenPerson(name: string): Promise<string> {
    const email = `${name.split(' ')[0]?.toLowerCase()}@urzad.example`
    const said = await runSplot(site, ['invite', '--email', email, '--name', name, '--role', 'regional-researcher'])
    const path = /\/zaproszenie\/\S+/.exec(said)?.[0] ?? 'nie ma odnośnika'
    await inWindow(async (page) => {
      await page.goto(site.url + path)
      await page.fill('#haslo', PASSWORD)
      await page.fill('#haslo-powtorzone', PASSWORD)
      await page.getByRole('button', { name: 'Załóż konto' }).click()
      await page.waitForURL('**/moje-konto')
    })
    return email
  }

  /** What the administrator of the demo finds in the outbox for an addressee, to be handed over. */
  async function linkFromOutbox(addressee: string, subject: string): Promise<string> {
    let link = ''
    await inWindow(async (page) => {
      await signInAs(page, site, 'Administrator techniczny')
      await openWorkspace(page, site, '/praca/poczta')
      const row = page.locator('.worklist tr', { hasText: addressee }).filter({ hasText: subject })
      await row.locator('summary').click()
      link = (await row.getByRole('link', { name: 'Otwórz odnośnik' }).getAttribute('href')) ?? ''
      await expectAccessibleInAllLooks(page)
    })
    expect(link).toMatch(/^\/haslo\/.{40,}$/)
    return site.url + link
  }

  async function typePassword(page: Page, email: string, password: string): Promise<void> {
    if (new URL(page.url()).pathname !== '/logowanie') await page.goto(`${site.url}/logowanie`)
    await page.fill('#email', email)
    await page.fill('#haslo', password)
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.getByRole('button', { name: 'Zaloguj', exact: true }).click()
    await answered
    await page.waitForLoadState()
  }

  /** What stands beside the password. */
  async function sentence(page: Page): Promise<string> {
    return (await page.locator('.field-error').textContent()) ?? ''
  }

  async function expectGood(page: Page): Promise<void> {
    await expectAccessibleInAllLooks(page)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
})

const LOCKED =
  /Za dużo nieudanych prób\. Następną sprawdzimy za 1\u00a0minutę, o \d{1,2}:\d\d\. Jeśli nie pamiętasz hasła, ustal nowe: to znosi blokadę\./
