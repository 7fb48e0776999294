import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { GALLERY_CODES, galleryTopology } from '../gallery-shapes.ts'
import { mapShapes } from './geo-path.ts'

const square = (id: string, west: number, reversed = false): Feature<Polygon> => {
  const ring = [
    [west, 52],
    [west + 1, 52],
    [west + 1, 53],
    [west, 53],
    [west, 52],
  ]
  return {
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Polygon', coordinates: [reversed ? ring.reverse() : ring] },
  }
}

const pair = (reversed: boolean): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: [square('a1', 18, reversed), square('b1', 19)],
})

const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number)

describe('ścieżki mapy', () => {
  test('mieszczą się w rysunku i są zaokrąglone do dziesiątych', () => {
    const { width, height, units, outline } = mapShapes(galleryTopology(), 'units')
    expect(units.map(({ code }) => code)).toEqual(GALLERY_CODES)
    const coordinates = numbers(outline)
    expect(Math.min(...coordinates)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...coordinates)).toBeLessThanOrEqual(Math.max(width, height))
    expect(coordinates.every((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6)).toBe(true)
  })

  test('kierunek obiegu nie zmienia kształtu: gmina nigdy nie staje się resztą świata', () => {
    const area = (reversed: boolean) =>
      mapShapes(pair(reversed), 'units', { groupOf: (code) => code }).groups.map((g) => g.area)
    expect(area(true)).toEqual(area(false))
    const { width, height, groups } = mapShapes(pair(true), 'units', { groupOf: (code) => code })
    expect(groups.every(({ area: one }) => one > 0 && one < width * height * 0.6)).toBe(true)
  })

  test('sąsiednie gminy mają wspólne punkty granicy, a granica grup biegnie tylko między grupami', () => {
    const { units, borders, outline } = mapShapes(pair(false), 'units', { groupOf: (code) => code.slice(0, 1) })
    const [left, right] = units.map(({ path }) => new Set(path.slice(1, -1).split('L')))
    const shared = [...(left ?? [])].filter((point) => right?.has(point))
    expect(shared).toHaveLength(2)
    for (const point of shared) expect(borders).toContain(point)
    expect(mapShapes(pair(false), 'units').borders).toBe('')
    expect(outline).not.toBe('')
  })

  test('punkt nazwy leży we wnętrzu, grupy idą od największej', () => {
    const { groups, units, width } = mapShapes(galleryTopology(), 'units', { groupOf: (code) => code.slice(0, 4) })
    expect(groups).toHaveLength(8)
    const areas = groups.map(({ area }) => area)
    expect(areas).toEqual([...areas].sort((a, b) => b - a))
    expect(units.every(({ x }) => x > 0 && x < width)).toBe(true)
  })

  test('brak obiektu i wielokąt bez kodu to błędy, które mówią, czego brakuje', () => {
    expect(() => mapShapes(galleryTopology(), 'gminy')).toThrow('there are: units')
    const { id: _, ...nameless } = square('a1', 18)
    expect(() => mapShapes({ type: 'FeatureCollection', features: [nameless] }, 'units')).toThrow('without the code')
  })
})
