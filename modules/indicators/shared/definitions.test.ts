import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownSubject } from './bdl/subjects.ts'
import { definitions, findDefinition } from './definitions.ts'
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
    for (const { subject, label } of Object.values(definition.inputs).flat()) {
      const known = knownSubject(subject)
      const labels = known?.dimensions[0]?.labels ?? Object.keys(known?.unitsByLabel ?? {})
      expect(labels, `${subject} ${label}`).toContain(label)
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
