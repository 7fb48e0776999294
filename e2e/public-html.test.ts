import { describe, expect, test } from 'vitest'
import { errorDocument } from '../apps/public/document.tsx'
import { htmlReport } from './html-defects.ts'
import { LONG, sharedSite } from './visits.ts'
import { WRONG_ADDRESSES } from './wrong-addresses.ts'

const get = (path: string) => fetch(sharedSite.url + path, { headers: { accept: 'text/html' }, redirect: 'manual' })

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
    ['kropka po „r.”', '<p>', '<p>30 kwietnia 2026 r.<!-- -->.</p><p>', 'dwie kropki na końcu zdania'],
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

  test.each(WRONG_ADDRESSES)('%s odpowiada 404 stroną z wyszukiwarką', async (path) => {
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
 * units of one indicator and all indicators of one unit; of years one unit and two indicators; of maps and orders two
 * indicators. `SPLOT_WHOLE=1` (`npm run test:deep`) visits all.
 */
const SAMPLED: readonly [RegExp, RegExp][] = [
  [/\/(pdf|docx)(\?|$)/, /^\/zeszyty\/9808\//],
  [/\?wedlug=/, /^\/powiat\/9808\?wedlug=(share-65-plus|population)\b/],
  [/^\/region\/\d+\?wskaznik=/, /wskaznik=(share-65-plus|population)\b/],
  [/^\/porownanie\?wskaznik=/, /wskaznik=(share-65-plus|population)\b/],
  [/\/indicators\/.*\/map\/csv(\?|$)/, /\/(share-65-plus|population)\//],
  [/\/profiles\/\d+\/xlsx|\/trends\//, /\/profiles\/980803\//],
  [/^\/wskazniki\/.*\?jednostka=/, /^\/wskazniki\/population\?|jednostka=980803\b/],
  [/^\/wskazniki\/.*\?jednostka=.*&rok=/, /jednostka=980803\b/],
  [/^\/wskazniki\/.*\?region=.*&rok=/, /^\/wskazniki\/(share-65-plus|population)\?/],
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
  if (process.env.SPLOT_WHOLE === '1') return true
  return SAMPLED.every(([kind, sample]) => !kind.test(address) || sample.test(address))
}
