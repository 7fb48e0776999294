import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formatNumber, formatOrdinal } from '../kernel/polish-number.ts'
import { describeInBrowser } from './browser.ts'
import { browserWindows, LONG, sharedSite } from './visits.ts'

describeInBrowser('drogi po stronach publicznych', () => {
  const onPage = browserWindows({ maps: true })

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
          const response = await fetch(`${sharedSite.url}/api/v1/indicators/${code}/map?scope=98&year=${year}`)
          const map = (await response.json()) as MapAnswer
          await page.goto(`${sharedSite.url}/region/98?wskaznik=${code}&rok=${year}&rodzaj=${kind ?? ''}`)
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
        await page.goto(`${sharedSite.url}/powiat/9808`)
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
        await page.goto(sharedSite.url)
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
