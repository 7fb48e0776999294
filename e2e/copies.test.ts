import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_ACCOUNTS } from '#demo/accounts.ts'
import { DEMO_PASSWORD } from '#platform/auth/password.ts'
import { hasPostgres15, POSTGRES_15, startPostgres15 } from '#platform/testing/postgres-15.ts'
import { openProxy } from './proxy.ts'
import { type Site, serve } from './site.ts'

const LONG = 180_000
const ADMINISTRATOR = emailOf('administrator')
const RESEARCHER = emailOf('regional-researcher')

if (!hasPostgres15)
  process.stderr.write(
    `Dwie kopie serwera: pominięte, bo nie ma PostgreSQL 15 w ${POSTGRES_15} (Debian: postgresql-15)\n`,
  )

/** Two copies of the built server on one external PostgreSQL 15, one folder of kept files, behind one proxy. */
describe.skipIf(!hasPostgres15)('dwie kopie serwera za serwerem pośredniczącym', () => {
  let folder: string
  let database: Awaited<ReturnType<typeof startPostgres15>>
  let proxy: Awaited<ReturnType<typeof openProxy>>
  let copies: Site[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'splot-copies-'))
    database = await startPostgres15(folder)
    const env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
    const copy = () => serve(join(folder, 'splot'), env)
    copies = await Promise.all([copy(), copy()]) // at once: one of them migrates, the other waits
    proxy = await openProxy(copies.map(({ url }) => url))
  }, LONG)

  afterAll(async () => {
    await proxy?.stop()
    await Promise.all(copies.map(({ halt }) => halt()))
    await database?.stop()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }, LONG)

  test('zalogowany na jednej kopii jest zalogowany na drugiej, a wylogowany nigdzie', async () => {
    const visitor = browser(proxy.url)
    await visitor.signIn(RESEARCHER)
    expect([...visitor.jar.keys()]).toContain('__Host-splot')
    const me = [await visitor.get('/api/v1/me'), await visitor.get('/api/v1/me')]
    expect(new Set(me.map(({ headers }) => headers.get('x-test-copy'))).size).toBe(2)
    expect(me.map(({ status }) => status)).toEqual([200, 200])

    const token = visitor.jar.get('__Host-splot') as string
    await visitor.post('/wyloguj', {})
    visitor.jar.set('__Host-splot', token)
    for (const _copy of copies) expect((await visitor.get('/api/v1/me')).status).toBe(403)
  })

  test('nieudane logowania liczą się razem na obu kopiach i blokują konto na obu', async () => {
    const visitor = browser(proxy.url, '198.51.100.1')
    const email = 'nikt@urzad.example'
    const texts: string[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await visitor.get('/logowanie')
      texts.push(await (await visitor.post('/logowanie', { email, haslo: 'nie to hasło' })).text())
    }
    expect(texts.slice(0, 4).join()).not.toContain('Za dużo nieudanych prób')
    expect(texts.slice(4).every((text) => text.includes('Za dużo nieudanych prób'))).toBe(true)
  })

  test('formularze z jednego adresu liczą się razem: sześćdziesiąt pierwszy nie przejdzie na żadnej kopii', async () => {
    const visitor = browser(proxy.url, '198.51.100.2')
    const statuses: number[] = []
    for (let time = 0; time < 62; time += 1) {
      statuses.push((await visitor.post('/logowanie', { email: `osoba${time}@urzad.example`, haslo: '' })).status)
    }
    expect(statuses.slice(0, 60)).not.toContain(429)
    expect(statuses.slice(60)).toEqual([429, 429])
    const other = browser(proxy.url, '198.51.100.3')
    expect((await other.post('/logowanie', {})).status).not.toBe(429)
  })

  test('plik oddany jednej kopii wczytuje druga, a zachowane strony obu widzą zmianę w ciągu sekundy', async () => {
    const [one, two] = copies.map(({ url }) => browser(url)) as [Browser, Browser]
    await one.signIn(ADMINISTRATOR)
    await two.signIn(ADMINISTRATOR)
    const areas = async ({ get }: Browser) =>
      JSON.stringify(await (await get('/api/v1/territory/adviser-areas')).json())
    expect(await areas(one)).toBe(await areas(two)) // both have it in memory now

    const about = {
      name: 'obszary.csv',
      mediaType: 'text/csv',
      origin: 'Próba',
      licence: 'bez ograniczeń',
      obtainedOn: '2026-01-01',
    }
    const csv = 'obszar;powiat;od;do\r\nObszar dwóch kopii;9808;2026-01-01;\r\n'
    const stored = await one.send(`/api/v1/files?${new URLSearchParams(about)}`, csv, 'application/octet-stream')
    const { sha256 } = (await stored.json()) as { sha256: string }
    const body = JSON.stringify({ fileSha256: sha256, dryRun: false })
    const loaded = await two.send('/api/v1/territory/adviser-areas', body, 'application/json')
    expect(loaded.status, await loaded.clone().text()).toBe(200)
    const until = Date.now() + 1000
    while (Date.now() < until && !(await areas(one)).includes('Obszar dwóch kopii'));
    expect(await areas(one)).toContain('Obszar dwóch kopii')
    expect(await areas(one)).toBe(await areas(two))
  })

  test('obie kopie piszą ślad naraz: łańcuch jest cały, a każdy wpis ma jedną pieczęć', async () => {
    const both = copies.map(({ url }) => browser(url)) as [Browser, Browser]
    for (const visitor of both) await visitor.signIn(ADMINISTRATOR)
    const reads = Array.from({ length: 40 }, (_, at) => (both[at % 2] as Browser).get('/api/v1/accounts'))
    expect((await Promise.all(reads)).every(({ status }) => status === 200)).toBe(true)
    const verify = async () => (await (await both[0].get('/api/v1/audit/chain')).json()) as Chain
    const before = await verify()
    const until = Date.now() + 3000
    let after = await verify()
    while (Date.now() < until && after.sealedEntries <= before.sealedEntries) after = await verify()
    expect(after).toMatchObject({ isWhole: true, damageCount: 0, notices: [] })
    expect(after.sealedEntries).toBeGreaterThanOrEqual(40)
    expect(after.keptHeads).toBe(after.newestSeal.number) // two sealers, one file of heads, no head twice
  })

  test('jedna kopia stoi, druga pracuje dalej', async () => {
    const [one, two] = copies as [Site, Site]
    const visitor = browser(two.url)
    await visitor.signIn(RESEARCHER)
    await one.halt()
    expect((await visitor.get('/api/v1/me')).status).toBe(200)
    expect((await visitor.get('/readyz')).status).toBe(200)
  })
})

