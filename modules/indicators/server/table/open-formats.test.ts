import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import jsonld, { type JsonLdDocument } from 'jsonld'
import JSONstat from 'jsonstat-toolkit'
import { Parser, Store } from 'n3'
import CsvwParser from 'rdf-parser-csvw'
import { beforeAll, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { type World, world } from '#platform/testing/world.ts'
import { fairOperations } from '../../shared/fair/operations.ts'
import { indicatorOperations as api } from '../../shared/operations.ts'
import type { TableFormat } from '../../shared/table-formats.ts'
import { givenDelivered } from '../../testing/given-delivered.ts'
import { givenFigures } from '../../testing/given-figures.ts'
import { indicatorsModule } from '../index.ts'
import { writeJsonStat } from './json-stat.ts'
import { key, measure, type Table } from './table.ts'

/*
 * The open forms are read by programs that we did not write: jsonstat-toolkit and rdf-parser-csvw. What they find is
 * compared with the CSV, cut by a third.
 */

const KINDS = { '020101': 1, '020102': 2, '020103': 3, '040101': 1, '040102': 2, '040103': 3 } as const
const CODE = 'registered-unemployed'
const HIDDEN = 'reason-violence'
const BASE = 'https://splot.example/tabela/'

let region: World & { end: () => Promise<void> }
beforeAll(async () => {
  region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  for (const [year, values] of [
    [2023, { '0201': 80, '020101': 50, '020102': 20, '020103': 10 }],
    [2024, { '0201': 75, '020101': 45, '020102': 20, '020103': '', '040101': 1234 }],
  ] as const)
    await givenFigures(region, KINDS, { subject: 'P1944', year, columns: { ogółem: values } })
  const people = Object.fromEntries(Object.keys(KINDS).map((code) => [code, 9_000]))
  await givenFigures(region, KINDS, { subject: 'P2137', year: 2024, columns: { ogółem: people } })
  const counts = { '020101': 3, '020102': 50, '020103': 6 }
  await givenDelivered(region, KINDS, 'ozps:10.4.violence', { subject: 'P9001', year: 2024, counts })
  return () => region.end()
}, 120_000)

type Form = (format: TableFormat) => Promise<BytesAnswer>
const ofUnit = (unitCode: string) => ({ unitCode, indicatorCode: CODE })

/** Every view that can be taken along as a table. */
const VIEWS: Record<string, Form> = {
  mapa: (format) =>
    region.resident.call(api.exportMap, {
      params: { indicatorCode: CODE, format },
      query: { scope: '02', year: 2024 },
    }),
  'mapa z ukrytymi': (format) =>
    region.resident.call(api.exportMap, { params: { indicatorCode: HIDDEN, format }, query: {} }),
  'wszystkie lata': (format) => region.resident.call(api.exportAllYears, { params: { indicatorCode: CODE, format } }),
  'wszystkie lata z ukrytymi': (format) =>
    region.resident.call(api.exportAllYears, { params: { indicatorCode: HIDDEN, format } }),
  działanie: (format) =>
    region.resident.call(api.exportExplanation, { params: { ...ofUnit('02'), format }, query: { year: 2023 } }),
  'działanie z ukrytymi': (format) =>
    region.resident.call(api.exportExplanation, {
      params: { unitCode: '020101', indicatorCode: HIDDEN, format },
      query: {},
    }),
  'wynik złożony': (format) =>
    region.resident.call(api.exportComposite, { params: { format }, query: { parts: `${HIDDEN}:1`, scope: '02' } }),
  profil: (format) => region.resident.call(api.exportProfile, { params: { unitCode: '020101', format } }),
  przebieg: (format) => region.resident.call(api.exportTrend, { params: { ...ofUnit('020103'), format } }),
  powiat: (format) => region.resident.call(api.exportCounty, { params: { countyCode: '0201', format } }),
  porównanie: (format) =>
    region.resident.call(fairOperations.exportComparison, { params: { ...ofUnit('020101'), format } }),
  kolejność: (format) =>
    region.resident.call(fairOperations.exportRanking, {
      params: { ...ofUnit('020101'), format },
      query: { list: 'voivodeship' },
    }),
  szereg: (format) => region.resident.call(fairOperations.exportSeries, { params: { ...ofUnit('020101'), format } }),
  podobne: (format) =>
    region.resident.call(fairOperations.exportSimilar, {
      params: { unitCode: '020101', format },
      query: { weights: `${CODE}:1` },
    }),
}

const textOf = ({ bytes }: BytesAnswer) => new TextDecoder().decode(bytes)
const linesOf = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true })
const numberOf = (text: string) => Number(text.replace(',', '.'))

