import { brotliDecompressSync } from 'node:zlib'
import { geoArea } from 'd3-geo'
import { zipSync } from 'fflate'
import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { deriveHistory } from '../../shared/history.ts'
import { type PreparedWhole, prepareWhole } from '../../testing/prepare-whole.ts'
import { smallCountry } from '../../testing/small-country.ts'
import { type Drawn, type DrawnRing, geoJson, moved, smallMap, square } from '../../testing/small-map.ts'
import { layer, prgZip, toMetres } from '../../testing/write-shapefile.ts'
import type { Position } from './geometry.ts'

const { units } = deriveHistory([{ stateOn: '2024-01-01', entries: smallCountry('2024-01-01') }])
const register = {
  municipalities: units.filter(({ level }) => level === 'municipality'),
  nameByCode: new Map(units.map(({ code, name }) => [code, name])),
  countyCodes: units.filter(({ level }) => level === 'county').map(({ code }) => code),
  synthetic: false,
}
const prepare = (bytes: Uint8Array) => prepareWhole(bytes, register)
const swap = ([a, b]: Position): Position => [b, a]
const records = (drawn: Drawn[], place = toMetres) =>
  drawn.map(({ code, name, polygons }) => ({
    code,
    name,
    rings: polygons.flatMap((polygon) => polygon.map((ring) => ring.map(place))),
  }))

/** What must come out of every way of writing the small map, to a hundredth of a per cent. */
function essence({ boundaries, problems }: PreparedWhole) {
  expect(problems).toEqual([])
  const areas = [...(boundaries?.measures ?? [])].map(([code, { areaKm2 }]) => [code, Number(areaKm2.toPrecision(4))])
  return { areas: Object.fromEntries(areas), neighbours: boundaries?.neighbours }
}
const expected = async () => essence(await prepare(geoJson(smallMap())))
const toTopoJson = (bytes: Uint8Array) => {
  const collection = JSON.parse(new TextDecoder().decode(bytes))
  return new TextEncoder().encode(
    JSON.stringify(topology({ wojewodztwa: { ...collection, features: [] }, gminy: collection })),
  )
}

