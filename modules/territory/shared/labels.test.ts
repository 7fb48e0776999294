import { expect, test } from 'vitest'
import { changeSentence } from './labels.pl.ts'
import type { UnitChange } from './unit-changes.ts'

const base = { unitCode: '281205', after: '2025-01-01', by: '2026-01-01' }
const WINDOW = 'po 1\u00a0stycznia 2025\u00a0r., do 1\u00a0stycznia 2026\u00a0r.'

test.each<[UnitChange, string]>([
  [{ ...base, type: 'created', name: 'Szczawa' }, `Jednostka powstała ${WINDOW}`],
  [{ ...base, type: 'abolished', name: 'Ostrowice' }, `Jednostka została zniesiona ${WINDOW}`],
  [
    { ...base, type: 'renamed', from: 'Nowe Miasto Lubawskie', to: 'Bratian' },
    `Zmiana nazwy z „Nowe Miasto Lubawskie” na „Bratian” ${WINDOW}`,
  ],
  [
    { ...base, type: 'kind-changed', from: 2, to: 3 },
    `Zmiana rodzaju: gmina wiejska stała się gminą miejsko-wiejską ${WINDOW}`,
  ],
])('zmianę %o opisuje jedno zdanie', (change, sentence) => {
  expect(changeSentence(change)).toBe(sentence)
})
