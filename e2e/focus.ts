import type { Page } from 'playwright-core'

const MOST_STOPS = 1_000

/**
 * Presses Tab through the whole page and says at which stops the focus cannot be seen.
 *
 * Real key presses are needed: browsers show the ring for the keyboard only, and `focus()` in a script is not one.
 */
export async function focusDefects(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const expected = await page.evaluate(countFocusable)
  const defects: string[] = []
  let stops = 0
  while (stops < MOST_STOPS) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopDefects)
    if (stop === null) break
    stops += 1
    defects.push(...stop)
  }
  if (stops < expected) defects.push(`Tab doszedł do ${stops} z ${expected} miejsc, które przyjmują fokus`)
  return [...new Set(defects)]
}

function countFocusable(): number {
  const candidates = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')
  return [...candidates].filter((element) => {
    const isHiddenField = element instanceof HTMLInputElement && element.type === 'hidden'
    return !isHiddenField && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })
  }).length
}

/** Runs inside the page, on the element that has the focus; null when the focus has left the page. */
function stopDefects(): string[] | null {
  const element = document.activeElement
  if (element === null || element === document.body || element === document.documentElement) return null

  const LEAST_WIDTH = 3
  const LEAST_CONTRAST = 3
  const numbersOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = numbersOf(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
    return (light + 0.05) / (dark + 0.05)
  }
  const groundBehind = (from: Element | null) => {
    for (let up = from; up !== null; up = up.parentElement) {
      const { backgroundColor } = getComputedStyle(up)
      if (numbersOf(backgroundColor)[3] !== 0) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }

  const style = getComputedStyle(element)
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const name = `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${words.trim().slice(0, 40)}`
  const defects: string[] = []
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
  if (width < LEAST_WIDTH) defects.push(`obwódka fokusu ma ${width} px: ${name}`)
  const offset = Number.parseFloat(style.outlineOffset)
  const ground = groundBehind(offset < 0 ? element : element.parentElement)
  if (width > 0 && contrast(style.outlineColor, ground) < LEAST_CONTRAST) {
    defects.push(`obwódka fokusu ma kontrast ${contrast(style.outlineColor, ground).toFixed(1)}: ${name}`)
  }

  const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
  const reach = Math.max(0, width + offset) - 1 // a hair of the ring may touch an edge
  const LEAST_SEEN = 24
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
    const { overflowX, position } = getComputedStyle(up)
    if (overflowX !== 'visible' && up !== document.body && up !== document.documentElement) {
      const frame = up.getBoundingClientRect()
      const seen = Math.min(box.right, frame.right) - Math.max(box.left, frame.left)
      const isWhole = seen >= box.width - 1
      const isRingCut = isWhole && (box.left - reach < frame.left || box.right + reach > frame.right)
      // browsers bring into view what is out of it, but leave what is half in: then enough of it must be seen
      const isScrolledAway = !isWhole && box.width <= frame.width && seen < Math.min(LEAST_SEEN, box.width)
      if (isRingCut || isScrolledAway) defects.push(`obwódka fokusu jest ucięta: ${name}`)
    }
    if (position === 'fixed') break
  }
  const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  const isInWindow = box.bottom > 0 && box.top < innerHeight
  if (!isInWindow) defects.push(`fokus jest poza oknem: ${name}`)
  else if (seen !== null && !element.contains(seen) && !seen.contains(element))
    defects.push(`fokus jest zasłonięty: ${name}`)
  return defects
}
