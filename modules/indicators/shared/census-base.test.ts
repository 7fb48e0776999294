import { describe, expect, test } from 'vitest'
import { areComparable, censusBase, joinBases } from './census-base.ts'

const exported = (publishedOn: string | null, synthetic = false) => ({ publishedOn, synthetic })

describe('spis, na którym oparto bilans', () => {
  test.each([
    [2005, '2024-10-28', 'nsp-2002'],
    [2010, '2011-06-01', 'nsp-2002'],
    [2010, '2021-06-25', 'nsp-2011'],
    [2019, '2024-10-28', 'nsp-2011'],
    [2020, '2021-06-25', 'nsp-2011'],
    [2020, '2024-10-28', 'nsp-2021'],
    [2021, '2022-09-01', 'unknown'],
    [2021, '2025-01-01', 'nsp-2021'],
    [2023, '2024-10-28', 'nsp-2021'],
  ] as const)('rok %i z pliku z %s: %s', (year, publishedOn, base) => {
    expect(censusBase(year, exported(publishedOn))).toBe(base)
  })

  test('bez daty pliku lata przeliczane po spisie mają podstawę nieznaną, pozostałe znaną', () => {
    expect(censusBase(2020, exported(null))).toBe('unknown')
    expect(censusBase(2018, exported(null))).toBe('nsp-2011')
  })

  test('dane syntetyczne mają jedną podstawę we wszystkich latach', () => {
    expect(censusBase(2005, exported(null, true))).toBe('synthetic')
    expect(censusBase(2024, exported(null, true))).toBe('synthetic')
  })
})

test('porównuje się tylko tę samą, znaną podstawę', () => {
  expect(areComparable('nsp-2011', 'nsp-2011')).toBe(true)
  expect(areComparable('nsp-2011', 'nsp-2021')).toBe(false)
  expect(areComparable('unknown', 'unknown')).toBe(false)
})

test('licznik bez spisu nie zmienia podstawy, a mieszanka spisów jest nieznana', () => {
  expect(joinBases(['none', 'nsp-2021', 'none'])).toBe('nsp-2021')
  expect(joinBases(['nsp-2011', 'nsp-2021'])).toBe('unknown')
  expect(joinBases([])).toBe('none')
})
