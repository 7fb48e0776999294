import { geoArea } from 'd3-geo'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DemoBoundaries, demoBoundaries } from './geometry.ts'
import { ADVISER_AREAS, COUNTIES, MUNICIPALITIES, OLDEST_STATE, TRANSFER } from './region.ts'
import { connectedGroups, crossingsOf, neighboursOf, outlineOf, ringArea, usesOfEdges } from './testing/map-faults.ts'

const EARTH_RADIUS_KM = 6371.0088
let map: DemoBoundaries
beforeAll(() => {
  map = demoBoundaries()
})

describe('granice regionu pokazowego', () => {
  it('mają 40 gmin z kodami i nazwami z tabeli', () => {
    expect(map.features.map(({ properties }) => properties)).toEqual(
      MUNICIPALITIES.map(({ code, kind, name }) => ({ terc: `${code}${kind}`, name })),
    )
  })

  it('układają się bez szpar i zakładek: krawędź wewnętrzna ma dwie gminy w przeciwnych kierunkach', () => {
    expect(misusedEdges(map)).toEqual([])
  })

  it('mają jeden zewnętrzny obrys, a suma pól gmin jest polem tego obrysu', () => {
    const outline = outlineOf(map)
    expect(outline).toHaveLength(1)
    const ring = outline[0]!
    const whole = ringArea([...ring, ring[0]!])
    const parts = map.features.flatMap(({ geometry }) => geometry.coordinates.map(ringArea))
    expect(Math.abs(sum(parts) / whole - 1)).toBeLessThan(1e-9)
  })

  it('nigdzie się nie przecinają', () => {
    expect(crossingsOf(map)).toEqual([])
  })

  it('są różnej wielkości, od małego miasta do rozległej gminy wiejskiej', () => {
    const areas = areasOf(map)
    expect(Math.max(...areas) / Math.min(...areas)).toBeGreaterThanOrEqual(10)
    expect(sum(areas)).toBeGreaterThan(9_000)
    expect(sum(areas)).toBeLessThan(11_000)
  })

  it('trafiają w pole z tabeli z dokładnością do 15%', () => {
    const misses = areasOf(map).map((area, index) => Math.abs(area / MUNICIPALITIES[index]!.area - 1))
    expect(Math.max(...misses)).toBeLessThan(0.15)
  })

  it('żadna gmina nie jest prostokątem ani sześciokątem', () => {
    const corners = map.features.map(({ geometry }) => geometry.coordinates[0]!.length - 1)
    expect(Math.min(...corners)).toBeGreaterThan(30)
  })

  it('pierścienie są domknięte, zewnętrzny biegnie przeciwnie do zegara, a otwór zgodnie', () => {
    for (const { geometry, properties } of map.features) {
      const [rim, ...holes] = geometry.coordinates
      expect(ringArea(rim!), properties.name).toBeGreaterThan(0)
      for (const hole of holes) expect(ringArea(hole), properties.name).toBeLessThan(0)
      for (const ring of geometry.coordinates) {
        expect(ring.at(-1), properties.name).toEqual(ring[0])
        expect(new Set(ring.map(String)).size, properties.name).toBe(ring.length - 1)
      }
    }
  })

  it('jest w nich gmina, która otacza miasto', () => {
    const around = map.features.filter(({ geometry }) => geometry.coordinates.length > 1)
    expect(around.map(({ properties }) => properties.name)).toContain('Podborzany')
  })

  it('powiaty i subregiony doradców są spójne', () => {
    const tercs = map.features.map(({ properties }) => properties.terc)
    for (const { code, name } of COUNTIES) {
      expect(
        connectedGroups(
          tercs.filter((terc) => terc.startsWith(code)),
          map,
        ),
        name,
      ).toHaveLength(1)
    }
    for (const { counties, name } of ADVISER_AREAS) {
      const inArea = tercs.filter((terc) => counties.some((county) => terc.startsWith(county)))
      expect(connectedGroups(inArea, map), name).toHaveLength(1)
    }
  })

  it('Czarna Struga leży na skraju regionu i ma czterech sąsiadów', () => {
    const neighbours = [...neighboursOf(map).get('9808032')!].map((terc) => nameOf(terc))
    expect(neighbours.sort((a, b) => a.localeCompare(b, 'pl'))).toEqual([
      'Białe Jezioro',
      'Borsuki',
      'Kamienny Bród',
      'Żurawiec',
    ])
  })

  it('przed zmianą granic różnią się tylko obszarem, który zmienił gminę, i też układają się bez szpar', () => {
    const earlier = demoBoundaries(OLDEST_STATE)
    expect(misusedEdges(earlier)).toEqual([])
    expect(crossingsOf(earlier)).toEqual([])
    const [before, now] = [areasOf(earlier), areasOf(map)]
    const changed = MUNICIPALITIES.filter((_, place) => Math.abs(before[place]! / now[place]! - 1) > 0.01)
    expect(changed.map(({ code }) => code)).toEqual([TRANSFER.to, TRANSFER.from])
    const [taker, giver] = changed.map((one) => MUNICIPALITIES.indexOf(one)) as [number, number]
    expect(now[taker]! - before[taker]!).toBeCloseTo(before[giver]! - now[giver]!, 0)
    expect(Math.abs(now[taker]! - before[taker]! - TRANSFER.area)).toBeLessThan(5)
    for (const place of [taker, giver])
      expect(connectedGroups([earlier.features[place]!.properties.terc], earlier)).toHaveLength(1)
    expect(earlier.features.map(({ geometry }) => geometry.coordinates.length)).toEqual(
      map.features.map(({ geometry }) => geometry.coordinates.length),
    )
  })

  it('za każdym razem wychodzą takie same, w prostokącie, w którym leży Polska', () => {
    expect(demoBoundaries()).toEqual(map)
    const points = map.features.flatMap(({ geometry }) => geometry.coordinates.flat())
    expect(points.every(([lon = 0, lat = 0]) => lon > 14.1 && lon < 24.2 && lat > 49 && lat < 54.9)).toBe(true)
  })
})

