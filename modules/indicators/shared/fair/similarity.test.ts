import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distancesFrom, reasonsBetween, standardised, weightMissing } from './similarity.ts'

type Given = { weight: number; byRatio: boolean; values: number[] }

const columnsOf = (given: readonly Given[]) =>
  given.map(({ weight, byRatio, values }) => ({ weight, scores: standardised(values, byRatio) }))

/** Everything that is said of each unit; null where there is no distance. */
function allFrom(given: readonly Given[], here: number) {
  const columns = columnsOf(given)
  return Array.from(distancesFrom(columns, here), (distance, place) => ({
    distance: Number.isNaN(distance) ? null : distance,
    ...reasonsBetween(columns, here, place),
  }))
}

const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) }, fc.constant(Number.NaN))
const UNITS = 12
const part = fc.record({
  weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
  byRatio: fc.boolean(),
  values: fc.array(value, { minLength: UNITS, maxLength: UNITS }),
})
const parts = fc.array(part, { minLength: 1, maxLength: 6 })
const places = fc.integer({ min: 0, max: UNITS - 1 })

test('odległość od siebie to zero, a w obie strony jest taka sama', () => {
  fc.assert(
    fc.property(parts, places, places, (given, a, b) => {
      const own = allFrom(given, a)[a]?.distance
      expect(own === null || own === 0).toBe(true)
      const there = allFrom(given, a)[b]?.distance ?? null
      const back = allFrom(given, b)[a]?.distance ?? null
      if (there === null || back === null) expect(there).toBe(back)
      else expect(there).toBeCloseTo(back, 9)
    }),
  )
})

test('części odległości dają razem całość, a z nich da się policzyć odległość jeszcze raz', () => {
  fc.assert(
    fc.property(parts, places, places, (given, here, there) => {
      const { distance, shares, apart } = allFrom(given, here)[there] ?? expect.fail()
      if (distance === null || distance === 0) return
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      let [over, under] = [0, 0]
      given.forEach(({ weight }, place) => {
        if (Number.isNaN(apart[place])) return
        over += weight * (apart[place] as number) ** 2
        under += weight
      })
      expect(Math.sqrt(over / under)).toBeCloseTo(distance, 9)
    }),
  )
})

test('jednostka miary nic nie znaczy: tysiące i sztuki dają te same odległości, a wszystkie wagi razy trzy też', () => {
  fc.assert(
    fc.property(parts, places, (given, here) => {
      const straight = given.map((one) => ({ ...one, byRatio: false }))
      const rescaled = straight.map((one) => ({
        ...one,
        weight: one.weight * 3,
        values: one.values.map((own) => own * 1000 + 5),
      }))
      const before = allFrom(straight, here).map(({ distance }) => distance)
      const after = allFrom(rescaled, here).map(({ distance }) => distance)
      before.forEach((one, place) => {
        if (one === null) expect(after[place]).toBeNull()
        else expect(after[place]).toBeCloseTo(one, 5)
      })
    }),
  )
})

test('brak do jednej piątej wagi odległość znosi, więcej – nie, a czego brak, jest nazwane', () => {
  const column = (own: number): Given => ({ weight: 1, byRatio: false, values: [1, own, 3] })
  const full = Array.from({ length: 4 }, () => column(2))
  const [, fifth] = allFrom([...full, column(Number.NaN)], 0)
  expect([fifth?.distance !== null, fifth?.missing]).toEqual([true, [4]])
  const [, more] = allFrom([...full.slice(1), column(Number.NaN)], 0)
  expect([more?.distance, more?.missing]).toEqual([null, [3]])
  expect(weightMissing(columnsOf([...full, column(Number.NaN)]), 1)).toBeCloseTo(0.2)
})

test('większa waga przybliża te, które są podobne tą cechą', () => {
  const age = { byRatio: false, values: [10, 11, 30] }
  const people = { byRatio: true, values: [1000, 50_000, 1100] }
  const nearest = (weights: [number, number]) => {
    const [, a, b] = allFrom(
      [
        { ...age, weight: weights[0] },
        { ...people, weight: weights[1] },
      ],
      0,
    )
    return (a?.distance ?? 0) < (b?.distance ?? 0) ? 1 : 2
  }
  expect([nearest([9, 1]), nearest([1, 9])]).toEqual([1, 2])
})

test('sprawdzian części złapałby odległość, która gubi wagę', () => {
  const [, two] = allFrom(
    [
      { weight: 3, byRatio: false, values: [0, 1] },
      { weight: 1, byRatio: false, values: [0, 1] },
    ],
    0,
  )
  expect(Array.from(two?.shares ?? [])).toEqual([0.75, 0.25])
  expect(() => allFrom([{ weight: 0, byRatio: false, values: [1] }], 0)).toThrow(RangeError)
})

test('2479 gmin i osiem wskaźników liczy się w mniej niż 50 ms', () => {
  const values = (salt: number) =>
    Array.from({ length: 2479 }, (_, place) => ((place * 7919 + salt * 104_729) % 9973) + 1)
  const given = Array.from({ length: 8 }, (_, salt) => ({ weight: 1 + salt, byRatio: salt < 2, values: values(salt) }))
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    expect(distancesFrom(columnsOf(given), 1234)).toHaveLength(2479)
    return performance.now() - began
  })
  expect(Math.min(...times)).toBeLessThan(50)
})
