/** Longitude and latitude, or metres of a projection before they are placed on the map. */
export type Position = [number, number]
export type Ring = Position[]
/** An outer ring and its holes. */
export type Polygon = Ring[]

/** One object of a boundary file: its attributes as they stand and its polygons. */
export type SourceFeature = { attributes: Record<string, unknown>; polygons: Polygon[] }

// A country has a hundred thousand points, the state register millions, and most loops over them run before they are
// compiled, when each step of `for … of` and each pair taken apart is an object to be thrown away: hence the indexes.

/** Twice the signed area of a ring in its own plane; positive when it runs against the clock. */
export function turn(ring: Ring): number {
  let sum = 0
  let last = ring[ring.length - 1] as Position
  for (let index = 0; index < ring.length; index += 1) {
    const next = ring[index] as Position
    sum += last[0] * next[1] - next[0] * last[1]
    last = next
  }
  return sum
}

/** Whether a point lies within a ring, by the even-odd rule. */
export function ringHolds(ring: Ring, point: Position): boolean {
  const x = point[0]
  const y = point[1]
  let inside = false
  let last = ring[ring.length - 1] as Position
  for (let index = 0; index < ring.length; index += 1) {
    const next = ring[index] as Position
    const meetsLevel = next[1] > y !== last[1] > y
    if (meetsLevel && x < ((last[0] - next[0]) * (y - next[1])) / (last[1] - next[1]) + next[0]) inside = !inside
    last = next
  }
  return inside
}

/** Whether a point lies within a polygon and in none of its holes. */
export function polygonHolds([outer, ...holes]: Polygon, point: Position): boolean {
  return ringHolds(outer as Ring, point) && !holes.some((hole) => ringHolds(hole, point))
}

/**
 * Groups loose rings into polygons by which lies in which, whatever way they run. A shapefile tells outer rings from
 * holes by their direction alone, and swapping its axes turns every ring round.
 */
export function groupRings(rings: Ring[]): Polygon[] {
  const byArea = [...rings].sort((a, b) => Math.abs(turn(b)) - Math.abs(turn(a)))
  const polygons: { ring: Ring; polygon: Polygon }[] = []
  byArea.forEach((ring, index) => {
    const around = byArea.slice(0, index).filter((larger) => mostlyWithin(ring, larger))
    const isHole = around.length % 2 === 1
    const host = isHole ? polygons.find((known) => known.ring === around.at(-1)) : undefined
    if (host === undefined) polygons.push({ ring, polygon: [ring] })
    else host.polygon.push(ring)
  })
  return polygons.map(({ polygon }) => polygon)
}

/** Rings of one object may touch, so one vertex on the border must not decide. */
function mostlyWithin(ring: Ring, larger: Ring): boolean {
  const step = Math.max(1, Math.floor(ring.length / 9))
  const sample = ring.filter((_, index) => index % step === 0)
  return sample.filter((point) => ringHolds(larger, point)).length * 2 > sample.length
}