describe('granice z pliku', () => {
  test('gminy, powiaty, województwa i kraj mają powierzchnie, które się sumują, i sąsiadów ze wspólnych odcinków', async () => {
    const { boundaries, counts, notes } = await prepare(geoJson(smallMap()))
    const area = (code: string) => boundaries?.measures.get(code)?.areaKm2 ?? Number.NaN
    expect(counts.map(({ count }) => count)).toEqual([16, 16, 48, 32])
    expect(area('0201')).toBeCloseTo(area('020101') + area('020102') + area('020103'), 6)
    expect(area('02')).toBeCloseTo(area('0201'), 6)
    const all = register.municipalities.reduce((sum, { code }) => sum + area(code), 0)
    expect(area('00')).toBeCloseTo(all, 4)
    expect(area('020101')).toBeCloseTo(area('020103') / 4, 0)
    expect(boundaries?.neighbours.slice(0, 2)).toEqual([
      ['020101', '020102'],
      ['020102', '020103'],
    ])
    expect(notes.join('\n')).toMatch(/Łączna powierzchnia z granic: .* a nie z ewidencji gruntów/)
  })

  test.each<[string, () => Uint8Array]>([
    ['GeoJSON z kodem 281601', () => geoJson(smallMap(), 'terc', (code) => code.slice(0, 6))],
    ['GeoJSON z kodem 281601_3', () => geoJson(smallMap(), 'TERYT', (code) => `${code.slice(0, 6)}_${code[6]}`)],
    ['GeoJSON z kodem liczbowym bez zera', () => geoJson(smallMap(), 'kod', Number)],
    [
      'GeoJSON z odwróconymi pierścieniami',
      () =>
        geoJson(
          smallMap().map((unit) => ({
            ...unit,
            polygons: unit.polygons.map((p) => p.map((ring) => [...ring].reverse())),
          })),
        ),
    ],
    ['GeoJSON z szerokością przed długością', () => geoJson(moved(smallMap(), swap))],
    ['GeoJSON w metrach EPSG:2180', () => geoJson(moved(smallMap(), toMetres))],
    [
      'GeoJSON w metrach z północą na początku',
      () => geoJson(moved(smallMap(), (position) => swap(toMetres(position)))),
    ],
    ['TopoJSON z kilkoma warstwami', () => toTopoJson(geoJson(smallMap(), 'kod'))],
    ['ZIP z PRG', () => prgZip(records(smallMap()), records(smallMap(['02'])))],
    ['ZIP z PRG o zamienionych osiach', () => prgZip(records(smallMap(), (position) => swap(toMetres(position))))],
    [
      'ZIP z PRG o odwróconych pierścieniach',
      () =>
        prgZip(
          records(smallMap()).map((record) => ({ ...record, rings: record.rings.map((ring) => [...ring].reverse()) })),
        ),
    ],
    ['ZIP z jedną warstwą o innej nazwie', () => zipSync(layer('granice', records(smallMap())))],
  ])('%s daje to samo', async (_name, write) => {
    expect(essence(await prepare(write()))).toEqual(await expected())
  })

  test('zamiana osi małego obszaru nie przenosi go w inną część Polski', async () => {
    const own = smallMap(['08', '12', '14'])
    const right = essence(await prepare(geoJson(own)))
    expect(essence(await prepare(prgZip(records(own, (position) => swap(toMetres(position))))))).toEqual(right)
    const { notes } = await prepare(prgZip(records(own, (position) => swap(toMetres(position)))))
    expect(notes[0]).toMatch(/z zamianą osi/)
  })

  test('kilka obiektów jednej gminy łączy się w jeden, a powtórzony liczy raz', async () => {
    const map = smallMap()
    const whole = map[2] as Drawn
    const half = (from: number, to: number): DrawnRing =>
      [from, from, to, to, from].map((lon, index) => [lon, index === 1 || index === 2 ? 51.2 : 51])
    const [west, east] = [half(17.1, 17.2), half(17.2, 17.3)]
    const halves = [
      ...map.filter((unit) => unit !== whole),
      { ...whole, polygons: [[west]] },
      { ...whole, polygons: [[east]] },
      { ...whole, polygons: [[east]] },
    ]

    const prepared = await prepare(prgZip(records(halves)))

    expect(essence(prepared)).toEqual(await expected())
    expect(prepared.rowsRead).toBe(50)
    expect(prepared.notes).toContain('Powtórzone obiekty wzięto raz: 1.')
    const shape = unfold(prepared, '02', 'municipalities').find(({ id }) => id === '020103')
    const { coordinates } = shape!.geometry as MultiPolygon
    expect(coordinates.map((polygon) => polygon.map((ring) => ring.length))).toEqual([[7]]) // no line in the middle
  })

  test('mapy mają wspólną siatkę, nazwy z rejestru i granice, które d3 rysuje dobrze', async () => {
    const prepared = await prepare(geoJson(smallMap()))
    expect(prepared.boundaries?.topologies.map(({ scope }) => scope)).toEqual([
      'pl',
      ...register.countyCodes.map((code) => code.slice(0, 2)),
    ])
    const drawn = [
      ...unfold(prepared, '02', 'municipalities'),
      ...unfold(prepared, 'pl', 'counties'),
      ...unfold(prepared, 'pl', 'voivodeships'),
    ]
    expect(drawn).toHaveLength(3 + 16 + 16)
    for (const one of drawn) {
      expect(geoArea(one.geometry)).toBeLessThan(0.001)
      expect(one.properties).toEqual({ name: register.nameByCode.get(String(one.id)) })
    }
    const county = drawn.find(({ id }) => id === '0201')!.geometry as MultiPolygon
    expect(county.coordinates.flat()).toHaveLength(1) // the town's hole is gone with the inner borders
  })

  function unfold({ boundaries }: PreparedWhole, scope: string, name: string) {
    const file = boundaries?.topologies.find((known) => known.scope === scope)
    const map = JSON.parse(brotliDecompressSync(file?.brotli as Uint8Array).toString()) as Topology
    return feature(map, map.objects[name] as GeometryCollection).features
  }
})

