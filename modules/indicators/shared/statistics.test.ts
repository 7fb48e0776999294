import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundDecimal } from '#kernel/polish-number.ts'
import { ascending, median, placeOf, quantile, quartileOf, shownValue } from './statistics.ts'

const shownNumbers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })

describe('miejsce', () => {
  test('równe wartości dzielą miejsce, a następna zajmuje dalsze', () => {
    const sorted = ascending([10, 20, 20, 30])
    expect(placeOf(sorted, 20)).toEqual({ fromHighest: 2, fromLowest: 2, of: 4, sharedWith: 1 })
    expect(placeOf(sorted, 10)).toEqual({ fromHighest: 4, fromLowest: 1, of: 4, sharedWith: 0 })
  })

  test('zgadza się z liczeniem wprost: ile wartości jest wyższych i ile niższych', () => {
    fc.assert(
      fc.property(shownNumbers, fc.nat(), (values, pick) => {
        const value = values[pick % values.length] as number
        expect(placeOf(ascending(values), value)).toEqual({
          fromHighest: 1 + values.filter((other) => other > value).length,
          fromLowest: 1 + values.filter((other) => other < value).length,
          of: values.length,
          sharedWith: values.filter((other) => other === value).length - 1,
        })
      }),
    )
  })

  test('wartość spoza zbioru nie ma miejsca', () => {
    expect(() => placeOf(ascending([1, 3]), 2)).toThrow()
  })
})

describe('ćwiartka', () => {
  test('zgadza się z odsetkiem jednostek o niższej wartości', () => {
    fc.assert(
      fc.property(shownNumbers, fc.nat(), (values, pick) => {
        const value = values[pick % values.length] as number
        const lower = values.filter((other) => other < value).length / values.length
        const oracle = values.length < 8 ? null : lower < 0.25 ? 1 : lower < 0.5 ? 2 : lower < 0.75 ? 3 : 4
        expect(quartileOf(placeOf(ascending(values), value))).toBe(oracle)
      }),
    )
  })

  test('w grupie mniejszej niż osiem nie ma ćwiartek', () => {
    expect(quartileOf({ fromHighest: 1, fromLowest: 7, of: 7, sharedWith: 0 })).toBeNull()
    expect(quartileOf({ fromHighest: 1, fromLowest: 8, of: 8, sharedWith: 0 })).toBe(4)
  })
})

describe('mediana i kwartyle', () => {
  test('mediana dzieli wartości na pół', () => {
    fc.assert(
      fc.property(shownNumbers, (values) => {
        const middle = median(ascending(values))
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  test('kwartyl jest jak w arkuszu: interpolacja między sąsiadami', () => {
    expect(quantile(ascending([1, 2, 3, 4]), 0.25)).toBe(1.75)
    expect(quantile(ascending([7, 15, 36, 39, 40, 41]), 0.75)).toBe(39.75)
    expect(median(ascending([3, 1]))).toBe(2)
  })

  test('brakujące wartości nie biorą udziału, a z niczego nie ma mediany', () => {
    expect([...ascending([3, Number.NaN, 1, Number.POSITIVE_INFINITY])]).toEqual([1, 3])
    expect(median(ascending([Number.NaN]))).toBeNaN()
  })
})

test('zaokrąglenie do rangi jest tym samym, które widać na stronie', () => {
  const values = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
    fc.integer({ min: -100_000, max: 100_000 }).map((half) => half / 20),
  )
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 2 }), (value, decimals) => {
      expect(shownValue(value, decimals)).toBe(roundDecimal(value, decimals) + 0)
    }),
  )
})
