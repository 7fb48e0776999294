import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { calendarModule } from '#modules/calendar/server/index.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { actorOf } from '#platform/auth/http/session-of.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  codeAt,
  givenAccount,
  givenAccountWithFactor,
  givenInvitation,
  PASSWORD,
} from '#platform/auth/testing.ts'
import { openFormBrowser } from '#platform/auth/testing-browser.ts'
import { serveOperations } from '#platform/http/serve.ts'
import { createShell } from '#platform/http/shell.ts'
import { publisherModule } from '#platform/publisher/module.ts'
import { serveAccountPages } from '../public/account/serve.ts'
import { errorPage } from '../public/pages.ts'

let region: AccountWorld
let server: FastifyInstance

beforeEach(async () => {
  region = await accountWorld({ modules: [publisherModule, territoryModule, calendarModule] })
  server = await createShell(region.platform, pino({ level: 'silent' }), { errorPage })
  serveOperations(server, region.platform, (request) => actorOf(region.platform, request))
  serveAccountPages(server, region.platform, { origin: async () => 'http://127.0.0.1:3000' })
})

const openBrowser = (headers?: Record<string, string>) => openFormBrowser(server, headers)

async function signIn(password = PASSWORD, email = ANNA.email) {
  const browser = openBrowser()
  await browser.get('/logowanie')
  return { browser, response: await browser.post('/logowanie', { email, haslo: password }) }
}

test('formularz logowania wpuszcza na własne konto, a wylogowanie zamyka je od razu', async () => {
  await givenAccount(region)
  const { browser, response } = await signIn()
  expect([response.statusCode, response.headers.location]).toEqual([303, '/moje-konto'])
  const page = await browser.get('/moje-konto')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Anna Nowak')
  expect(page.body).toContain('ta przeglądarka')
  expect(page.headers['cache-control']).toBe('no-store')

  const session = browser.jar.get('splot') as string
  const out = await browser.post('/wyloguj', {})
  expect(out.headers['clear-site-data']).toBe('"cache"')
  browser.jar.set('splot', session)
  expect((await browser.get('/moje-konto')).headers.location).toBe('/logowanie?komunikat=zaloguj')
})

test('do wylogowania prowadzi też odnośnik: strona pyta i wylogowuje dopiero po przycisku', async () => {
  await givenAccount(region)
  const { browser } = await signIn()
  const page = await browser.get('/wyloguj')
  expect(page.body).toContain('action="/wyloguj"')
  expect((await browser.get('/moje-konto')).statusCode).toBe(200)
  await browser.post('/wyloguj', {})
  expect((await browser.get('/wyloguj')).headers.location).toBe('/logowanie')
})

test('logowanie wraca tam, skąd miejsce pracy po nie wysłało, także przez kod, a poza miejsce pracy nigdy', async () => {
  const { code } = await givenAccountWithFactor(region)
  const fields = { email: ANNA.email, haslo: PASSWORD }
  const browser = openBrowser()
  const page = await browser.get('/logowanie?dokad=%2Fpraca%2Fosoby%3Fa%3D1')
  expect(page.body).toContain('name="dokad" value="/praca/osoby?a=1"')
  const step = await browser.post('/logowanie', { ...fields, dokad: '/praca/osoby?a=1' })
  expect(step.headers.location).toBe('/logowanie/kod?dokad=%2Fpraca%2Fosoby%3Fa%3D1')
  await browser.get(step.headers.location as string)
  region.wait(1)
  const done = await browser.post('/logowanie/kod', { kod: code(), dokad: '/praca/osoby?a=1' })
  expect(done.headers.location).toBe('/praca/osoby?a=1')

  for (const dokad of [
    'https://obca.example/praca',
    '//obca.example',
    '/praca\\@obca.example',
    '/pracownia',
    '/moje-konto',
  ]) {
    const other = openBrowser()
    const shown = await other.get(`/logowanie?dokad=${encodeURIComponent(dokad)}`)
    expect(shown.body).not.toContain('name="dokad"')
    const { headers } = await other.post('/logowanie', { ...fields, dokad })
    expect(headers.location).toBe('/logowanie/kod')
  }
})

