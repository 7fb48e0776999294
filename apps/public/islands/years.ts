/**
 * Lays a slider over the links of years. It goes to the very addresses of the links: the page of the year is fetched and
 * its content put in place of this one, so what is seen is what the server drew. Whatever fails leaves the links.
 *
 * A map that moves is drawn again without moving: a new one for each step would use up what a browser has for them.
 */
const CONTENT = 'main'

enhance()

function enhance(focusOn?: number): void {
  for (const [place, steps] of document.querySelectorAll<HTMLElement>('.year-steps').entries())
    layOver(steps, place, place === focusOn)
}

function layOver(steps: HTMLElement, place: number, hasFocus: boolean): void {
  const links = [...steps.querySelectorAll('a')]
  const list = steps.querySelector('ul')
  if (list === null || links.length < 3) return
  const current = Math.max(
    0,
    links.findIndex((link) => link.ariaCurrent === 'page'),
  )
  const slider = document.createElement('div')
  slider.className = 'slider'
  const label = document.createElement('label')
  const input = document.createElement('input')
  const year = document.createElement('output')
  input.type = 'range'
  input.id = `lata-${place}`
  label.htmlFor = input.id
  year.htmlFor.add(input.id)
  Object.assign(input, { min: '0', max: String(links.length - 1), step: '1', value: String(current) })
  label.append(`${steps.getAttribute('aria-label') ?? 'Rok'}: `, year)
  slider.append(label, input)
  const tell = () => {
    const text = links[Number(input.value)]?.textContent ?? ''
    year.textContent = text
    input.setAttribute('aria-valuetext', text)
  }
  tell()
  input.addEventListener('input', tell)
  input.addEventListener('change', () => {
    const link = links[Number(input.value)]
    if (link !== undefined) void show(link.href, place)
  })
  list.before(slider)
  if (hasFocus) input.focus({ preventScroll: true })
}

let asked = 0

/** The page of that address in place of this one; a slow answer that was overtaken is thrown away. */
async function show(href: string, place: number): Promise<void> {
  asked += 1
  const mine = asked
  const answer = await fetch(href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (answer?.ok !== true) {
    location.assign(href)
    return
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const content = page.querySelector(CONTENT)
  if (mine !== asked || content === null) return
  document.querySelector(CONTENT)?.replaceChildren(...content.childNodes)
  document.title = page.title
  history.replaceState(null, '', href)
  enhance(place)
}