type Chain = { sealedEntries: number; keptHeads: number; newestSeal: { number: number } }
type Browser = ReturnType<typeof browser>

function emailOf(role: string): string {
  return DEMO_ACCOUNTS.find((account) => account.role === role)?.email as string
}

/** Cookies and forms, and nothing else of a browser. */
function browser(site: string, visitor?: string) {
  const jar = new Map<string, string>()
  let html = ''
  const ask = async (path: string, more: RequestInit = {}, headers: Record<string, string> = {}) => {
    const answer = await fetch(site + path, {
      redirect: 'manual',
      ...more,
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(visitor === undefined ? {} : { 'x-test-visitor': visitor }),
        ...headers,
      },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    if (answer.headers.get('content-type')?.startsWith('text/html')) html = await answer.clone().text()
    return answer
  }
  const post = (path: string, fields: Record<string, string>) => {
    const formularz = /name="formularz" value="([^"]+)"/.exec(html)?.[1] ?? ''
    return ask(path, { method: 'POST', body: new URLSearchParams({ formularz, ...fields }) })
  }
  return {
    jar,
    post,
    get: (path: string) => ask(path),
    send: (path: string, body: string, mediaType: string) =>
      ask(path, { method: 'POST', body: new TextEncoder().encode(body) }, { 'content-type': mediaType }),
    signIn: async (email: string) => {
      await ask('/logowanie')
      const { status } = await post('/logowanie', { email, haslo: DEMO_PASSWORD })
      expect(status).toBe(303)
      await ask('/moje-konto')
    },
  }
}