type Column = { name: string; titles: string; datatype: unknown; null?: string[] }
type Metadata = {
  url: string
  dialect: { delimiter: string }
  tableSchema: { columns: Column[]; primaryKey?: string[] }
}
const metadataOf = async (form: Form) => JSON.parse(textOf(await form('csv-metadata.json'))) as Metadata

/** What a description of a CSV promises and the CSV does not keep. */
function faults({ tableSchema: { columns } }: Metadata, [header = [], ...rows]: string[][]): string[] {
  const names = columns.map(({ titles }) => titles)
  if (names.join(';') !== header.join(';')) return ['nagłówek']
  return rows.flatMap((row) =>
    columns.flatMap(({ name, null: nulls }, at) =>
      nulls === undefined || nulls.includes(row[at] ?? '') || /^-?\d+(,\d+)?$/.test(row[at] ?? '')
        ? []
        : [`${name}: ${row[at]}`],
    ),
  )
}

/** The context of CSVW as far as this needs it, so that nothing is fetched. */
const CSVW_CONTEXT = {
  '@vocab': 'http://www.w3.org/ns/csvw#',
  dc: 'http://purl.org/dc/terms/',
  titles: 'http://www.w3.org/ns/csvw#title',
  columns: { '@id': 'http://www.w3.org/ns/csvw#column', '@container': '@list' },
  url: { '@type': '@id' },
}

async function readByCsvw(csv: string, metadata: unknown): Promise<Map<string, string>[]> {
  const quads = await jsonld.toRDF({ ...(metadata as object), '@context': CSVW_CONTEXT } as JsonLdDocument, {
    format: 'application/n-quads',
    base: BASE,
  })
  const parser = new CsvwParser({ metadata: new Store(new Parser().parse(String(quads))), baseIRI: BASE })
  const rows = new Map<string, Map<string, string>>()
  const described: string[] = []
  for await (const { subject, predicate, object } of parser.import(Readable.from([Buffer.from(csv)]))) {
    const [, name] = String(predicate.value).split(`${BASE}#`)
    if (predicate.value.endsWith('#describes')) described.push(object.value)
    if (name === undefined) continue
    const row = rows.get(subject.value) ?? new Map<string, string>()
    rows.set(subject.value, row.set(decodeURI(name), object.value))
  }
  return described.flatMap((subject) => rows.get(subject) ?? [])
}

