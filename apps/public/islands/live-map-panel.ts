/** The box of the moving map: canvas, cross for the keyboard, line of words, buttons. */
export type Panel = {
  canvasBox: HTMLElement
  say: (words: string) => void
  onZoom: (zoom: (step: 1 | -1) => void) => void
  onWhole: (showWhole: () => void) => void
  remove: () => void
}

/** Appends the box to the frame, unseen until the frame says that the map is ready. */
export function liveMapPanel(frame: HTMLElement): Panel {
  const box = made('div', 'live-map')
  const canvasBox = made('div', 'live-map-canvas')
  canvasBox.style.aspectRatio = shapeOf(frame)
  const cross = made('div', 'live-map-cross')
  const stage = made('div', 'live-map-stage')
  stage.append(canvasBox, cross)

  const words = document.createElement('output')
  const closer = button('+', 'Przybliż mapę')
  const farther = button('−', 'Oddal mapę')
  const whole = button('Cały obszar')
  const bar = made('div', 'live-map-bar')
  bar.append(closer, farther, whole, words)
  box.append(stage, bar)
  frame.append(box)
  return {
    canvasBox,
    say: (text) => {
      words.textContent = text
    },
    onZoom: (zoom) => {
      closer.addEventListener('click', () => zoom(1))
      farther.addEventListener('click', () => zoom(-1))
    },
    onWhole: (showWhole) => whole.addEventListener('click', showWhole),
    remove: () => box.remove(),
  }
}

/** As wide to its height as the drawn map, so that nothing jumps when they are swapped. */
function shapeOf(frame: HTMLElement): string {
  const { width = 16, height = 15 } = frame.querySelector('svg')?.viewBox.baseVal ?? {}
  return `${width} / ${height}`
}

function made(tag: 'div', className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}

function button(text: string, label?: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button button-plain'
  element.textContent = text
  if (label !== undefined) element.setAttribute('aria-label', label)
  return element
}