test('ciasteczko sesji nie jest dostępne skryptom; przez https ma nazwę __Host- i znacznik Secure', async () => {
  await givenAccount(region)
  const { response } = await signIn()
  const plain = response.cookies.find(({ name }) => name === 'splot')
  expect(plain).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })

  const secure = openBrowser({ host: 'splot.urzad.example', 'x-forwarded-proto': 'https' })
  await secure.get('/logowanie')
  const safe = await secure.post('/logowanie', { email: ANNA.email, haslo: PASSWORD })
  const cookie = safe.cookies.find(({ name }) => name === '__Host-splot')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: true })
  expect(cookie).not.toHaveProperty('domain')
})

test('przez nieszyfrowane połączenie z innego komputera strona logowania się nie otwiera', async () => {
  const response = await openBrowser({ host: 'splot.urzad.example' }).get('/logowanie')
  expect(response.statusCode).toBe(403)
  expect(response.body).toContain('https')
})

test.each([
  ['z obcej strony', { 'sec-fetch-site': 'cross-site' }, {}],
  ['z innej domeny tego samego urzędu', { 'sec-fetch-site': 'same-site' }, {}],
  ['bez znaku formularza', {}, { formularz: '' }],
  ['z cudzym znakiem', {}, { formularz: 'A'.repeat(43) }],
])('formularz %s nie działa', async (_kind, headers, fields) => {
  await givenAccount(region)
  const browser = openBrowser()
  await browser.get('/logowanie')
  const response = await browser.post('/logowanie', { email: ANNA.email, haslo: PASSWORD, ...fields }, headers)
  expect(response.statusCode).toBe(403)
  expect(browser.jar.has('splot')).toBe(false)
  expect(response.body).toContain('Ten formularz nie przyszedł z tej strony')
})

test('starsza przeglądarka, która podaje tylko Origin, też jest sprawdzana', async () => {
  await givenAccount(region)
  const fields = { email: ANNA.email, haslo: PASSWORD }
  const old = openBrowser()
  await old.get('/logowanie')
  const foreign = await old.post('/logowanie', fields, { 'sec-fetch-site': '', origin: 'https://obca.example' })
  expect(foreign.statusCode).toBe(403)
})

test('API z ciasteczkiem czyta własne konto, ale zmianę z obcej strony odrzuca', async () => {
  await givenAccount(region)
  const { browser } = await signIn()
  const me = await browser.get('/api/v1/me')
  expect(me.json()).toMatchObject(ANNA)
  const change = (site: string) =>
    server.inject({
      method: 'PUT',
      url: '/api/v1/own-deadlines/reminders',
      payload: { isReminded: false },
      headers: { host: '127.0.0.1:3000', cookie: `splot=${browser.jar.get('splot')}`, 'sec-fetch-site': site },
    })
  const isReminded = async () => (await browser.get('/api/v1/own-deadlines/settings')).json().isReminded
  expect((await change('cross-site')).json()).toMatchObject({ code: 'form-not-ours' })
  expect(await isReminded()).toBe(true)
  expect((await change('same-origin')).statusCode).toBe(200)
  expect(await isReminded()).toBe(false)
  expect((await openBrowser().get('/api/v1/me')).statusCode).toBe(403)
})

test('operacje, które biorą hasło, nie mają adresu w API', async () => {
  for (const path of ['/sign-in', '/sign-in/demo', '/me/password', '/me/sessions/ending', '/sign-in/reset/password']) {
    const response = await server.inject({ method: 'POST', url: `/api/v1${path}`, payload: {} })
    expect(response.statusCode).toBe(404)
  }
})

