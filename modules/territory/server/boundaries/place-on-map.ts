import proj4 from 'proj4'
import type { ImportProblem } from '#kernel/import-report.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { listSome } from '../list-some.ts'
import { type Polygon, type Position, positionAt, type Ring } from './geometry.ts'
import { DISTANT_KM, distanceFromSeatKm } from './voivodeship-seats.ts'

/** An object of the file with its municipality's code. */
export type CodedPolygons = { code: string; polygons: Polygon[] }

/** PUWG 1992 (EPSG:2180), the plane of the state's boundary register. */
const PUWG_1992 = '+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 +ellps=GRS80 +units=m +no_defs'
/** Poland with a margin of a dozen kilometres. */
const POLAND = { west: 13.9, south: 48.9, east: 24.3, north: 55 }
const LARGEST_DEGREE = 360
/** Objects that decide between two readings of the whole file. */
const SAMPLE = 250

type Way = { note: string | undefined; place: (position: Position) => Position }

/**
 * Turns the coordinates of a file into longitude and latitude, in that order.
 *
 * Metres are read as EPSG:2180. Either system is met with its axes swapped (services answer latitude first, and the
 * official order of EPSG:2180 is northing first), and a small area swapped may land elsewhere in Poland. So of the two
 * readings the one is taken that puts municipalities near the seats of their own voivodeships.
 *
 * @param synthetic the fictional region lies nowhere: its degrees are taken as they are
 */
export function placeOnMap(
  features: CodedPolygons[],
  { synthetic }: { synthetic: boolean },
): { notes: string[]; problems: ImportProblem[] } {
  const ways = waysOf(features)
  const way = synthetic ? (ways[0] as Way) : nearest(ways, features)
  // In place: the state register has millions of points, and a second copy of them would not fit.
  if (way.place !== unchanged)
    for (const { polygons } of features)
      for (const polygon of polygons) for (const ring of polygon) placeRing(ring, way)
  return { notes: way.note === undefined ? [] : [way.note], problems: synthetic ? [] : checkPlaces(features) }
}

const unchanged = (position: Position) => position

function placeRing(ring: Ring, { place }: Way): void {
  for (let index = 0; 2 * index < ring.length; index += 1) ring.set(place(positionAt(ring, index)), 2 * index)
}

function waysOf(features: CodedPolygons[]): Way[] {
  const inMetres = features.some((feature) => firstPoint(feature).some((value) => Math.abs(value) > LARGEST_DEGREE))
  const swap = ([a, b]: Position): Position => [b, a]
  if (!inMetres) {
    return [
      { note: undefined, place: unchanged },
      { note: 'Plik podaje najpierw szerokość, potem długość geograficzną. Zamieniono osie.', place: swap },
    ]
  }
  const converter = proj4(PUWG_1992, 'WGS84')
  const convert = (position: Position) => converter.forward(position) as Position
  return [
    { note: 'Współrzędne przeliczono z układu PUWG 1992 (EPSG:2180).', place: convert },
    {
      note: 'Współrzędne przeliczono z układu PUWG 1992 (EPSG:2180), z zamianą osi: plik podaje najpierw północ.',
      place: (position) => convert(swap(position)),
    },
  ]
}

/** The way that puts municipalities nearest to their seats; some of many tell as much as all. */
function nearest(ways: Way[], features: CodedPolygons[]): Way {
  const step = Math.ceil(features.length / SAMPLE)
  const some = features.filter((_, index) => index % step === 0)
  const error = ({ place }: Way) =>
    some.reduce((sum, feature) => sum + distanceKm(feature.code, place(firstPoint(feature))), 0)
  return ways.reduce((best, way) => (error(way) < error(best) ? way : best))
}

function checkPlaces(features: CodedPolygons[]): ImportProblem[] {
  const outside = features.filter(({ polygons }) => polygons.some((polygon) => !polygon.every(isRingInPoland)))
  if (outside.length > 0) {
    const codes = listSome(outside.map(({ code }) => code))
    return [
      {
        row: null,
        column: null,
        message: `Granice wychodzą poza Polskę, nawet po zamianie osi (${codes}). To inny kraj albo inny układ współrzędnych.`,
        remedy: 'Podaj plik w stopniach (WGS 84) albo w układzie PUWG 1992 (EPSG:2180).',
      },
    ]
  }
  const distant = features.filter((feature) => distanceKm(feature.code, firstPoint(feature)) > DISTANT_KM)
  if (distant.length === 0) return []
  return [
    {
      row: null,
      column: null,
      message: `Położenie nie zgadza się z kodem: dalej niż ${formatNumber(DISTANT_KM)}\u00a0km od siedziby swojego województwa leżą ${listSome(distant.map(({ code }) => code))}.`,
      remedy: 'Sprawdź, czy kody w pliku są kodami TERYT i czy osie współrzędnych nie są zamienione.',
    },
  ]
}

function distanceKm(code: string, position: Position): number {
  return distanceFromSeatKm(code.slice(0, 2), position)
}

function isRingInPoland(ring: Ring): boolean {
  for (let at = 0; at < ring.length; at += 2) {
    const lon = ring[at] as number
    const lat = ring[at + 1] as number
    if (!(lon > POLAND.west && lon < POLAND.east && lat > POLAND.south && lat < POLAND.north)) return false
  }
  return true
}

function firstPoint({ polygons }: CodedPolygons): Position {
  return positionAt(polygons[0]?.[0] as Ring, 0)
}
