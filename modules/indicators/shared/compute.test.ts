import { describe, expect, test } from 'vitest'
import { agesOf, type Cells, smallFrame, smallMatrix } from '../testing/small-figures.ts'
import { cellsAt } from './cells.ts'
import type { IndicatorMatrix } from './compute.ts'
import { definitions } from './definitions.ts'
import { unpackReason } from './missing.ts'

const A = '980101'
const B = '980102'
const C = '980201'
const units = [{ code: A }, { code: B }, { code: C }]
const frame = smallFrame(2024, units)

function at(matrix: IndicatorMatrix, code: string) {
  const index = matrix.frame.indexOf.get(code) as number
  return { value: matrix.values[index], missing: unpackReason(matrix.reasons[index] as number) }
}

const ages = agesOf(2024, {
  [A]: { children: 200, adults: 600, older: 200, oldest: 50 },
  [B]: { children: 100, adults: 700, older: 200, oldest: 20 },
  [C]: { children: 1500, adults: 5500, older: 1000, oldest: 0 },
})
const economic: Cells = {
  'P1342 ogółem': { 2024: { [A]: 1000 } },
  'P1342 w wieku przedprodukcyjnym': { 2024: { [A]: 250 } },
  'P1342 w wieku produkcyjnym': { 2024: { [A]: 500 } },
  'P1342 w wieku poprodukcyjnym': { 2024: { [A]: 250 } },
}
const unemployed: Cells = { 'P1944 ogółem': { 2024: { [A]: 30, [B]: 35, [C]: 55 } } }

/** One worked example for each definition: what the municipality A has, counted by hand. */
const EXAMPLES: Record<string, number> = {
  population: 1000, // 200 + 600 + 200
  'population-change': -20, // from 1250 to 1000
  'population-density': 20, // 1000 on 50 km²
  'share-under-15': 20, // 200 of 1000
  'share-pre-working-age': 25, // 250 of 1000
  'share-working-age': 50, // 500 of 1000
  'share-post-working-age': 25, // 250 of 1000
  'share-65-plus': 20, // 200 of 1000
  'share-80-plus': 5, // 50 of 1000
  'share-85-plus': 5, // 50 of 1000
  'dependency-ratio': (400 / 600) * 100,
  'old-age-index': 100, // 200 on 200
  'registered-unemployed': 30,
  'unemployed-per-working-age': 6, // 30 of 500
  'unemployed-per-15-64': 5, // 30 of 600
}

test.each(definitions.filter(({ isCore }) => isCore).map(({ code }) => code))(
  '%s: przykład policzony ręcznie',
  (code) => {
    const cells = {
      ...ages,
      ...economic,
      ...unemployed,
      'P2137 ogółem': { 2019: { [A]: 1250 }, ...ages['P2137 ogółem'] },
    }
    const matrix = smallMatrix(code, frame, cells, {
      areas: { [A]: 50 },
      earlier: { frame: smallFrame(2019, units) },
    })
    expect(at(matrix, A)).toEqual({ value: EXAMPLES[code], missing: null })
  },
)

describe('większa jednostka', () => {
  test('udział powiatu liczy się z sum, nie jest średnią udziałów gmin', () => {
    const cells = agesOf(2024, {
      [A]: { children: 0, adults: 100, older: 100 },
      [B]: { children: 0, adults: 900, older: 100 },
    })
    const matrix = smallMatrix('share-65-plus', frame, cells)
    expect(at(matrix, A).value).toBe(50)
    expect(at(matrix, B).value).toBe(10)
    expect(at(matrix, '9801').value).toBeCloseTo((200 / 1200) * 100, 12) // the mean of shares would be 30
  })

  test('jej własna liczba ma pierwszeństwo przed sumą gmin', () => {
    const own = { 'P1944 ogółem': { 2024: { ...unemployed['P1944 ogółem']?.[2024], '9801': 66 } } }
    expect(at(smallMatrix('registered-unemployed', frame, own), '9801').value).toBe(66)
    expect(at(smallMatrix('registered-unemployed', frame, unemployed), '9801').value).toBe(65)
  })

  test('brak jednej gminy oznacza brak sumy', () => {
    const partial = { 'P1944 ogółem': { 2024: { [A]: 30, [C]: 55 } } }
    const matrix = smallMatrix('registered-unemployed', frame, partial)
    expect(at(matrix, '9801').missing).toBe('incomplete-sum')
    expect(at(matrix, '9802')).toEqual({ value: 55, missing: null })
    expect(at(matrix, '98').missing).toBe('incomplete-sum')
  })

  test('gmina, która mogła jeszcze nie istnieć i nie ma liczby, nie psuje sumy; z liczbą jest liczona', () => {
    const doubtful = smallFrame(2024, [...units, { code: '980103', isCertain: false }])
    const without = smallMatrix('registered-unemployed', doubtful, unemployed)
    expect(at(without, '9801').value).toBe(65)
    expect(at(without, '980103').missing).toBe('no-such-unit')
    const cells = { 'P1944 ogółem': { 2024: { ...unemployed['P1944 ogółem']?.[2024], '980103': 5 } } }
    expect(at(smallMatrix('registered-unemployed', doubtful, cells), '9801').value).toBe(70)
  })
})

