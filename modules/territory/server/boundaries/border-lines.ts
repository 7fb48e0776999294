import type { MultiPolygon } from 'topojson-specification'
import type { Grid } from './grid.ts'

/** One unit's borders as numbers of lines; a line that runs the other way has the complement of its number. */
export type UnitShape = MultiPolygon & { id: string }

/** A line between two places where more than two borders meet, or all round; by the numbers of its points. */
export type Line = Int32Array

/** Lines on a grid, each once, whoever's border it is. */
export type BorderLines = { grid: Grid; lines: Line[] }

/** Municipalities over one set of lines, so that a common border is one line. */
export type SharedBorders = BorderLines & { municipalities: UnitShape[] }

/** All units of the country over the same lines. */
export type UnitShapes = SharedBorders & { counties: UnitShape[]; voivodeships: UnitShape[] }

/** The points of a ring of arcs, the last equal to the first. */
export function pointsOf({ lines }: BorderLines, ring: readonly number[]): Int32Array {
  const length = ring.reduce((sum, arc) => sum + (lines[arc < 0 ? ~arc : arc] as Line).length - 1, 1)
  const points = new Int32Array(length)
  let end = 0
  for (const arc of ring) {
    const line = lines[arc < 0 ? ~arc : arc] as Line
    points.set(arc < 0 ? line.toReversed() : line, end)
    end += line.length - 1 // the next arc begins where this one ends
  }
  return points
}
