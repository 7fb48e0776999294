import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { repeatableRequest } from '#platform/http/idempotency.ts'
import { PUBLIC_ASSETS } from '#platform/web/assets.ts'
import { pages } from '../public/page-list.ts'
import { modules } from './modules.ts'
import { type WholeServer, wholeServer } from './testing/whole-server.ts'

/** On an empty database. */
let whole: WholeServer
beforeAll(async () => {
  whole = await wholeServer()
})
afterAll(async () => await whole?.end())

const HOSTILE = [
  '<script>alert(1)</script>',
  `'; drop table territory.unit; --`,
  '%00',
  '../../etc/passwd',
  '{{7*7}}<%= 7*7 %>',
]
const addressOf = (path: string, value: string) => path.replaceAll(/:\w+(\([^)]*\))?\??/g, encodeURIComponent(value))

test('folderu z kodem, listy plików ani ścieżek w górę serwer nie podaje', async () => {
  for (const url of [
    '/.git/config',
    '/package.json',
    '/node_modules/',
    '/assets/',
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/praca/pliki/',
    '/praca/pliki/..%2f..%2fserver%2fmain.js',
    '/data/secrets.json',
    '/platform/auth/password.ts',
  ]) {
    const answer = await whole.server.inject({ url, headers: { accept: 'text/html' } })
    expect([302, 403, 404], url).toContain(answer.statusCode)
    expect(answer.body, url).not.toMatch(/"dependencies"|\[core\]|Index of/)
  }
})

test('każda strona, plik i odpowiedź ma rodzaj treści, a tekst kodowanie i politykę bez obcych źródeł', async () => {
  const assets = readdirSync(PUBLIC_ASSETS).filter((name) => /\.\w+$/.test(name))
  expect(assets.length).toBeGreaterThan(3)
  const urls = [
    ...pages.map(({ path }) => addressOf(path, '9808')),
    ...assets.map((name) => `/assets/${name}`),
    '/api/v1/openapi.json',
    '/api/v1/publisher',
    '/api/v1/nie-ma',
    '/logowanie',
    '/healthz',
  ]
  for (const url of urls) {
    const { headers } = await whole.server.inject({ url, headers: { host: '127.0.0.1:3000', accept: 'text/html' } })
    if (headers.location !== undefined) continue
    expect(headers['content-type'], url).toMatch(
      /^(text\/.+|application\/.*(json|javascript).*); charset=utf-8$|^(font|image)\//i,
    )
    expect(headers['x-content-type-options'], url).toBe('nosniff')
    expect(headers['content-security-policy'], url).toMatch(
      /default-src 'none'.*object-src 'none'|object-src 'none'.*default-src/,
    )
    expect(headers['content-security-policy'], url).toMatch(/base-uri 'none'/)
    expect(headers['content-security-policy'], url).toMatch(/frame-ancestors 'none'/)
    expect(headers['referrer-policy'], url).toMatch(/^(strict-origin-when-cross-origin|same-origin)$/)
  }
})

test('złośliwy tekst w adresie każdej strony nie jest awarią i nie staje się znacznikiem', async () => {
  for (const { path } of pages) {
    for (const value of HOSTILE) {
      const query = new URLSearchParams(
        ['q', 'rok', 'wskaznik', 'dzien', 'grupa'].map((name): [string, string] => [name, value]),
      )
      for (const search of [query.toString(), `${query}&${query}`]) {
        const answer = await whole.server.inject({
          url: `${addressOf(path, value)}?${search}`,
          headers: { accept: 'text/html' },
        })
        expect(answer.statusCode, `${path} ${value}`).toBeLessThan(500)
        expect(answer.body, path).not.toContain('<script>alert(1)')
        expect(answer.body, path).not.toMatch(/kysely|node_modules|at async|SELECT |select .* from/)
      }
    }
  }
})

test('złośliwy tekst w polu operacji wraca jako tekst, a baza stoi', async () => {
  for (const text of HOSTILE) {
    const answer = await whole.server.inject(
      `/api/v1/territory/search?${new URLSearchParams({ query: text, q: text })}`,
    )
    expect(answer.statusCode, text).toBeLessThan(500)
  }
  expect(await whole.region.db.selectFrom('territory.unit').select('code').execute()).toEqual([])
  expect(territoryOperations.searchUnits.method).toBe('GET')
})

/** POST operations with an address that keep no answer, each with the reason why a second click does no harm. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  'assessments.importSheet': 'arkusz niesie wersję formularza: drugi raz na starej wersji dostaje odmowę',
  'mail.revealLink': 'niczego nie tworzy, a odpowiedź jest tajna i nie może leżeć w bazie',
  'calendar.renewFeed':
    'odpowiedź jest tajnym adresem i nie może leżeć w bazie; drugie kliknięcie daje następny, a poprzedni gaśnie',
  'documents.storeFile': 'plik rozpoznaje się po sumie kontrolnej: drugi raz jest tym samym plikiem',
}

test('każda operacja POST przyjmuje klucz powtórzenia albo ma powód, dlaczego nie', () => {
  const actor = { kind: 'account', id: 'a', onBehalfOf: null } as const
  const routes = modules.flatMap((module) => module.routes.map(({ api }) => api.name))
  const { operations } = whole.platform
  const posts = routes.map((name) => operations.get(name)!).filter(({ api }) => api.method === 'POST' && !api.inProcess)
  expect(posts.length).toBeGreaterThan(8)
  const without = posts.filter((post) => repeatableRequest(post, actor, {}, 'klucz-0123456789abcdef') === undefined)
  expect(without.map(({ api }) => api.name).sort()).toEqual(Object.keys(WITHOUT_KEY).sort())
})

test('zmienia tylko POST, PUT i DELETE: nazwa każdej operacji GET mówi o czytaniu', () => {
  const reads = modules.flatMap(({ routes }) => routes.map(({ api }) => api)).filter(({ method }) => method === 'GET')
  const odd = reads.filter(
    ({ name }) =>
      !/\.(get|list|search|find|show|print|compare|describe|verify|explain|preview|check|open|rank|export|table|count|read)/i.test(
        name,
      ),
  )
  expect(odd.map(({ name }) => name)).toEqual([])
})
