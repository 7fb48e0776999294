import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallCountry } from '../testing/small-country.ts'
import { deriveHistory } from './history.ts'
import type { RegisterEntry, RegisterState } from './register-entry.ts'
import type { UnitVersion } from './territorial-unit.ts'
import { changesBetween, changesOf } from './unit-changes.ts'

const municipality = (stateOn: string, code: string, name: string, part: 1 | 2 | 3): RegisterEntry => ({
  code,
  part,
  name,
  kindName: 'gmina',
  stateOn,
})
const state = (stateOn: string, ...units: [code: string, name: string, part: 1 | 2 | 3][]): RegisterState => ({
  stateOn,
  entries: units.map(([code, name, part]) => municipality(stateOn, code, name, part)),
})

describe('historia jednostek ze stanów rejestru', () => {
  test('jednostka bez zmian ma jeden okres, otwarty z obu stron', () => {
    const { units, versions } = deriveHistory([
      state('2024-01-01', ['020101', 'Lipowo', 2]),
      state('2022-01-01', ['020101', 'Lipowo', 2]),
    ])
    expect(versions.filter(({ unitCode }) => unitCode === '020101')).toEqual([
      {
        unitCode: '020101',
        ordinal: 1,
        name: 'Lipowo',
        kind: 2,
        beganAfter: null,
        beganBy: '2022-01-01',
        endedAfter: null,
        endedBy: null,
      },
    ])
    expect(units.find(({ code }) => code === '020101')).toMatchObject({
      firstStateOn: '2022-01-01',
      lastStateOn: '2024-01-01',
      isCurrent: true,
    })
  })

  test('jednostka nowa, zniesiona i przywrócona ma okresy z przerwą, a bieżąca jest tylko w najnowszym stanie', () => {
    const { units, versions } = deriveHistory([
      state('2021-01-01', ['020101', 'Lipowo', 2]),
      state('2022-01-01', ['020101', 'Lipowo', 2], ['020102', 'Dębno', 2]),
      state('2023-01-01', ['020101', 'Lipowo', 2]),
      state('2024-01-01', ['020101', 'Lipowo', 2], ['020102', 'Dębno', 2]),
      state('2025-01-01', ['020101', 'Lipowo', 2]),
    ])
    const own = versions.filter(({ unitCode }) => unitCode === '020102')
    expect(
      own.map(({ beganAfter, beganBy, endedAfter, endedBy }) => [beganAfter, beganBy, endedAfter, endedBy]),
    ).toEqual([
      ['2021-01-01', '2022-01-01', '2022-01-01', '2023-01-01'],
      ['2023-01-01', '2024-01-01', '2024-01-01', '2025-01-01'],
    ])
    expect(units.find(({ code }) => code === '020102')).toMatchObject({ isCurrent: false, lastStateOn: '2024-01-01' })
    expect(changesOf(own).map(({ type, by }) => [type, by])).toEqual([
      ['created', '2022-01-01'],
      ['abolished', '2023-01-01'],
      ['created', '2024-01-01'],
      ['abolished', '2025-01-01'],
    ])
  })

  test('zmiana nazwy i rodzaju naraz to dwie zmiany w jednym przedziale', () => {
    const changes = changesBetween(
      state('2022-01-01', ['020101', 'Lipowo', 2]),
      state('2023-01-01', ['020101', 'Lipów', 3]),
    )
    expect(changes).toEqual([
      { type: 'renamed', unitCode: '020101', from: 'Lipowo', to: 'Lipów', after: '2022-01-01', by: '2023-01-01' },
      { type: 'kind-changed', unitCode: '020101', from: 2, to: 3, after: '2022-01-01', by: '2023-01-01' },
    ])
  })

  test('kraj jest jednostką, województwa mają nazwy małymi literami, a części gmin jednostkami nie są', () => {
    const { units } = deriveHistory([{ stateOn: '2024-01-01', entries: smallCountry('2024-01-01') }])
    expect(units.find(({ code }) => code === '00')).toMatchObject({
      level: 'country',
      name: 'Polska',
      parentCode: null,
    })
    expect(units.find(({ code }) => code === '02')).toMatchObject({
      level: 'voivodeship',
      name: 'łąkowe 02',
      parentCode: '00',
    })
    expect(units.filter(({ level }) => level === 'municipality')).toHaveLength(48)
    expect(units).toHaveLength(1 + 16 + 16 + 48)
  })
})

const CODES = ['020101', '020102', '020103', '040101']
const DAYS = ['2019-01-01', '2020-01-01', '2021-07-01', '2022-01-01', '2023-01-01', '2024-01-01']
const seen = fc.option(fc.record({ name: fc.constantFrom('Lipowo', 'Lipów'), part: fc.constantFrom(1, 2, 3) }), {
  nil: undefined,
})
const someStates: fc.Arbitrary<RegisterState[]> = fc.subarray(DAYS, { minLength: 1 }).chain((days) =>
  fc.tuple(
    ...days.map((stateOn) =>
      fc.tuple(...CODES.map(() => seen)).map((units) => ({
        stateOn,
        entries: units.flatMap((unit, index) =>
          unit === undefined ? [] : [municipality(stateOn, CODES[index] as string, unit.name, unit.part as 1 | 2 | 3)],
        ),
      })),
    ),
  ),
)

/** The plain way: write down what each day says, then read off where the line changes. */
function oracle(states: RegisterState[], code: string): Omit<UnitVersion, 'unitCode'>[] {
  const lines = [...states]
    .sort((a, b) => a.stateOn.localeCompare(b.stateOn))
    .map(({ stateOn, entries }) => ({ stateOn, found: entries.find((entry) => entry.code === code) }))
  const versions: Omit<UnitVersion, 'unitCode'>[] = []
  for (let from = 0; from < lines.length; ) {
    const text = (index: number) => `${lines[index]?.found?.name} ${lines[index]?.found?.part}`
    let to = from
    while (to + 1 < lines.length && text(to + 1) === text(from)) to += 1
    const found = lines[from]?.found
    if (found !== undefined) {
      const next = lines[to + 1]?.stateOn ?? null
      versions.push({
        ordinal: versions.length + 1,
        name: found.name,
        kind: found.part as 1 | 2 | 3,
        beganAfter: lines[from - 1]?.stateOn ?? null,
        beganBy: (lines[from] as { stateOn: string }).stateOn,
        endedAfter: next === null ? null : (lines[to] as { stateOn: string }).stateOn,
        endedBy: next,
      })
    }
    from = to + 1
  }
  return versions
}

test('historia z dowolnych stanów w dowolnej kolejności zgadza się z niezależnym obliczeniem', () => {
  const inTwoOrders = someStates.chain((states) =>
    fc.tuple(fc.constant(states), fc.shuffledSubarray(states, { minLength: states.length, maxLength: states.length })),
  )
  fc.assert(
    fc.property(inTwoOrders, ([states, shuffled]) => {
      const derived = deriveHistory(shuffled)
      expect(derived).toEqual(deriveHistory(states))
      for (const code of CODES) {
        const own = derived.versions.filter(({ unitCode }) => unitCode === code).map(({ unitCode: _, ...rest }) => rest)
        expect(own).toEqual(oracle(states, code))
        const unit = derived.units.find((known) => known.code === code)
        expect(unit?.isCurrent ?? false).toBe(states.at(-1)?.entries.some((entry) => entry.code === code))
      }
    }),
    { numRuns: 200 },
  )
})
