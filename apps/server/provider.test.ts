import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  givenAccount,
  givenAccountWithFactor,
  JAN,
} from '#platform/auth/testing.ts'
import { openFormBrowser } from '#platform/auth/testing-browser.ts'
import { type Claims, openProvider } from '#platform/auth/testing-provider.ts'
import { createShell } from '#platform/http/shell.ts'
import { publisherModule } from '#platform/publisher/module.ts'
import { serveAccountPages } from '../public/account/serve.ts'
import { errorPage } from '../public/pages.ts'

let region: AccountWorld
let server: FastifyInstance
let provider: Awaited<ReturnType<typeof openProvider>>

beforeEach(async () => {
  provider = await openProvider()
  onTestFinished(() => provider.close())
  region = await accountWorld({ modules: [publisherModule, territoryModule] })
  server = await createShell(region.platform, pino({ level: 'silent' }), { errorPage })
  serveAccountPages(server, region.platform, {
    provider: provider.settings,
    origin: async () => 'http://127.0.0.1:3000',
  })
})

/** Leaves for the provider, who agrees at once; answers with the address to which the browser is sent back. */
async function leave(browser = openFormBrowser(server)) {
  const left = await browser.get('/logowanie/dostawca')
  const asked = new URL(String(left.headers.location))
  const agreed = await fetch(asked, { redirect: 'manual' })
  const back = new URL(String(agreed.headers.get('location')))
  return { browser, asked, back, path: back.pathname + back.search }
}

async function signIn() {
  const { browser, path } = await leave()
  return { browser, response: await browser.get(path) }
}

const identities = () => region.db.selectFrom('auth.identity').select(['accountId', 'subject']).execute()

test('pierwsze wejście przez dostawcę znajduje konto po potwierdzonym adresie, następne po stałym identyfikatorze', async () => {
  const { id } = await givenAccount(region)
  const { browser, response } = await signIn()
  expect(response.headers.location).toBe('/moje-konto')
  expect((await browser.get('/moje-konto')).body).toContain(ANNA.name)
  expect(await identities()).toEqual([{ accountId: id, subject: 'osoba-7' }])

  provider.state.person.email = 'nowy.adres@urzad.example'
  expect((await signIn()).response.headers.location).toBe('/moje-konto')
})

test('za przekierowaniem od dostawcy serwer nie idzie', async () => {
  await givenAccount(region)
  const stranger = await openProvider()
  onTestFinished(() => stranger.close())
  let asked = 0
  stranger.state.spoil = (claims) => {
    asked += 1
    return claims
  }
  provider.state.movedTo = `${stranger.settings.issuer}/token`
  expect((await signIn()).response.statusCode).toBe(403)
  expect(asked).toBe(0)
  expect(await identities()).toEqual([])
})

test('z obcej strony nie da się zacząć logowania przez dostawcę', async () => {
  await givenAccount(region)
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', referer: 'https://obca.example/' },
  ]) {
    const { headers: answered } = await openFormBrowser(server, headers).get('/logowanie/dostawca')
    expect(answered.location).toBe('/logowanie')
  }
  const typed = await openFormBrowser(server, { 'sec-fetch-site': 'none' }).get('/logowanie/dostawca')
  expect(typed.headers.location).toContain(provider.settings.issuer)
})

test('pytanie do dostawcy ma PKCE, state i nonce, a znaki nie są w bazie jawne', async () => {
  const { asked } = await leave()
  const parameter = (name: string) => asked.searchParams.get(name)
  expect(parameter('response_type')).toBe('code')
  expect(parameter('code_challenge_method')).toBe('S256')
  expect(parameter('code_challenge')).toMatch(/^.{43}$/)
  expect(parameter('nonce')).toMatch(/^.{43}$/)
  expect(parameter('redirect_uri')).toBe('http://127.0.0.1:3000/logowanie/powrot')
  const [trip] = await region.db.selectFrom('auth.providerTrip').selectAll().execute()
  expect(trip?.stateSha256).not.toBe(parameter('state'))
})

test('kto ma rolę z danymi osób, po dostawcy podaje jeszcze nasz kod', async () => {
  await givenAccountWithFactor(region)
  expect((await signIn()).response.headers.location).toBe('/logowanie/kod')
})

