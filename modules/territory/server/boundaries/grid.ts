import type { Polygon, Ring } from './geometry.ts'

/** A hundred-thousandth of a degree, a metre: neighbours measured apart still meet in the same points. */
export const STEPS_PER_DEGREE = 100_000

/** Points of a map in whole steps, each once; lines are made of their numbers, so that equal points are equal numbers. */
export type Grid = { lon: Int32Array; lat: Int32Array }

/** A ring by the numbers of its points, the first not repeated at the end. Its land lies to the right. */
export type GridRing = Int32Array

/** Puts the polygons of each object on one grid. Rings that shrink to nothing there are left out. */
export function putOnGrid(objects: readonly Polygon[][]): { grid: Grid; objects: GridRing[][][] } {
  const register = emptyRegister(countPoints(objects))
  const onGrid = objects.map((polygons) => {
    const kept: GridRing[][] = []
    for (const [outer, ...holes] of polygons) {
      const around = ringOnGrid(register, outer as Ring)
      if (around.length < 3) continue
      const within = holes.map((hole) => ringOnGrid(register, hole)).filter(({ length }) => length >= 3)
      // Files come in both orders; turned round, a municipality would be drawn as the whole globe but for itself.
      kept.push([
        running(register, around, 'clockwise'),
        ...within.map((hole) => running(register, hole, 'against it')),
      ])
    }
    return kept
  })
  return { grid: register, objects: onGrid }
}

/** A ring by the numbers of its points, in degrees. */
export function inDegrees({ lon, lat }: Grid, points: Int32Array): Ring {
  const ring = new Float64Array(2 * points.length)
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index] as number
    ring[2 * index] = (lon[point] as number) / STEPS_PER_DEGREE
    ring[2 * index + 1] = (lat[point] as number) / STEPS_PER_DEGREE
  }
  return ring
}

function countPoints(objects: readonly Polygon[][]): number {
  let numbers = 0
  for (const polygons of objects) for (const polygon of polygons) for (const ring of polygon) numbers += ring.length
  return numbers / 2
}

/** A grid that still takes points, with the places where their numbers are found. */
type GridRegister = Grid & { places: Int32Array; held: number }

/** Twice as many places as points, so that few have to look further. */
function emptyRegister(room: number): GridRegister {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * room + 2))).fill(-1)
  return { lon: new Int32Array(room), lat: new Int32Array(room), places, held: 0 }
}

/** The number of the point at so many steps; the next one for a point not met before. */
function numberOf(register: GridRegister, lon: number, lat: number): number {
  const { places } = register
  const last = places.length - 1
  for (let place = scatter(lon, lat) & last; ; place = (place + 1) & last) {
    const point = places[place] as number
    if (point === -1) {
      places[place] = register.held
      register.lon[register.held] = lon
      register.lat[register.held] = lat
      register.held += 1
      return register.held - 1
    }
    if (register.lon[point] === lon && register.lat[point] === lat) return point
  }
}

/** Spreads near points over the whole table: both numbers times large odd ones, the upper bits folded over the lower. */
function scatter(lon: number, lat: number): number {
  const mixed = Math.imul(lon, 0x9e3779b1) ^ Math.imul(lat, 0x85ebca77)
  return mixed ^ (mixed >>> 15)
}

function ringOnGrid(register: GridRegister, ring: Ring): GridRing {
  const points = new Int32Array(ring.length / 2)
  let kept = 0
  for (let at = 0; at < ring.length; at += 2) {
    const lon = Math.round((ring[at] as number) * STEPS_PER_DEGREE)
    const lat = Math.round((ring[at + 1] as number) * STEPS_PER_DEGREE)
    const point = numberOf(register, lon, lat)
    if (kept > 0 && points[kept - 1] === point) continue
    points[kept] = point
    kept += 1
  }
  return points.subarray(0, kept > 1 && points[kept - 1] === points[0] ? kept - 1 : kept)
}

function running(grid: Grid, ring: GridRing, way: 'clockwise' | 'against it'): GridRing {
  return turnOnGrid(grid, ring) > 0 === (way === 'clockwise') ? ring.reverse() : ring
}

/** Twice the signed area in square steps; positive when the ring runs against the clock. */
export function turnOnGrid({ lon, lat }: Grid, ring: GridRing): number {
  const originX = lon[ring[0] as number] as number // near numbers keep their digits when multiplied
  const originY = lat[ring[0] as number] as number
  let sum = 0
  let x0 = 0
  let y0 = 0
  for (let index = 0; index < ring.length; index += 1) {
    const point = ring[index] as number
    const x = (lon[point] as number) - originX
    const y = (lat[point] as number) - originY
    sum += x0 * y - x * y0
    x0 = x
    y0 = y
  }
  return sum
}
