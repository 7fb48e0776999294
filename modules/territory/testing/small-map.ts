import type { Position } from '../server/boundaries/geometry.ts'
import { voivodeshipSeat } from '../server/boundaries/voivodeship-seats.ts'
import { VOIVODESHIP_CODES } from './small-country.ts'

/** A ring as files have it. */
export type DrawnRing = Position[]

/** A municipality of the small country on the map: code with its kind, name, polygons in degrees. */
export type Drawn = { code: string; name: string; polygons: DrawnRing[][] }

/**
 * Boundaries of the small country: at the seat of each voivodeship a square of 0.2° in which the urban municipality
 * (01) lies in the middle of the rural one (02) like a hole, and beside it a square of the urban-rural one (03).
 */
export function smallMap(voivodeships: readonly string[] = VOIVODESHIP_CODES): Drawn[] {
  return voivodeships.flatMap((voivodeship) => {
    const [lon, lat] = voivodeshipSeat(voivodeship) ?? [19, 52]
    const town = square(lon, lat, 0.05)
    const drawn = (tail: string, name: string, ...polygons: DrawnRing[][]) => ({
      code: `${voivodeship}${tail}`,
      name,
      polygons,
    })
    return [
      drawn('01011', 'Brzezina', [town]),
      drawn('01022', 'Brzezina', [square(lon, lat, 0.1), [...town].reverse()]),
      drawn('01033', 'Żabie Łęgi', [square(lon + 0.2, lat, 0.1)]),
    ]
  })
}

/** A closed square ring around a middle, clockwise. */
export function square(lon: number, lat: number, half: number): DrawnRing {
  const corners: Position[] = [
    [lon - half, lat - half],
    [lon - half, lat + half],
    [lon + half, lat + half],
    [lon + half, lat - half],
    [lon - half, lat - half],
  ]
  return corners.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])
}

/** The map as GeoJSON, with the code under a name of one's choice. */
export function geoJson(
  drawn: readonly Drawn[],
  attribute = 'JPT_KOD_JE',
  spell = (code: string): unknown => code,
): Uint8Array {
  const features = drawn.map(({ code, name, polygons }) => ({
    type: 'Feature',
    properties: { [attribute]: spell(code), name },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }))
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
}

/** The same polygons with each position changed, such as swapped axes. */
export function moved(drawn: readonly Drawn[], move: (position: Position) => Position): Drawn[] {
  return drawn.map((unit) => ({
    ...unit,
    polygons: unit.polygons.map((polygon) => polygon.map((ring) => ring.map(move))),
  }))
}
