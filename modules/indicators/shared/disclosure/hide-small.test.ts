import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determined, type Equation, possible } from '../../testing/attack.ts'
import { smallFrame } from '../../testing/small-figures.ts'
import type { Frame } from '../frame.ts'
import { hiddenPlaces, isSmall } from './hide-small.ts'

const NONE = new Map<number, readonly number[]>()

/** Counts of municipalities, and of every larger unit the sum of all of its own, as the office adds them. */
function countsOf(frame: Frame, ofMunicipality: (code: string) => number): number[] {
  return frame.units.map(({ code, level }) =>
    level === 'municipality'
      ? ofMunicipality(code)
      : (frame.municipalitiesOf.get(code) ?? []).reduce(
          (sum, place) => sum + ofMunicipality(frame.units[place]?.code ?? ''),
          0,
        ),
  )
}

/** What is published of one column: each shown sum over what is hidden in it. */
function equationsOf(
  frame: Frame,
  counts: readonly number[],
  hidden: ArrayLike<number>,
  name: (code: string) => string,
) {
  const equations: Equation[] = []
  frame.units.forEach(({ code, level }, place) => {
    if (level === 'municipality' || hidden[place] === 1 || Number.isNaN(counts[place] as number)) return
    const members = frame.municipalitiesOf.get(code) ?? []
    const unknowns = members.filter((member) => hidden[member] === 1)
    if (unknowns.length === 0) return
    const shown = members.filter((member) => hidden[member] !== 1)
    equations.push({
      unknowns: unknowns.map((member) => name(frame.units[member]?.code ?? '')),
      total: (counts[place] as number) - shown.reduce((sum, member) => sum + (counts[member] as number), 0),
    })
  })
  return equations
}

/** Municipalities of a few counties of two voivodeships. */
const division = fc
  .array(fc.tuple(fc.constantFrom('02', '04'), fc.constantFrom('01', '02', '03')), { minLength: 1, maxLength: 9 })
  .map((places) => {
    const next = new Map<string, number>()
    return places.map(([voivodeship, county]) => {
      const number = (next.get(voivodeship + county) ?? 0) + 1
      next.set(voivodeship + county, number)
      return `${voivodeship}${county}0${number}`
    })
  })
const thresholds = fc.constantFrom(3, 5, 10)
const fewOrMany = fc.oneof({ weight: 3, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.nat(40) })

/**
 * Found in two thousand random histories: after three counts have changed, a voivodeship's sum of one state, the country's of
 * two more and a county's of the last gave away 020102 together, while no state by itself did.
 */
const SET_AGAINST_EACH_OTHER: [string[], (number | null)[], [number, number | null][], number] = [
  ['020101', '040101', '040102', '020201', '020102', '020202', '040103', '040104', '040105'],
  [0, 2, 3, 1, null, 5, 1, null, 4],
  [
    [7, 3],
    [4, 5],
    [6, 0],
    [4, 2],
    [3, 5],
  ],
  10,
]

