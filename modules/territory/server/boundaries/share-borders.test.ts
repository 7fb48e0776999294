import fc from 'fast-check'
import { merge, neighbors } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import type { Drawn, DrawnRing } from '../../testing/small-map.ts'
import { pointsOf, type SharedBorders, type UnitShape } from './border-lines.ts'
import { type Position, ringOf, turn } from './geometry.ts'
import { turnOnGrid } from './grid.ts'
import { shareBorders } from './share-borders.ts'
import { uniteByCode } from './unite-shapes.ts'

const CELL = 0.001
const STEP = 0.00001

/** A map of cells: how many across, and for each the unit it belongs to, mostly one that lies around the others; 0 is nobody's land. */
type Cells = { across: number; unitOf: number[]; crooked: number; turned: number }

const cells: fc.Arbitrary<Cells> = fc.record({
  across: fc.integer({ min: 3, max: 5 }),
  unitOf: fc.array(fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 0, 2, 3), { minLength: 9, maxLength: 25 }),
  crooked: fc.nat(1000),
  turned: fc.nat(1000),
})

const codeOf = (unit: number) => `02010${unit}`
/** Anything between -1 and 1 that is the same for the same numbers. */
const wobble = (...numbers: number[]) => Math.sin(numbers.reduce((sum, number) => sum * 31 + number, 7))
const round = (position: Position) => position.map((degrees) => Math.round(degrees / STEP) * STEP) as Position

/** The corner of cells, and the side from it to the east (or north): the same points whichever cell asks. */
function corner(column: number, row: number, { crooked }: Cells): Position {
  return round([
    19 + CELL * (column + 0.2 * wobble(column, row, crooked)),
    52 + CELL * (row + 0.2 * wobble(row, column, crooked, 1)),
  ])
}
function side(from: [number, number], to: [number, number], map: Cells): Position[] {
  const [start, end] = [corner(...from, map), corner(...to, map)]
  const middles = Math.floor(1.5 + 1.5 * wobble(...from, ...to, map.crooked))
  const inner = Array.from({ length: middles }, (_, index): Position => {
    const along = (index + 1) / (middles + 1)
    const bend = 0.1 * CELL * wobble(...from, ...to, index, map.crooked)
    return round([start[0] + along * (end[0] - start[0]) + bend, start[1] + along * (end[1] - start[1]) + bend])
  })
  return [start, ...inner, end]
}

/** The ring of a cell, from any of its points and in either direction, as files have them. */
function cellRing(column: number, row: number, map: Cells): DrawnRing {
  const ring = [
    ...side([column, row], [column + 1, row], map),
    ...side([column + 1, row], [column + 1, row + 1], map).slice(1),
    ...side([column, row + 1], [column + 1, row + 1], map)
      .reverse()
      .slice(1),
    ...side([column, row], [column, row + 1], map)
      .reverse()
      .slice(1, -1),
  ]
  const start = Math.floor(Math.abs(wobble(column, row, map.turned)) * ring.length)
  const open = [...ring.slice(start), ...ring.slice(0, start)]
  if (wobble(row, column, map.turned) > 0) open.reverse()
  return [...open, open[0] as Position]
}

type Feature = Pick<Drawn, 'code' | 'polygons'>

/** The common borders of features as files have them. */
function bordersOf(features: readonly Feature[]): SharedBorders {
  return shareBorders(
    features.map(({ code, polygons }) => ({ code, polygons: polygons.map((polygon) => polygon.map(ringOf)) })),
  )
}

function drawn(map: Cells): { features: Feature[]; adjacent: Set<string> } {
  const { across, unitOf } = map
  const features = unitOf.flatMap((unit, place): Feature[] => {
    const ring = cellRing(place % across, Math.floor(place / across), map)
    return unit === 0 ? [] : [{ code: codeOf(unit), polygons: [[ring]] }]
  })
  const adjacent = new Set<string>()
  unitOf.forEach((unit, place) => {
    const beside = [...(place % across === across - 1 ? [] : [place + 1]), place + across]
    for (const other of beside.flatMap((index) => unitOf[index] ?? []))
      if (unit !== 0 && other !== 0 && unit !== other) adjacent.add([unit, other].sort().map(codeOf).join(' '))
  })
  return { features, adjacent }
}

const turnOf = (borders: SharedBorders, ring: readonly number[]) => turnOnGrid(borders.grid, pointsOf(borders, ring))
const landOf = (borders: SharedBorders, { arcs }: UnitShape) =>
  -arcs.flat().reduce((sum, ring) => sum + turnOf(borders, ring), 0)

