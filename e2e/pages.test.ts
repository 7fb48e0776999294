import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessibleInAllLooks, expectNoSidewaysScroll, expectVisibleFocus, inOppositeLooks } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { LONG, lastingWindows, sharedSite } from './visits.ts'
import { WRONG_ADDRESSES } from './wrong-addresses.ts'

/** One of each kind of page, with the Tab key through the whole of it. */
const WALKED = ['/', '/szukaj?q=brod', '/region/98', '/powiat/9808', '/gmina/980803', '/jednostka/980504', '/wskazniki']

const FOUND = [
  '/szukaj',
  '/szukaj?q=qqqq',
  '/gminy',
  '/region/98?wskaznik=population&rok=2016&rodzaj=2',
  '/region/00',
  '/powiat/9808?wedlug=share-65-plus&kierunek=rosnaco',
  '/gmina/980404',
  '/jednostka/98',
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

/**
 * One of each kind of page with a map that moves. Their other states keep the drawn map, as where the browser has no
 * WebGL; `SPLOT_WHOLE=1` (`npm run test:deep`) moves all.
 */
const MOVING = [
  '/region/98',
  '/mapy?region=98&wskaznik=share-65-plus&rok=2016&wskaznik2=population&rok2=2024',
  '/osadz/mapa/share-65-plus/98',
]
const MAPS = /^\/(region|mapy|osadz\/mapa)/

const isMoving = (path: string) => MOVING.includes(path) || (process.env.SPLOT_WHOLE === '1' && MAPS.test(path))

/** Of addresses at which there is nothing one of each kind of answer; `public-html.test.ts` reads them all. */
const NOWHERE =
  process.env.SPLOT_WHOLE === '1'
    ? WRONG_ADDRESSES
    : WRONG_ADDRESSES.filter((path) => ['/nie-ma-takiej', '/wskazniki/nie-ma-takiego'].includes(path))

describeInBrowser('strony publiczne w przeglądarce', () => {
  const withMaps = lastingWindows(sharedSite, { maps: true })
  const withoutMaps = lastingWindows(sharedSite)
  const windowFor = (path: string) => (isMoving(path) ? withMaps : withoutMaps)

  const expectGood = (path: string, more: (page: Page) => Promise<void> = async () => {}) =>
    windowFor(path)(undefined, async (page, troubles) => {
      await page.goto(sharedSite.url + path, { waitUntil: 'networkidle' })
      await expectAccessibleInAllLooks(page)
      await expectNoSidewaysScroll(page)
      await more(page)
      // The browser itself reports that the page it was sent to is not there.
      const own = troubles.filter((trouble) => !(WRONG_ADDRESSES.includes(path) && trouble.includes('404')))
      expect(own).toEqual([])
    })

  test.each([...FOUND, ...NOWHERE])(
    '%s: 0 uwag axe jasno i ciemno w dwóch szerokościach, nic w bok przy 320 px, cisza w konsoli',
    (path) => expectGood(path),
    LONG,
  )

  test.each(WALKED)(
    '%s: 0 uwag axe jasno i ciemno w dwóch szerokościach, nic w bok przy 320 px, każdy fokus widać, cisza w konsoli',
    (path) => expectGood(path, (page) => inOppositeLooks(page, () => expectVisibleFocus(page))),
    LONG,
  )
})
