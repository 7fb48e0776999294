import { describe, expect, test } from 'vitest'
import { KNOWN_SUBJECTS, knownSubject, knownUnit, variableLabel } from './subjects.ts'

const people = knownSubject('P2137')
const unemployed = knownSubject('P1946')

describe('etykieta zmiennej', () => {
  test.each([
    [['ogółem'], 'ogółem'],
    [['ogółem', 'ogółem'], 'ogółem'],
    [['70-74'], '70-74'],
    [['70-74', 'ogółem'], '70-74'],
    [['ogółem', '70-74'], '70-74'],
    [['kobiety', '70-74'], '70-74; kobiety'],
    [['70-74', 'kobiety'], '70-74; kobiety'],
    [['kobiety'], 'ogółem; kobiety'],
    [['70 and more', 'females'], '70 i więcej; kobiety'],
    [['  70  i więcej '], '70 i więcej'],
    [['OGÓŁEM'], 'ogółem'],
  ])('ludność wg wieku i płci: %j to „%s”', (written, label) => {
    expect(variableLabel(people, written)).toEqual({ label, unexpected: false })
  })

  test('wymiar, którego wartości nie znamy, przyjmuje każdą', () => {
    expect(variableLabel(unemployed, ['24 lata i mniej', 'kobiety']).label).toBe('24 lata i mniej; kobiety')
    expect(variableLabel(unemployed, ['ogółem', 'kobiety']).label).toBe('ogółem; kobiety')
  })

  test('wartości spoza podgrupy zostają tak, jak stoją, i są wskazane', () => {
    expect(variableLabel(people, ['ogĂłĹ‚em'])).toEqual({ label: 'ogĂłĹ‚em', unexpected: true })
    expect(variableLabel(people, ['0-4', 'kobiety', 'miasto'])).toEqual({
      label: '0-4; kobiety; miasto',
      unexpected: true,
    })
    expect(variableLabel(people, ['kobiety', 'mężczyźni']).unexpected).toBe(true)
  })

  test('w nieznanej podgrupie niczego się nie domyślamy', () => {
    expect(variableLabel(undefined, ['ogółem', 'ogółem'])).toEqual({ label: 'ogółem; ogółem', unexpected: false })
  })
})

test('jednostka zmiennej jest znana przed otwarciem pliku tylko tam, gdzie ją widziano', () => {
  expect(knownUnit(people, '70-74')).toBe('osoba')
  expect(knownUnit(knownSubject('P2425'), 'ludność w tysiącach')).toBe('tys. osób')
  expect(knownUnit(knownSubject('P2425'), 'mediana wieku')).toBeNull()
  expect(knownUnit(undefined, 'ogółem')).toBeNull()
})

test('każda podgrupa jest w spisie raz, a jej sumy mówią o jej własnych kolumnach', () => {
  const codes = KNOWN_SUBJECTS.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const subject of KNOWN_SUBJECTS) {
    expect(subject.source).not.toBe('')
    for (const { total, parts } of subject.totals ?? []) {
      for (const label of [total, ...parts]) {
        expect(variableLabel(subject, label.split('; '))).toEqual({ label, unexpected: false })
      }
    }
  }
})
