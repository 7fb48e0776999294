import { type Polygon, type Position, polygonHolds, positionAt, type Ring } from './geometry.ts'

/** What is kept of a boundary beside its shape. */
export type Measures = {
  areaKm2: number
  west: number
  south: number
  east: number
  north: number
  labelLon: number
  labelLat: number
}

const RADIANS = Math.PI / 180
/** GRS 80, the ellipsoid of the Polish reference frame. */
const SEMI_MAJOR_KM = 6378.137
const ECCENTRICITY = Math.sqrt(0.00669438002290079)
const SCANLINES = 25

/** Area, corners and a point for the label. */
export function measure(polygons: Polygon[]): Measures {
  return { areaKm2: areaKm2(polygons), ...placeOf(polygons) }
}

/** Corners and a point for the label: all of the measures but the area, which larger units have as a sum. */
export function placeOf(polygons: Polygon[]): Omit<Measures, 'areaKm2'> {
  const [labelLon, labelLat] = labelPoint(polygons)
  return { ...corners(polygons), labelLon, labelLat }
}

/**
 * Area in km² on the ellipsoid: coordinates go to the cylindrical projection that keeps areas, where the area of a
 * polygon is plain arithmetic. Edges are straight there, which for edges of a few kilometres differs from geodesics by
 * less than a millionth.
 */
export function areaKm2(polygons: Polygon[]): number {
  return polygons.reduce((sum, [outer, ...holes]) => {
    return sum + ringArea(outer as Ring) - holes.reduce((less, hole) => less + ringArea(hole), 0)
  }, 0)
}

/** As `turn` in the plane of equal areas, without a copy of the ring. */
function ringArea(ring: Ring): number {
  let sum = 0
  let x0 = (ring[ring.length - 2] as number) * RADIANS
  let y0 = equalAreaNorth(ring[ring.length - 1] as number)
  for (let at = 0; at < ring.length; at += 2) {
    const x = (ring[at] as number) * RADIANS
    const y = equalAreaNorth(ring[at + 1] as number)
    sum += x0 * y - x * y0
    x0 = x
    y0 = y
  }
  return Math.abs(sum) / 2
}

/** How far north a latitude lies in the projection that keeps areas, in km². */
function equalAreaNorth(lat: number): number {
  const sine = Math.sin(lat * RADIANS)
  const e = ECCENTRICITY
  const q = (1 - e * e) * (sine / (1 - e * e * sine * sine) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e))
  return (SEMI_MAJOR_KM * SEMI_MAJOR_KM * q) / 2
}

function corners(polygons: Polygon[]): Pick<Measures, 'west' | 'south' | 'east' | 'north'> {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer] of polygons as [Ring][])
    for (let at = 0; at < outer.length; at += 2) {
      const lon = outer[at] as number
      const lat = outer[at + 1] as number
      if (lon < west) west = lon
      if (lon > east) east = lon
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  return { west, south, east, north }
}

/**
 * A point well inside the largest polygon. The centre of mass is best when it is inside at all; in a municipality that
 * surrounds a town it is in the town, and then the middle of the widest stretch of land is taken.
 */
export function labelPoint(polygons: Polygon[]): Position {
  const largest = largestOf(polygons)
  const centre = centreOf(largest[0] as Ring)
  return polygonHolds(largest, centre) ? centre : widestStretch(largest)
}

function largestOf(polygons: Polygon[]): Polygon {
  if (polygons.length === 1) return polygons[0] as Polygon
  const areas = polygons.map((polygon) => areaKm2([polygon]))
  return polygons[areas.indexOf(Math.max(...areas))] as Polygon
}

function centreOf(ring: Ring): Position {
  const [originX, originY] = positionAt(ring, 0) // near numbers keep their digits when multiplied
  let x = 0
  let y = 0
  let twice = 0
  // The edge from the last point to the first adds nothing: both triangles of that edge have the origin as a corner.
  let xa = 0
  let ya = 0
  for (let at = 0; at < ring.length; at += 2) {
    const xb = (ring[at] as number) - originX
    const yb = (ring[at + 1] as number) - originY
    const cross = xa * yb - xb * ya
    x += (xa + xb) * cross
    y += (ya + yb) * cross
    twice += cross
    xa = xb
    ya = yb
  }
  return [originX + x / (3 * twice), originY + y / (3 * twice)]
}

function widestStretch(polygon: Polygon): Position {
  const { south, north } = corners([polygon])
  let widest = { width: -1, point: positionAt(polygon[0] as Ring, 0) }
  for (let line = 1; line <= SCANLINES; line += 1) {
    const lat = south + ((north - south) * line) / (SCANLINES + 1)
    const crossings = polygon.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b)
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [crossings[index] as number, crossings[index + 1] as number]
      if (to - from > widest.width) widest = { width: to - from, point: [(from + to) / 2, lat] }
    }
  }
  return widest.point
}

function crossingsAt(ring: Ring, lat: number): number[] {
  const crossings: number[] = []
  let [x0, y0] = positionAt(ring, ring.length / 2 - 1)
  for (let at = 0; at < ring.length; at += 2) {
    const x1 = ring[at] as number
    const y1 = ring[at + 1] as number
    if (y1 > lat !== y0 > lat) crossings.push(x0 + ((lat - y0) * (x1 - x0)) / (y1 - y0))
    x0 = x1
    y0 = y1
  }
  return crossings
}
