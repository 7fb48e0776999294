import type { BorderLines, Line } from './border-lines.ts'
import { type Grid, STEPS_PER_DEGREE } from './grid.ts'

/**
 * Bends smaller than this are not seen on a map of one voivodeship. Simplified files hold next to nothing below it; the
 * state register, measured to centimetres, loses nine points of ten.
 */
export const SMALLEST_BEND_M2 = 30_000
const METRES_PER_STEP = 111_195 / STEPS_PER_DEGREE
const RADIANS_PER_STEP = Math.PI / 180 / STEPS_PER_DEGREE
/** Some 25 m. */
const CROWDED_STEPS = 30
/** Points looked at together: the time grows with their square. Lines between crossings seldom have a hundred. */
const LONGEST = 1000

/**
 * The lines with fewer points. Lines are simplified, not polygons, so neighbours keep one common border; rings too
 * small to survive keep all their points.
 */
export function simplifyLines({ grid, lines }: BorderLines, rings: Iterable<readonly number[]>): Line[] {
  const fewer = lines.map((line) => inPieces(withoutCrowd(grid, line), (piece) => withoutSmallBends(grid, piece)))
  for (const ring of rings) {
    if (ring.length > 2) continue // an edge of each line at least: enough for a triangle
    const numbers = ring.map((arc) => (arc < 0 ? ~arc : arc))
    const edges = numbers.reduce((sum, number) => sum + (fewer[number] as Line).length - 1, 0)
    if (edges < 3) for (const number of numbers) fewer[number] = lines[number] as Line
  }
  return fewer
}

/** The line without points that crowd together; weighing every one of the millions in the state register costs gigabytes. */
function withoutCrowd({ lon, lat }: Grid, line: Line): Line {
  const last = line.length - 1
  const kept = new Int32Array(line.length)
  kept[0] = line[0] as number
  let held = 1
  for (let index = 1; index <= last; index += 1) {
    const point = line[index] as number
    const before = kept[held - 1] as number
    const east = Math.abs((lon[point] as number) - (lon[before] as number))
    const north = Math.abs((lat[point] as number) - (lat[before] as number))
    if (index < last && east + north < CROWDED_STEPS) continue
    kept[held] = point
    held += 1
  }
  return held === line.length ? line : kept.slice(0, held)
}

/** A long line is taken piece by piece; the point where two pieces meet stays. */
function inPieces(line: Line, simplify: (piece: Line) => Line): Line {
  if (line.length <= LONGEST) return simplify(line)
  const points: number[] = []
  for (let from = 0; from + 1 < line.length; from += LONGEST) {
    points.pop() // the next piece begins with it
    points.push(...simplify(line.subarray(from, from + LONGEST + 1)))
  }
  return Int32Array.from(points)
}

/** The line after its smallest bend has been taken away, time and again, until none is too small to be seen. */
function withoutSmallBends(grid: Grid, line: Line): Line {
  const kept = line.slice()
  const bends = new Float64Array(line.length).fill(Infinity) // the ends stay
  for (let middle = 1; middle + 1 < kept.length; middle += 1) bends[middle] = bendM2(grid, kept, middle)
  let held = kept.length
  let smallest = smallestOf(bends, held)
  while ((bends[smallest] as number) < SMALLEST_BEND_M2) {
    kept.copyWithin(smallest, smallest + 1, held)
    bends.copyWithin(smallest, smallest + 1, held)
    held -= 1
    for (const beside of [smallest - 1, smallest])
      if (beside > 0 && beside + 1 < held) bends[beside] = bendM2(grid, kept, beside)
    smallest = smallestOf(bends, held)
  }
  return held === line.length ? line : kept.slice(0, held)
}

function smallestOf(bends: Float64Array, held: number): number {
  let smallest = 0
  for (let index = 1; index < held; index += 1)
    if ((bends[index] as number) < (bends[smallest] as number)) smallest = index
  return smallest
}

/** Area of the triangle that a bend cuts off, as on a plane: bends are small, and the sphere costs three times as much. */
function bendM2({ lon, lat }: Grid, line: Line, middle: number): number {
  const before = line[middle - 1] as number
  const point = line[middle] as number
  const after = line[middle + 1] as number
  const x = lon[point] as number
  const y = lat[point] as number
  const square =
    ((lon[before] as number) - x) * ((lat[after] as number) - y) -
    ((lon[after] as number) - x) * ((lat[before] as number) - y)
  return (Math.abs(square) / 2) * Math.cos(y * RADIANS_PER_STEP) * METRES_PER_STEP ** 2
}
