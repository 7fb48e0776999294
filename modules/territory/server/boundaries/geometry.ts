/** Longitude and latitude, or metres of a projection before they are placed on the map. */
export type Position = [number, number]
export type Ring = Position[]
/** An outer ring and its holes. */
export type Polygon = Ring[]

/** One object of a boundary file: its attributes as they stand and its polygons. */
export type SourceFeature = { attributes: Record<string, unknown>; polygons: Polygon[] }

/** Twice the signed area of a ring in its own plane; positive when it runs against the clock. */
export function turn(ring: Ring): number {
  let sum = 0
  let [x0, y0] = ring[ring.length - 1] as Position
  for (const [x, y] of ring) {
    sum += x0 * y - x * y0
    x0 = x
    y0 = y
  }
  return sum
}

/** Whether a point lies within a ring, by the even-odd rule. */
export function ringHolds(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  let [x0, y0] = ring[ring.length - 1] as Position
  for (const [x1, y1] of ring) {
    if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside
    x0 = x1
    y0 = y1
  }
  return inside
}

/** Whether a point lies within a polygon and in none of its holes. */
export function polygonHolds([outer, ...holes]: Polygon, point: Position): boolean {
  return ringHolds(outer as Ring, point) && !holes.some((hole) => ringHolds(hole, point))
}

/**
 * The polygon with its outer ring clockwise and its holes against the clock, as d3 draws them; with the order turned
 * round, a municipality would be the whole globe but for itself. Files come in both orders.
 */
export function orient(polygon: Polygon): Polygon {
  return polygon.map((ring, index) => (turn(ring) > 0 === (index === 0) ? [...ring].reverse() : ring))
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
