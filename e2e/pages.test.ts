import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { errorDocument } from '../apps/public/document.tsx'
import { formatNumber, formatOrdinal } from '../kernel/polish-number.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectVisibleFocus,
  inBothThemesAndWidths,
  inOppositeLooks,
} from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { htmlReport } from './html-defects.ts'
import { listenForTrouble } from './trouble.ts'
import { browserWindows, demoSite, LONG } from './visits.ts'

const FOUND = [
  '/',
  '/szukaj',
  '/szukaj?q=brod',
  '/szukaj?q=qqqq',
  '/gminy',
  '/region/98',
  '/region/98?wskaznik=population&rok=2016&rodzaj=2',
  '/region/00',
  '/powiat/9808',
  '/powiat/9808?wedlug=share-65-plus&kierunek=rosnaco',
  '/gmina/980803',
  '/gmina/980404',
  '/jednostka/980504',
  '/jednostka/98',
  '/wskazniki',
  '/wskazniki/share-65-plus',
  '/dowody',
  '/wskazniki/share-65-plus?jednostka=980803',
  '/porownanie',
  '/porownanie?jednostka=br',
  '/porownanie?jednostka=980803',
  '/porownanie?jednostka=980803&wskaznik=population&bez=obie&grupa=lista&wagi=share-65-plus:2,population:1&rodzaj=ten-sam&lista=980801,980404',
  '/wynik-zlozony',
  '/wynik-zlozony?wagi=share-65-plus:2,old-age-index:1&grupa=98&gmina=980803',
  '/mapy',
  '/mapy?region=98&wskaznik=share-65-plus&rok=2016&wskaznik2=population&rok2=2024',
  '/dane',
  '/osadz/mapa/share-65-plus/98',
  '/osadz/mapa/share-65-plus/98?rok=2016',
  '/osadz/wykres/share-65-plus/980803',
  '/zrodla',
  '/prawo',
  '/prawo/small-grant-amount',
  '/slowniki',
  '/slowniki/service-types',
  '/slowniki/service-types?q=dom&grupa=S&poziom=G',
  '/slowniki/legal-bases?dzien=2025-05-31',
  '/deklaracja-dostepnosci',
  '/prywatnosc',
]
const NOT_FOUND = [
  '/nie-ma-takiej',
  '/gmina/989999',
  '/powiat/abc',
  '/wskazniki/nie-ma-takiego',
  '/osadz/mapa/share-65-plus/980803',
  '/osadz/wykres/nie-ma/98',
  '/dowod/nie-ma-takiego',
  '/dowod/00000000-0000-4000-8000-000000000000',
  '/prawo/nie-ma',
  '/slowniki/nie-ma',
]

const site = demoSite()

const get = (path: string) => fetch(site.url + path, { headers: { accept: 'text/html' }, redirect: 'manual' })

