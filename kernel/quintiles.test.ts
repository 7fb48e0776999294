import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quintiles } from './quintiles.ts'

const shown = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Number.NaN)), { maxLength: 80 })

test('równe wartości mają tę samą klasę, wyższa nigdy niższej, a liczebności się zgadzają', () => {
  fc.assert(
    fc.property(shown, (values) => {
      const { classes, classOf } = quintiles(values)
      const known = values.filter((value) => !Number.isNaN(value)).length
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(known < 10 ? 0 : known)
      values.forEach((value, place) => {
        const shade = classOf[place] ?? null
        expect(shade === null).toBe(Number.isNaN(value) || known < 10)
        if (shade === null) return
        expect(classes[shade]?.from).toBeLessThanOrEqual(value)
        expect(classes[shade]?.to).toBeGreaterThanOrEqual(value)
        values.forEach((other, otherPlace) => {
          if (other > value) expect(classOf[otherPlace]).toBeGreaterThanOrEqual(shade)
          if (other === value) expect(classOf[otherPlace]).toBe(shade)
        })
      })
    }),
  )
})

test('pięć klas po równo, gdy wartości są różne', () => {
  expect(quintiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).classes).toEqual([
    { from: 1, to: 2, count: 2 },
    { from: 3, to: 4, count: 2 },
    { from: 5, to: 6, count: 2 },
    { from: 7, to: 8, count: 2 },
    { from: 9, to: 10, count: 2 },
  ])
})

test('przy mniej niż dziesięciu jednostkach nie ma klas', () => {
  expect(quintiles([1, 2, 3, 4, 5, 6, 7, 8, 9]).classes).toEqual([])
})
