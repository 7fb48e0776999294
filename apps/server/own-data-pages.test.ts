import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { accessModule } from '#platform/access/module.ts'
import { accessOperations } from '#platform/access/operations.ts'
import { auditModule } from '#platform/audit/module.ts'
import { type AccountWorld, ANNA, accountWorld, givenAccount, newestToken, PASSWORD } from '#platform/auth/testing.ts'
import { openFormBrowser } from '#platform/auth/testing-browser.ts'
import { createShell } from '#platform/http/shell.ts'
import { createPrivacyModule } from '#platform/privacy/module.ts'
import { publisherModule } from '#platform/publisher/module.ts'
import { serveAccountPages } from '../public/account/serve.ts'
import { errorPage } from '../public/pages.ts'

let region: AccountWorld
let server: FastifyInstance

beforeEach(async () => {
  const privacyModule = createPrivacyModule({ modules: () => [] })
  region = await accountWorld({
    modules: [auditModule, accessModule, publisherModule, territoryModule, privacyModule],
  })
  server = await createShell(region.platform, pino({ level: 'silent' }), { errorPage })
  serveAccountPages(server, region.platform, { origin: async () => 'http://127.0.0.1:3000' })
})

async function signIn() {
  const { id } = await givenAccount(region)
  const browser = openFormBrowser(server)
  await browser.get('/logowanie')
  await browser.post('/logowanie', { email: ANNA.email, haslo: PASSWORD })
  return { id, browser }
}

test('bez zalogowania każda strona własnych danych prowadzi do logowania', async () => {
  const browser = openFormBrowser(server)
  for (const page of ['nazwisko', 'adres', 'kto-widzi', 'kopia', 'usun']) {
    const { statusCode, headers } = await browser.get(`/moje-konto/${page}`)
    expect([statusCode, headers.location], page).toEqual([303, '/logowanie?komunikat=zaloguj'])
  }
})

test('kto zaglądał: po kilku wpisach lista, po wielu dalsza strona; strona konta do niej prowadzi', async () => {
  const { id, browser } = await signIn()
  expect((await browser.get('/moje-konto')).body).toContain('href="/moje-konto/kto-widzi"')
  const few = (await browser.get('/moje-konto/kto-widzi')).body
  expect(few).toContain('Zaproś osobę do pracy')
  expect(few).toContain('obsługa z wiersza poleceń')
  expect(few).not.toContain('Pokaż wcześniejsze')

  for (let time = 0; time < 21; time += 1) {
    region.wait(1)
    await region.operator.call(accessOperations.explainAccount, { params: { accountId: id as never } })
  }
  const many = (await browser.get('/moje-konto/kto-widzi')).body
  expect(many).not.toContain('Zaproś osobę do pracy')
  const next = /href="(\/moje-konto\/kto-widzi\?dalej=[^"#]+)/.exec(many)?.[1] as string
  const older = (await browser.get(next)).body
  expect(older).toContain('Zaproś osobę do pracy')
  expect(older).toContain('Wróć do najnowszych')
})

test('kopia: złe hasło mówi, co poprawić; dobre daje stronę do czytania i plik JSON do zachowania', async () => {
  const { browser } = await signIn()
  await browser.get('/moje-konto/kopia')
  const wrong = await browser.post('/moje-konto/kopia', { haslo: 'nie to hasło', postac: 'json' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Obecne hasło się nie zgadza')
  const readable = await browser.post('/moje-konto/kopia', { haslo: PASSWORD, postac: 'dokument' })
  expect(readable.body).toContain('Adres e-mail, zarazem nazwa do logowania')
  expect(readable.body).toContain('Pominięto: Skrót argon2id')
  await browser.get('/moje-konto/kopia')
  const file = await browser.post('/moje-konto/kopia', { haslo: PASSWORD, postac: 'json' })
  expect(file.headers['content-disposition']).toBe('attachment; filename="moje-dane-splot.json"')
  expect(file.headers['cache-control']).toBe('no-store')
  const { tables } = file.json() as { tables: { table: string; rows: { email?: string }[] }[] }
  expect(tables[0]).toMatchObject({ table: 'auth.account', rows: [{ email: ANNA.email }] })
})

test('imię i adres poprawia się formularzem; nowy adres potwierdza odnośnik i przycisk, nie samo otwarcie', async () => {
  const { browser } = await signIn()
  await browser.get('/moje-konto/nazwisko')
  const short = await browser.post('/moje-konto/nazwisko', { nazwisko: 'A', haslo: PASSWORD })
  expect(short.body).toContain('href="#nazwisko"')
  const named = await browser.post('/moje-konto/nazwisko', { nazwisko: 'Anna Lis', haslo: PASSWORD })
  expect(named.headers.location).toBe('/moje-konto?komunikat=nazwisko-zmienione')

  await browser.get('/moje-konto/adres')
  const same = await browser.post('/moje-konto/adres', { email: ANNA.email, haslo: PASSWORD })
  expect(same.body).toContain('To jest Twój obecny adres')
  const asked = await browser.post('/moje-konto/adres', { email: 'anna.lis@urzad.example', haslo: PASSWORD })
  expect(asked.headers.location).toBe('/moje-konto?komunikat=adres-czeka')
  const path = `/zmiana-adresu/${await newestToken(region)}`
  expect((await browser.get(path)).body).toContain('anna.lis@urzad.example')
  expect((await browser.get('/moje-konto')).body).toContain(ANNA.email)
  await browser.get(path)
  expect((await browser.post(path, {})).headers.location).toBe('/logowanie?komunikat=adres-zmieniony')
  expect((await browser.get('/moje-konto')).statusCode).toBe(303)
  expect((await browser.get(path)).statusCode).toBe(404)
})

test('usunięcie: z rolą prośba i jej wycofanie, bez roli od razu, a potem konta już nie ma', async () => {
  const { browser } = await signIn()
  expect((await browser.get('/moje-konto/usun')).body).toContain('Poproś administratora')
  expect((await browser.post('/moje-konto/usun/prosba', {})).headers.location).toContain('prosba-wyslana')
  expect((await browser.get('/moje-konto/usun')).body).toContain('Prośba czeka')
  expect((await browser.post('/moje-konto/usun/wycofanie', {})).headers.location).toContain('prosba-wycofana')

  await region.db.updateTable('access.assignment').set({ endedAt: region.now().toISOString() }).execute()
  expect((await browser.get('/moje-konto/usun')).body).toContain('name="haslo"')
  const gone = await browser.post('/moje-konto/usun', { haslo: PASSWORD })
  expect(gone.headers.location).toBe('/logowanie?komunikat=konto-usuniete')
  expect((await browser.get('/moje-konto')).statusCode).toBe(303)
  await browser.get('/logowanie')
  expect((await browser.post('/logowanie', { email: ANNA.email, haslo: PASSWORD })).statusCode).toBe(422)
})
