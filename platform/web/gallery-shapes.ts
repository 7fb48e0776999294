import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'

const COLUMNS = 8
const ROWS = 5
const WEST = 19
const NORTH = 54
const DEGREES_ACROSS = 0.32
const DEGREES_DOWN = 0.22
const STEPS = 6

/** Codes of the forty units of the gallery's map: powiat 9901 has the first five, 9902 the next, and so on. */
export const GALLERY_CODES: readonly string[] = Array.from({ length: COLUMNS * ROWS }, (_, place) => {
  const column = place % COLUMNS
  const row = Math.floor(place / COLUMNS)
  return `99${String(column + 1).padStart(2, '0')}0${row + 1}`
})

/** Forty crooked fields that tile: every inner border is one line, shared by two of them. */
export function galleryTopology(): Topology {
  const features: Feature<Polygon>[] = GALLERY_CODES.map((code, place) => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry: { type: 'Polygon', coordinates: [field(place % COLUMNS, Math.floor(place / COLUMNS))] },
  }))
  const collection: FeatureCollection<Polygon> = { type: 'FeatureCollection', features }
  return topology({ units: collection }, 1e5)
}

function field(column: number, row: number): Position[] {
  const corners = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ] as const
  const ring = corners.flatMap((from, place) => border(from, corners[(place + 1) % corners.length] ?? from))
  return [...ring, ring[0]!]
}

/** A crooked line without its end. Computed from its lesser corner, so that both neighbours get the same points. */
function border(from: readonly [number, number], to: readonly [number, number]): Position[] {
  const isForward = from[0] + from[1] * 100 < to[0] + to[1] * 100
  const [start, end] = isForward ? [corner(from), corner(to)] : [corner(to), corner(from)]
  const seed = isForward ? from[0] * 7 + from[1] * 13 + to[0] : to[0] * 7 + to[1] * 13 + from[0]
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS
    const bend = step === 0 || step === STEPS ? 0 : (noise(seed * 31 + step) - 0.5) * 0.05
    return [
      start[0] + (end[0] - start[0]) * share + bend * Math.sign(end[1] - start[1] || 0.4),
      start[1] + (end[1] - start[1]) * share + bend * Math.sign(end[0] - start[0] || 0.4),
    ]
  })
  return (isForward ? points : points.reverse()).slice(0, -1)
}

function corner([column, row]: readonly [number, number]): [number, number] {
  const shift = (turn: number) => (noise(column * 17 + row * 41 + turn) - 0.5) * 0.45
  return [WEST + (column + shift(1)) * DEGREES_ACROSS, NORTH - (row + shift(2)) * DEGREES_DOWN]
}

/** From 0 to 1, the same for the same number: the gallery must not change between two looks. */
export function noise(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43758.5453
  return wave - Math.floor(wave)
}
