import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible, expectAccessibleInAllLooks, expectNoSidewaysScroll, expectVisibleFocus } from './axe.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { colourShares } from './colours.ts'

/* Every check of a page is shown a page it must not let through, and one it must. */

describeInBrowser('sprawdziany stron łapią to, co mają łapać', () => {
  let page: Page

  beforeAll(async () => {
    page = await (await openBrowser()).newPage()
  })

  afterAll(async () => {
    await page?.context().close()
  })

  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto('about:blank') // what a check left in the window of the page before goes with that page
  })

  const show = (body: string, style = '') =>
    page.setContent(`<!doctype html><html lang="pl"><head><title>Próbka</title><style>
      body { background: #fff; color: #000 } :focus-visible { outline: 3px solid #000; outline-offset: 2px } ${style}
      </style></head><body><main><h1>Próbka</h1>${body}</main></body></html>`)

  const TINY = '<button style="width: 12px; height: 12px; padding: 0">a</button>'
  const TABLE = '<table><tr><td style="min-width: 900px">szeroka</td></tr></table>'

  test('strona bez wad przechodzi wszystkie', async () => {
    await show(
      `<p><a href="#a">odnośnik</a></p><div class="scroll-x" role="region" aria-label="Tabela" tabindex="0">${TABLE}</div>`,
      '.scroll-x { overflow-x: auto }',
    )
    await expectAccessible(page)
    await expectAccessibleInAllLooks(page)
    await expectNoSidewaysScroll(page)
    await expectVisibleFocus(page)
  })

  test.each([
    ['za słaby kontrast', '<p style="color: #999">szare</p>', 'color-contrast'],
    ['obraz bez opisu', '<svg role="img" width="9" height="9"></svg>', 'svg-img-alt'],
    ['pole bez etykiety', '<input type="search">', 'label'],
    ['przeskok poziomu nagłówka', '<h4>cztery</h4>', 'heading-order'],
    ['za mały cel', `${TINY}${TINY}`, 'target-size'],
  ])('axe: %s', async (_, body, rule) => {
    await show(body)
    await expect(expectAccessible(page)).rejects.toThrow(rule)
  })

  const DARK = '(prefers-color-scheme: dark)'
  const DARK_PHONE = `${DARK} and (max-width: 400px)`

  test.each([
    ['słowa, które gasną tylko w ciemności', DARK, 'p { color: #999 }', 'color-contrast'],
    ['słowa, które gasną tylko w ciemności na telefonie', DARK_PHONE, 'p { color: #999 }', 'color-contrast'],
    [
      'cele, które maleją tylko w ciemności',
      DARK,
      'button { min-width: 0; min-height: 0; width: 12px; height: 12px; padding: 0 }',
      'target-size',
    ],
    ['etykieta, która znika tylko w ciemności na telefonie', DARK_PHONE, 'label { display: none }', 'label'],
    ['etykieta, która znika tylko na telefonie', '(max-width: 400px)', 'label { display: none }', 'label'],
  ])('axe we wszystkich wyglądach: %s', async (_, when, style, rule) => {
    const body = '<p>słowa</p><label for="a">Nazwa</label><input id="a"><div><button>a</button><button>b</button></div>'
    await show(body, `button, input { min-height: 24px; min-width: 24px } @media ${when} { ${style} }`)
    await expect(expectAccessibleInAllLooks(page)).rejects.toThrow(rule)
  })

  const rows = (last: string) => `<ul>${'<li>słowa</li>'.repeat(5)}${last}</ul>`

  test('z wierszy takich samych drugi wygląd ogląda dwa, każdy inny i po wszystkim oddaje stronę całą', async () => {
    const style = `@media ${DARK} { .inny { color: #999 } }`
    await show(rows('<li>i jeszcze <b>jedne</b></li>'), style)
    await expectAccessibleInAllLooks(page)
    expect(await page.locator('li').allTextContents()).toEqual([...Array(5).fill('słowa'), 'i jeszcze jedne'])
    await show(rows('<li class="inny">i jeszcze jedne</li>'), style)
    await expect(expectAccessibleInAllLooks(page)).rejects.toThrow('color-contrast')
  })

  test('axe: ramka, do której ten sprawdzian nie zagląda, to błąd', async () => {
    await show('<iframe title="ramka" srcdoc="<p>w środku</p>"></iframe>')
    await expect(expectAccessible(page)).rejects.toThrow('has frames')
  })

  test.each([
    ['element szerszy od okna', '<p style="width: 500px">szeroki</p>', 'wystaje poza okno'],
    ['element przesunięty w lewo', '<p style="margin-left: -40px">w lewo</p>', 'wystaje poza okno'],
    ['tabela w zwykłym pudełku', `<div style="overflow-x: auto">${TABLE}</div>`, 'przewija się w bok'],
    [
      'obszar bez nazwy',
      `<div class="scroll-x" role="region" tabindex="0" style="overflow-x: auto">${TABLE}</div>`,
      'przewija się w bok',
    ],
    [
      'obszar poza kolejnością Tab',
      `<div class="scroll-x" role="region" aria-label="Tabela" style="overflow-x: auto">${TABLE}</div>`,
      'przewija się w bok',
    ],
    ['kolumna liter', '<p style="width: 1em; overflow-wrap: anywhere">Następny krok</p>', 'łamią się po literze'],
  ])('przewijanie w bok: %s', async (_, body, defect) => {
    await show(body)
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow(defect)
  })

  const LINK = '<a href="#a">odnośnik</a>'

  test.each([
    ['bez obwódki', LINK, 'a:focus-visible { outline: none }', 'ma 0 px'],
    ['za cienka', LINK, 'a:focus-visible { outline-width: 1px }', 'ma 1 px'],
    ['za blada', LINK, 'a:focus-visible { outline-color: #bbb }', 'ma kontrast'],
    ['ucięta', `<div style="overflow: hidden; width: 200px">${LINK}</div>`, '', 'jest ucięta'],
    ['zasłonięta', `<div style="position: fixed; inset: 0; background: #fff"></div>${LINK}`, '', 'jest zasłonięty'],
    ['poza oknem', '<a href="#a" style="position: absolute; top: -9rem">odnośnik</a>', '', 'poza oknem'],
    ['bez obwódki na ostatnim z wielu', LINK.repeat(40), 'a:last-child:focus-visible { outline: none }', 'ma 0 px'],
    [
      'którego klawisz nie obchodzi',
      `<p style="display: grid">${LINK}<a href="#a" inert>b</a></p>`,
      '',
      'doszedł do 1 z 2',
    ],
    ['którego klawisz nie opuszcza', '<textarea aria-label="a"></textarea>', '', 'nie wychodzi ze strony'],
  ])('fokus: %s', async (_, body, style, defect) => {
    await show(body, style)
    await page
      .locator('textarea')
      .evaluateAll((fields) =>
        fields.map((field) => field.addEventListener('keydown', (event) => event.preventDefault())),
      )
    await expect(expectVisibleFocus(page)).rejects.toThrow(defect)
  })

  test('kolory liczy się z tego, co widać', async () => {
    await show(
      '<div id="pole" style="width: 100px; height: 50px; background: linear-gradient(90deg, #f00 50%, #00f 0)"></div>',
    )
    const [red, green] = await colourShares(page, '#pole', ['rgb(255, 0, 0)', 'rgb(0, 255, 0)'])
    expect(red).toBeCloseTo(0.5, 1)
    expect(green).toBe(0)
  })
})
