import type { Position } from 'geojson'
import type { DemoBoundaries } from '../geometry.ts'

/** Planar area of a closed ring in square degrees, positive when it runs anticlockwise. */
export function ringArea(ring: readonly Position[]): number {
  return edgesOf(ring).reduce((sum, [[x = 0, y = 0], [nextX = 0, nextY = 0]]) => sum + x * nextY - nextX * y, 0) / 2
}

/** For every edge, the gminas that use it and how often each way; the key does not tell the direction. */
export function usesOfEdges(map: DemoBoundaries): Map<string, { forward: string[]; backward: string[] }> {
  const uses = new Map<string, { forward: string[]; backward: string[] }>()
  for (const { properties, geometry } of map.features) {
    for (const [from, to] of geometry.coordinates.flatMap(edgesOf)) {
      const [a, b] = [from.join(), to.join()]
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      const use = uses.get(key) ?? { forward: [], backward: [] }
      use[a < b ? 'forward' : 'backward'].push(properties.terc)
      uses.set(key, use)
    }
  }
  return uses
}

/** The rim of the whole map, put together from edges that only one gmina uses; several rings mean gaps or islands. */
export function outlineOf(map: DemoBoundaries): Position[][] {
  const uses = usesOfEdges(map)
  const next = new Map<string, Position>()
  for (const [from, to] of map.features.flatMap(({ geometry }) => geometry.coordinates.flatMap(edgesOf))) {
    const [a, b] = [from.join(), to.join()]
    const use = uses.get(a < b ? `${a} ${b}` : `${b} ${a}`)!
    if (use.forward.length + use.backward.length === 1) next.set(a, to)
  }
  const rings: Position[][] = []
  for (const start of [...next.keys()]) {
    const ring: Position[] = []
    for (let at = next.get(start); at !== undefined; at = next.get(at.join())) {
      ring.push(at)
      next.delete(ring.at(-2)?.join() ?? start)
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

/** Pairs of edges that cross or touch elsewhere than in a common end, anywhere on the map. */
export function crossingsOf(map: DemoBoundaries): string[] {
  const size = 0.01
  const boxes = new Map<string, Edge[]>()
  const crossings: string[] = []
  for (const key of usesOfEdges(map).keys()) {
    const edge = key.split(' ').map((end) => end.split(',').map(Number)) as unknown as Edge
    for (const box of boxesUnder(edge, size)) {
      const others = boxes.get(box) ?? []
      for (const other of others) if (cross(edge, other)) crossings.push(`${edge.join(' ')} × ${other.join(' ')}`)
      boxes.set(box, [...others, edge])
    }
  }
  return crossings
}

/** Groups of units that hang together by common edges; one group when the units are connected. */
export function connectedGroups(units: readonly string[], map: DemoBoundaries): string[][] {
  const neighbours = neighboursOf(map)
  const waiting = new Set(units)
  const groups: string[][] = []
  for (const start of waiting) {
    waiting.delete(start)
    const group = [start]
    for (const unit of group) {
      for (const neighbour of neighbours.get(unit) ?? []) if (waiting.delete(neighbour)) group.push(neighbour)
    }
    groups.push(group)
  }
  return groups
}

export function neighboursOf(map: DemoBoundaries): Map<string, Set<string>> {
  const neighbours = new Map(map.features.map(({ properties }) => [properties.terc, new Set<string>()]))
  for (const { forward, backward } of usesOfEdges(map).values()) {
    for (const [a, b] of forward.flatMap((one) => backward.map((other) => [one, other] as const))) {
      neighbours.get(a)?.add(b)
      neighbours.get(b)?.add(a)
    }
  }
  return neighbours
}

type Edge = readonly [from: Position, to: Position]

function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.slice(1).map((to, index) => [ring[index]!, to])
}

function boxesUnder([[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge, size: number): string[] {
  const boxes: string[] = []
  for (let x = Math.floor(Math.min(ax, bx) / size); x <= Math.floor(Math.max(ax, bx) / size); x += 1) {
    for (let y = Math.floor(Math.min(ay, by) / size); y <= Math.floor(Math.max(ay, by) / size); y += 1)
      boxes.push(`${x}/${y}`)
  }
  return boxes
}

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  const common = [a, b].filter((end) => [c, d].some((other) => other.join() === end.join()))
  const sides = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)].map(Math.sign)
  if (common.length === 1) return sides.every((side) => side === 0) && overlaps([a, b], [c, d], common[0]!)
  return sides[0]! * sides[1]! <= 0 && sides[2]! * sides[3]! <= 0 && sides.some((side) => side !== 0)
}

/** Two edges on one line that share an end overlap when both leave it the same way. */
function overlaps(one: Edge, other: Edge, common: Position): boolean {
  const away = ([from, to]: Edge) => {
    const far = from.join() === common.join() ? to : from
    return [far[0]! - common[0]!, far[1]! - common[1]!] as const
  }
  const [[ax, ay], [bx, by]] = [away(one), away(other)]
  return ax * bx + ay * by > 0
}

function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}
