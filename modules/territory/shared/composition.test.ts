import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOfYear } from './boundary-of-year.ts'
import { compositionOf, type TerritoryHistory } from './composition.ts'

const ACT = 'rozporządzenie w sprawie ustalenia granic gmin'
type Given = [unit: string, predecessor: string, day: string, share: number | null]

/** Units that the register has from `first` to `last`; the register itself begins in 2010. */
function history(transfers: Given[], held: Record<string, [first: string, last: string]>): TerritoryHistory {
  return {
    transfers: transfers.map(([unitCode, predecessorCode, tookEffectOn, share]) => ({
      unitCode,
      predecessorCode,
      tookEffectOn,
      share,
      legalAct: ACT,
    })),
    held: new Map(
      Object.entries(held).map(([code, [firstStateOn, lastStateOn]]) => [
        code,
        { code, name: code, firstStateOn, lastStateOn, isCurrent: lastStateOn === '2026-01-01' },
      ]),
    ),
    firstStateOn: '2010-01-01',
  }
}

const NOW = '2026-01-01'

test('gmina bez zmian obszaru jest sobą w każdym roku', () => {
  const plain = history([['B', 'C', '2020-01-01', 0.5]], { B: ['2010-01-01', NOW], C: ['2010-01-01', NOW] })
  expect(compositionOf('A', 2012, plain)).toEqual({ parts: [{ code: 'A', share: 1 }], unknown: null })
  expect(compositionOf('B', 2020, plain)).toEqual({ parts: [{ code: 'B', share: 1 }], unknown: null })
})

test('połączone całe gminy są sumą, także bez podanego udziału', () => {
  const merged = history([['A', 'B', '2015-01-01', null]], { A: ['2010-01-01', NOW], B: ['2010-01-01', '2014-01-01'] })
  expect(compositionOf('A', 2014, merged).parts).toEqual([
    { code: 'B', share: 1 },
    { code: 'A', share: 1 },
  ])
  expect(compositionOf('A', 2015, merged).parts).toEqual([{ code: 'A', share: 1 }])
})

test('część gminy bez podanego udziału jest nieznana, z udziałem przechodzi, a oddająca zatrzymuje resztę', () => {
  const held = { A: ['2016-01-01', NOW], B: ['2010-01-01', NOW] } satisfies Record<string, [string, string]>
  const unknown = history([['A', 'B', '2016-01-01', null]], held)
  expect(compositionOf('A', 2014, unknown)).toEqual({ parts: null, unknown: 'no-share' })
  expect(compositionOf('B', 2014, unknown)).toEqual({ parts: null, unknown: 'no-share' })
  const known = history([['A', 'B', '2016-01-01', 0.4]], held)
  expect(compositionOf('A', 2014, known).parts).toEqual([{ code: 'B', share: 0.4 }])
  expect(compositionOf('B', 2014, known).parts).toEqual([{ code: 'B', share: 0.6 }])
})

test('gmina, która zniknęła i ma dwóch następców, nie jest w całości niczyja', () => {
  const split = history(
    [
      ['A', 'C', '2016-01-01', null],
      ['B', 'C', '2016-01-01', null],
    ],
    { A: ['2016-01-01', NOW], B: ['2016-01-01', NOW], C: ['2010-01-01', '2015-01-01'] },
  )
  expect(compositionOf('A', 2014, split).unknown).toBe('no-share')
})

test('gdy rejestr nie sięga przed zmianę, nie wiadomo, czy gmina powstała, czy urosła', () => {
  const young = {
    ...history([['A', 'B', '2008-01-01', 1]], { A: ['2010-01-01', NOW], B: ['2010-01-01', NOW] }),
    firstStateOn: '2010-01-01',
  }
  expect(compositionOf('A', 2005, young).unknown).toBe('register-too-young')
})

test('przy znanych udziałach nikt nie ginie i nikt nie przybywa, przez dowolnie wiele zmian', () => {
  const codes = ['A', 'B', 'C', 'D', 'E']
  const change = fc.record({
    from: fc.constantFrom(...codes),
    to: fc.constantFrom(...codes),
    year: fc.integer({ min: 2011, max: 2024 }),
    share: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (drawn) => {
      const once = new Map(
        drawn.filter(({ from, to }) => from !== to).map((one) => [`${one.from}${one.to}${one.year}`, one]),
      )
      const given = [...once.values()].map(({ from, to, year, share }): Given => [to, from, `${year}-01-01`, share])
      const all = history(given, Object.fromEntries(codes.map((code) => [code, ['2010-01-01', NOW]])))
      const sum = new Map<string, number>()
      for (const code of codes)
        for (const part of compositionOf(code, 2010, all).parts ?? [])
          sum.set(part.code, (sum.get(part.code) ?? 0) + part.share)
      for (const code of codes) expect(sum.get(code)).toBeCloseTo(1, 9)
    }),
  )
})

test('mapa roku bierze granice tego roku, a gdy ich nie ma, najbliższe, i wie, że to inne', () => {
  const states = [{ stateOn: '2021-06-25' }, { stateOn: '2015-01-01' }, { stateOn: null }]
  expect(boundaryOfYear(states, 2021)).toEqual({ state: { stateOn: '2021-06-25' }, isOfYear: true })
  expect(boundaryOfYear(states, 2018)).toEqual({ state: { stateOn: '2021-06-25' }, isOfYear: false })
  expect(boundaryOfYear(states, 2010)).toEqual({ state: { stateOn: '2015-01-01' }, isOfYear: false })
  expect(boundaryOfYear([{ stateOn: null }], 2021)).toEqual({ state: { stateOn: null }, isOfYear: false })
  expect(boundaryOfYear([], 2021)).toBeUndefined()
})
