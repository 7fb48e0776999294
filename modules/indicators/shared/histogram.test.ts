import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundDecimal } from '#kernel/polish-number.ts'
import { histogram } from './histogram.ts'

test('przedziały mają okrągłe końce i nie zachodzą na siebie, a pusty przedział zostaje', () => {
  expect(histogram([10.1, 10.2, 24.8, 24.9, Number.NaN], 1)).toEqual([
    { from: 10, to: 11.9, count: 2 },
    ...[12, 14, 16, 18, 20, 22].map((from) => ({ from, to: from + 1.9, count: 0 })),
    { from: 24, to: 25.9, count: 2 },
  ])
})

test('jedna wartość to jeden przedział, a bez wartości nie ma żadnego', () => {
  expect(histogram([7, 7], 0)).toEqual([{ from: 7, to: 7, count: 2 }])
  expect(histogram([Number.NaN], 0)).toEqual([])
})

test('każda wartość jest w dokładnie jednym przedziale, a przedziałów jest najwyżej dwanaście', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500_000, max: 500_000 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 2 }),
      (whole, decimals) => {
        const values = whole.map((value) => roundDecimal(value / 10 ** decimals, decimals))
        const bins = histogram(values, decimals)
        expect(bins.length).toBeLessThanOrEqual(12)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        for (const value of values) expect(bins.filter(({ from, to }) => from <= value && value <= to)).toHaveLength(1)
      },
    ),
  )
})
