/**
 * Runs inside the page: what sticks out of the window or scrolls sideways without being made for it, and what is
 * squeezed instead.
 *
 * A function without anything from around it, since it is sent to the browser as text.
 */
export function sidewaysDefects(): string[] {
  const width = document.documentElement.clientWidth
  const SLACK = 1 // sub-pixel rounding
  const named = (element: Element) =>
    element.hasAttribute('aria-label') ||
    document.getElementById(element.getAttribute('aria-labelledby') ?? '') !== null
  const isTableRegion = (element: Element) =>
    element.matches('.scroll-x[role="region"][tabindex="0"]') && named(element)
  const nameOf = (element: Element) => {
    const text = (element.textContent ?? '').trim().slice(0, 40)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`
  }
  const isOutOfSight = (element: Element) => {
    const { clipPath, visibility, display } = getComputedStyle(element)
    return clipPath === 'inset(50%)' || visibility === 'hidden' || display === 'none'
  }
  const isClipped = (element: Element): boolean => {
    for (let up: Element | null = element; up !== null; up = up.parentElement) {
      if (isOutOfSight(up)) return true
      if (up !== element && (isTableRegion(up) || getComputedStyle(up).overflowX === 'hidden')) return true
    }
    return false
  }

  const isUnseen = (element: Element): boolean =>
    isOutOfSight(element) || (element.parentElement !== null && isUnseen(element.parentElement))

  /** Words of several letters in a box as wide as one. */
  const isColumnOfLetters = (element: Element) => {
    const words = [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : []))
    const said = `${element.getAttribute('data-label') ?? ''} ${words.join(' ')}`
    if (!/\p{L}{4}/u.test(said)) return false
    const { fontSize } = getComputedStyle(element)
    const { width: breadth, height } = element.getBoundingClientRect()
    const isSqueezed = breadth < 2 * Number.parseFloat(fontSize) && height > 4 * Number.parseFloat(fontSize)
    return isSqueezed && !isUnseen(element)
  }

  const defects: string[] = []
  const whole = document.scrollingElement ?? document.documentElement
  if (whole.scrollWidth > width + SLACK) defects.push(`strona ma ${whole.scrollWidth} px w oknie ${width} px`)
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX } = getComputedStyle(element)
    const scrolls = overflowX === 'auto' || overflowX === 'scroll'
    if (scrolls && element.scrollWidth > element.clientWidth + SLACK && !isTableRegion(element)) {
      defects.push(`przewija się w bok: ${nameOf(element)}`)
    }
    const { right, left, width: breadth } = element.getBoundingClientRect()
    const sticksOut = breadth > 0 && (right > width + SLACK || left < -SLACK)
    if (sticksOut && !isClipped(element))
      defects.push(`wystaje poza okno (${Math.round(right)} px): ${nameOf(element)}`)
    if (breadth > 0 && isColumnOfLetters(element)) defects.push(`słowa łamią się po literze: ${nameOf(element)}`)
  }
  return defects
}
