import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenFigures } from '#modules/indicators/testing/given-figures.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import { pages } from '../public/page-list.ts'
import { type WholeServer, wholeServer } from './testing/whole-server.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const
const CODE = 'registered-unemployed'
const SITE = 'https://splot.example'
const MAP = `/osadz/mapa/${CODE}/02`
const CHART = `/osadz/wykres/${CODE}/020101`

let whole: WholeServer
beforeAll(async () => {
  whole = await wholeServer()
  const { region } = whole
  await givenRegister(region, smallCountry('2024-01-01'))
  for (const [year, first] of [
    [2023, 57],
    [2024, 43],
  ] as const)
    await givenFigures(region, KINDS, {
      subject: 'P1944',
      year,
      columns: { ogółem: { '020101': first, '020102': 20, '020103': '' } },
    })
  await region.operator.call(publisherOperations.describe, {
    body: {
      regionCode: '02',
      name: 'Ośrodek próbny',
      address: null,
      email: null,
      phone: null,
      siteUrl: SITE,
      buildingAccess: null,
      signLanguage: null,
      logoSha256: null,
      stripSha256: null,
    },
  })
}, 120_000)
afterAll(async () => await whole?.end())

async function get(url: string) {
  const answer = await whole.server.inject({ url, headers: { accept: 'text/html' } })
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer
}

/** Headers that speak of safety, as one page has them. */
async function safetyOf(url: string) {
  const { headers } = await get(url)
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['content-length', 'date', 'etag', 'content-type'].includes(name)),
  )
}

test.each([MAP, CHART])('%s: wolno ją osadzić, nie ma ciasteczka, a reszta nagłówków jest ta sama', async (url) => {
  const strict = await safetyOf(`/wskazniki/${CODE}`)
  const { 'x-frame-options': noFrame, ...expected } = strict
  expect(noFrame).toBeDefined()
  expect(strict['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(await safetyOf(url)).toEqual({
    ...expected,
    'content-security-policy': String(expected['content-security-policy']).replace(
      "frame-ancestors 'none'",
      'frame-ancestors *',
    ),
  })
  expect((await get(url)).headers['set-cookie']).toBeUndefined()
})

test('osadzać wolno tylko wykres i mapę, także gdy adres nie istnieje', async () => {
  expect(pages.filter(({ isFramed }) => isFramed === true).map(({ path }) => path)).toEqual([
    '/osadz/wykres/:indicator/:unit',
    '/osadz/mapa/:indicator/:region',
  ])
  // Booklets are not printed for this: nobody asks for their headers but a reader of the whole file.
  const codeIn = (path: string) => (path.startsWith('/zeszyty') ? '9999' : '0201')
  for (const { path, isFramed } of pages) {
    if (isFramed === true) continue
    const url = path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'code' ? codeIn(path) : CODE))
    const { headers } = await whole.server.inject({ url, headers: { accept: 'text/html' } })
    expect([url, String(headers['content-security-policy']).includes("frame-ancestors 'none'")]).toEqual([url, true])
  }
  for (const url of [`/osadz/mapa/${CODE}/0201`, '/osadz/wykres/nie-ma/02', '/osadz'])
    expect((await whole.server.inject({ url, headers: { accept: 'text/html' } })).statusCode, url).toBe(404)
})

test('osadzona strona ma te same liczby w tabeli, źródło i drogę powrotną, a nie ma nawigacji ani skryptu', async () => {
  const map = (await get(MAP)).body
  expect(map).toMatch(/<th scope="row">[^<]+, powiat [^<]+<\/th><td class="n">43<\/td>/)
  expect(map).toContain('nie zbierano')
  const chart = (await get(CHART)).body
  expect(chart).toMatch(/<th scope="row">2023<\/th><td class="n">57<\/td>/)
  expect(chart).toContain('role="img"')
  for (const body of [map, chart]) {
    expect(body).toContain('Główny Urząd Statystyczny')
    expect(body).toMatch(/<a href="\/[^"]+" target="_blank" rel="noopener">Więcej w Splocie/)
    expect(body).not.toMatch(/<nav|<script|<form/)
  }
  const page = (await get(`/wskazniki/${CODE}?jednostka=020101`)).body
  expect(page).toContain(`&lt;iframe src=&quot;${SITE}${CHART}&quot; title=&quot;`)
  expect(page).toContain(`href="/api/v1/indicators/${CODE}/map/json-stat?scope=02&amp;year=2024"`)
})

test('plik CSV mówi w nagłówku, gdzie jest jego opis, a opis wskazuje ten plik', async () => {
  const url = `/api/v1/indicators/${CODE}/map/csv?year=2023&scope=02`
  const { headers } = await get(url)
  const [, address = ''] =
    /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(String(headers.link)) ?? []
  const description = await get(new URL(address, `http://x${url}`).href.slice('http://x'.length))
  expect(description.headers['content-type']).toBe('application/csvm+json; charset=utf-8')
  const { url: file } = description.json()
  const query = (text: string) => [...new URL(text, `http://x${url}`).searchParams].sort()
  expect(new URL(file, `http://x${url}`).pathname).toBe(url.split('?')[0])
  expect(query(file)).toEqual(query(url))
})

test('prawdziwa instalacja zaprasza wyszukiwarki i wymienia stałe adresy, a każdy z nich odpowiada', async () => {
  const robots = (await get('/robots.txt')).body
  expect(robots).toContain('Allow: /api/v1/indicators/\n')
  expect(robots).toContain('Disallow: /szukaj\n')
  expect(robots).toContain(`Sitemap: ${SITE}/sitemap.xml\n`)
  const sitemap = (await get('/sitemap.xml')).body
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.slice(SITE.length))
  expect(paths).toEqual(expect.arrayContaining(['/', '/dane', `/wskazniki/${CODE}`, '/gmina/020101', '/powiat/0201']))
  expect(new Set(paths).size).toBe(paths.length)
  const kinds = new Map(paths.map((path) => [path.replace(/\d+$/, '').replace(/(wskazniki\/).*/, '$1'), path]))
  for (const path of kinds.values()) await get(path)
  expect((await get('/dane')).body).toContain('/dane/katalog.ttl')
})
