import type { CDPSession, Page } from 'playwright-core'

/** More presses than a page has places: the keys also stop at what the count does not know, such as a region that scrolls. */
const SPARE_PRESSES = 15
const MOST_PRESSES = 1_000

/**
 * Presses Tab through the whole page and says at which stops the focus cannot be seen.
 *
 * Real key presses are needed: browsers show the ring for the keyboard only, and `focus()` in a script is not one. They
 * are sent one after another without waiting, as of a key held down, and the page itself looks at each stop before it
 * leaves it: a question to the page after every press cost more than the look.
 */
export async function focusDefects(page: Page): Promise<string[]> {
  const expected = (await page.evaluate(`(${watchStops})(${stopDefects}, ${countFocusable})`)) as number
  const keyboard = await page.context().newCDPSession(page)
  try {
    for (let presses = 0; presses < MOST_PRESSES; presses += expected + SPARE_PRESSES) {
      await pressTab(keyboard, expected + SPARE_PRESSES)
      const { stops, defects, hasLeft } = await page.evaluate(seenStops)
      const isUnderWay = !hasLeft && stops > 0
      if (isUnderWay) continue
      if (stops < expected) defects.push(`Tab doszedł do ${stops} z ${expected} miejsc, które przyjmują fokus`)
      return [...new Set(defects)]
    }
    return ['Tab nie wychodzi ze strony']
  } finally {
    await page.evaluate(stopWatching)
    await keyboard.detach()
  }
}

async function pressTab(keyboard: CDPSession, times: number): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const presses = Array.from({ length: times }, () =>
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
  )
  await Promise.all([...presses, keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })])
}

type Watching = Window & {
  walk?: { stops: number; defects: string[]; hasLeft: boolean; look: (press: KeyboardEvent) => void }
}

/** Puts the focus before the first stop; from then on each stop is looked at when the next press of Tab comes. */
function watchStops(defectsOfStop: () => string[] | null, count: () => number): number {
  window.scrollTo(0, 0)
  const { body } = document
  body.tabIndex = -1 // the next stop is counted from where the focus was last, and a walk before leaves it anywhere
  body.focus()
  body.blur()
  body.removeAttribute('tabindex')
  const seen = new Set<Element | null>()
  let last: KeyboardEvent | undefined
  const walk = {
    stops: 0,
    defects: [] as string[],
    hasLeft: false,
    look: (press: KeyboardEvent) => {
      const stop = walk.hasLeft ? null : defectsOfStop()
      const isBefore = stop === null && walk.stops === 0
      if (isBefore) return
      // the browser may bring the focus back from the other end before the next press; a page that holds it stops the key
      const cameBack = seen.has(document.activeElement) && last?.defaultPrevented === false
      last = press
      if (stop === null || cameBack) {
        walk.hasLeft = true
        return press.preventDefault() // or it would come back from the other end
      }
      if (seen.has(document.activeElement)) return
      seen.add(document.activeElement)
      walk.stops = seen.size
      walk.defects.push(...stop)
    },
  }
  ;(window as Watching).walk = walk
  window.addEventListener('keydown', walk.look, true)
  return count()
}

function seenStops(): { stops: number; defects: string[]; hasLeft: boolean } {
  const { stops = 0, defects = [], hasLeft = false } = (window as Watching).walk ?? {}
  return { stops, defects, hasLeft }
}

function stopWatching(): void {
  const { walk } = window as Watching
  if (walk !== undefined) window.removeEventListener('keydown', walk.look, true)
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
