import { seededRandom, seedOf } from '../random.ts'
import { between, type Corner, type Point, type Side, signedArea } from './voronoi.ts'

/** How far a border may step aside, as a share of the stretch it replaces. */
const ROUGHNESS = 0.18
/** Stretches shorter than this stay straight, in kilometres. */
const SHORTEST = 0.45
/** How far a corner moves towards the middle of its neighbours: 0 stays, 1 goes all the way. */
const SOFTENING = 0.3

/**
 * Corners of borders, each moved part of the way to the middle of the corners it is joined to.
 *
 * Borders that follow plots to the letter look like a saw; one such step makes them look surveyed.
 */
export function softenedCorners(borders: readonly Side[]): Map<string, Point> {
  const joined = new Map<string, { at: Point; ends: Map<string, Point> }>()
  for (const { from, to } of borders) {
    for (const [here, there] of [[from, to] as const, [to, from] as const]) {
      const entry = joined.get(here.key) ?? { at: here.at, ends: new Map<string, Point>() }
      entry.ends.set(there.key, there.at)
      joined.set(here.key, entry)
    }
  }
  return new Map([...joined].map(([key, { at, ends }]) => [key, between(at, middleOf([...ends.values()]), SOFTENING)]))
}

function middleOf(points: readonly Point[]): Point {
  const [x, y] = points.reduce(([sumX, sumY], [nextX, nextY]) => [sumX + nextX, sumY + nextY], [0, 0] as Point)
  return [x / points.length, y / points.length]
}

/**
 * Turns the outer sides of a group of plots into closed lines: the rim first, then holes; the group on the left.
 *
 * Every stretch is roughened by the same rule from its own seed, so both gminas along it get the same points.
 */
export function ringsOf(outerSides: readonly Side[], corners: ReadonlyMap<string, Point>): Point[][] {
  const leaving = new Map(outerSides.map((side) => [side.from.key, side]))
  const rings: Point[][] = []
  for (const start of outerSides) {
    if (!leaving.has(start.from.key)) continue
    const ring: Point[] = []
    for (let side: Side | undefined = start; side !== undefined; side = leaving.get(side.to.key)) {
      leaving.delete(side.from.key)
      ring.push(...roughStretch(placed(side.from, corners), placed(side.to, corners)))
    }
    rings.push(ring)
  }
  return rings.sort((a, b) => signedArea(b) - signedArea(a))
}

function placed({ key, at }: Corner, corners: ReadonlyMap<string, Point>): Corner {
  return { key, at: corners.get(key) ?? at }
}

/** Points from one corner up to, not including, the other. */
function roughStretch(from: Corner, to: Corner): Point[] {
  const forward = from.key < to.key
  const [first, last] = forward ? [from, to] : [to, from]
  const random = seededRandom(seedOf(`${first.key}–${last.key}`))
  const inner = displaceMidpoint(first.at, last.at, random)
  return [from.at, ...(forward ? inner : inner.reverse())]
}

function displaceMidpoint(from: Point, to: Point, random: () => number): Point[] {
  const [along, across] = [to[0] - from[0], to[1] - from[1]]
  if (Math.hypot(along, across) < SHORTEST) return []
  const [middleX, middleY] = between(from, to, 0.4 + 0.2 * random())
  const aside = (random() * 2 - 1) * ROUGHNESS
  const middle: Point = [middleX - across * aside, middleY + along * aside]
  return [...displaceMidpoint(from, middle, random), middle, ...displaceMidpoint(middle, to, random)]
}
