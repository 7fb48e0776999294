import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { expectedVariable, expectedVariables } from './bdl/expected-variables.ts'
import { definitions } from './definitions.ts'
import { DELIVERED_ROWS } from './delivered-rows.ts'
import { unpackReason } from './missing.ts'
import { exampleMatrix } from './worked-example.ts'

const each = definitions.map((definition) => [definition.code, definition] as const)

test('katalog ma każdy numer od 1 do 84 dokładnie raz', () => {
  const numbers = definitions.flatMap(({ number }) => number ?? [])
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 84 }, (_, place) => place + 1))
})

test.each(each)('%s: przykład z definicji wychodzi z prawdziwego obliczenia', (_code, definition) => {
  const { matrix, place } = exampleMatrix(definition)
  expect(unpackReason(matrix.reasons[place] as number)).toBeNull()
  expect(matrix.values[place]).toBeCloseTo(definition.example.result, 9)
})

describe('kody', () => {
  const codesOf = (file: string) =>
    new Set(
      readFileSync(`${projectRoot}/database/reference/${file}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split(';')[0]),
    )
  const areas = codesOf('service-areas.csv')
  const serviceTypes = codesOf('service-types.csv')

  test.each(each)('%s: obszary i rodzaje usług są w słownikach i do siebie pasują', (_code, { evidenceFor }) => {
    expect(evidenceFor.areas.length).toBeGreaterThan(0)
    expect(evidenceFor.serviceTypes.length).toBeGreaterThan(0)
    for (const area of evidenceFor.areas) expect(areas, area).toContain(area)
    for (const type of evidenceFor.serviceTypes) {
      expect(serviceTypes, type).toContain(type)
      expect(evidenceFor.areas, type).toContain(type.slice(0, 2))
    }
  })
})

describe('dane', () => {
  test('każda zmienna, na którą powołuje się definicja, jest w spisie, a spis nie ma innych', () => {
    const told = new Set(definitions.flatMap(({ bdlVariables }) => bdlVariables))
    for (const id of told) expect(expectedVariable(id), String(id)).toBeDefined()
    const taken = new Set(
      definitions.flatMap(({ inputs }) =>
        Object.values(inputs)
          .flat()
          .map(({ subject, label }) => `${subject} ${label}`),
      ),
    )
    const idle = expectedVariables().filter(
      ({ variableId, subject, label }) => !told.has(variableId) && !taken.has(`${subject} ${label}`),
    )
    // The two columns that repeat the groups of ages, with which a file is checked.
    expect(idle.map(({ label }) => label)).toEqual(['70 i więcej'])
  })

  test('numery zmiennych się nie powtarzają, a niepewne są tylko te, o których źródła mówią różnie', () => {
    const ids = expectedVariables().map(({ variableId }) => variableId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      expectedVariables()
        .filter(({ grade }) => grade === '?')
        .map(({ variableId }) => variableId),
    ).toEqual([47727, 47723, 47702, 47693, 453193, 461691])
  })

  test('każdy wiersz spoza Banku Danych Lokalnych komuś służy, a wskaźnika urzędu nikt nie dodaje', () => {
    const alternatives = definitions.flatMap(({ inputs }) => Object.values(inputs).flat())
    expect(new Set(alternatives.flatMap(({ row }) => row ?? []))).toEqual(new Set(Object.keys(DELIVERED_ROWS)))
    for (const { formula, inputs, code } of definitions)
      for (const { isRate } of Object.values(inputs).flat())
        expect(isRate === true, code).toBe(formula.kind === 'published')
  })
})

/** Ids that domain-forms.md §11 put in place of those of the table, or took out of it. */
const CORRECTED: Record<number, number[]> = { 66: [60270], 67: [454132] }

describeShared('definicje obok tabeli wskaźników', () => {
  const table = readFileSync(sharedFile('domain.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 8 && /^\d+$/.test(cells[1] ?? ''))
    .map(([, number, name, formula, , direction, source]) => ({
      number: Number(number),
      name,
      formula,
      direction,
      source,
    }))
  const byNumber = new Map(definitions.map((definition) => [definition.number, definition]))
  const DIRECTIONS: Record<string, string> = { '↑good': 'better', '↑bad': 'worse', ctx: 'context' }

  test('tabela ma 84 wiersze', () => {
    expect(table.map(({ number }) => number)).toEqual(Array.from({ length: 84 }, (_, place) => place + 1))
  })

  test.each(table.map((row) => [row.number, row] as const))(
    'wskaźnik %i: kierunek, zmienne i zastrzeżenie źródła',
    (number, { direction = '', formula = '', source = '' }) => {
      const definition = byNumber.get(number)!
      expect(definition.direction).toBe(DIRECTIONS[direction.split(' ')[0] ?? ''])
      const ids = CORRECTED[number] ?? [...source.matchAll(/\b\d{5,}\b/g)].map(([id]) => Number(id))
      for (const id of ids) expect(definition.bdlVariables, `zmienna ${id}`).toContain(id)
      if (/\[GK\]|\[P\]/.test(`${formula} ${source}`)) expect(definition.isProposal).toBe(true)
    },
  )
})
