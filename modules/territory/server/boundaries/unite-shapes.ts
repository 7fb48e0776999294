import { type BorderLines, type Line, pointsOf, type UnitShape } from './border-lines.ts'
import type { Ring } from './geometry.ts'
import { inDegrees, turnOnGrid } from './grid.ts'
import { groupRings } from './group-rings.ts'

/** One shape for each code cut to so many digits; a shape that is alone stays as it is. */
export function uniteByCode(borders: BorderLines, shapes: readonly UnitShape[], digits: number): UnitShape[] {
  const groups = new Map<string, UnitShape[]>()
  for (const shape of shapes) {
    const code = shape.id.slice(0, digits)
    const members = groups.get(code)
    if (members === undefined) groups.set(code, [shape])
    else members.push(shape)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => {
      const [only, ...more] = members as [UnitShape, ...UnitShape[]]
      return more.length === 0 ? { ...only, id } : unite(borders, members, id)
    })
}

/** One shape of several, without the lines between them. */
export function unite(borders: BorderLines, members: readonly UnitShape[], id: string): UnitShape {
  return { type: 'MultiPolygon', id, arcs: intoPolygons(borders, joinRings(borders, outerArcs(members))) }
}

/** Arcs with land on one side only. What two members run along in opposite ways lies between them. */
function outerArcs(members: readonly UnitShape[]): number[] {
  const balance = new Map<number, number>()
  for (const { arcs } of members)
    for (const polygon of arcs)
      for (const ring of polygon)
        for (const arc of ring) {
          const line = arc < 0 ? ~arc : arc
          balance.set(line, (balance.get(line) ?? 0) + (arc < 0 ? -1 : 1))
        }
  const outer: number[] = []
  for (const [line, ways] of balance) // more than one way is left only where members lie on each other
    for (let way = Math.abs(ways); way > 0; way -= 1) outer.push(ways < 0 ? ~line : line)
  return outer
}

/**
 * Follows arcs until they come back to a point where they have been: that is a ring. As many arcs leave a point as
 * come to it, since all come from closed rings, so none is left over.
 */
function joinRings(borders: BorderLines, arcs: readonly number[]): number[][] {
  const leaving = new Map<number, number[]>()
  for (const arc of arcs) {
    const start = startOf(borders, arc)
    const others = leaving.get(start)
    if (others === undefined) leaving.set(start, [arc])
    else others.push(arc)
  }
  const rings: number[][] = []
  for (const first of leaving.keys()) {
    const path: number[] = []
    const placeOf = new Map<number, number>()
    for (let point = first; ; ) {
      const place = placeOf.get(point)
      if (place !== undefined) {
        const ring = path.splice(place)
        for (const arc of ring) placeOf.delete(startOf(borders, arc))
        rings.push(ring)
      }
      const arc = leaving.get(point)?.pop()
      if (arc === undefined) break
      placeOf.set(point, path.push(arc) - 1)
      point = startOf(borders, ~arc)
    }
  }
  return rings
}

function startOf({ lines }: BorderLines, arc: number): number {
  return (arc < 0 ? (lines[~arc] as Line).at(-1) : lines[arc]?.[0]) as number
}

/** Outer rings run clockwise, holes against the clock. Which lies in which is looked for only where several could hold a hole. */
function intoPolygons(borders: BorderLines, rings: readonly number[][]): number[][][] {
  const known = rings.map((ring) => {
    const points = pointsOf(borders, ring)
    return { ring, points, turn: turnOnGrid(borders.grid, points) }
  })
  const outer = known.filter(({ turn }) => turn < 0)
  const holes = known.filter(({ turn }) => turn > 0)
  if (holes.length === 0) return outer.map(({ ring }) => [ring])
  if (outer.length === 1) return [[...outer, ...holes].map(({ ring }) => ring)]
  const ringOf = new Map(
    [...outer, ...holes].map(({ ring, points }): [Ring, number[]] => [inDegrees(borders.grid, points), ring]),
  )
  return groupRings([...ringOf.keys()]).map((polygon) => polygon.map((ring) => ringOf.get(ring) as number[]))
}