describe('ukrywanie małych liczb', () => {
  const frame = smallFrame(
    2024,
    ['020101', '020102', '020103', '020201', '020202'].map((code) => ({ code })),
  )
  const shownCodes = (values: Record<string, number>) => {
    const counts = countsOf(frame, (code) => values[code] ?? Number.NaN)
    const hidden = hiddenPlaces(frame, [{ values: counts, history: NONE }], 5)
    return frame.units.flatMap(({ code }, place) => (hidden[place] === 1 ? [code] : [])).sort()
  }

  test('jedna mała gmina: ukryte są ona i każda suma, z której dałoby się ją odjąć', () => {
    expect(shownCodes({ '020101': 3, '020102': 20, '020103': 9, '020201': 8, '020202': 0 })).toEqual([
      '00',
      '02',
      '0201',
      '020101',
    ])
  })

  test('dwie małe gminy chronią sumę tylko wtedy, gdy każda może wynosić od 1 do 4', () => {
    expect(shownCodes({ '020101': 3, '020102': 2, '020103': 9, '020201': 8, '020202': 7 })).toEqual([
      '020101',
      '020102',
    ])
    // 4 + 4 = 8 can be nothing else where both are small
    expect(shownCodes({ '020101': 4, '020102': 4, '020103': 9, '020201': 8, '020202': 7 })).toEqual([
      '00',
      '02',
      '0201',
      '020101',
      '020102',
    ])
  })

  test('zero jest pokazywane, a bez małych liczb nic nie jest ukryte', () => {
    expect(shownCodes({ '020101': 0, '020102': 5, '020103': 0, '020201': 8, '020202': 0 })).toEqual([])
  })

  test('atak łapie próbkę, w której ukryto tylko małą liczbę, a sumę zostawiono', () => {
    const counts = countsOf(frame, (code) => (code === '020101' ? 3 : 20))
    const onlyPrimary = counts.map((count, place) =>
      frame.units[place]?.level === 'municipality' && isSmall(count, 5) ? 1 : 0,
    )
    const found = determined(equationsOf(frame, counts, onlyPrimary, (code) => code))
    expect([...found]).toEqual([['020101', 3]])
  })

  test('własność: kto zna wszystkie sumy, regułę i próg, nie wie o ukrytej liczbie nic ponad to, że jest mała', () => {
    fc.assert(
      fc.property(
        division,
        fc.array(fewOrMany, { minLength: 9, maxLength: 9 }),
        thresholds,
        (codes, given, threshold) => {
          const random = smallFrame(
            2024,
            codes.map((code) => ({ code })),
          )
          const counts = countsOf(random, (code) => given[codes.indexOf(code)] as number)
          const hidden = hiddenPlaces(random, [{ values: counts, history: NONE }], threshold)
          const equations = equationsOf(random, counts, hidden, (code) => code)
          expect([...determined(equations)]).toEqual([])
          const found = possible(equations, () => [1, threshold - 1])
          for (const [code, values] of found) expect([code, values.size]).toEqual([code, threshold - 1])
          random.units.forEach(({ level }, place) => {
            if (isSmall(counts[place] as number, threshold)) expect(hidden[place]).toBe(1)
            if (level === 'municipality' && hidden[place] === 1)
              expect(isSmall(counts[place] as number, threshold)).toBe(true)
          })
        },
      ),
    )
  })

  test('własność: kilka wymiarów, które się sumują, nie zdradza ukrytej liczby ani między gminami, ani między wierszami', () => {
    fc.assert(
      fc.property(
        division,
        fc.array(fc.tuple(fewOrMany, fewOrMany), { minLength: 9, maxLength: 9 }),
        thresholds,
        (codes, given, threshold) => {
          const random = smallFrame(
            2024,
            codes.map((code) => ({ code })),
          )
          const part = (row: 0 | 1) => countsOf(random, (code) => given[codes.indexOf(code)]?.[row] as number)
          const columns = [part(0), part(1)]
          const all = (columns[0] as number[]).map((count, place) => count + (columns[1]?.[place] as number))
          const rows = [...columns, all]
          const hidden = hiddenPlaces(
            random,
            rows.map((values) => ({ values, history: NONE })),
            threshold,
          )
          const inRow = (row: number) => (code: string) => `${code} ${row}`
          const within = rows.flatMap((counts, row) => equationsOf(random, counts, hidden, inRow(row)))
          // "the whole is the sum of its parts", of every hidden municipality, with the whole carried over
          const across = random.units.flatMap(({ code, level }, place) =>
            level === 'municipality' && hidden[place] === 1 ? [code] : [],
          )
          const named = within.map(({ unknowns, total }) => ({
            total,
            unknowns: unknowns.flatMap((name) =>
              name.endsWith(' 2') ? [name.replace(' 2', ' 0'), name.replace(' 2', ' 1')] : [name],
            ),
          }))
          const known = determined(named)
          for (const code of across) for (const row of [0, 1]) expect(known.has(inRow(row)(code))).toBe(false)
        },
      ),
    )
  })

  test('własność: kolejne stany danych i wszystko, co w nich pokazano, też nie zdradzają ukrytej liczby', () => {
    const corrections = fc.array(fc.tuple(fc.nat(8), fc.option(fewOrMany)), { maxLength: 5 })
    const first = fc.array(fc.option(fewOrMany), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(division, first, corrections, thresholds, (codes, given, changes, threshold) => {
        const random = smallFrame(
          2024,
          codes.map((code) => ({ code })),
        )
        const now = new Map(codes.map((code, place) => [code, { value: given[place] ?? Number.NaN, state: 0 }]))
        const history = new Map<number, number[]>()
        const equations: Equation[] = []
        const shown = new Map<string, number>()
        const small = new Map<string, number>()
        const nameOf = (code: string) => `${code}@${now.get(code)?.state}`
        for (let state = 0; state <= changes.length; state += 1) {
          const counts = countsOf(random, (code) => now.get(code)?.value as number)
          const hidden = hiddenPlaces(random, [{ values: counts, history }], threshold)
          equations.push(...equationsOf(random, counts, hidden, nameOf))
          random.units.forEach(({ code, level }, place) => {
            const value = counts[place] as number
            if (level !== 'municipality' || Number.isNaN(value)) return
            if (hidden[place] !== 1) shown.set(nameOf(code), value)
            if (isSmall(value, threshold)) small.set(nameOf(code), value)
          })
          const [which, value] = changes[state] ?? [0, null]
          const code = codes[which % codes.length] as string
          const place = random.indexOf.get(code) as number
          history.set(place, [...(history.get(place) ?? []), now.get(code)?.value as number])
          now.set(code, { value: value ?? Number.NaN, state: state + 1 })
        }
        const known = determined([
          ...equations,
          ...[...shown].map(([name, total]): Equation => ({ unknowns: [name], total })),
        ])
        for (const name of small.keys()) expect([name, known.has(name)]).toEqual([name, false])
      }),
      { examples: [SET_AGAINST_EACH_OTHER] },
    )
  })
})
