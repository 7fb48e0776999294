import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { focusDefects } from './focus.ts'
import { sidewaysDefects } from './sideways.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The size of targets is a rule of WCAG 2.2 AA that axe leaves off until asked. */
const OPTIONS: Parameters<AxeBuilder['options']>[0] = {
  resultTypes: ['violations'],
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
  const { violations } = await new AxeBuilder({ page })
    .options({ ...OPTIONS })
    .withTags(RULES)
    .analyze()
  const found = violations
    .filter(({ id }) => !exceptions.some((exception) => exception === id))
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
  await expectNone(page, found)
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