/** The same by the library, over the same whole steps; it wants outer rings to run one way. */
function byLibrary(features: readonly Feature[]): { lines: number; landOf: (code: string) => number } {
  const steps = (position: Position) => position.map((degrees) => Math.round(degrees / STEP))
  const collection = {
    type: 'FeatureCollection' as const,
    features: features.map(({ code, polygons }) => {
      const coordinates = polygons.map((rings) =>
        rings.map((ring) => (turn(ringOf(ring)) > 0 ? [...ring].reverse() : ring).map(steps)),
      )
      return {
        type: 'Feature' as const,
        properties: {},
        id: code,
        geometry: { type: 'MultiPolygon' as const, coordinates },
      }
    }),
  }
  const made = topology({ units: collection }) as Topology<{ units: GeometryCollection }>
  return {
    lines: made.arcs.length,
    landOf: (code) => {
      const members = made.objects.units.geometries.filter(({ id }) => id === code) as MultiPolygon[]
      const rings = merge(made, members).coordinates.flat()
      return rings.reduce((sum, ring) => sum - turn(ringOf(ring)), 0)
    },
  }
}

test('wspólne linie dowolnej mapy są te same i dają te same gminy, co u biblioteki', () => {
  let [units, holes, shared] = [0, 0, 0]
  fc.assert(
    fc.property(cells, (map) => {
      const { features, adjacent } = drawn(map)
      const borders = bordersOf(features)
      const library = byLibrary(features)
      expect(borders.lines.length).toBe(library.lines)
      const used = new Map<number, number>()
      for (const shape of borders.municipalities) {
        expect(landOf(borders, shape)).toBe(library.landOf(shape.id))
        for (const [outer, ...inner] of shape.arcs) {
          expect(turnOf(borders, outer as number[])).toBeLessThan(0)
          for (const hole of inner) expect(turnOf(borders, hole)).toBeGreaterThan(0)
          holes += inner.length
        }
        for (const ring of shape.arcs.flat()) {
          const points = [...pointsOf(borders, ring)]
          expect(points.at(-1)).toBe(points[0])
          expect(new Set(points).size).toBe(points.length - 1) // no ring meets itself
        }
        for (const arc of shape.arcs.flat(2)) used.set(arc, (used.get(arc) ?? 0) + 1)
      }
      for (const [arc, times] of used) {
        expect(times).toBe(1) // from one side only one unit
        if (arc >= 0 && used.has(~arc)) shared += 1
      }
      const met = neighbors(borders.municipalities).flatMap((others, index) =>
        others.map((other) =>
          [index, other]
            .map((one) => borders.municipalities[one]?.id)
            .sort()
            .join(' '),
        ),
      )
      expect(new Set(met)).toEqual(adjacent)
      const [whole] = uniteByCode(borders, borders.municipalities, 4)
      const land = borders.municipalities.reduce((sum, shape) => sum + landOf(borders, shape), 0)
      expect(whole === undefined ? 0 : landOf(borders, whole)).toBe(land)
      units += borders.municipalities.length
    }),
  )
  expect(units).toBeGreaterThan(100)
  expect(Math.min(holes, shared)).toBeGreaterThan(3) // maps with nothing in common would show little
})

/** A square by its south-western corner and side, in thousandths of a degree. */
const square = (column: number, row: number, size: number): DrawnRing => {
  const [west, south, long] = [19 + column * CELL, 52 + row * CELL, size * CELL]
  return [
    [west, south],
    [west + long, south],
    [west + long, south + long],
    [west, south + long],
    [west, south],
  ]
}

test('miasto w środku gminy ma z nią jedną wspólną linię, choć żadna inna granica jej nie dotyka', () => {
  const borders = bordersOf([
    { code: '020101', polygons: [[square(1, 1, 1).reverse()]] },
    { code: '020102', polygons: [[square(0, 0, 3), square(1, 1, 1)]] },
  ])
  expect(borders.lines.map(({ length }) => length)).toEqual([5, 5])
  expect(borders.municipalities.map(({ arcs }) => arcs)).toEqual([[[[0]]], [[[1], [~0]]]])
  expect(uniteByCode(borders, borders.municipalities, 4)[0]?.arcs).toEqual([[[1]]])
})

test('punkt obok punktu i pierścień, który znika na siatce, nie psują granic', () => {
  const [first, ...others] = square(0, 0, 1) as [Position, ...Position[]]
  const near: Position = [first[0] + STEP / 10, first[1] - STEP / 10]
  const speck = square(5, 5, 0.001)
  const borders = bordersOf([
    { code: '020101', polygons: [[[first, near, ...others]], [speck]] },
    { code: '020102', polygons: [[speck]] },
  ])
  expect(borders.municipalities.map(({ id, arcs }) => [id, arcs.length])).toEqual([['020101', 1]])
  expect(borders.lines.map(({ length }) => length)).toEqual([5])
})

test('dwie gminy narysowane w tym samym miejscu zostają obie, a ich wspólny obszar nie znika z powiatu', () => {
  const borders = bordersOf([
    { code: '020101', polygons: [[square(0, 0, 1)]] },
    { code: '020102', polygons: [[square(0, 0, 1)]] },
  ])
  const [county] = uniteByCode(borders, borders.municipalities, 4) as [UnitShape]
  expect(county.arcs).toEqual([[[0]], [[0]]])
})
