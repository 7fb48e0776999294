import fc from 'fast-check'
import { presimplify, simplify } from 'topojson-simplify'
import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { bendM2, SMALLEST_BEND_M2, simplifyTopology } from './simplify-topology.ts'

/** Steps of 70 m to 2 km, so that some bends are too small to be seen, some not, and none of the points crowd. */
const step = fc.record({
  east: fc.double({ min: 0.001, max: 0.02, noNaN: true }),
  north: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
})
const arc = fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => {
  const points = [[19, 52]]
  for (const { east, north } of steps) {
    const [lon = 0, lat = 0] = points.at(-1) ?? []
    points.push([lon + east, lat + north])
  }
  return points
})

test('łuki, z których nic nie ubędzie, omijają ważenie, a wynik jest taki, jak gdyby ważono wszystkie', () => {
  let [shortened, whole] = [0, 0]
  fc.assert(
    fc.property(fc.array(arc, { minLength: 1, maxLength: 6 }), (arcs) => {
      const topology = { type: 'Topology', objects: {}, arcs } as Topology
      const all = simplify(
        presimplify(structuredClone(topology) as Parameters<typeof presimplify>[0], bendM2),
        SMALLEST_BEND_M2,
      )
      const { arcs: made } = simplifyTopology(topology, [])
      expect(made).toEqual(all.arcs)
      for (const [index, one] of made.entries())
        if (one.length < (arcs[index]?.length ?? 0)) shortened += 1
        else whole += 1
    }),
  )
  expect(Math.min(shortened, whole)).toBeGreaterThan(10)
})
