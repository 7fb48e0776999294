import type { Frame } from '../frame.ts'

type Below = ReadonlyMap<number | null, readonly number[]>

const remembered = new WeakMap<Frame['units'], Below>()

/** Places of the units directly below each unit; below null stand those with nothing above them. */
export function childrenOf(frame: Frame): Below {
  const known = remembered.get(frame.units) ?? makeChildren(frame)
  remembered.set(frame.units, known)
  return known
}

function makeChildren(frame: Frame): Below {
  const below = new Map<number | null, number[]>()
  frame.units.forEach(({ code, level }, place) => {
    const parent = level === 'country' ? null : nearestAbove(frame, code)
    const children = below.get(parent)
    if (children === undefined) below.set(parent, [place])
    else children.push(place)
  })
  return below
}

function nearestAbove(frame: Frame, code: string): number | null {
  for (let above = code.slice(0, -2); above !== ''; above = above.slice(0, -2)) {
    const place = frame.indexOf.get(above)
    if (place !== undefined) return place
  }
  return frame.indexOf.get('00') ?? null
}
