import type { Position } from './geometry.ts'

/**
 * Where the voivode of each voivodeship has the seat, to a tenth of a degree: enough to notice boundaries that lie in
 * the wrong part of the country.
 *
 * @law ustawa o wprowadzeniu zasadniczego trójstopniowego podziału terytorialnego państwa, załącznik nr 1
 */
const SEATS: Record<string, Position> = {
  '02': [17.0, 51.1],
  '04': [18.0, 53.1],
  '06': [22.6, 51.2],
  '08': [15.2, 52.7],
  '10': [19.5, 51.8],
  '12': [19.9, 50.1],
  '14': [21.0, 52.2],
  '16': [17.9, 50.7],
  '18': [22.0, 50.0],
  '20': [23.2, 53.1],
  '22': [18.6, 54.4],
  '24': [19.0, 50.3],
  '26': [20.6, 50.9],
  '28': [20.5, 53.8],
  '30': [16.9, 52.4],
  '32': [14.6, 53.4],
}

/** No municipality lies so far from its voivodeship's seat; the farthest is some 170 km away. */
export const DISTANT_KM = 240

const KM_PER_DEGREE = 111.2
/** Cosine of Poland's middle latitude, 52°. */
const EAST_WEST_SHARE = 0.6157

/** The seat by the code of its voivodeship; undefined for a code that no voivodeship has. */
export function voivodeshipSeat(code: string): Position | undefined {
  return SEATS[code]
}

/** Straight distance from the seat of a voivodeship, good to a few per cent; infinite for an unknown code. */
export function distanceFromSeatKm(voivodeshipCode: string, [lon, lat]: Position): number {
  const seat = voivodeshipSeat(voivodeshipCode)
  if (seat === undefined) return Infinity
  return KM_PER_DEGREE * Math.hypot((lon - seat[0]) * EAST_WEST_SHARE, lat - seat[1])
}