describe('strony publiczne jako HTML', () => {
  test(
    'z każdej strony pokazu dojdzie się tylko do istniejących stron, a każda jest kompletna i ma własny tytuł',
    async () => {
      const seen = new Map<string, string>()
      const titles = new Map<string, string>()
      const defects: string[] = []
      const waiting = ['/']
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (seen.has(path)) continue
        const response = await get(path)
        seen.set(path, String(response.status))
        if (response.headers.has('set-cookie') && !isAboutSigningIn(path)) defects.push(`${path}: ciasteczko`)
        const type = response.headers.get('content-type') ?? ''
        if (response.status === 302) waiting.push(response.headers.get('location') ?? '')
        else if (response.status !== 200) defects.push(`${path}: ${response.status}`)
        else if (type.startsWith('text/html') && !path.includes('/ekran')) {
          const report = htmlReport(await response.text())
          defects.push(...report.defects.map((defect) => `${path}: ${defect}`))
          const own = report.canonical ?? path
          if ((titles.get(report.title) ?? own) !== own)
            defects.push(`${path}: tytuł „${report.title}” jest już gdzie indziej`)
          titles.set(report.title, own)
          waiting.push(...report.links.map(addressOf).filter(isToBeVisited))
        }
      }
      expect(defects).toEqual([])
      expect([...seen.keys()].filter((path) => path.startsWith('/gmina/'))).toHaveLength(40)
      expect(
        [...seen.keys()].filter((path) => path.startsWith('/powiat/') && !path.includes('?')).length,
      ).toBeGreaterThan(8)
    },
    3 * LONG,
  )

  test.each([
    ['brak nagłówka', '<h1>Tytuł</h1>', '', 'nagłówków h1: 0'],
    ['dwa nagłówki', '<h1>Tytuł</h1>', '<h1>a</h1><h1>b</h1>', 'nagłówków h1: 2'],
    ['styl w atrybucie', '<p>', '<p style="color: red">', 'styl w treści strony'],
    ['skrypt w treści', '<p>', '<script>alert(1)</script><p>', 'skrypt w treści strony'],
    ['skrypt w atrybucie', '<p>', '<p onclick="alert(1)">', 'skrypt w atrybucie'],
    ['bez deklaracji', '/deklaracja-dostepnosci', '/inna', 'brak odnośnika do deklaracji dostępności'],
    ['powtórzony identyfikator', '<p>', '<p id="a"></p><p id="a">', 'powtórzony identyfikator'],
    ['liczba, której nie ma', '<p>', '<p>NaN', 'wartość bez znaczenia w treści'],
  ])('sprawdzian HTML łapie: %s', (_, from, to, defect) => {
    const good = `<html lang="pl"><head><title>Próbka</title><meta name="description" content="Opis"/></head><body><h1>Tytuł</h1><p><a href="/deklaracja-dostepnosci">Deklaracja</a></p></body></html>`
    expect(htmlReport(good).defects).toEqual([])
    expect(htmlReport(good.replace(from, to)).defects).toEqual([defect])
  })

  test.each([
    ['/gmina/9808032', '/gmina/980803'],
    ['/gmina/980803_2', '/gmina/980803'],
    ['/powiat/9808000', '/powiat/9808'],
    ['/gmina/9808', '/powiat/9808'],
    ['/powiat/98', '/region/98'],
    ['/jednostka/9808032', '/jednostka/980803'],
    ['/region', '/region/98'],
    ['/region?wskaznik=population&rok=2016', '/region/98?wskaznik=population&rok=2016'],
    ['/region/9800000?rok=2016', '/region/98?rok=2016'],
  ])('%s prowadzi do %s', async (from, to) => {
    const response = await get(from)
    expect([response.status, response.headers.get('location')]).toEqual([302, to])
  })

  test.each(NOT_FOUND)('%s odpowiada 404 stroną z wyszukiwarką', async (path) => {
    const response = await get(path)
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(htmlReport(html).defects).toEqual([])
    expect(html).toContain('action="/szukaj"')
  })

  test('awaria ma stronę w wyglądzie serwisu, która nie pyta bazy i nie zdradza wnętrza', () => {
    const detail = 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.'
    const problem = {
      type: 'urn:splot:problem:unexpected',
      title: 'Błąd serwera',
      status: 500,
      detail,
      code: 'unexpected',
    }
    const html = errorDocument(problem)
    expect(htmlReport(html).defects).toEqual([])
    expect(html).toContain('<h1>Ta strona chwilowo nie działa</h1>')
    expect(html).toContain(detail)
  })

  test('w pokazie wyszukiwarki nie wchodzą nigdzie', async () => {
    expect(await (await get('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n')
    expect(await (await get('/')).text()).toContain('<meta name="robots" content="noindex"/>')
  })
})

/** The only pages with cookies: whoever comes there wants to type a password. */
function isAboutSigningIn(path: string): boolean {
  return /^\/(logowanie|haslo)(\/|\?|$)/.test(path)
}

/** Without the place on the page. */
function addressOf(href: string): string {
  return href.split('#')[0] ?? ''
}

/**
 * Stand for their like, which would take minutes: of files one county or municipality; of an indicator's figures all
 * units of one indicator and all indicators of one unit. `SPLOT_WHOLE_CRAWL=1` (`npm run test:deep`) visits all.
 */
const SAMPLED: readonly [RegExp, RegExp][] = [
  [/\/(pdf|docx)(\?|$)/, /^\/zeszyty\/9808\//],
  [/\?wedlug=/, /^\/powiat\/9808\?/],
  [/\/profiles\/\d+\/xlsx|\/trends\//, /\/profiles\/980803\//],
  [/^\/wskazniki\/.*\?jednostka=/, /^\/wskazniki\/population\?|jednostka=980803\b/],
  [/\/profiles\/\d+\/(comparisons|rankings|similar|series)\//, /\/profiles\/980803\//],
  [/^\/porownanie\?jednostka=/, /=980803/],
  [/^\/mapy\?/, /wskaznik=share-65-plus$/],
  [/\/indicators\/.*\/map\/(xlsx|json-stat|csv-metadata\.json)/, /\/share-65-plus\//],
  [/\/indicators\/.*\/years\//, /\/share-65-plus\//],
  [/\/explanations\/.*\/csv/, /\/profiles\/980803\//],
  [/^\/osadz\//, /\/share-65-plus\/(98|980803)$/],
]

function isToBeVisited(address: string): boolean {
  if (!address.startsWith('/') || address.startsWith('//')) return false
  if (process.env.SPLOT_WHOLE_CRAWL === '1') return true
  return SAMPLED.every(([kind, sample]) => !kind.test(address) || sample.test(address))
}

describeInBrowser('strony publiczne w przeglądarce', () => {
  const onPage = browserWindows()

  test.each([...FOUND, ...NOT_FOUND])(
    '%s: 0 uwag axe jasno i ciemno w dwóch szerokościach, nic w bok przy 320 px, cisza w konsoli',
    (path) =>
      onPage(async (page) => {
        const troubles = await listenForTrouble(page, site.url)
        await page.goto(site.url + path, { waitUntil: 'networkidle' })
        await inBothThemesAndWidths(page, () => expectAccessible(page))
        await expectNoSidewaysScroll(page)
        // The browser itself reports that the page it was sent to is not there.
        const own = troubles.filter((trouble) => !(NOT_FOUND.includes(path) && trouble.includes('404')))
        expect(own).toEqual([])
      }),
    LONG,
  )

  test.each(['/', '/szukaj?q=brod', '/region/98', '/powiat/9808', '/gmina/980803', '/jednostka/980504', '/wskazniki'])(
    '%s: każdy fokus widać',
    (path) =>
      onPage(async (page) => {
        await page.goto(site.url + path, { waitUntil: 'networkidle' })
        await inOppositeLooks(page, () => expectVisibleFocus(page))
      }),
    LONG,
  )

  type MapAnswer = {
    codes: string[]
    kinds: number[]
    values: (number | null)[]
    places: (number | null)[]
    indicator: { decimals: number }
  }

  test.each([
    ['share-65-plus', 2024, undefined],
    ['population', 2016, 2],
  ] as const)(
    'bez skryptów: każda liczba listy %s za %i r. jest liczbą z API, w kolejności od najwyższej',
    (code, year, kind) =>
      onPage(
        async (page) => {
          const response = await fetch(`${site.url}/api/v1/indicators/${code}/map?scope=98&year=${year}`)
          const map = (await response.json()) as MapAnswer
          await page.goto(`${site.url}/region/98?wskaznik=${code}&rok=${year}&rodzaj=${kind ?? ''}`)
          const shown = await page.locator('table.ranked tr[data-unit]').evaluateAll((rows) =>
            rows.map((row) => ({
              code: row.getAttribute('data-unit'),
              place: row.querySelector('.c-rank')?.textContent ?? '',
              value: row.querySelector('.c-value')?.textContent ?? '',
            })),
          )
          const expected = map.codes.flatMap((unit, place) => {
            const value = map.values[place] ?? null
            const rank = map.places[place] ?? null
            if (kind !== undefined && map.kinds[place] !== kind) return []
            return [{ code: unit, place: rank === null ? '' : formatOrdinal(rank), value }]
          })
          expect(shown).toHaveLength(expected.length)
          expect(expected.length).toBeGreaterThan(20)
          for (const row of shown) {
            const fact = expected.find((one) => one.code === row.code)
            const { decimals } = map.indicator
            expect(row.place).toBe(fact?.place)
            if (fact?.value != null) expect(row.value).toBe(formatNumber(fact.value, { decimals }))
            else expect(row.value).toMatch(/^\p{L}/u)
          }
          const places = shown.map(({ place }) => Number(place.replace('.', '')) || Number.POSITIVE_INFINITY)
          expect(places).toEqual([...places].sort((a, b) => a - b))
          expect(await page.locator('svg.map a path').count()).toBe(expected.length)
        },
        { javaScriptEnabled: false },
      ),
  )

  test('bez skryptów: kolejność gmin powiatu zmienia się odnośnikiem i formularzem', () =>
    onPage(
      async (page) => {
        const first = () => page.locator('table.compare thead th a[href^="/gmina/"]').first().textContent()
        await page.goto(`${site.url}/powiat/9808`)
        expect(await first()).toBe('Białe Jezioro')
        await page.selectOption('#wedlug', 'share-65-plus')
        await page.getByRole('button', { name: 'Ułóż' }).click()
        expect(await first()).toBe('Czarna Struga')
        await page.getByRole('link', { name: 'Ułóż gminy według: Ludność, od najwyższej wartości' }).click()
        expect(await first()).toBe('Żurawiec')
      },
      { javaScriptEnabled: false },
    ))

  test(
    'samą klawiaturą: początek, szukanie, gmina, powiat, mapa regionu',
    () =>
      onPage(async (page) => {
        const title = () => page.locator('h1').textContent()
        await page.goto(site.url)
        expect(await title()).toBe('Co wiemy o Twojej gminie?')

        await tabTo(page, '#q')
        await page.keyboard.type('czarna strga') // a letter is missing
        await page.keyboard.press('Enter')
        await page.waitForURL('**/szukaj?q=*')
        expect(await title()).toContain('1\u00a0miejsce')

        await tabTo(page, 'main a[href="/gmina/980803"]')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/gmina/980803')
        expect(await title()).toBe('Czarna Struga')

        await tabTo(page, '.breadcrumb a[href="/powiat/9808"]')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/powiat/9808')
        expect(await title()).toBe('Powiat żurawiecki')

        await tabTo(page, '.site-nav a[href="/region/98"]')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/region/98')
        expect(await title()).toBe('Udział osób w\u00a0wieku 65\u00a0lat i\u00a0więcej')
        expect(await page.locator('.map-frame svg').count()).toBe(1)

        expect(await page.context().cookies()).toEqual([])
        expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
      }),
    LONG,
  )
})

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`Tab never comes to ${selector}`)
}