describe('sprawdzanie map znajduje błąd', () => {
  it('gdy jedna gmina ma przesunięty wierzchołek granicy wspólnej z sąsiadem', () => {
    expect(misusedEdges(withMovedCorner(map, '9808032', 1e-6)).length).toBeGreaterThan(0)
  })

  it('gdy granica sama się przecina', () => {
    expect(crossingsOf(withMovedCorner(map, '9808032', 0.3)).length).toBeGreaterThan(0)
  })

  it('gdy granica wraca po własnym śladzie i dotyka się w pół drogi', () => {
    const corners = ['0,0', '0.004,0', '0.002,0', '0.002,0.004', '0,0']
    expect(crossingsOf(ofOneRing(corners.map((corner) => corner.split(',').map(Number))))).toHaveLength(2)
  })

  it('gdy gminy zachodzą na siebie', () => {
    const twice = { ...map, features: [...map.features, map.features[0]!] }
    expect(misusedEdges(twice).length).toBeGreaterThan(0)
  })

  it('gdy powiat jest rozerwany', () => {
    expect(connectedGroups(['9808032', '9806011'], map)).toHaveLength(2)
  })

  it('gdy w środku mapy brakuje gminy', () => {
    const without = { ...map, features: map.features.filter(({ properties }) => properties.name !== 'Czaplin') }
    expect(outlineOf(without)).toHaveLength(2)
  })
})

/** Edges used otherwise than once, or twice in opposite directions. */
function misusedEdges(boundaries: DemoBoundaries): string[] {
  return [...usesOfEdges(boundaries)]
    .filter(([, { forward, backward }]) => forward.length > 1 || backward.length > 1)
    .map(([edge]) => edge)
    .concat(outlineOf(boundaries).slice(1).map(String))
}

function withMovedCorner(boundaries: DemoBoundaries, terc: string, by: number): DemoBoundaries {
  return {
    ...boundaries,
    features: boundaries.features.map((feature) => {
      if (feature.properties.terc !== terc) return feature
      const [rim, ...holes] = feature.geometry.coordinates
      const inner = rim!.findIndex((from, index) => index > 0 && isShared(boundaries, from, rim![index + 1]))
      const moved = rim!.map(([lon = 0, lat = 0], index) => (index === inner ? [lon + by, lat + by] : [lon, lat]))
      return { ...feature, geometry: { ...feature.geometry, coordinates: [moved, ...holes] } }
    }),
  }
}

function isShared(boundaries: DemoBoundaries, from: number[], to: number[] | undefined): boolean {
  if (to === undefined) return false
  const [a, b] = [from.join(), to.join()]
  const use = usesOfEdges(boundaries).get(a < b ? `${a} ${b}` : `${b} ${a}`)
  return use !== undefined && use.forward.length === 1 && use.backward.length === 1
}

function ofOneRing(ring: number[][]): DemoBoundaries {
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { terc: '9899992', name: 'Próba' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ],
  }
}

/** Areas on the globe; the library wants rims that run clockwise. */
function areasOf(boundaries: DemoBoundaries): number[] {
  return boundaries.features.map(({ geometry }) => {
    const clockwise = geometry.coordinates.map((ring) => ring.toReversed())
    return geoArea({ type: 'Polygon', coordinates: clockwise }) * EARTH_RADIUS_KM ** 2
  })
}

function nameOf(terc: string): string {
  return MUNICIPALITIES.find(({ code }) => terc.startsWith(code))!.name
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
