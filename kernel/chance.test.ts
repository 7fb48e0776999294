import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialInterval, poissonInterval } from './chance.ts'

const rounded = ({ lower, upper }: { lower: number; upper: number }, digits: number) => [
  Number(lower.toFixed(digits)),
  Number(upper.toFixed(digits)),
]

test.each([
  [0, 0, 3.689],
  [1, 0.025, 5.572],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [20, 12.217, 30.888],
  [100, 81.364, 121.627],
])('przedział Garwooda dla %d przypadków jest taki jak w tablicach: %d–%d', (count, lower, upper) => {
  expect(rounded(poissonInterval(count), 3)).toEqual([lower, upper])
})

test.each([
  [1, 10, 0.0025, 0.445],
  [5, 10, 0.1871, 0.8129],
  [0, 10, 0, 0.3085],
  [10, 10, 0.6915, 1],
  [1, 1, 0.025, 1],
])('przedział Cloppera–Pearsona dla %d z %d jest taki jak w tablicach: %d–%d', (count, all, lower, upper) => {
  expect(rounded(binomialInterval(count, all), 4)).toEqual([lower, upper])
})

const counts = fc.integer({ min: 0, max: 5000 })

test('przedział zawiera liczbę, rośnie razem z nią, a względem niej się zwęża', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const [now, next] = [poissonInterval(count), poissonInterval(count + 1)]
      expect(now.lower).toBeLessThanOrEqual(count)
      expect(now.upper).toBeGreaterThan(count)
      expect(next.lower).toBeGreaterThan(now.lower)
      expect(next.upper).toBeGreaterThan(now.upper)
      if (count === 0) return
      expect((next.upper - next.lower) / (count + 1)).toBeLessThan((now.upper - now.lower) / count)
    }),
  )
})

test('przedział udziału zawiera go, rośnie z licznikiem i mieści się w przedziale liczby przypadków', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 40_000_000 }), (count, others) => {
      const all = count + others + 1
      const [now, next] = [binomialInterval(count, all), binomialInterval(count + 1, all)]
      expect(now.lower).toBeLessThanOrEqual(count / all)
      expect(now.upper).toBeGreaterThan(count / all)
      expect(next.lower).toBeGreaterThan(now.lower)
      expect(next.upper).toBeGreaterThan(now.upper)
      const ofCases = poissonInterval(count)
      // Where nearly nobody has it both are one, up to what a double can tell. A single case is likelier in a small whole.
      if (count !== 1) expect(now.lower * all).toBeGreaterThanOrEqual(ofCases.lower * (1 - 1e-9))
      expect(now.upper * all).toBeLessThanOrEqual(ofCases.upper * (1 + 1e-9))
    }),
  )
})

test('co nie jest liczbą przypadków ani częścią całości, nie ma przedziału', () => {
  for (const count of [-1, 0.5, Number.NaN]) expect(() => poissonInterval(count)).toThrow(RangeError)
  expect(() => binomialInterval(2, 1)).toThrow(RangeError)
  expect(() => binomialInterval(0, 0)).toThrow(RangeError)
})
