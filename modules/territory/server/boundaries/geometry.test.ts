import { geoArea, geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { type DrawnRing, square as drawnSquare } from '../../testing/small-map.ts'
import { type Polygon, positionAt, type Ring, ringOf, turn } from './geometry.ts'
import { groupRings } from './group-rings.ts'
import { areaKm2, labelPoint, measure } from './measure.ts'

const square = (lon: number, lat: number, half: number): Ring => ringOf(drawnSquare(lon, lat, half))
const positions = (ring: Ring): DrawnRing =>
  Array.from({ length: ring.length / 2 }, (_, place) => positionAt(ring, place))
const reversed = (ring: Ring): Ring => ringOf(positions(ring).reverse())
/** As d3 draws a polygon: its outer ring clockwise, its holes against it. */
const forD3 = (polygon: Polygon): DrawnRing[] =>
  polygon.map((ring, index) => positions(turn(ring) > 0 === (index === 0) ? reversed(ring) : ring))
const SPHERE_KM2 = 6371.0072 ** 2

describe('pierścienie', () => {
  const outer = square(19, 52, 1)
  const hole = square(19, 52, 0.4)
  const island = square(19, 52, 0.1)

  test('luźne pierścienie łączą się według położenia: otoczka z dziurą, wyspa w dziurze, osobna część', () => {
    const apart = square(25, 52, 0.3)
    for (const turn of [(ring: Ring) => ring, reversed]) {
      const polygons = groupRings([island, hole, apart, outer].map(turn))
      expect(polygons.map((polygon) => polygon.length).sort()).toEqual([1, 1, 2])
      expect(areaKm2(polygons)).toBeCloseTo(
        areaKm2([[outer]]) - areaKm2([[hole]]) + areaKm2([[island]]) + areaKm2([[apart]]),
        6,
      )
    }
  })

  test('dziura, która dotyka otoczki, pozostaje dziurą', () => {
    const touching = ringOf([
      [18, 52],
      [18.5, 52.3],
      [18.5, 51.7],
      [18, 52],
    ])
    expect(groupRings([outer, touching])).toHaveLength(1)
  })

  test('dziura, której wszystkie wierzchołki leżą na otoczce, też pozostaje dziurą, choć obok jest druga część', () => {
    const inscribed = ringOf([
      [18, 52],
      [19, 53],
      [20, 52],
      [19, 51],
      [18, 52],
    ])
    const apart = square(25, 52, 0.3)
    for (const turned of [inscribed, reversed(inscribed)])
      expect(groupRings([apart, turned, outer]).map((polygon) => polygon.length)).toEqual([2, 1])
  })
})

describe('miary', () => {
  test('powierzchnia zgadza się z polem na kuli i z wzorem na pas elipsoidy', () => {
    const polygon: Polygon = [square(19, 52, 0.5)]
    const onSphere = geoArea({ type: 'Polygon', coordinates: forD3(polygon) }) * SPHERE_KM2
    expect(Math.abs(areaKm2([polygon]) / onSphere - 1)).toBeLessThan(0.004)
    // One degree by one degree around 52° N on GRS 80, summed independently in thin strips.
    const e2 = 0.00669438002290079
    const strips = 20_000
    let sum = 0
    for (let index = 0; index < strips; index += 1) {
      const latitude = ((51.5 + (index + 0.5) / strips) * Math.PI) / 180
      const root = 1 - e2 * Math.sin(latitude) ** 2
      const meridian = (6378.137 * (1 - e2)) / root ** 1.5
      const parallel = (6378.137 / Math.sqrt(root)) * Math.cos(latitude)
      sum += meridian * parallel * (Math.PI / 180) * (Math.PI / 180 / strips)
    }
    expect(areaKm2([polygon]) / sum).toBeCloseTo(1, 7)
  })

  test('powierzchnia nie zależy od kierunku pierścieni, a dziura ją zmniejsza', () => {
    const [outer, hole] = [square(19, 52, 1), square(19, 52, 0.4)]
    expect(areaKm2([[reversed(outer), hole]])).toBeCloseTo(areaKm2([[outer, reversed(hole)]]), 8)
    expect(areaKm2([[outer, hole]])).toBeLessThan(areaKm2([[outer]]))
  })

  test('punkt na podpis leży w gminie, także gdy miasto jest dziurą w jej środku', () => {
    const ring: Polygon = [square(19, 52, 1), square(19, 52, 0.8)]
    const [lon, lat] = labelPoint([ring])
    expect(geoContains({ type: 'Polygon', coordinates: forD3(ring) }, [lon, lat])).toBe(true)
    expect(labelPoint([[square(19, 52, 1)], [square(23, 52, 0.1)]])).toEqual([
      expect.closeTo(19, 6),
      expect.closeTo(52, 6),
    ])
  })

  test('krańce obejmują wszystkie części', () => {
    expect(measure([[square(19, 52, 1)], [square(23, 50, 0.5)]])).toMatchObject({
      west: 18,
      east: 23.5,
      south: 49.5,
      north: 53,
    })
  })
})
