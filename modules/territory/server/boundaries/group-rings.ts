import { type Polygon, type Ring, ringHolds, turn } from './geometry.ts'
import { labelPoint } from './measure.ts'

/**
 * Groups loose rings into polygons by which lies in which, whatever way they run. A shapefile tells outer rings from
 * holes by their direction alone, and swapping its axes turns every ring round.
 */
export function groupRings(rings: readonly Ring[]): Polygon[] {
  const byArea = [...rings].sort((a, b) => Math.abs(turn(b)) - Math.abs(turn(a)))
  const polygons: { ring: Ring; polygon: Polygon }[] = []
  byArea.forEach((ring, index) => {
    // Rings may touch in most of their points, so a point well inside decides.
    const inside = labelPoint([[ring]])
    const around = byArea.slice(0, index).filter((larger) => ringHolds(larger, inside))
    const isHole = around.length % 2 === 1
    const host = isHole ? polygons.find((known) => known.ring === around.at(-1)) : undefined
    if (host === undefined) polygons.push({ ring, polygon: [ring] })
    else host.polygon.push(ring)
  })
  return polygons.map(({ polygon }) => polygon)
}