test.each(Object.keys(VIEWS))('%s: jsonstat-toolkit czyta te same liczby, które ma CSV', async (name) => {
  const form = VIEWS[name] as Form
  const { tableSchema } = await metadataOf(form)
  const [, ...rows] = linesOf(textOf(await form('csv')))
  const given = JSON.parse(textOf(await form('json-stat')))
  const dataset = JSONstat(given)
  expect([dataset.class, dataset.length, dataset.n]).toEqual([
    'dataset',
    given.id.length,
    given.size.reduce((a: number, b: number) => a * b, 1),
  ])
  const keys = tableSchema.columns.flatMap(({ name: id }, at) => (given.id.includes(id) ? [{ id, at }] : []))
  let compared = 0
  for (const row of rows) {
    const place = Object.fromEntries(keys.map(({ id, at }) => [id, row[at] === '' ? 'brak' : (row[at] ?? '')]))
    for (const [at, column] of tableSchema.columns.entries()) {
      if (column.null === undefined) continue
      const text = row[at] ?? ''
      const cell = dataset.Data({ ...place, measure: column.name })
      expect([name, place, column.name, cell.value]).toEqual([
        name,
        place,
        column.name,
        column.null.includes(text) ? null : numberOf(text),
      ])
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(0)
  expect(dataset.role?.metric).toEqual(['measure'])
  expect(given.id.filter((id: string) => dataset.Dimension(id).label === id)).toEqual([])
})

test('brak ma w JSON-stat swój rodzaj i jego polskie znaczenie, a jednostki i okres mają role', async () => {
  const given = JSON.parse(textOf(await (VIEWS.mapa as Form)('json-stat')))
  const dataset = JSONstat(given)
  expect(dataset.role).toMatchObject({ geo: ['unit'], time: ['year'], metric: ['measure'] })
  expect(dataset.Dimension('unit').Category('020101').label).toMatch(/\(miejska\)$/)
  expect(dataset.Dimension('measure').Category('value').unit).toEqual({ label: 'osoby' })
  expect(dataset.Data({ unit: '020103', year: '2024', measure: 'value' })).toMatchObject({ value: null })
  const kind = dataset.Data({ unit: '020103', year: '2024', measure: 'value' }).status
  expect(Object.keys(given.extension.status.label)).toContain(kind)
  const hidden = JSON.parse(textOf(await (VIEWS['mapa z ukrytymi'] as Form)('json-stat')))
  const cell = JSONstat(hidden).Data({ unit: '020101', year: '2024', measure: 'value' })
  expect(cell).toMatchObject({ value: null, status: 'protected' })
  expect(hidden.extension.status.label.protected).toMatch(/małej liczby osób/)
  expect(given.source).toContain('Główny Urząd Statystyczny')
  expect(given.link.license).toEqual([{ href: 'https://creativecommons.org/licenses/by/4.0/' }])
})

test('plik profilu podaje małą liczbę i przedział, a przy liczbie ukrytej nie podaje nic', async () => {
  const profile = async (unitCode: string) => {
    const answer = await region.resident.call(api.exportProfile, { params: { unitCode, format: 'csv' } })
    const [head = [], ...rows] = linesOf(textOf(answer))
    return { head, last: (code: string) => rows.find(([first]) => first === code)?.slice(-3) }
  }
  const { head, last } = await profile('020102')
  expect(head.slice(-3)).toEqual([
    'Mała liczba (licznik albo mianownik)',
    'Wahania przypadkowe: od',
    'Wahania przypadkowe: do',
  ])
  expect(last(HIDDEN)).toEqual(['', '', ''])
  expect((await profile('020101')).last(HIDDEN)).toEqual(['', '', ''])
  expect((await profile('020103')).last(HIDDEN)).toEqual(['6', '0,2', '1,5'])
})

test.each(Object.keys(VIEWS))(
  '%s: rdf-parser-csvw czyta CSV według naszego opisu i ma te same komórki',
  async (name) => {
    const form = VIEWS[name] as Form
    const answer = await form('csv')
    const metadata = await metadataOf(form)
    const csv = textOf(answer)
    const lines = linesOf(csv)
    expect(faults(metadata, lines)).toEqual([])
    expect(answer.describedBy).toBe(metadata.url.replace(/^csv/, 'csv-metadata.json'))
    const read = await readByCsvw(csv, metadata)
    expect(read).toHaveLength(lines.length - 1)
    const { columns } = metadata.tableSchema
    for (const [at, row] of read.entries())
      expect(columns.map(({ name: id }) => row.get(id) ?? '')).toEqual(lines[at + 1])
  },
)

test('zły opis CSV jest złapany: inny rozdzielacz, inny nagłówek, słowo, którego nie opisano', async () => {
  const form = VIEWS.powiat as Form
  const metadata = await metadataOf(form)
  const csv = textOf(await form('csv'))
  const lines = linesOf(csv)
  const comma = { ...metadata, dialect: { ...metadata.dialect, delimiter: ',' } }
  const read = await readByCsvw(csv, comma).catch(() => [])
  expect(read.every((row) => row.get('indicator') === undefined)).toBe(true)
  const [first, ...others] = metadata.tableSchema.columns
  const renamed = { ...metadata, tableSchema: { columns: [{ ...(first as Column), titles: 'Inny' }, ...others] } }
  expect(faults(renamed, lines)).toEqual(['nagłówek'])
  const wordless = metadata.tableSchema.columns.map((column) =>
    column.null === undefined ? column : { ...column, null: [''] },
  )
  expect(faults({ ...metadata, tableSchema: { columns: wordless } }, lines).join()).toContain('brak danych')
})

test('dwa wiersze o tych samych kluczach nie stają się jedną liczbą', () => {
  const table: Table = {
    name: 'próba',
    subjects: [],
    columns: [key('unit', 'Kod'), measure('value', 'Wartość')],
    rows: [
      ['02', 1],
      ['02', 2],
    ],
    sources: [],
    synthetic: false,
    asOf: '2026-03-02',
  }
  expect(() => writeJsonStat(table)).toThrow('te same klucze')
})
