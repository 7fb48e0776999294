/** Longitude and latitude, or metres of a projection before they are placed on the map. */
export type Position = [number, number]
/**
 * Positions one after another, two numbers each, the last position equal to the first. A country has a hundred thousand
 * of them and the state register millions: as objects they would take four times the room, and much of the time of an
 * import would go into carrying them about.
 */
export type Ring = Float64Array
/** An outer ring and its holes. */
export type Polygon = Ring[]

/** One object of a boundary file: its attributes as they stand and its polygons. */
export type SourceFeature = { attributes: Record<string, unknown>; polygons: Polygon[] }

/** The ring of a list of positions. */
export function ringOf(positions: readonly (readonly number[])[]): Ring {
  const ring = new Float64Array(2 * positions.length)
  positions.forEach(([x, y], place) => {
    ring[2 * place] = x as number
    ring[2 * place + 1] = y as number
  })
  return ring
}

/** A position of a ring by its place. */
export function positionAt(ring: Ring, place: number): Position {
  return [ring[2 * place] as number, ring[2 * place + 1] as number]
}

/** Twice the signed area of a ring in its own plane; positive when it runs against the clock. */
export function turn(ring: Ring): number {
  let sum = 0
  let x0 = ring[ring.length - 2] as number
  let y0 = ring[ring.length - 1] as number
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] as number
    const y = ring[at + 1] as number
    sum += x0 * y - x * y0
    x0 = x
    y0 = y
  }
  return sum
}

/** Whether a point lies within a ring, by the even-odd rule. */
export function ringHolds(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  let x0 = ring[ring.length - 2] as number
  let y0 = ring[ring.length - 1] as number
  for (let at = 0; at < ring.length; at += 2) {
    const x1 = ring[at] as number
    const y1 = ring[at + 1] as number
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
