import { describe, expect, test } from 'vitest'
import { linePath, spokenTrend, stretches } from './series.ts'

const points = [2018, 2019, 2020, 2021, 2022].map((year) => ({ year, value: year - 2000 }))

describe('linia przebiegu', () => {
  test('nie łączy lat przez brak ani przez zmianę metody', () => {
    const withGap = points.map((point) =>
      point.year === 2019 ? { year: 2019, value: { missing: 'confidential' as const } } : point,
    )
    expect(stretches(withGap).map((part) => part.map(({ year }) => year))).toEqual([[2018], [2020, 2021, 2022]])
    expect(stretches(points, [2020]).map((part) => part.map(({ year }) => year))).toEqual([
      [2018, 2019, 2020],
      [2021, 2022],
    ])
  })

  test('rok bez sąsiadów jest krótką kreską, a nie punktem bez wymiaru', () => {
    expect(
      linePath(
        [{ year: 2018, value: 5 }],
        (year) => year - 2000,
        (value) => value,
      ),
    ).toBe('M16 5h4')
    expect(
      linePath(
        [
          { year: 1, value: 2 },
          { year: 3, value: 4 },
        ],
        (x) => x,
        (y) => y,
      ),
    ).toBe('M1,2L3,4')
  })

  test('jest też opowiedziana słowami', () => {
    const first = { year: 2015, value: 1410 }
    expect(spokenTrend([first, { year: 2024, value: 2390.4 }], 0)).toBe(
      'Od 1\u00a0410 w\u00a02015\u00a0r. do 2\u00a0390 w\u00a02024\u00a0r.',
    )
    expect(spokenTrend([first], 0)).toBe('Tylko jeden rok: 1\u00a0410 w\u00a02015\u00a0r.')
    expect(spokenTrend([], 0)).toBe('Brak danych')
  })
})
