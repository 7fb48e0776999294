import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { expectedVariables } from '../bdl/expected-variables.ts'
import { meaningOfAttribute } from './attributes.ts'
import { DataPage, UnitsPage, VariableAnswer } from './bank-answers.ts'
import { objectionsTo, saidOf } from './check-variable.ts'
import { backoffSeconds, leastSeconds, retryAfterSeconds } from './quota.ts'

test.each([
  ['396 sek', 396],
  ['396 sek.', 396],
  ['spróbuj za 12 sekund', 12],
  ['90', 90],
  ['7 min', 420],
  ['99999999', undefined],
  ['9999999', 604_800],
  ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ['za 5 lub 6 sek', undefined],
  ['3 dni', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After „%s” to %s s', (header, seconds) => {
  expect(retryAfterSeconds(header)).toBe(seconds)
})

test('najkrótszy czas pytań wynika z najciaśniejszego okna', () => {
  expect(leastSeconds('anonymous', 5)).toBe(0)
  expect(leastSeconds('anonymous', 6)).toBe(1)
  expect(leastSeconds('anonymous', 101)).toBe(900)
  expect(leastSeconds('anonymous', 1_001)).toBe(43_200)
  expect(leastSeconds('registered', 1_001)).toBe(1_800)
})

test('przerwa po błędach rośnie i ma kres', () => {
  expect([1, 2, 3, 4, 5, 9].map(backoffSeconds)).toEqual([5, 20, 80, 320, 900, 900])
})

const described = { id: 72305, subjectId: 'P2137', n1: 'ogółem', n2: 'ogółem', level: 6, measureUnitName: 'osoba' }
const expected = {
  variableId: 72305,
  label: 'ogółem',
  measureUnit: 'osoba',
  level: 'municipality',
  subject: 'P2137',
  grade: 'V',
} as const

test('nazwa jest ta sama mimo wielkości liter, odstępów i pominiętego „ogółem”, ale nie mimo innej treści', () => {
  expect(objectionsTo(expected, saidOf(described))).toEqual([])
  expect(objectionsTo({ ...expected, label: '70-74' }, saidOf({ ...described, n1: '70-74' }))).toEqual([])
  const free = {
    ...described,
    subjectId: 'P3870',
    n1: 'Beneficjenci  środowiskowej pomocy – na 10 tys.',
    n2: undefined,
  }
  const { subject: _, ...anySubject } = expected
  expect(objectionsTo({ ...anySubject, label: 'beneficjenci środowiskowej pomocy na 10 tys.' }, saidOf(free))).toEqual(
    [],
  )
  expect(objectionsTo(expected, saidOf({ ...described, n2: 'kobiety' }))).toHaveLength(1)
  expect(objectionsTo({ ...expected, measureUnit: '' }, saidOf({ ...described, measureUnitName: 'sztuka' }))).toEqual(
    [],
  )
  expect(objectionsTo({ ...expected, level: 'county' }, saidOf({ ...described, level: 5 }))).toEqual([])
  expect(
    objectionsTo(expected, saidOf({ ...described, measureUnitName: '-', level: 2, subjectId: 'P1944', n2: undefined })),
  ).toHaveLength(3)
})

test('spis oczekiwanych zmiennych nie ma dwóch wierszy o jednym numerze', () => {
  const numbers = expectedVariables().map(({ variableId }) => variableId)
  expect(new Set(numbers).size).toBe(numbers.length)
})

describeShared('zapisane odpowiedzi banku', () => {
  const sample = (name: string) =>
    JSON.parse(readFileSync(sharedFile(`data/bdl/api-samples/samples_raw_${name}.json`), 'utf8'))

  test('każdy atrybut ze spisu banku ma znaczenie zgodne z jego słowem', () => {
    const meant: Record<string, unknown> = {
      wartość: { reads: 'value' },
      '. lub 0': { reads: 'missing', status: 'confidential' },
      '-': { reads: 'missing', status: 'not-applicable' },
      '- lub 0': { reads: 'missing', status: 'not-yet-published' },
    }
    const attributes = sample('attributes').list_attributes as { id: number; name: string; symbol: string }[]
    expect(attributes.length).toBeGreaterThan(10)
    for (const { id, name, symbol } of attributes) {
      const zero = {
        '': { reads: 'blank-zero' },
        z: { reads: 'value' },
        a: { reads: 'missing', status: 'below-threshold' },
      }
      expect(meaningOfAttribute(id), `${id} ${name}`).toEqual(
        name === '0' ? zero[symbol.trim().toLowerCase() as keyof typeof zero] : meant[name],
      )
    }
    expect(meaningOfAttribute(77)).toBeUndefined()
  })

  test('ich postać czytamy bez straty', () => {
    const units = sample('units').list_units
    expect(
      UnitsPage.parse({ totalRecords: 4694, page: 0, pageSize: 100, links: {}, results: units }).results,
    ).toHaveLength(units.length)
    const data = sample('data').get_data_by_variable
    const read = DataPage.parse({ totalRecords: data.length, variableId: 10, measureUnitId: 26, results: data })
    expect(read.results.map(({ values }) => values.length)).toEqual(
      data.map(({ values }: { values: unknown[] }) => values.length),
    )
    expect(read.results[0]?.values[0]).toEqual({ year: 1995, value: 168, attrId: 1 })
    expect(saidOf(VariableAnswer.parse(sample('variables').get_variable))).toEqual({
      subjectCode: 'P1313',
      label: 'ogółem; 25-29',
      measureUnit: 'osoba',
      level: 6,
    })
  })
})
