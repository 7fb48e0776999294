import type { Line, SharedBorders, UnitShape } from './border-lines.ts'
import { type Grid, type GridRing, putOnGrid } from './grid.ts'
import type { CodedPolygons } from './place-on-map.ts'
import { uniteByCode } from './unite-shapes.ts'

/** Finds the lines that municipalities share. Several objects of one municipality become one. */
export function shareBorders(features: readonly CodedPolygons[]): SharedBorders {
  const { grid, objects } = putOnGrid(features.map(({ polygons }) => polygons))
  const isCrossing = findCrossings(grid, objects.flat(2))
  const register: LineRegister = { lines: [], points: grid.lon.length, numberByStep: new Map() }
  const shapes = objects.flatMap((polygons, index): UnitShape[] => {
    if (polygons.length === 0) return []
    const arcs = polygons.map((rings) => rings.map((ring) => arcsOf(register, ring, isCrossing)))
    return [{ type: 'MultiPolygon', id: (features[index] as CodedPolygons).code, arcs }]
  })
  const borders = { grid, lines: register.lines }
  return { ...borders, municipalities: uniteByCode(borders, shapes, 6) }
}

/** Points where rings part or meet: those with other points beside them on one ring than on another. */
function findCrossings({ lon }: Grid, rings: readonly GridRing[]): Uint8Array {
  const isCrossing = new Uint8Array(lon.length)
  const before = new Int32Array(lon.length).fill(-1)
  const after = new Int32Array(lon.length)
  for (const ring of rings) {
    let previous = ring[ring.length - 1] as number
    for (let index = 0; index < ring.length; index += 1) {
      const point = ring[index] as number
      const next = ring[index + 1 < ring.length ? index + 1 : 0] as number
      const left = before[point]
      const right = after[point]
      if (left === -1) {
        before[point] = previous
        after[point] = next
      } else if (!((left === previous && right === next) || (left === next && right === previous))) {
        isCrossing[point] = 1
      }
      previous = point
    }
  }
  return isCrossing
}

/** Cuts a ring where it crosses others. One that crosses none is a single line from its first-numbered point. */
function arcsOf(register: LineRegister, ring: GridRing, isCrossing: Uint8Array): number[] {
  const crossing = ring.findIndex((point) => isCrossing[point] === 1)
  const start = crossing === -1 ? ring.indexOf(ring.reduce((least, point) => Math.min(least, point))) : crossing
  const closed = new Int32Array(ring.length + 1)
  closed.set(ring.subarray(start))
  closed.set(ring.subarray(0, start + 1), ring.length - start)
  const arcs: number[] = []
  let from = 0
  for (let index = 1; index < closed.length; index += 1) {
    if (index + 1 < closed.length && isCrossing[closed[index] as number] !== 1) continue
    arcs.push(arcOf(register, closed.subarray(from, index + 1)))
    from = index
  }
  return arcs
}

/** Lines found so far, by their first step whichever way they are taken. */
type LineRegister = { lines: Line[]; points: number; numberByStep: Map<number, number> }

/**
 * The number of a line, the same for whoever's border it is. Between crossings every ring takes the same points, so
 * the first step of a line tells which it is.
 */
function arcOf(register: LineRegister, line: Line): number {
  const { lines, numberByStep } = register
  const first = stepKey(register, line, 0, 1)
  const known = numberByStep.get(first)
  if (known !== undefined) return known
  const number = lines.push(line) - 1
  numberByStep.set(stepKey(register, line, line.length - 1, line.length - 2), ~number).set(first, number)
  return number
}

function stepKey({ points }: LineRegister, line: Line, from: number, to: number): number {
  return (line[from] as number) * points + (line[to] as number)
}
