import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted, plural } from './plural.ts'

const gmina = { one: 'gmina', few: 'gminy', many: 'gmin', fraction: 'gminy' }
const powiat = { one: 'powiat', few: 'powiaty', many: 'powiatów' }

test.each([
  [0, '0 gmin'],
  [1, '1 gmina'],
  [2, '2 gminy'],
  [4, '4 gminy'],
  [5, '5 gmin'],
  [11, '11 gmin'],
  [12, '12 gmin'],
  [14, '14 gmin'],
  [21, '21 gmin'],
  [22, '22 gminy'],
  [100, '100 gmin'],
  [101, '101 gmin'],
  [102, '102 gminy'],
  [112, '112 gmin'],
  [2477, '2 477 gmin'],
  [2482, '2 482 gminy'],
  [-1, '−1 gmina'],
  [1.5, '1,5 gminy'],
  [0.25, '0,25 gminy'],
  [2e-7, '0,0000002 gminy'],
])('%d to %s', (n, expected) => {
  expect(counted(n, gmina).replaceAll('\u00a0', ' ')).toBe(expected)
})

describe('słowo zgadza się z liczbą, którą widać', () => {
  test('zaokrąglona do całości jest liczbą całkowitą', () => {
    expect(counted(4.6, gmina, { decimals: 0 })).toBe('5\u00a0gmin')
    expect(counted(1.2, gmina, { decimals: 0 })).toBe('1\u00a0gmina')
  })

  test('z miejscem po przecinku jest ułamkiem, nawet 2,0', () => {
    expect(counted(2, gmina, { decimals: 1 })).toBe('2,0\u00a0gminy')
  })
})

test('ułamek bez podanej formy jest błędem, bo „1,5 powiaty” to nie po polsku', () => {
  expect(() => plural(1.5, powiat)).toThrow(RangeError)
  expect(() => counted(2, powiat, { decimals: 1 })).toThrow(RangeError)
})

test('formę wyznaczają dwie ostatnie cyfry', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (n) => {
      const [tens, units] = [n % 100, n % 10]
      const few = units >= 2 && units <= 4 && (tens < 12 || tens > 14)
      expect(plural(n, powiat)).toBe(n === 1 ? 'powiat' : few ? 'powiaty' : 'powiatów')
    }),
  )
})
