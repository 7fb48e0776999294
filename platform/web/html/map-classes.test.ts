import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapClasses } from './map-classes.ts'

describe('klasy mapy', () => {
  test('czterdzieści różnych wartości dzieli się na pięć klas po osiem', () => {
    const values = Array.from({ length: 40 }, (_, place) => place)
    expect(mapClasses(values, 0)?.ranges.map(({ count }) => count)).toEqual([8, 8, 8, 8, 8])
  })

  test('mniej niż dziesięć wartości nie ma klas, braki się nie liczą', () => {
    const nine = Array.from({ length: 9 }, (_, place) => place)
    expect(mapClasses([...nine, { missing: 'confidential' }], 0)).toBeNull()
    expect(mapClasses([...nine, 10], 0)).not.toBeNull()
  })

  test('wartości równe po zaokrągleniu mają jedną klasę', () => {
    const values = Array.from({ length: 20 }, (_, place) => place + 0.04)
    const classes = mapClasses([...values.slice(0, 19), 18.01], 1)
    expect(classes?.classOf(18.01)).toBe(classes?.classOf(18.04))
  })

  test('zera w większości gmin zostają jasne', () => {
    const values = [...Array.from({ length: 24 }, () => 0), ...Array.from({ length: 16 }, (_, place) => place + 1)]
    const classes = mapClasses(values, 0)
    expect(classes?.classOf(0)).toBe(1)
    expect(classes?.ranges[0]).toEqual({ mapClass: 1, from: 0, to: 0, count: 24 })
  })

  test('oba rodzaje braków odróżniają się', () => {
    const classes = mapClasses(
      Array.from({ length: 10 }, (_, place) => place),
      0,
    )
    expect(classes?.classOf({ missing: 'below-threshold' })).toBe('withheld')
    expect(classes?.classOf({ missing: 'not-delivered' })).toBe('missing')
  })

  test('większa wartość nigdy nie jest jaśniejsza, a każda mieści się w przedziale legendy', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 10, maxLength: 60 })
    fc.assert(
      fc.property(values, (tenths) => {
        const figures = tenths.map((tenth) => tenth / 10)
        const classes = mapClasses(figures, 1)
        if (classes === null) return false
        const sorted = [...figures].sort((a, b) => a - b).map((value) => Number(classes.classOf(value)))
        const rises = sorted.every((mapClass, place) => mapClass >= (sorted[place - 1] ?? 0))
        const inRange = figures.every((value) =>
          classes.ranges.some(
            ({ mapClass, from, to }) => mapClass === classes.classOf(value) && from <= value && value <= to,
          ),
        )
        return rises && inRange && classes.ranges.reduce((sum, { count }) => sum + count, 0) === figures.length
      }),
    )
  })
})
