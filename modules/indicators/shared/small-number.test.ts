import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonInterval } from '#kernel/chance.ts'
import { agesOf, type Cells, smallFrame, smallMatrix } from '../testing/small-figures.ts'
import { computeIndicator, type IndicatorMatrix } from './compute.ts'
import { withoutHidden } from './disclosure/without-hidden.ts'
import { type SmallNumber, shownInterval, smallNumberAt, smallNumberInWords } from './small-number.ts'

const A = '980101'
const frame = smallFrame(2024, [{ code: A }])
const place = frame.indexOf.get(A) as number
const matrixOf = (code: string, cells: Cells) => smallMatrix(code, frame, cells)
const at = (matrix: IndicatorMatrix) => smallNumberAt(matrix, place)

const unemployed = (count: number): Cells => ({
  'P1944 ogółem': { 2024: { [A]: count } },
  'P1342 w wieku produkcyjnym': { 2024: { [A]: 10 } },
  ...agesOf(2024, { [A]: { children: 100, adults: 2000, older: 300 } }),
})

const rounded = (small: SmallNumber | null) =>
  small === null ? null : [small.lower, small.upper].map((end) => (end === null ? null : Number(end.toFixed(2))))

test('udział ma przedział Cloppera–Pearsona, a natężenie Garwooda, oba w jednostce wskaźnika', () => {
  const share = at(matrixOf('unemployed-per-working-age', unemployed(5)))
  expect(share).toMatchObject({ of: 'numerator', count: 5, counts: 'people' })
  expect(rounded(share)).toEqual([18.71, 81.29])
  expect(rounded(at(matrixOf('unemployed-per-15-64', unemployed(10))))).toEqual([0.24, 0.92])
  // A few old people beside a hundred children are no part of them.
  const index = at(matrixOf('old-age-index', agesOf(2024, { [A]: { children: 100, adults: 50, older: 10 } })))
  expect(rounded(index)).toEqual([4.8, 18.39])
})

test('od granicy ostrzeżenia wzwyż oraz bez wyniku nie ma małej liczby', () => {
  expect(at(matrixOf('unemployed-per-15-64', unemployed(29)))?.count).toBe(29)
  expect(at(matrixOf('unemployed-per-15-64', unemployed(30)))).toBeNull()
  expect(at(matrixOf('unemployed-per-15-64', { 'P1944 ogółem': { 2024: { [A]: 4 } } }))).toBeNull()
})

test('wynik zawsze leży w swoim przedziale, który widać w tych samych jednostkach', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 29 }),
      fc.constantFrom('unemployed-per-working-age', 'unemployed-per-15-64'),
      (count, code) => {
        const matrix = matrixOf(code, unemployed(count))
        const { lower, upper } = at(matrix) as { lower: number; upper: number }
        expect(lower).toBeLessThanOrEqual(matrix.values[place] as number)
        expect(upper).toBeGreaterThanOrEqual(matrix.values[place] as number)
      },
    ),
  )
})

test('mały mianownik, różnica, ułamek i liczba miejsc, którą ktoś ustalił, nie mają przedziału', () => {
  const rate = matrixOf('unemployed-per-15-64', unemployed(10))
  const { definition } = rate
  const { formula, smallNumbers } = definition
  if (formula.kind !== 'ratio' || smallNumbers === null) throw new Error('Wskaźnik nie jest już ilorazem.')
  const none = [null, null]
  const without = { ...rate, definition: { ...definition, formula: { ...formula, minus: ['unemployed'] } } }
  expect(rounded(at(without))).toEqual(none)
  const decided = { ...rate, definition: { ...definition, smallNumbers: { ...smallNumbers, isDecided: true } } }
  expect(rounded(at(decided))).toEqual(none)
  expect(rounded(at(matrixOf('unemployed-per-15-64', unemployed(2.5))))).toEqual(none)
  const below = { ...smallNumbers, of: 'denominator' as const, below: 3000 }
  const small = at({ ...rate, definition: { ...definition, smallNumbers: below } })
  expect(small).toMatchObject({ of: 'denominator', count: 2000, lower: null, upper: null })
})

test('liczba ukryta nie ma ani małej liczby, ani przedziału', () => {
  const cells = {
    'ozps:10.4.violence': { 2024: { [A]: 4 } },
    ...agesOf(2024, { [A]: { children: 100, adults: 2000, older: 300 } }),
  }
  const shown = matrixOf('reason-violence', cells)
  expect(at(shown)?.count).toBe(4)
  const hidden = Uint8Array.from(frame.units, (_, index) => (index === place ? 1 : 0))
  const inputs = new Map(
    [...shown.inputs].map(([name, input]) => [name, name === 'violence' ? withoutHidden(input, hidden) : input]),
  )
  const matrix = computeIndicator(shown.definition, { frame, inputs })
  expect(matrix.values[place]).toBeNaN()
  expect(at(matrix)).toBeNull()
})

const measure = { unit: 'osoby na 1000 ludności', decimals: 1 }
const people = (count: number, under: number): SmallNumber => {
  const { lower, upper } = poissonInterval(count)
  return { of: 'numerator', count, counts: 'people', lower: (lower * 1000) / under, upper: (upper * 1000) / under }
}

test('zdanie mówi o liczbie, o przypadku i o tym, jak często przedział się myli', () => {
  expect(smallNumberInWords(people(4, 1000), measure)).toBe(
    'Wynik opiera się na małej liczbie: licznik to 4\u00a0osoby. Jeden rok zależy też od przypadku. Średnia z wielu takich lat leży prawdopodobnie między 1,1 a 10,2 (osoby na 1000 ludności): tak liczony przedział myli się najwyżej 5 razy na 100.',
  )
  const workers = { of: 'denominator', count: 2, counts: 'things', lower: null, upper: null } as const
  expect(smallNumberInWords(workers, measure)).toBe('Wynik opiera się na małej liczbie: mianownik to 2.')
})

test('przedziału, którego końce pokazuje ta sama liczba, nie podajemy', () => {
  expect(shownInterval(people(1, 1000), 1)).toEqual({ from: '0,0', to: '5,6' })
  expect(shownInterval(people(1, 1_000_000), 1)).toBeNull()
})
