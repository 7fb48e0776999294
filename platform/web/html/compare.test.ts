import { describe, expect, test } from 'vitest'
import { type CompareRow, type CompareTableProps, columnWidth, farthest, fitsWidestPage } from './compare.ts'
import type { Figure } from './figure.ts'

const row = (figures: readonly Figure[], median: Figure = 10): CompareRow => ({
  key: 'w',
  name: 'Wskaźnik',
  unit: '%',
  decimals: 1,
  figures,
  medians: [5, median],
})

const table = (names: readonly string[]): CompareTableProps => ({
  id: 't',
  caption: '',
  indicatorHead: '',
  units: names.map((name, place) => ({ code: `${place}`, name, href: '#', kind: '' })),
  groups: [],
  medianHeads: ['Mediana powiatu', 'Mediana województwa'],
  farFrom: 'mediany województwa',
})

describe('wartość najdalsza od mediany', () => {
  test('jest jedna, a przy równych odległościach jest ich kilka', () => {
    expect([...farthest(row([9, 14, 10]))]).toEqual([1])
    expect([...farthest(row([6, 14, 10]))]).toEqual([0, 2 - 1])
  })

  test('nie ma jej przy równych wartościach, przy braku mediany i gdy wartości są mniej niż trzy', () => {
    expect(farthest(row([10, 10, 10])).size).toBe(0)
    expect(farthest(row([1, 2, 3], { missing: 'not-delivered' })).size).toBe(0)
    expect(farthest(row([1, 20, { missing: 'confidential' }])).size).toBe(0)
  })

  test('brak nie jest wartością daleką', () => {
    expect([...farthest(row([{ missing: 'confidential' }, 11, 12, 13]))]).toEqual([3])
  })
})

describe('szerokość tabeli', () => {
  test('kolumna jest tak szeroka, jak najdłuższe słowo nagłówków', () => {
    expect(columnWidth(['Łąg', 'Nowe Miasto'])).toBe('narrow')
    expect(columnWidth(['Łąg', 'Kamienny'])).toBe('middle')
    expect(columnWidth(['Łąg', 'Niedźwiedzie'])).toBe('broad')
    expect(columnWidth(['Wola Szydłowiecka-Kolonia'])).toBe('broad')
    expect(columnWidth(['przedprodukcyjny'])).toBe('broadest')
  })

  test('osiem gmin o krótkich nazwach mieści się na stronie, o długich i dziewięć nie', () => {
    expect(fitsWidestPage(table(Array.from({ length: 8 }, () => 'Łąg')))).toBe(true)
    expect(fitsWidestPage(table(Array.from({ length: 8 }, () => 'Niedźwiedziówka')))).toBe(false)
    expect(fitsWidestPage(table(Array.from({ length: 9 }, () => 'Łąg')))).toBe(false)
  })
})
