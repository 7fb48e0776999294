import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { Parser, Store, Writer } from 'n3'
import ShaclValidator from 'rdf-validate-shacl'
import { beforeAll, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { publisherModule } from '#platform/publisher/module.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import { indicatorsModule } from '../../server/index.ts'
import { givenFigures } from '../../testing/given-figures.ts'
import { cataloguePages } from './catalogue-pages.ts'

const SITE = 'https://splot.example'
const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'
const DATASET = `${SITE}/wskazniki/registered-unemployed#dane`

let region: World & { end: () => Promise<void> }
let turtle: string
beforeAll(async () => {
  region = await world('2026-03-02', [territoryModule, indicatorsModule, publisherModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  for (const year of [2022, 2024])
    await givenFigures(region, { '020101': 1 }, { subject: 'P1944', year, columns: { ogółem: { '020101': 50 } } })
  await region.operator.call(publisherOperations.describe, {
    body: {
      regionCode: '02',
      name: 'Ośrodek „Próba”',
      address: null,
      email: 'kontakt@rops.example',
      phone: null,
      siteUrl: `${SITE}/`,
      buildingAccess: null,
      signLanguage: null,
      logoSha256: null,
      stripSha256: null,
    },
  })
  turtle = await read('/dane/katalog.ttl')
  return () => region.end()
}, 60_000)

async function read(path: string): Promise<string> {
  const page = cataloguePages.find((one) => one.path === path)
  const answer = await page?.answer((api, input) => region.resident.call(api, input), { params: {}, query: {}, path })
  if (answer?.kind !== 'bytes') throw new Error(`${path} nie odpowiedziało plikiem.`)
  return new TextDecoder().decode(answer.bytes)
}

const graphOf = (text: string) => new Store(new Parser({ baseIRI: `${SITE}/dane/katalog.ttl` }).parse(text))
const valuesOf = (graph: Store, subject: string, property: string) =>
  graph.getObjects(subject, property, null).map(({ value }) => value)

test('zestawem jest każdy wskaźnik z danymi i tylko on, z okresem, miejscem, wydawcą i dniem najnowszych danych', () => {
  const graph = graphOf(turtle)
  const [catalogue] = graph.getSubjects(null, `${DCAT}Catalog`, null)
  const datasets = valuesOf(graph, catalogue?.value ?? '', `${DCAT}dataset`)
  expect(datasets).toContain(DATASET)
  expect(datasets).not.toContain(`${SITE}/wskazniki/share-65-plus#dane`)
  expect(valuesOf(graph, DATASET, `${DCT}identifier`)).toEqual(['registered-unemployed'])
  const [period = ''] = valuesOf(graph, DATASET, `${DCT}temporal`)
  const ends = ['startDate', 'endDate'].flatMap((end) => graph.getObjects(`_:${period}`, DCAT + end, null))
  expect(ends.map(({ value }) => value)).toEqual(['2022-01-01', '2024-12-31'])
  const [office = ''] = valuesOf(graph, DATASET, `${DCT}publisher`)
  expect(valuesOf(graph, office, 'http://xmlns.com/foaf/0.1/name')).toEqual(['Ośrodek „Próba”'])
  expect(valuesOf(graph, DATASET, `${DCT}modified`)).toEqual([expect.stringMatching(/^20\d\d-\d\d-\d\d$/)])
  const distributions = graph.getObjects(DATASET, `${DCAT}distribution`, null)
  const files = distributions.map((one) => graph.getObjects(one, `${DCAT}downloadURL`, null)[0]?.value)
  const base = `${SITE}/api/v1/indicators/registered-unemployed`
  const forms = ['csv', 'xlsx', 'json-stat', 'csv-metadata.json']
  expect(files).toEqual(['map', 'years'].flatMap((span) => forms.map((form) => `${base}/${span}/${form}`)))
  const firstYears = distributions.map((one) => {
    const [span] = graph.getObjects(one, `${DCT}temporal`, null)
    return graph.getObjects(span as never, `${DCAT}startDate`, null)[0]?.value
  })
  expect(firstYears).toEqual([...forms.map(() => '2024-01-01'), ...forms.map(() => '2022-01-01')])
  for (const one of distributions)
    expect(graph.getObjects(one, `${DCT}license`, null).map(({ value }) => value)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ])
})

test('Turtle i JSON-LD mówią to samo', async () => {
  const json = JSON.parse(await read('/dane/katalog.jsonld'))
  const options = { algorithm: 'URDNA2015', format: 'application/n-quads' } as const
  const fromJson = await jsonld.canonize(json, options)
  const lines = new Writer({ format: 'N-Quads' }).quadsToString(graphOf(turtle).getQuads(null, null, null, null))
  const fromTurtle = await jsonld.canonize(lines as never, { ...options, inputFormat: 'application/n-quads' })
  expect(fromTurtle).toBe(fromJson)
})

describeShared('kształty SHACL DCAT-AP 3.0.1', () => {
  const shapes = (file: string) =>
    new Store(new Parser().parse(readFileSync(sharedFile(`conformance/dcat-ap-3.0.1/${file}`), 'utf8')))

  async function violations(text: string, file: string): Promise<string[]> {
    const report = await new ShaclValidator(shapes(file)).validate(graphOf(text))
    return report.results
      .filter(({ severity }) => severity?.value.endsWith('#Violation') ?? true)
      .map(({ focusNode, path, message }) => [focusNode?.value, path?.value, message[0]?.value].join(' '))
  }

  const FILES = ['shacl-full/dcat-ap-SHACL.ttl', 'shacl/shapes.ttl']

  test.each(FILES)('nasz katalog spełnia %s', async (file) => {
    expect(await violations(turtle, file)).toEqual([])
  })

  test.each([
    ['zbiór bez tytułu', /(a dcat:Dataset ;\s+)dct:title [^;]+;/, '$1', 'title'],
    ['katalog bez wydawcy', /(a dcat:Catalog ;.*?)dct:publisher [^;]+;/s, '$1', 'publisher'],
    ['plik bez adresu', /dcat:accessURL [^;]+;/, '', 'accessURL'],
    ['język, który jest słowem', /dct:language <[^>]+>/, 'dct:language "polski"', 'language'],
  ])('kształty łapią: %s', async (_, good, broken, property) => {
    expect(good.test(turtle)).toBe(true)
    const found = await violations(turtle.replace(good, broken), FILES[0] as string)
    expect(found.join('\n')).toContain(property)
  })
})
