import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { focusDefects } from './focus.ts'
import {
  hasKeptShape,
  keepShape,
  keptOnObjects,
  putRowsBack,
  rememberColours,
  takeLikeRowsAway,
} from './inside-page.ts'
import { sidewaysDefects } from './sideways.ts'

/** The examination as it comes, but for what stands in it under the two names; see `keptOnObjects`. */
const AXE = `((WeakMap, WeakSet) => {${readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')}
})(...(${keptOnObjects})())`

/**
 * The size of targets is a rule of WCAG 2.2 AA that axe leaves off until asked. Style sheets would be read for one
 * experimental rule that is not asked, sound and film for one that is.
 */
const OPTIONS = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  preload: { assets: ['media'] },
  elementRef: true,
}

/** What another theme can change of a page that keeps its shape. */
const OPTIONS_OF_COLOURS = {
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  elementRef: true,
}

type Look = { width: 1280 | 360; theme: 'light' | 'dark' }

/** The phone begins with the theme that the wide window ends with: a change of theme draws the whole page anew. */
const LOOKS = [
  { width: 1280, themes: ['light', 'dark'] },
  { width: 360, themes: ['dark', 'light'] },
] as const satisfies readonly { width: Look['width']; themes: readonly Look['theme'][] }[]

type Exceptions = { exceptions?: readonly 'aria-hidden-focus'[] }

/**
 * WCAG 2.0–2.2 A and AA with contrast, and axe's best practices: no violation at all. A page with an open pop-up of
 * React Aria may except the one rule that does not know how the focus is held; the test then holds the focus itself.
 */
export async function expectAccessible(page: Page, { exceptions = [] }: Exceptions = {}): Promise<void> {
  await expectNoViolation(page, OPTIONS, exceptions)
}

/**
 * `expectAccessible` on a wide window and a phone, in the light and the dark theme. The first look sees everything; the
 * others see two of each kind of row of a long list or table, and all with `SPLOT_WHOLE=1` (`npm run test:deep`). Where
 * the other theme changes nothing but colours, which is measured, the rules about colours are asked again and the others
 * have had their answer.
 */
export async function expectAccessibleInAllLooks(page: Page, { exceptions = [] }: Exceptions = {}): Promise<void> {
  for (const { width, themes } of LOOKS) {
    const [first, second] = themes
    await lookAs(page, { width, theme: first })
    await expectNoViolation(page, OPTIONS, exceptions)
    if (width === LOOKS[0].width && process.env.SPLOT_WHOLE !== '1') await page.evaluate(takeLikeRowsAway)
    await page.evaluate(keepShape)
    await lookAs(page, { width, theme: second })
    const isOnlyRecoloured = await page.evaluate(hasKeptShape)
    await expectNoViolation(page, isOnlyRecoloured ? OPTIONS_OF_COLOURS : OPTIONS, exceptions)
  }
  await page.evaluate(putRowsBack)
}

async function expectNoViolation(page: Page, options: object, exceptions: readonly string[]): Promise<void> {
  const found = (await violationsOf(page, options))
    .filter(({ rule }) => !exceptions.includes(rule))
    .map(({ rule, help, html }) => `${rule}: ${help}: ${html}`)
  await expectNone(page, found)
}

type Violation = { rule: string; help: string; html: string }

/**
 * What axe finds in the page. The script is put in once a page and asked in each look; the builder for Playwright puts
 * it in and opens an empty page every time, for the sake of frames, and that costs more than the examination itself.
 * The source is written out for what was found: axe would do it for every element that a rule looked at.
 *
 * @throws Error when the page has frames, for those would go unchecked
 */
async function violationsOf(page: Page, options: object): Promise<Violation[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which this check does not look into`)
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(`${AXE};axe.configure({ noHtml: true });(${rememberColours})()`)
  return await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ element }) => ({ rule: id, help, html: element.outerHTML.slice(0, 300) }))))`,
  )
}

/**
 * Nothing sticks out of the window and nothing scrolls sideways, except regions made for it: `.scroll-x` with a role,
 * a name and a place in the Tab order. Measured on every element at 320 px, which is a 1280 px window at 400 %.
 */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  await expectNone(page, await page.evaluate(sidewaysDefects))
  if (before !== null) await page.setViewportSize(before)
}

/** Every stop of the Tab key shows a ring of 3 px, with 3:1 against what is behind it, not cut off and not covered. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  await expectNone(page, await focusDefects(page))
}

const OPPOSITE_LOOKS = [
  { width: 1280, theme: 'light' },
  { width: 360, theme: 'dark' },
] as const satisfies readonly Look[]

/** Runs a long check on a wide light window and a dark phone. */
export async function inOppositeLooks(page: Page, check: () => Promise<void>): Promise<void> {
  for (const look of OPPOSITE_LOOKS) {
    await lookAs(page, look)
    await check()
  }
}

/**
 * The same for one of many pages in the same frame: every other page in one of the looks, and each in both with
 * `SPLOT_WHOLE=1`.
 */
export async function inAlternateLooks(page: Page, place: number, check: () => Promise<void>): Promise<void> {
  if (process.env.SPLOT_WHOLE === '1') return await inOppositeLooks(page, check)
  await lookAs(page, OPPOSITE_LOOKS[place % 2 === 0 ? 0 : 1])
  await check()
}

async function lookAs(page: Page, { width, theme }: Look): Promise<void> {
  await Promise.all([page.setViewportSize({ width, height: 900 }), page.emulateMedia({ colorScheme: theme })])
}

/** Fails with all defects in words and with where they were seen. */
async function expectNone(page: Page, defects: readonly string[]): Promise<void> {
  if (defects.length === 0) return
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  const where = `${page.url()}, ${page.viewportSize()?.width ?? '?'} px, ${scheme}`
  expect(defects, `${where}\n${defects.join('\n')}\n`).toEqual([])
}
