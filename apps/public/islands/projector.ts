/** Ways to move through slides, as presenters' remotes and keyboards send them. */
const MOVES: Record<string, (current: number, last: number) => number> = {
  ArrowRight: (current, last) => Math.min(current + 1, last),
  PageDown: (current, last) => Math.min(current + 1, last),
  ArrowLeft: (current) => Math.max(current - 1, 0),
  PageUp: (current) => Math.max(current - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

const slides = [...document.querySelectorAll<HTMLElement>('section.slide')]
if (slides.length > 0) showOneByOne(slides)

/** Turns the long page into slides. The address keeps the slide, so that a reload or a link comes back to it. */
function showOneByOne(slides: readonly HTMLElement[]): void {
  const bar = document.createElement('nav')
  bar.className = 'slides-bar'
  bar.setAttribute('aria-label', 'Slajdy')
  const position = document.createElement('output')
  position.setAttribute('aria-live', 'polite')
  const previous = button('←', 'Poprzedni slajd', () => moveBy('ArrowLeft'))
  const next = button('→', 'Następny slajd', () => moveBy('ArrowRight'))
  bar.append(previous, position, next)
  document.body.append(bar)
  document.documentElement.classList.add('one-slide')

  let current = -1
  const last = slides.length - 1

  function show(wanted: number): void {
    if (wanted === current) return
    slides.forEach((slide, place) => {
      slide.classList.toggle('is-shown', place === wanted)
    })
    const shown = slides[wanted]
    if (shown === undefined) return
    const isFirstView = current === -1
    current = wanted
    position.textContent = `${wanted + 1} z ${slides.length}`
    previous.setAttribute('aria-disabled', String(wanted === 0))
    next.setAttribute('aria-disabled', String(wanted === last))
    window.scrollTo(0, 0)
    if (!isFirstView) history.replaceState(null, '', `#${shown.id}`)
  }

  function moveBy(key: string): void {
    const move = MOVES[key]
    if (move !== undefined) show(move(current, last))
  }

  document.addEventListener('keydown', (event) => {
    const isOurs = !event.altKey && !event.ctrlKey && !event.metaKey && !isScrolling(event)
    if (isOurs && event.key in MOVES) {
      event.preventDefault()
      moveBy(event.key)
    }
  })
  window.addEventListener('hashchange', () => show(fromAddress(slides)))
  show(fromAddress(slides))
}

/** In a table that scrolls sideways, left and right are the table's own. */
function isScrolling({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return true
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  return isSideways && target.classList.contains('scroll-x') && target.scrollWidth > target.clientWidth
}

function fromAddress(slides: readonly HTMLElement[]): number {
  return Math.max(
    0,
    slides.findIndex(({ id }) => `#${id}` === location.hash),
  )
}

function button(sign: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button-plain'
  made.textContent = sign
  made.setAttribute('aria-label', label)
  made.addEventListener('click', press)
  return made
}
