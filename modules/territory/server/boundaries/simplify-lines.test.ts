import fc from 'fast-check'
import { presimplify, simplify, type Triangle } from 'topojson-simplify'
import { expect, test } from 'vitest'
import type { BorderLines } from './border-lines.ts'
import { SMALLEST_BEND_M2, simplifyLines } from './simplify-lines.ts'

/** Steps of 70 m to 2 km, so that some bends are too small to be seen, some not, and none of the points crowd. */
const step = fc.record({ east: fc.integer({ min: 100, max: 2000 }), north: fc.integer({ min: -2000, max: 2000 }) })
const line = fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => {
  const points: [number, number][] = [[1_900_000, 5_200_000]]
  for (const { east, north } of steps) {
    const [lon, lat] = points.at(-1) as [number, number]
    points.push([lon + east, lat + north])
  }
  return points
})

/** Lines of positions over a grid that holds each position of each line anew. */
function borderLines(arcs: readonly [number, number][][]): BorderLines {
  const all = arcs.flat()
  const grid = { lon: Int32Array.from(all, ([lon]) => lon), lat: Int32Array.from(all, ([, lat]) => lat) }
  let from = 0
  const lines = arcs.map(({ length }) => {
    from += length
    return Int32Array.from({ length }, (_, index) => from - length + index)
  })
  return { grid, lines }
}

const METRES_PER_STEP = 1.11195

/** Half the product of two sides and the sine of their angle, in metres at the latitude of the bend. */
function triangleM2([before, bend, after]: Triangle): number {
  const east = METRES_PER_STEP * Math.cos(((bend[1] / 100_000) * Math.PI) / 180)
  const side = ([lon, lat]: [number, number]) => [(lon - bend[0]) * east, (lat - bend[1]) * METRES_PER_STEP] as const
  const [[a, b], [c, d]] = [side(before), side(after)]
  const angle = Math.atan2(b, a) - Math.atan2(d, c)
  return Math.abs(Math.hypot(a, b) * Math.hypot(c, d) * Math.sin(angle)) / 2
}

const positionsOf = ({ grid: { lon, lat } }: BorderLines, lines: readonly Int32Array[]) =>
  lines.map((points) => Array.from(points, (point) => [lon[point], lat[point]]))

test('z linii znikają te same zgięcia, które odejmuje biblioteka ważąca wszystkie punkty', () => {
  let [shortened, whole] = [0, 0]
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (arcs) => {
      const all = simplify(presimplify({ type: 'Topology', objects: {}, arcs }, triangleM2), SMALLEST_BEND_M2)
      const borders = borderLines(arcs)
      const made = positionsOf(borders, simplifyLines(borders, []))
      expect(made).toEqual(all.arcs)
      for (const [index, one] of made.entries())
        if (one.length < (arcs[index]?.length ?? 0)) shortened += 1
        else whole += 1
    }),
  )
  expect(Math.min(shortened, whole)).toBeGreaterThan(10)
})

test('długa linia traci zgięcia kawałkami, a końce kawałków zostają', () => {
  const zigzag = Array.from({ length: 2401 }, (_, index): [number, number] => [1_900_000 + 100 * index, index % 2])
  const borders = borderLines([zigzag])
  const [made] = positionsOf(borders, simplifyLines(borders, []))
  expect(made).toEqual([0, 1000, 2000, 2400].map((index) => zigzag[index]))
})

test('pierścień, z którego po uproszczeniu nic by nie zostało, zachowuje wszystkie punkty', () => {
  const tiny: [number, number][] = [
    [1_900_000, 5_200_000],
    [1_900_040, 5_200_000],
    [1_900_040, 5_200_040],
    [1_900_000, 5_200_000],
  ]
  const borders = borderLines([tiny])
  expect(positionsOf(borders, simplifyLines(borders, []))[0]).toHaveLength(2)
  expect(positionsOf(borders, simplifyLines(borders, [[0]]))[0]).toEqual(tiny)
  expect(positionsOf(borders, simplifyLines(borders, [[~0]]))[0]).toEqual(tiny)
})
