import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { pointsOf, type UnitShape, type UnitShapes } from './border-lines.ts'
import type { Polygon } from './geometry.ts'
import { inDegrees } from './grid.ts'
import { type Measures, measure, placeOf } from './measure.ts'
import type { CodedPolygons } from './place-on-map.ts'
import { unite } from './unite-shapes.ts'

/** Municipalities as they are drawn, before anything is put on a grid. */
export function measureMunicipalities(features: readonly CodedPolygons[]): Map<string, Measures> {
  const polygonsByCode = new Map<string, Polygon[]>()
  for (const { code, polygons } of features) {
    const known = polygonsByCode.get(code)
    polygonsByCode.set(code, known === undefined ? polygons : [...known, ...polygons])
  }
  return new Map([...polygonsByCode].map(([code, polygons]) => [code, measure(polygons)]))
}

/**
 * Counties, voivodeships and the country. Their area is the sum of their municipalities, so that figures agree. A new
 * municipality without a polygon usually lies in its former whole's, so a county does not wait for all of its own; a
 * voivodeship with a county missing, and a country likewise, has no area at all.
 */
export function measureLarger(
  municipalities: ReadonlyMap<string, Measures>,
  units: UnitShapes,
  countyCodes: readonly string[],
): Map<string, Measures> {
  const drawn = new Set(units.counties.map(({ id }) => id))
  const isWhole = (prefix: string) =>
    countyCodes.filter((code) => code.startsWith(prefix)).every((code) => drawn.has(code))
  const areas = areasByPrefix(municipalities)
  const measures = new Map<string, Measures>()
  for (const shape of units.counties) measures.set(shape.id, measureShape(shape, shape.id))
  for (const shape of units.voivodeships) if (isWhole(shape.id)) measures.set(shape.id, measureShape(shape, shape.id))
  if (isWhole('')) {
    measures.set(COUNTRY_CODE, measureShape(unite(units, units.voivodeships, COUNTRY_CODE), ''))
  }
  return measures

  function measureShape(shape: UnitShape, prefix: string): Measures {
    const polygons = shape.arcs.map(
      (rings): Polygon => rings.map((ring) => inDegrees(units.grid, pointsOf(units, ring))),
    )
    return { areaKm2: areas.get(prefix) ?? 0, ...placeOf(polygons) }
  }
}

/** Sums of areas for the country, voivodeships and counties in one pass: there are hundreds of sums of thousands. */
function areasByPrefix(municipalities: ReadonlyMap<string, Measures>): Map<string, number> {
  const areas = new Map<string, number>()
  for (const [code, { areaKm2 }] of municipalities)
    for (const digits of [0, 2, 4]) {
      const prefix = code.slice(0, digits)
      areas.set(prefix, (areas.get(prefix) ?? 0) + areaKm2)
    }
  return areas
}
