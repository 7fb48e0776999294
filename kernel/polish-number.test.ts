import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatGrosze,
  formatNumber,
  formatOrdinal,
  formatPercent,
  parsePolishNumber,
  roundDecimal,
} from './polish-number.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('zapis liczby', () => {
  test.each([
    [0, {}, '0'],
    [999, {}, '999'],
    [1234, {}, '1 234'],
    [38_265_013, {}, '38 265 013'],
    [1234.5, { decimals: 1 }, '1 234,5'],
    [-2470, {}, '−2 470'],
    [3, { decimals: 2 }, '3,00'],
    [2.5, { decimals: 1, sign: true }, '+2,5'],
    [-2.5, { decimals: 1, sign: true }, '−2,5'],
    [0, { sign: true }, '0'],
    [0.04, { decimals: 1, sign: true }, '0,0'],
    [1e21, {}, '1 000 000 000 000 000 000 000'],
    [1.5e-7, { decimals: 2 }, '0,00'],
  ])('%d %j', (value, style, expected) => {
    expect(plain(formatNumber(value, style))).toBe(expected)
  })

  test('tysiące dzieli twarda spacja, a minus nie jest łącznikiem', () => {
    expect(formatNumber(-1234)).toBe('\u22121\u00a0234')
  })

  test.each([
    [1.005, 2, '1,01'],
    [2.675, 2, '2,68'],
    [8.345, 2, '8,35'],
    [0.5, 0, '1'],
    [2.5, 0, '3'],
    [-0.5, 0, '−1'],
    [-1.005, 2, '−1,01'],
    [0.285, 2, '0,29'],
    [24.849, 1, '24,8'],
  ])('połówkę zaokrągla od zera tak, jak liczbę widać: %d do %i miejsc', (value, decimals, expected) => {
    expect(formatNumber(value, { decimals })).toBe(expected)
  })

  test.each([-0, -0.2, -0.04, -1e-9])('%d zaokrąglone do zera nie ma minusa', (value) => {
    expect(formatNumber(value)).toBe('0')
    expect(formatNumber(value, { sign: true })).toBe('0')
    expect(Object.is(roundDecimal(value, 0), 0)).toBe(true)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%d nie jest liczbą do pokazania',
    (value) => {
      expect(() => formatNumber(value)).toThrow(RangeError)
    },
  )

  test('zapisana liczba wraca tą samą wartością', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const value = digits === 0 ? 0 : Number(`${digits}e-${decimals}`)
        expect(parsePolishNumber(formatNumber(value, { decimals }))).toBe(value)
      }),
    )
  })

  test('zaokrąglenie różni się od liczby najwyżej o pół ostatniego miejsca', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          expect(Math.abs(roundDecimal(value, decimals) - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9)
        },
      ),
    )
  })
})

test('procent stoi tuż przy liczbie', () => {
  expect(formatPercent(24.84)).toBe('24,8%')
  expect(formatPercent(24.8, 0)).toBe('25%')
  expect(formatPercent(-3.25, 1)).toBe('−3,3%')
  expect(formatPercent(3.25, 1, { sign: true })).toBe('+3,3%')
})

test('liczebnik porządkowy ma kropkę', () => {
  expect(formatOrdinal(9)).toBe('9.')
  expect(plain(formatOrdinal(2479))).toBe('2 479.')
  expect(() => formatOrdinal(9.5)).toThrow(RangeError)
})

describe('grosze', () => {
  test.each([
    [123_450, '1 234,50 zł'],
    [5, '0,05 zł'],
    [-70, '−0,70 zł'],
    [0, '0,00 zł'],
    [Number.MAX_SAFE_INTEGER, '90 071 992 547 409,91 zł'],
  ])('%i', (grosze, expected) => {
    expect(plain(formatGrosze(grosze))).toBe(expected)
  })

  test('kwota z ułamkiem grosza jest błędem', () => {
    expect(() => formatGrosze(12.5)).toThrow(RangeError)
    expect(() => formatGrosze(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
  })
})

describe('czytanie liczby', () => {
  test.each([
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u202f567', 1_234_567],
    ['12,5', 12.5],
    ['  7 ', 7],
    ['-3,25', -3.25],
    ['−3,25', -3.25],
    ['+4', 4],
    ['007', 7],
    ['-0', 0],
  ])('%j', (text, value) => {
    expect(parsePolishNumber(text)).toBe(value)
  })

  test.each([
    '',
    '-',
    '.',
    'x',
    '1.5',
    '1.234,5',
    '12 34',
    '1 2345',
    '1,',
    ',5',
    '1,2,3',
    '5%',
    '1e3',
    '0x10',
    '1  234',
  ])('%j nie jest liczbą', (text) => {
    expect(parsePolishNumber(text)).toBeUndefined()
  })
})
