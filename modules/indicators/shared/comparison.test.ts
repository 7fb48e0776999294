import { describe, expect, test } from 'vitest'
import { smallFrame, smallMatrix } from '../testing/small-figures.ts'
import { compare, numberOrNull } from './comparison.ts'
import { rankInWords } from './labels.pl.ts'
import { trendOf } from './trend.ts'

const municipalities = [
  { code: '980101', kind: 1 as const },
  { code: '980102', kind: 2 as const },
  { code: '980103', kind: 2 as const },
  { code: '980201', kind: 2 as const },
]
const frame = smallFrame(2024, municipalities)
const unemployed = { 'P1944 ogółem': { 2024: { '980101': 40, '980102': 10, '980103': 10, '980201': 30 } } }
const matrix = smallMatrix('registered-unemployed', frame, unemployed)
const of = (code: string) => compare(matrix, frame.indexOf.get(code) as number)

describe('porównanie gminy', () => {
  test('z powiatem, województwem, krajem i podobnymi: wartość całości osobno, mediana gmin osobno', () => {
    const { county, voivodeship, country, sameKind } = of('980102')
    expect(county).toMatchObject({ code: '9801', value: 60, median: 10, withValue: 3, all: 3 })
    expect(voivodeship).toMatchObject({ code: '98', value: 90, median: 20, lowest: 10, highest: 40 })
    expect(country).toMatchObject({ code: '00', value: 90 })
    expect(sameKind).toMatchObject({ kind: 2, withValue: 3, value: null, median: 10 })
  })

  test('równe wartości dzielą miejsce', () => {
    expect(of('980102').voivodeship?.rank).toEqual({
      fromHighest: 3,
      fromLowest: 1,
      of: 4,
      sharedWith: 1,
      quartile: null,
    })
    expect(of('980103').voivodeship?.rank).toEqual(of('980102').voivodeship?.rank)
  })

  test('miejsce w słowach liczy od bliższego końca i mówi o równych', () => {
    expect(rankInWords({ fromHighest: 9, fromLowest: 108, of: 116, sharedWith: 0, quartile: 4 })).toBe(
      '9. z 116, od najwyższej',
    )
    expect(rankInWords({ fromHighest: 3, fromLowest: 1, of: 4, sharedWith: 1, quartile: null })).toBe(
      '1. z 4, od najniższej, wspólnie z inną',
    )
  })

  test('większe jednostki są porównywane między sobą, nie z gminami', () => {
    const county = of('9801')
    expect(county.county).toBeNull()
    expect(county.sameKind).toBeNull()
    expect(county.voivodeship).toMatchObject({ withValue: 2, median: 45 })
    expect(of('00')).toEqual({ county: null, voivodeship: null, country: null, sameKind: null })
  })

  test('gmina bez wartości nie ma miejsca i nie jest liczona', () => {
    const partial = smallMatrix('registered-unemployed', frame, {
      'P1944 ogółem': { 2024: { '980101': 40, '980102': 10 } },
    })
    const missing = compare(partial, frame.indexOf.get('980103') as number)
    expect(missing.county).toMatchObject({ rank: null, withValue: 2, all: 3 })
  })
})

describe('przebieg', () => {
  const cells = { 'P2137 ogółem': { 2020: { '980101': 1000 }, 2023: { '980101': 900 }, 2024: { '980101': 890 } } }
  const year = (y: number, base: 'nsp-2011' | 'nsp-2021') =>
    smallMatrix('population', smallFrame(y, municipalities), cells, { base })

  test('między spisami jest przerwa, a lata bez danych są lukami', () => {
    const points = trendOf('980101', [year(2024, 'nsp-2021'), year(2020, 'nsp-2011'), year(2023, 'nsp-2021')])
    expect(points.map(({ year: y, value, isAfterBreak }) => [y, value, isAfterBreak])).toEqual([
      [2020, 1000, false],
      [2021, null, false],
      [2022, null, false],
      [2023, 900, true],
      [2024, 890, false],
    ])
  })

  test('na jednym spisie przerwy nie ma', () => {
    const points = trendOf('980101', [year(2023, 'nsp-2021'), year(2024, 'nsp-2021')])
    expect(points.some(({ isAfterBreak }) => isAfterBreak)).toBe(false)
  })

  test('bez żadnego roku nie ma punktów', () => {
    expect(trendOf('980101', [])).toEqual([])
  })
})

test('brak liczby jest w odpowiedzi pusty, a zero jest zerem', () => {
  expect(numberOrNull(Number.NaN)).toBeNull()
  expect(numberOrNull(undefined)).toBeNull()
  expect(numberOrNull(0)).toBe(0)
})
