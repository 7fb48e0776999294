import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CONTENT_POLICY } from '#platform/http/content-policy.ts'
import {
  expectAccessible,
  expectAccessibleInAllLooks,
  expectNoSidewaysScroll,
  expectVisibleFocus,
  inOppositeLooks,
} from './axe.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { colourShares } from './colours.ts'
import { type GalleryServer, serveGallery } from './gallery-server.ts'
import { listenForTrouble } from './trouble.ts'

/** Four looks at a page with every component, on a machine that has other work too. */
const LONG = 300_000

describeInBrowser('galeria składników', () => {
  let server: GalleryServer
  let page: Page
  let troubles: string[]

  beforeAll(async () => {
    server = await serveGallery()
  })

  afterAll(async () => {
    await server?.close()
  })

  afterEach(async () => {
    await page.context().close()
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
    await openWindow(path, options)
    troubles = await listenForTrouble(page, server.url)
    await page.goto(server.url + path)
    if (options.javaScriptEnabled !== false) await page.evaluate(() => document.fonts.ready.then(() => true))
  }

  /** Only the pages of the map get a browser that draws it. */
  async function openWindow(path: string, options: BrowserContextOptions = {}): Promise<void> {
    const browser = await openBrowser({ maps: path.startsWith('/mapa') })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  }

  async function openLiveMap(): Promise<void> {
    await open('/mapa', { reducedMotion: 'reduce' })
    await page.locator('#mapa-65').scrollIntoViewIfNeeded()
    await page.locator('#mapa-65.has-live-map').waitFor({ timeout: 60_000 })
  }

  for (const path of ['/', '/poczatek', '/blad', '/rzutnik', '/kartka']) {
    test(
      `${path}: bez uwag axe, jasno i ciemno, w dwóch szerokościach, nic nie przewija się w bok, każdy fokus widać`,
      async () => {
        await open(path)
        await expectAccessibleInAllLooks(page)
        expect(troubles).toEqual([])
        await expectNoSidewaysScroll(page)
        await inOppositeLooks(page, () => expectVisibleFocus(page))
      },
      LONG,
    )
  }

  test('wymuszone kolory systemu: bez uwag axe, fokus widać', async () => {
    await open('/')
    await page.emulateMedia({ forcedColors: 'active' })
    await expectVisibleFocus(page)
    await expectAccessible(page)
  })

  test('ruchoma mapa zastępuje narysowaną w tych samych kolorach, pod polityką serwisu i bez próśb poza serwis', async () => {
    await openLiveMap()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const drawn = await page.$$eval('#mapa-65 [class*="class-"]', (shapes) => [
        ...new Set(shapes.map((shape) => getComputedStyle(shape).fill)),
      ])
      expect(drawn).toHaveLength(5)
      await expect
        .poll(async () => Math.min(...(await colourShares(page, '#mapa-65 canvas', drawn))), { timeout: 60_000 })
        .toBeGreaterThan(0.02)
    }
    expect(troubles).toEqual([])
  })

  test('mapą kieruje się z klawiatury, a mapa, lista i podpis wskazują tę samą gminę', async () => {
    await openLiveMap()
    const words = page.locator('#mapa-65 output')
    await page.locator('.list-side a', { hasText: 'Ćmielice' }).first().focus()
    await expect.poll(() => words.textContent()).toMatch(/^Ćmielice.*: \d\d,\d% ludności$/)

    await page.locator('#mapa-65 canvas').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(rowAndWordsAgree), { timeout: 30_000 }).toBe(true)
    await page.keyboard.press('Enter')
    await expect
      .poll(() =>
        page.evaluate(() => location.hash === `#${document.querySelector<HTMLElement>('tr.is-pointed')?.dataset.unit}`),
      )
      .toBe(true)
  })

  test('ruchoma mapa jest bez uwag axe, a jej fokus widać', async () => {
    await openLiveMap()
    await expectAccessible(page)
    await expectVisibleFocus(page)
    await expectNoSidewaysScroll(page)
  })

  test('bez granic albo bez skryptu zostaje mapa narysowana', async () => {
    await open('/mapa-bez-granic')
    await page.locator('#mapa-65').scrollIntoViewIfNeeded()
    await expect.poll(() => troubles.join(), { timeout: 60_000 }).toContain('404')
    expect(await page.locator('#mapa-65 > svg').isVisible()).toBe(true)
    expect(await page.locator('.live-map').count()).toBe(0)
    await page.context().close()

    await open('/mapa', { javaScriptEnabled: false })
    expect(await page.locator('#mapa-65 > svg').isVisible()).toBe(true)
    expect(await page.locator('#mapa-65 a[href]').count()).toBe(40)
  })

  test('naruszenie polityki nie uszłoby uwagi: bez zgody na robotnika mapa zostaje narysowana, a test to widzi', async () => {
    await openWindow('/mapa')
    troubles = await listenForTrouble(page, server.url)
    await page.route('**/mapa', async (route) => {
      const response = await route.fetch()
      const stricter = CONTENT_POLICY.replace("worker-src 'self'", "worker-src 'none'")
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': stricter } })
    })
    await page.goto(`${server.url}/mapa`)
    await page.locator('#mapa-65').scrollIntoViewIfNeeded()
    await expect.poll(() => troubles.join(), { timeout: 60_000 }).toContain('worker-src')
    expect(await page.locator('#mapa-65 > svg').isVisible()).toBe(true)
  })

  test('na papierze nie ma przycisków, a źródła i narysowana mapa są', async () => {
    await openLiveMap()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.live-map').isVisible()).toBe(false)
    expect(await page.locator('#mapa-65 > svg').isVisible()).toBe(true)
    await page.context().close()

    await open('/')
    await page.emulateMedia({ media: 'print' })
    for (const pressed of ['.site-nav', '.inline-form', '.actions', '.compare .sort']) {
      expect(await page.locator(pressed).first().isVisible(), pressed).toBe(false)
    }
    for (const read of ['.demo-notice', '.source', '.compare', '.profile']) {
      expect(await page.locator(read).first().isVisible(), read).toBe(true)
    }
  })

  test('slajdy przewijają się klawiszami, adres i napis mówią, który to slajd', async () => {
    await open('/rzutnik')
    const position = page.locator('.slides-bar output')
    expect(await position.textContent()).toBe('1 z 3')
    expect(await page.locator('.slide:visible').count()).toBe(1)
    for (const [key, shown] of [
      ['ArrowRight', 2],
      ['PageDown', 3],
      ['ArrowRight', 3],
      ['PageUp', 2],
      ['Home', 1],
      ['ArrowLeft', 1],
      ['End', 3],
    ] as const) {
      await page.keyboard.press(key)
      expect(await position.textContent(), key).toBe(`${shown} z 3`)
      expect(await page.locator('.slide:visible').getAttribute('id'), key).toBe(`slajd-${shown}`)
    }
    expect(new URL(page.url()).hash).toBe('#slajd-3')
    await page.reload()
    expect(await position.textContent()).toBe('3 z 3')
    expect(troubles).toEqual([])
    await page.context().close()

    await open('/rzutnik', { javaScriptEnabled: false })
    expect(await page.locator('.slide:visible').count()).toBe(3)
  })
})

/** Runs inside the page. */
function rowAndWordsAgree(): boolean {
  const name = document.querySelector('tr.is-pointed a')?.textContent
  const words = document.querySelector('#mapa-65 output')?.textContent ?? ''
  return name !== undefined && words.startsWith(`${name}: `)
}
