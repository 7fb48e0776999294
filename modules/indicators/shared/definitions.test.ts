import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectedVariable } from './bdl/expected-variables.ts'
import { knownSubject } from './bdl/subjects.ts'
import { definitions, findDefinition } from './definitions.ts'
import { DELIVERED_ROWS, type DeliveredRowCode } from './delivered-rows.ts'
import { Indicator, indicator, inputsOf } from './indicator.ts'

const files = readdirSync(new URL('../definitions/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))

test('każdy plik definicji jest na liście, a lista nie ma niczego ponad pliki', () => {
  expect(definitions.map(({ code }) => code).sort()).toEqual(files.sort())
})

test('kody i nazwy się nie powtarzają', () => {
  for (const field of ['code', 'name', 'shortName'] as const)
    expect(new Set(definitions.map((definition) => definition[field])).size).toBe(definitions.length)
})

test.each(definitions.map((definition) => [definition.code, definition] as const))(
  '%s: każda kolumna istnieje w podgrupie, a wzór używa wszystkich danych',
  (_code, definition) => {
    expect(inputsOf(definition.formula).sort()).toEqual(Object.keys(definition.inputs).sort())
    for (const { subject, label, source, variableId, row } of Object.values(definition.inputs).flat()) {
      // A variable known by its number is checked against the office by the synchronisation, a row by its import.
      expect([variableId !== undefined, row !== undefined].filter(Boolean).length).toBeLessThanOrEqual(1)
      if (row !== undefined) {
        expect(DELIVERED_ROWS[row as DeliveredRowCode]).toMatchObject({ source, label })
        continue
      }
      expect(source).toBe('bdl')
      if (variableId !== undefined) {
        expect(expectedVariable(variableId)).toMatchObject({ label })
        continue
      }
      const known = knownSubject(subject)
      const [first = '', ...others] = label.split('; ')
      const labels = known?.dimensions[0]?.labels ?? Object.keys(known?.unitsByLabel ?? {})
      expect(labels, `${subject} ${label}`).toContain(first)
      others.forEach((other, place) => void expect(known?.dimensions[place + 1]?.labels).toContain(other))
    }
  },
)

test.each(definitions.map((definition) => [definition.code, definition] as const))(
  '%s: objaśnienia są pełnymi zdaniami',
  (_code, { says, doesNotSay, howToGet, method, caveats, law }) => {
    for (const text of [says, doesNotSay, howToGet, method, ...caveats, ...(law === null ? [] : [law])])
      expect(text).toMatch(/^[A-ZŁŚŻŹĆ].*[.]$/u)
  },
)

test('pod ostrzeżeniem o małym liczniku stoją przypadki, a nie wskaźniki, a procent jest ze stu', () => {
  for (const { code, formula, inputs, smallNumbers, unit } of definitions) {
    if (smallNumbers === null) continue
    if (formula.kind !== 'ratio') throw new Error(`${code}: ostrzeżenie bez licznika i mianownika`)
    if (unit.startsWith('%')) expect(formula.per, code).toBe(100)
    if (smallNumbers.of === 'denominator') continue
    const taken = formula.numerator.flatMap((name) => inputs[name] ?? [])
    expect(
      taken.filter(({ isRate, scale }) => isRate === true || scale !== undefined),
      code,
    ).toEqual([])
  }
})

test('wiek ekonomiczny bierze się tylko z podgrupy P1342, nigdy z grup pięcioletnich', () => {
  for (const code of [
    'share-pre-working-age',
    'share-working-age',
    'share-post-working-age',
    'unemployed-per-working-age',
  ]) {
    const subjects = Object.values(findDefinition(code)?.inputs ?? {}).flatMap((inputs) =>
      inputs.map(({ subject }) => subject),
    )
    expect(subjects).toContain('P1342')
    expect(subjects).not.toContain('P2137')
  }
})

test('kod ze spacją nie przejdzie przez schemat', () => {
  const sample = { ...definitions[0], code: 'zły kod' }
  expect(Indicator.safeParse(sample).success).toBe(false)
  expect(() => indicator(sample as never)).toThrow()
})
