import { source } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { focusDefects } from './focus.ts'
import { sidewaysDefects } from './sideways.ts'

/** The size of targets is a rule of WCAG 2.2 AA that axe leaves off until asked. */
const OPTIONS = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
}

export type Look = { width: 1280 | 360; theme: 'light' | 'dark' }

const LOOKS = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 360, theme: 'light' },
  { width: 360, theme: 'dark' },
] as const satisfies readonly Look[]

/**
 * WCAG 2.0–2.2 A and AA with contrast, and axe's best practices: no violation at all. A page with an open pop-up of
 * React Aria may except the one rule that does not know how the focus is held; the test then holds the focus itself.
 */
export async function expectAccessible(
  page: Page,
  { exceptions = [] }: { exceptions?: readonly 'aria-hidden-focus'[] } = {},
): Promise<void> {
  const found = (await violationsOf(page))
    .filter(({ rule }) => !exceptions.some((exception) => exception === rule))
    .map(({ rule, help, html }) => `${rule}: ${help}: ${html}`)
  await expectNone(page, found)
}

type Violation = { rule: string; help: string; html: string }

/**
 * What axe finds in the page. The script is put in once a page and asked in each look; the builder for Playwright puts
 * it in and opens an empty page every time, for the sake of frames, and that costs more than the examination itself.
 *
 * @throws Error when the page has frames, for those would go unchecked
 */
async function violationsOf(page: Page): Promise<Violation[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which this check does not look into`)
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(source)
  return await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => ({ rule: id, help, html }))))`,
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

/** Runs the checks on a wide window and a phone, in the light and the dark theme. */
export async function inBothThemesAndWidths(page: Page, check: (look: Look) => Promise<void>): Promise<void> {
  await inLooks(page, LOOKS, check)
}

/** Runs a long check on a wide light window and a dark phone. */
export async function inOppositeLooks(page: Page, check: () => Promise<void>): Promise<void> {
  await inLooks(page, [LOOKS[0], LOOKS[3]], check)
}

async function inLooks(page: Page, looks: readonly Look[], check: (look: Look) => Promise<void>): Promise<void> {
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: 900 })
    await page.emulateMedia({ colorScheme: look.theme })
    await check(look)
  }
}

/** Fails with all defects in words and with where they were seen. */
async function expectNone(page: Page, defects: readonly string[]): Promise<void> {
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  const where = `${page.url()}, ${page.viewportSize()?.width ?? '?'} px, ${scheme}`
  expect(defects, `${where}\n${defects.join('\n')}\n`).toEqual([])
}