test('znak sesji sprzed logowania nic nie otwiera: po haśle i po kodzie jest za każdym razem nowy', async () => {
  const { code } = await givenAccountWithFactor(region)
  region.wait(5)
  const planted = 'x'.repeat(43)
  const browser = openBrowser()
  browser.jar.set('splot', planted)
  await browser.get('/logowanie')
  const first = await browser.post('/logowanie', { email: ANNA.email, haslo: PASSWORD })
  expect(first.headers.location).toBe('/logowanie/kod')
  const waiting = browser.jar.get('splot')
  expect(waiting).not.toBe(planted)
  expect((await browser.get('/moje-konto')).headers.location).toBe('/logowanie?komunikat=zaloguj')
  await browser.get('/logowanie/kod')
  const second = await browser.post('/logowanie/kod', { kod: code() })
  expect(second.headers.location).toBe('/moje-konto')
  expect(browser.jar.get('splot')).not.toBe(waiting)

  const other = openBrowser()
  other.jar.set('splot', waiting as string)
  expect((await other.get('/moje-konto')).headers.location).toBe('/logowanie?komunikat=zaloguj')
})

test('zakończenie sesji z innego urządzenia pyta o hasło i działa od razu', async () => {
  await givenAccount(region)
  const { browser: laptop } = await signIn()
  const { browser: phone } = await signIn()
  const page = (await phone.get('/moje-konto')).body
  const others = [...page.matchAll(/href="\/moje-konto\/koniec-sesji\?sesja=([0-9a-f-]{36})"/g)]
  expect(others).toHaveLength(2) // the account came with a session of its own
  const path = `/moje-konto/koniec-sesji?sesja=${others[0]?.[1]}`
  expect((await phone.get(path)).body).toContain('Twoje hasło')
  const sesja = others[0]?.[1] as string
  const wrong = await phone.post('/moje-konto/koniec-sesji', { sesja, haslo: 'nie to hasło' })
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('Obecne hasło się nie zgadza.')])
  const all = await region.db.selectFrom('auth.session').select('id').execute()
  const answer = await phone.post('/moje-konto/koniec-sesji', { sesja, haslo: PASSWORD })
  expect(answer.headers.location).toBe('/moje-konto?komunikat=sesja-zakonczona')
  const left = await region.db.selectFrom('auth.session').select('id').execute()
  expect(left.map(({ id }) => id)).toEqual(all.map(({ id }) => id).filter((id) => id !== sesja))

  await phone.get('/moje-konto/koniec-sesji?sesja=pozostale')
  const rest = await phone.post('/moje-konto/koniec-sesji', { sesja: 'pozostale', haslo: PASSWORD })
  expect(rest.headers.location).toBe('/moje-konto?komunikat=sesje-zakonczone')
  expect((await laptop.get('/moje-konto')).headers.location).toBe('/logowanie?komunikat=zaloguj')
  const own = /name="sesja" value="([^"]+)"/.exec((await phone.get('/moje-konto')).body)?.[1] as string
  expect((await phone.post('/moje-konto/koniec-sesji', { sesja: own })).headers.location).toBe(
    '/logowanie?komunikat=wylogowano',
  )
  expect((await phone.get('/moje-konto')).headers.location).toBe('/logowanie?komunikat=zaloguj')
})

test('bezczynna sesja wygasa: z danymi osób po pół godzinie, bez nich po ośmiu, a używana po dwunastu', async () => {
  const { session } = await givenAccountWithFactor(region)
  const browser = openBrowser()
  browser.jar.set('splot', session)
  region.wait(29)
  expect((await browser.get('/moje-konto')).statusCode).toBe(200)
  region.wait(29)
  expect((await browser.get('/moje-konto')).statusCode).toBe(200)
  region.wait(30)
  expect((await browser.get('/moje-konto')).statusCode).toBe(303)

  const { session: other } = await givenAccount(region, { email: 'jan@urzad.example', name: 'Jan Kowalski' })
  const idle = openBrowser()
  idle.jar.set('splot', other)
  region.wait(7 * 60)
  expect((await idle.get('/moje-konto')).statusCode).toBe(200)
  region.wait(5 * 60)
  expect((await idle.get('/moje-konto')).statusCode).toBe(303)
})

