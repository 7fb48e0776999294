import { presimplify, simplify, type Triangle } from 'topojson-simplify'
import type { Topology } from 'topojson-specification'
import type { Position } from './geometry.ts'

/**
 * Bends smaller than this are not seen on a map of one voivodeship. Simplified files hold next to nothing below it; the
 * state register, measured to centimetres, loses nine points of ten.
 */
export const SMALLEST_BEND_M2 = 30_000
const METRES_PER_DEGREE = 111_195
const RADIANS = Math.PI / 180
/** Some 25 m. */
const CROWDED_DEGREES = 0.0003

type Arc = Topology['arcs'][number]

/**
 * The topology with fewer points. Arcs are simplified, not polygons, so neighbours keep one common border; rings too
 * small to survive keep all their points.
 */
export function simplifyTopology(topology: Topology, rings: Iterable<number[]>): Topology {
  const arcs = topology.arcs.map(thin)
  // Only these can lose a point: the library takes the smallest bend away first, and weighs every point to find it.
  const bent = [...arcs.keys()].filter((index) => hasSmallBend(arcs[index] as Arc))
  const weighed = { ...topology, arcs: bent.map((index) => arcs[index]) } as Parameters<typeof presimplify>[0]
  const fewer = simplify(presimplify(weighed, bendM2), SMALLEST_BEND_M2).arcs
  for (const [place, index] of bent.entries()) arcs[index] = fewer[place] as Arc
  for (const ring of rings) {
    const indexes = ring.map((arc) => (arc < 0 ? ~arc : arc))
    const edges = indexes.reduce((sum, arc) => sum + (arcs[arc] as Arc).length - 1, 0)
    if (edges < 3) for (const arc of indexes) arcs[arc] = topology.arcs[arc] as Arc
  }
  return { ...topology, arcs }
}

function hasSmallBend(arc: Arc): boolean {
  for (let middle = 1; middle + 1 < arc.length; middle += 1)
    if (bendM2([arc[middle - 1], arc[middle], arc[middle + 1]] as Triangle) < SMALLEST_BEND_M2) return true
  return false
}

/** Area of the triangle that a bend cuts off, as on a plane: bends are small, and the sphere costs three times as much. */
export function bendM2([[x0, y0], [x1, y1], [x2, y2]]: Triangle): number {
  const square = Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) * Math.cos(y1 * RADIANS)
  return (square / 2) * METRES_PER_DEGREE ** 2
}

/** The arc without points that crowd together; weighing every one of the millions in the state register costs gigabytes. */
function thin(arc: Arc): Arc {
  const last = arc.length - 1
  let kept = arc[0] as Position
  return arc.filter(([lon, lat], index) => {
    const isEnd = index === 0 || index === last
    if (!isEnd && Math.abs((lon as number) - kept[0]) + Math.abs((lat as number) - kept[1]) < CROWDED_DEGREES)
      return false
    kept = [lon as number, lat as number]
    return true
  })
}