describe('co zostaje poza rejestrem i poza plikiem', () => {
  test('gminy bez granicy, obce kody, części gmin i puste geometrie są wymienione', async () => {
    const map = smallMap().filter(({ code }) => code !== '3201033')
    const strange = { code: '0299011', name: 'Obca', polygons: [[square(17, 51.5, 0.05)]] }
    const part = { code: '0201034', name: 'Żabie Łęgi', polygons: [[square(17, 51.8, 0.05)]] }
    const collection = JSON.parse(new TextDecoder().decode(geoJson([...map, strange, part])))
    collection.features.push({ type: 'Feature', properties: { JPT_KOD_JE: '3201033' }, geometry: null })

    const { notes, problems, boundaries } = await prepare(new TextEncoder().encode(JSON.stringify(collection)))

    expect(problems).toEqual([])
    expect(notes).toEqual(
      expect.arrayContaining([
        'Bez granicy w pliku: 1\u00a0gmina (320103 Żabie Łęgi 32).',
        expect.stringMatching(/nie ma w rejestrze, pominięto: 029901\./),
        expect.stringMatching(/części gmin, obiekty bez kodu\), pominięto: 1\./),
        'Obiekty bez wielokąta pominięto: 1.',
      ]),
    )
    expect(boundaries?.measures.has('029901')).toBe(false)
  })

  test('województwo bez części powiatów i kraj bez części województw nie dostają powierzchni', async () => {
    const { boundaries } = await prepare(geoJson(smallMap(['02', '04'])))
    expect([...(boundaries?.measures.keys() ?? [])].filter((code) => code.length < 4)).toEqual(['02', '04'])
  })

  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const collection = (geometry: unknown) =>
    json({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { kod: '0201011' }, geometry }] })
  test.each<[string, () => Uint8Array, RegExp]>([
    ['pusty plik', () => new Uint8Array(), /pusty/],
    ['nie JSON', () => new TextEncoder().encode('WOJ;POW'), /ani archiwum ZIP, ani poprawnym plikiem JSON/],
    [
      'JSON czegoś innego',
      () => json({ type: 'Point', coordinates: [19, 52] }),
      /nie ma typu FeatureCollection ani Topology/,
    ],
    ['pusta kolekcja', () => json({ type: 'FeatureCollection', features: [] }), /ani jednego obiektu/],
    ['punkty zamiast wielokątów', () => collection({ type: 'Point', coordinates: [19, 52] }), /nie zawiera wielokątów/],
    [
      'współrzędne jako tekst',
      () => collection({ type: 'Polygon', coordinates: [[['19', '52']]] }),
      /uszkodzone współrzędne/,
    ],
    [
      'pierścień z dwóch punktów',
      () =>
        collection({
          type: 'Polygon',
          coordinates: [
            [
              [19, 52],
              [19, 53],
            ],
          ],
        }),
      /uszkodzone współrzędne/,
    ],
    [
      'uszkodzony TopoJSON',
      () => json({ type: 'Topology', arcs: [], objects: { gminy: { type: 'Polygon', arcs: [[3]] } } }),
      /łuki granic/,
    ],
    [
      'same powiaty',
      () => geoJson(smallMap(), 'terc', (code) => code.slice(0, 4)),
      /Nie ma w pliku gmin z kodem TERYT. Atrybuty obiektów: terc, name/,
    ],
    ['inny kraj', () => geoJson(moved(smallMap(), ([lon, lat]) => [lon - 20, lat - 8])), /wychodzą poza Polskę/],
    ['obcy rejestr', () => geoJson(smallMap(), 'code', (code) => `99${code.slice(2)}`), /Tylko 0 z 48 kodów/],
    [
      'kody pomylone z położeniem',
      () => geoJson(smallMap(['32']), 'kod', (code) => `18${code.slice(2)}`),
      /dalej niż 240.km od siedziby/,
    ],
    [
      'granice nachodzące na siebie',
      () => geoJson([...smallMap(), { code: '0201033', name: 'dawna', polygons: [[square(17.2, 51.1, 0.09)]] }]),
      /020103 nachodzą na siebie/,
    ],
    ['ZIP bez warstwy', () => zipSync({ 'a.txt': new Uint8Array([65]) }), /nie ma pliku .shp/],
    [
      'ZIP z wieloma warstwami bez nazwy',
      () => zipSync({ ...layer('a', records(smallMap(['02']))), ...layer('b', records(smallMap(['04']))) }),
      /kilka warstw/,
    ],
    ['ZIP bez tabeli', () => zipSync({ 'gminy.shp': new Uint8Array(100) }), /brakuje pliku .dbf/],
    [
      'shapefile bez treści',
      () => zipSync({ 'gminy.shp': new Uint8Array(10), 'gminy.dbf': new Uint8Array(10) }),
      /shapefile w archiwum jest uszkodzony/,
    ],
  ])('%s jest odrzucony z wyjaśnieniem', async (_name, write, message) => {
    const { boundaries, problems } = await prepare(write())
    expect(boundaries).toBeUndefined()
    expect(problems).toMatchObject([{ message: expect.stringMatching(message), remedy: expect.stringMatching(/\S/) }])
  })
})