describe('braki', () => {
  test('bez pliku P1342 wiek produkcyjny jest „brak pliku”, choć grupy pięcioletnie są', () => {
    const matrix = smallMatrix('share-working-age', frame, ages)
    expect(at(matrix, A)).toEqual({ value: Number.NaN, missing: 'not-delivered' })
    expect(at(smallMatrix('unemployed-per-working-age', frame, { ...ages, ...unemployed }), A).missing).toBe(
      'not-delivered',
    )
  })

  test('dzielenie przez zero nie daje liczby', () => {
    const cells = agesOf(2024, { [A]: { children: 0, adults: 10, older: 10 } })
    expect(at(smallMatrix('old-age-index', frame, cells), A).missing).toBe('zero-denominator')
  })

  test('bez granicy nie ma gęstości; powierzchnię powiatu daje suma gmin', () => {
    const matrix = smallMatrix('population-density', frame, ages, { areas: { [A]: 50, [B]: 150 } })
    expect(at(matrix, C).missing).toBe('no-area')
    expect(at(matrix, '9801').value).toBe(2000 / 200)
  })

  test('zmiany między różnymi spisami się nie liczy', () => {
    const cells = { 'P2137 ogółem': { 2019: { [A]: 1250 }, 2024: { [A]: 1000 } } }
    const earlier = { frame: smallFrame(2019, units), base: 'nsp-2011' as const }
    expect(at(smallMatrix('population-change', frame, cells, { earlier }), A).missing).toBe('series-break')
  })

  test('znany brak z pliku dochodzi do wskaźnika: tajemnica zostaje tajemnicą, a zero zerem', () => {
    const cells = { 'P1944 ogółem': { 2024: { [A]: 'confidential' as const, [B]: 0, [C]: 5 } } }
    const matrix = smallMatrix('registered-unemployed', frame, cells)
    expect(at(matrix, A)).toEqual({ value: Number.NaN, missing: 'confidential' })
    expect(at(matrix, B)).toEqual({ value: 0, missing: null })
    expect(at(matrix, '9801').missing).toBe('incomplete-sum')
  })
})

describe('źródła', () => {
  test('kolumn zbiorczych nie dodaje się do grup: wskaźnik cytuje tylko najdrobniejsze', () => {
    const matrix = smallMatrix('share-65-plus', frame, { ...ages, 'P2137 70 i więcej': { 2024: { [A]: 999 } } })
    const cells = cellsAt(matrix, frame.indexOf.get(A) as number)
    expect(cells.map(({ label, value }) => [label, value])).toEqual([
      ['65-69', 150],
      ['70-74', 0],
      ['75-79', 0],
      ['80-84', 0],
      ['85 i więcej', 50],
      ['ogółem', 1000],
    ])
    expect(cells.every(({ originIds }) => originIds.length === 1)).toBe(true)
  })

  test('ludność w tysiącach to osoby zaokrąglone do dziesięciu i tak jest opisana', () => {
    const cells = { 'P2425 ludność w tysiącach': { 2024: { [A]: 5.27 } } }
    const matrix = smallMatrix('population', frame, cells)
    const index = frame.indexOf.get(A) as number
    expect(matrix.values[index]).toBe(5270)
    expect(cellsAt(matrix, index)[0]).toMatchObject({ subject: 'P2425', value: 5270 })
    expect(cellsAt(matrix, index)[0]?.note).toContain('zaokrąglona do 10 osób')
  })

  test('z dwóch plików o ludności bierze się ten, który ma więcej gmin, dla całego kraju', () => {
    const cells = {
      'P2137 ogółem': { 2024: { [A]: 1001 } },
      'P2425 ludność w tysiącach': { 2024: { [A]: 1, [B]: 2, [C]: 3 } },
    }
    expect(at(smallMatrix('population', frame, cells), A).value).toBe(1000)
    const full = { ...cells, 'P2137 ogółem': { 2024: { [A]: 1001, [B]: 2003, [C]: 3005 } } }
    expect(at(smallMatrix('population', frame, full), A).value).toBe(1001)
  })

  test('suma cytuje wszystkie gminy, a zmiana oba lata', () => {
    const county = cellsAt(smallMatrix('registered-unemployed', frame, unemployed), frame.indexOf.get('9801') as number)
    expect(county[0]).toMatchObject({ value: 65, sumOf: 2, originIds: ['plik P1944 2024'] })
    const cells = { 'P2137 ogółem': { 2019: { [A]: 1250 }, 2024: { [A]: 1000 } } }
    const change = smallMatrix('population-change', frame, cells, { earlier: { frame: smallFrame(2019, units) } })
    expect(cellsAt(change, frame.indexOf.get(A) as number).map(({ year }) => year)).toEqual([2024, 2019])
  })
})

test('zmyślone i prawdziwe jednostki w jednym porównaniu to błąd programu', () => {
  expect(() => smallFrame(2024, [{ code: A }, { code: '281601' }])).toThrow('Demo and real')
})