const SPOILED: [string, (claims: Claims) => Claims][] = [
  ['z cudzym nonce', (claims) => ({ ...claims, nonce: 'A'.repeat(43) })],
  ['bez nonce', ({ nonce: _nonce, ...claims }) => claims],
  ['od innego wystawcy', (claims) => ({ ...claims, iss: 'https://obcy.example' })],
  ['dla innego odbiorcy', (claims) => ({ ...claims, aud: 'inny-system' })],
  ['po terminie', (claims) => ({ ...claims, exp: 1_000_000_000, iat: 999_999_000 })],
]

test.each(SPOILED)('poświadczenie %s nie wpuszcza', async (_kind, spoil) => {
  await givenAccount(region)
  provider.state.spoil = spoil
  const { browser, response } = await signIn()
  expect(response.statusCode).toBe(403)
  expect(response.body).toContain('nie zgadza się z')
  expect(browser.jar.has('splot')).toBe(false)
  expect(await identities()).toEqual([])
})

test('poświadczenie podpisane obcym kluczem nie wpuszcza', async () => {
  await givenAccount(region)
  provider.state.signsWith = 'stranger'
  expect((await signIn()).response.statusCode).toBe(403)
})

test('powrót z cudzym state, w innej przeglądarce, drugi raz albo po dziesięciu minutach nie wpuszcza', async () => {
  await givenAccount(region)
  const { browser, path, back } = await leave()
  const planted = new URL(back)
  planted.searchParams.set('state', 'B'.repeat(43))
  expect((await openFormBrowser(server).get(path)).statusCode).toBe(409)
  expect((await browser.get(planted.pathname + planted.search)).statusCode).toBe(409)

  const again = await leave()
  const state = again.browser.jar.get('splot-provider') as string
  expect((await again.browser.get(again.path)).statusCode).toBe(303)
  again.browser.jar.set('splot-provider', state)
  expect((await again.browser.get(again.path)).statusCode).toBe(409)

  const late = await leave()
  region.wait(10)
  expect((await late.browser.get(late.path)).statusCode).toBe(409)
})

test('kod podrzucony z innej drogi nie przejdzie PKCE', async () => {
  await givenAccount(region)
  const mine = await leave()
  const others = await leave()
  const mixed = new URL(mine.back)
  mixed.searchParams.set('code', others.back.searchParams.get('code') as string)
  expect((await mine.browser.get(mixed.pathname + mixed.search)).statusCode).toBe(403)
})

test.each([
  ['niepotwierdzonego adresu', { email: ANNA.email, email_verified: false }],
  ['adresu bez konta', { email: 'nikt@urzad.example', email_verified: true }],
])('dostawca nie wpuszcza osoby z %s i nie zakłada kont', async (_kind, person) => {
  await givenAccount(region)
  Object.assign(provider.state.person, person)
  const { response } = await signIn()
  expect(response.statusCode).toBe(403)
  expect(response.body).toContain('Poproś administratora o')
  expect(await identities()).toEqual([])
  expect(await region.db.selectFrom('auth.account').select('id').execute()).toHaveLength(1)
})

test('inna osoba z tym samym adresem nie wejdzie na konto już powiązane, a wyłączone nie wpuszcza nikogo', async () => {
  const { id } = await givenAccount(region)
  await givenAccount(region, JAN)
  await signIn()
  provider.state.person.sub = 'osoba-8'
  expect((await signIn()).response.statusCode).toBe(403)
  provider.state.person.sub = 'osoba-7'
  await region.operator.call(accountOperations.disable, { params: { accountId: id as never } })
  expect((await signIn()).response.statusCode).toBe(403)
})

test('gdy dostawca milczy, strona mówi to wprost, a hasło działa', async () => {
  provider.close()
  const browser = openFormBrowser(server)
  const response = await browser.get('/logowanie/dostawca')
  expect(response.statusCode).toBe(409)
  expect(response.body).toContain('Dostawca tożsamości nie odpowiada')
  expect((await browser.get('/logowanie')).body).toContain('Zaloguj przez: Węzeł próbny')
})
