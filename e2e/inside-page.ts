/* Functions that run inside a page: each is sent there as text, so it uses nothing from around it. */

/**
 * The dozen colours of a page are written thousands of times in it, and axe reads the words of
 * each anew; that took nearly half of its time.
 */
export function rememberColours(): void {
  type Colour = { r: number; g: number; b: number; alpha: number }
  type Prototype = { parseString: (this: Colour, words: string) => Colour }
  const { prototype } = (window as unknown as { axe: { commons: { color: { Color: { prototype: Prototype } } } } }).axe
    .commons.color.Color
  const { parseString } = prototype
  const known = new Map<string, Colour>()
  prototype.parseString = function remembered(words) {
    const colour = known.get(words)
    if (colour !== undefined) return Object.assign(this, colour)
    parseString.call(this, words)
    known.set(words, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
    return this
  }
}

/**
 * What axe gets in the place of `WeakMap` and `WeakSet`. It keeps the private fields of thousands of colours and nodes in
 * them, and the browser keeps such tables one by one; kept on the objects themselves a look costs a seventh less.
 */
export function keptOnObjects(): [unknown, unknown] {
  class Kept {
    readonly key = Symbol()
    has(object: object): boolean {
      return this.key in object
    }
    get(object: Record<symbol, unknown>): unknown {
      return object[this.key]
    }
    set(object: Record<symbol, unknown>, value: unknown): this {
      object[this.key] = value
      return this
    }
    add(object: Record<symbol, unknown>): this {
      return this.set(object, true)
    }
    delete(object: Record<symbol, unknown>): boolean {
      return delete object[this.key]
    }
  }
  return [Kept, Kept]
}

type Shaped = Window & { shape?: unknown[] }

/** Keeps the whole content of the page, and where and how each element stands, for `hasKeptShape`. */
export function keepShape(): void {
  const shape: unknown[] = [document.documentElement.outerHTML]
  for (const element of document.body.querySelectorAll('*')) {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { visibility, opacity, fontSize, fontWeight } = getComputedStyle(element)
    shape.push(x, y, width, height, visibility, opacity, fontSize, fontWeight)
  }
  ;(window as Shaped).shape = shape
}

/** Whether the page has the same content, and each element the same place and look but for colours, as it had then. */
export function hasKeptShape(): boolean {
  const shape = (window as Shaped).shape ?? []
  let place = 0
  const isKept = (value: unknown) => Object.is(shape[place++], value)
  if (!isKept(document.documentElement.outerHTML)) return false
  for (const element of document.body.querySelectorAll('*')) {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { visibility, opacity, fontSize, fontWeight } = getComputedStyle(element)
    if (![x, y, width, height, visibility, opacity, fontSize, fontWeight].every(isKept)) return false
  }
  return place === shape.length
}

type Taken = { row: Element; parent: Element; before: Node | null }
type Shortened = Window & { taken?: Taken[] }

/**
 * Leaves the first two of the rows of a list, a table or a drawing that have the same elements, classes and roles and
 * differ in words and addresses alone. `putRowsBack` undoes it.
 */
export function takeLikeRowsAway(): void {
  const KEPT = 2
  const taken: Taken[] = []
  const kindOf = (row: Element) =>
    row.outerHTML.replace(/>[^<]+/g, '>').replace(/ (?!class|role|type|scope|colspan)[a-z-]+="[^"]*"/g, '')
  for (const parent of document.querySelectorAll('main tbody, main ul, main ol, main dl, main svg g')) {
    if (parent.querySelector('[rowspan]') !== null) continue
    const seen = new Map<string, number>()
    for (const row of parent.children) {
      const kind = kindOf(row)
      const times = (seen.get(kind) ?? 0) + 1
      seen.set(kind, times)
      if (times > KEPT) taken.push({ row, parent, before: row.nextSibling })
    }
  }
  for (const { row } of taken) row.remove()
  ;(window as Shortened).taken = taken
}

/** Puts back what `takeLikeRowsAway` took, the last first, since a row stood before the next. */
export function putRowsBack(): void {
  for (const { row, parent, before } of ((window as Shortened).taken ?? []).reverse()) parent.insertBefore(row, before)
}
