import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorMatrix } from '../compute.ts'
import { findDefinition } from '../definitions.ts'
import { makeFrame } from '../frame.ts'
import { coverageClass, coverageOf } from './coverage.ts'
import { LEAST_PEERS, OUTLIER_BOUND, outliersOf, robustDistances } from './outliers.ts'

/** As fine as a figure can be; numbers near 1e-324 cannot even be multiplied without losing half of themselves. */
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6)
const figures = fc.array(fc.oneof({ weight: 9, arbitrary: finite }, fc.constant(Number.NaN)), {
  minLength: LEAST_PEERS,
  maxLength: 60,
})

/** A year of municipalities of one kind with these values; NaN is a hidden or missing one. */
function matrix(values: readonly number[], code = 'share-65-plus', year = 2024): IndicatorMatrix {
  const units = values.map((_, place) => ({
    code: String(20_000 + place).padStart(6, '0'),
    level: 'municipality' as const,
    name: `Gmina ${place}`,
    kind: 2,
    isCertain: true,
  }))
  return {
    definition: findDefinition(code) as IndicatorMatrix['definition'],
    frame: makeFrame(year, units),
    values: Float64Array.from(values),
    shown: Float64Array.from(values),
    reasons: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 12 : 0)),
    bases: new Uint8Array(values.length),
    kinds: new Uint8Array(values.length).fill(2),
    inputs: new Map(),
    surroundings: {},
  }
}

/** Twelve ordinary values and what is put in front of them. */
const ordinary = (first: number) => [first, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]

describe('odległość od mediany', () => {
  test('przesunięcie i powiększenie wszystkich wartości nie zmienia odległości', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -99, max: 99 }),
        (values, times, shift) => {
          const moved = robustDistances(values.map((value) => value * times + shift)).distances
          robustDistances(values).distances.forEach((distance, place) => {
            if (Number.isNaN(distance)) expect(moved[place]).toBeNaN()
            else expect(moved[place]).toBeCloseTo(distance, 6)
          })
        },
      ),
    )
  })

  test('najwyżej połowa wartości jest dalej niż zwykły rozrzut, a brak nie ma odległości', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { distances, peers } = robustDistances(values)
        expect(peers).toBe(values.filter(Number.isFinite).length)
        expect(distances.filter((distance) => Math.abs(distance) > 1 / 1.4826 + 1e-9).length).toBeLessThanOrEqual(
          peers / 2,
        )
        values.forEach((value, place) => {
          if (Number.isNaN(value)) expect(distances[place]).toBeNaN()
        })
      }),
    )
  })

  test('przy mniej niż ośmiu wartościach albo gdy ponad połowa jest równa, nie ma miary', () => {
    expect(robustDistances([1, 2, 3, 4, 5, 6, 1000]).distances.every(Number.isNaN)).toBe(true)
    expect(robustDistances([5, 5, 5, 5, 5, 5, 1, 1000]).distances.every(Number.isNaN)).toBe(true)
  })
})

describe('wartości odstające', () => {
  test('wartość daleka od gmin tego samego rodzaju jest na liście, a zwykła nie', () => {
    expect(outliersOf(matrix(ordinary(90)), undefined)).toMatchObject([
      { place: 0, rule: 'level', peers: 12, change: null },
    ])
    expect(outliersOf(matrix(ordinary(21)), undefined)).toEqual([])
  })

  test('wśród prawie równych wartości różnica mniejsza niż dziesięć jednostek ostatniej cyfry nikogo nie wyróżnia', () => {
    const nearly = (first: number) => [first, ...Array.from({ length: 11 }, (_, place) => 10 + place / 1000)]
    expect(robustDistances(nearly(10.9)).distances[0]).toBeGreaterThan(100)
    expect(outliersOf(matrix(nearly(10.9)), undefined)).toEqual([])
    expect(outliersOf(matrix(nearly(11.1)), undefined)).toMatchObject([{ place: 0, rule: 'level' }])
    const before = matrix(nearly(10), undefined, 2023)
    expect(outliersOf(matrix(nearly(10.9)), before)).toEqual([])
  })

  test('skok wobec własnego zeszłego roku jest na liście także wtedy, gdy sama wartość jest zwykła', () => {
    const before = matrix([20, 10.1, 10.9, 12.2, 12.9, 14.1, 14.8, 16.3, 17.1, 17.8, 19.2, 20.1], undefined, 2023)
    const found = outliersOf(matrix(ordinary(12)), before)
    expect(found).toMatchObject([{ place: 0, rule: 'jump', change: -8 }])
    expect(outliersOf(matrix(ordinary(12)), before, new Set(['020000']))).toEqual([])
  })

  test('liczby bezwzględne ocenia się tylko po zmianie w procentach, a małych wcale', () => {
    const before = matrix([40_000, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200], 'population', 2023)
    const big = [40_000, 101, 112, 121, 133, 141, 153, 161, 174, 181, 195, 201]
    expect(outliersOf(matrix(big, 'population'), before)).toEqual([])
    const doubled = big.map((value, place) => (place === 3 ? 2 * value : value))
    expect(outliersOf(matrix(doubled, 'population'), before)).toMatchObject([{ place: 3, rule: 'jump' }])
    const small = (values: readonly number[]) => values.map((value) => value / 100)
    expect(
      outliersOf(matrix(small(doubled), 'population'), matrix(small([...before.values]), 'population', 2023)),
    ).toEqual([])
  })

  test('między spisami nie ma skoku', () => {
    const before = matrix([60, 10.1, 10.9, 12.2, 12.9, 14.1, 14.8, 16.3, 17.1, 17.8, 19.2, 20.1], undefined, 2023)
    before.bases.fill(2)
    const now = matrix(ordinary(12))
    now.bases.fill(3)
    expect(outliersOf(now, before)).toEqual([])
  })

  test('ukryta liczba nie jest na liście i niczego na niej nie zmienia, jakakolwiek by była', () => {
    fc.assert(
      fc.property(figures, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (values, isHidden) => {
        const seen = values.map((value, place) => (isHidden[place] === true ? Number.NaN : value))
        const kept = seen.filter((value) => !Number.isNaN(value))
        const found = outliersOf(matrix(seen), undefined)
        expect(found.every(({ place, distance }) => !isHidden[place] && Math.abs(distance) >= OUTLIER_BOUND)).toBe(true)
        // the same as if the hidden units were not there at all
        const without = outliersOf(matrix(kept), undefined)
        expect(found.map(({ distance, peers }) => [distance, peers])).toEqual(
          without.map(({ distance, peers }) => [distance, peers]),
        )
      }),
    )
  })
})

describe('pokrycie', () => {
  test('wartości i powody razem to zawsze wszystkie gminy', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 50 }), (reasons) => {
        const members = reasons.map((_, place) => place)
        const cell = coverageOf({ members }, Uint8Array.from(reasons))
        expect(cell.withValue + cell.missing.reduce((sum, { count }) => sum + count, 0)).toBe(reasons.length)
        expect(coverageClass(cell, reasons.length) === 'full').toBe(
          reasons.length > 0 && cell.withValue === reasons.length,
        )
      }),
    )
  })

  test('bez żadnego pliku wszystkim gminom brakuje danych', () => {
    expect(coverageOf({ members: [0, 1] }, undefined)).toEqual({
      withValue: 0,
      missing: [{ kind: 'not-delivered', count: 2 }],
    })
  })
})