test('wyłączenie konta kończy jego pracę w tej samej chwili', async () => {
  const { id } = await givenAccount(region)
  const { browser } = await signIn()
  await region.operator.call(accountOperations.disable, { params: { accountId: id as never } })
  expect((await browser.get('/moje-konto')).statusCode).toBe(303)
  expect((await browser.get('/api/v1/me')).statusCode).toBe(403)
})

test('blokada mówi, ile potrwa i jak z niej wyjść', async () => {
  await givenAccount(region)
  const browser = openBrowser()
  await browser.get('/logowanie')
  for (let time = 0; time < 5; time += 1) await browser.post('/logowanie', { email: ANNA.email, haslo: 'nie to hasło' })
  expect(browser.html().replaceAll('\u00a0', ' ')).toContain('Następną sprawdzimy za 1 minutę, o 12:01.')
  expect(browser.html()).toContain('ustal nowe: to znosi blokadę')
  expect(browser.html()).toContain(`value="${ANNA.email}"`)
  expect(browser.html()).not.toContain('nie to hasło')
})

test('jeden adres sieci nie sprawdzi haseł bez końca, choćby zmieniał konta', async () => {
  const browser = openBrowser()
  await browser.get('/logowanie')
  const codes: number[] = []
  for (let time = 0; time < 62; time += 1) {
    const fields = { email: `osoba${time}@urzad.example`, haslo: '' }
    const { statusCode } = await server.inject({
      method: 'POST',
      url: '/logowanie',
      remoteAddress: '203.0.113.7',
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    codes.push(statusCode)
  }
  expect(codes.slice(0, 60)).not.toContain(429)
  expect(codes.slice(60)).toEqual([429, 429])
})

test('zaproszenie: hasła muszą być takie same, błędy stoją przy polach, a rola z danymi zakłada drugi składnik', async () => {
  const { token } = await givenInvitation(region, ANNA, ['social-worker'])
  const browser = openBrowser()
  const path = `/zaproszenie/${token}`
  expect((await browser.get(path)).headers['referrer-policy']).toBe('same-origin')
  expect(browser.html()).toContain('Przygotuj telefon')
  const different = await browser.post(path, { haslo: PASSWORD, 'haslo-powtorzone': 'inne hasło całkiem' })
  expect(different.statusCode).toBe(422)
  expect(browser.html()).toContain('<title>Błąd: Przyjmij zaproszenie')
  expect(browser.html()).toContain('href="#haslo-powtorzone"')
  expect((await browser.post(path, { haslo: 'krótkie', 'haslo-powtorzone': 'krótkie' })).statusCode).toBe(422)
  expect(browser.html()).toContain('href="#haslo"')
  const accepted = await browser.post(path, { haslo: PASSWORD, 'haslo-powtorzone': PASSWORD })
  expect(accepted.headers.location).toBe('/logowanie/drugi-skladnik')

  await browser.get('/logowanie/drugi-skladnik')
  const key = (/class="key-text">([^<]+)</.exec(browser.html())?.[1] ?? '').replaceAll(' ', '')
  const code = codeAt(`otpauth://totp/Splot:a?secret=${key}&issuer=Splot`, region.now())
  await browser.post('/logowanie/drugi-skladnik', { kod: code })
  expect(browser.html().match(/<code>[0-9a-z]{5}-[0-9a-z]{5}<\/code>/g)).toHaveLength(10)
  expect((await browser.get('/moje-konto')).body).toContain('zostało: 10')
  expect((await browser.get(path)).statusCode).toBe(404)
})

test('w prawdziwej bazie nie ma kont pokazowych: ani przycisków, ani hasła, ani wejścia', async () => {
  const browser = openBrowser()
  await browser.get('/logowanie')
  expect(browser.html()).toContain('Zaloguj się')
  expect(browser.html()).not.toContain('pokaz')
  const entered = await browser.post('/logowanie/pokaz', { rola: 'administrator' })
  expect(entered.statusCode).toBe(403)
  expect(entered.body).toContain('tylko w regionie pokazowym')
  await browser.get('/logowanie')
  const guess = await browser.post('/logowanie', { email: 'administrator@pokaz.example', haslo: 'pokaz-splotu-98' })
  expect(guess.statusCode).toBe(422)
})
