import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CompositePart, composite, sharesOf } from './composite.ts'

const NONE = Number.NaN
const part = (code: string, values: number[], more: Partial<CompositePart> = {}): CompositePart => ({
  code,
  weight: 1,
  direction: 'better',
  values,
  ...more,
})

test('przykład policzony ręcznie: dwa wskaźniki, jeden odwrócony', () => {
  // 10, 20, 30: mean 20, deviation √(200/3); both parts put the third peer one and the same distance up.
  const { parts, scores } = composite([
    part('dobry', [10, 20, 30], { weight: 3 }),
    part('zły', [30, 20, 10], { direction: 'worse' }),
  ])
  const one = 10 / Math.sqrt(200 / 3)
  expect(parts[0]).toMatchObject({ mean: 20, deviation: Math.sqrt(200 / 3) })
  scores.forEach(({ score }, peer) => void expect(score).toBeCloseTo([-one, 0, one][peer] as number, 12))
})

test('waga przesuwa wynik w stronę cięższej części', () => {
  const values = [part('a', [1, 2, 3], { weight: 3 }), part('b', [3, 2, 1])]
  const { scores } = composite(values)
  expect(scores[2]?.score).toBeGreaterThan(0)
  expect(sharesOf([3, 1])).toEqual([0.75, 0.25])
})

describe('braki', () => {
  const five = (missing: number) =>
    composite(Array.from({ length: 5 }, (_, place) => part(`w${place}`, [place < missing ? NONE : 1, 2, 3])))

  test('bez dokładnie jednej piątej części wynik jest i mówi, czego brakuje', () => {
    expect(five(1).scores[0]).toMatchObject({ score: expect.any(Number), missing: ['w0'] })
  })

  test('bez więcej niż jednej piątej wyniku nie ma', () => {
    expect(five(2).scores[0]).toEqual({ score: null, missing: ['w0', 'w1'] })
    const four = composite([part('a', [NONE, 1]), part('b', [1, 2]), part('c', [1, 2]), part('d', [1, 2])])
    expect(four.scores[0]).toEqual({ score: null, missing: ['a'] }) // a quarter
  })

  test('wskaźnika, który niczego nie ocenia, nie da się dodać; wagi zerowej i ujemnej też nie', () => {
    expect(() => composite([part('a', [1, 2], { direction: 'context' })])).toThrow('neither good nor bad')
    for (const weight of [0, -1, NONE, Number.POSITIVE_INFINITY])
      expect(() => composite([part('a', [1, 2], { weight })])).toThrow('no positive number')
  })
})

describe('właściwości', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 })
  const group = fc.array(
    fc.record({
      values,
      weight: fc.integer({ min: 1, max: 9 }),
      direction: fc.constantFrom('better' as const, 'worse' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const partsOf = (drawn: { values: number[]; weight: number; direction: 'better' | 'worse' }[]) =>
    drawn.map((one, place) => ({ code: `w${place}`, ...one }))
  const scoresOf = (parts: readonly CompositePart[]) => composite(parts).scores.map(({ score }) => score as number)
  const close = (one: number[], other: number[]) =>
    one.forEach((score, place) => void expect(score).toBeCloseTo(other[place] as number, 6))

  test('inna jednostka miary (przesunięcie i dodatnia skala) nie zmienia wyniku', () => {
    fc.assert(
      fc.property(
        group,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -500, max: 500 }),
        (drawn, scale, shift) => {
          const parts = partsOf(drawn)
          const [first = part('', []), ...others] = parts
          const rescaled = { ...first, values: Array.from(first.values, (value) => value * scale + shift) }
          close(scoresOf([rescaled, ...others]), scoresOf(parts))
        },
      ),
    )
  })

  test('odwrócenie znaku razem z kierunkiem nie zmienia wyniku, a wspólna skala wag też nie', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 9 }), (drawn, scale) => {
        const parts = partsOf(drawn)
        const turned = parts.map((one) => ({
          ...one,
          weight: one.weight * scale,
          direction: one.direction === 'better' ? ('worse' as const) : ('better' as const),
          values: one.values.map((value) => -value),
        }))
        close(scoresOf(turned), scoresOf(parts))
      }),
    )
  })

  test('udziały wag sumują się do jedności, a średnia wyników grupy to zero', () => {
    fc.assert(
      fc.property(group, (drawn) => {
        expect(sharesOf(drawn.map(({ weight }) => weight)).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
        const scores = scoresOf(partsOf(drawn))
        expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeCloseTo(0, 9)
      }),
    )
  })

  test('odmowa zależy tylko od liczby braków: do jednej piątej wynik jest, powyżej nie', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (all, wanted) => {
        const missing = Math.min(all, wanted)
        const parts = Array.from({ length: all }, (_, place) => part(`w${place}`, [place < missing ? NONE : 5, 1, 9]))
        expect(composite(parts).scores[0]?.score === null).toBe(missing * 5 > all)
      }),
    )
  })
})
