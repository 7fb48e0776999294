import { describe, expect, test } from 'vitest'
import { agesOf, smallFrame, smallMatrix } from '../testing/small-figures.ts'
import { definitions } from './definitions.ts'
import { explain } from './explain.ts'
import { exampleMatrix } from './worked-example.ts'

/** Counts a written sum again: the reader's calculator. */
function recount(arithmetic: string): number {
  const [sum = ''] = arithmetic.split(/ [=≈] /)
  const plain = sum
    .replaceAll('\u00a0', '')
    .replaceAll(',', '.')
    .replaceAll('−', '-')
    .replaceAll('÷', '/')
    .replaceAll('×', '*')
  expect(plain).toMatch(/^[\d .()+\-*/]+$/)
  return Number(new Function(`return ${plain}`)())
}

test.each(definitions.map((definition) => [definition.code, definition] as const))(
  '%s: zapisane działanie, policzone jeszcze raz, daje wynik',
  (_code, definition) => {
    const { matrix, place } = exampleMatrix(definition)
    const { arithmetic, value, missing } = explain(matrix, place)
    expect(missing).toBeNull()
    expect(recount(arithmetic ?? '')).toBeCloseTo(value as number, 6)
  },
)

describe('wyjaśnienie', () => {
  const units = [
    { code: '980101', name: 'Dąbie' },
    { code: '980102', name: 'Łąki' },
  ]
  const frame = smallFrame(2024, units)
  const ages = agesOf(2024, {
    '980101': { children: 200, adults: 600, older: 200 },
    '980102': { children: 100, adults: 700, older: 200 },
  })

  test('suma powiatu schodzi do liczb gmin, z których powstała, a każda ma plik', () => {
    const matrix = smallMatrix('share-65-plus', frame, ages)
    const { terms, arithmetic } = explain(matrix, frame.indexOf.get('9801') as number)
    expect(arithmetic).toBe('(400 + 0 + 0 + 0 + 0) ÷ 2\u00a0000 × 100 = 20,0')
    expect(terms.map(({ role, sum }) => [role, sum])).toEqual([
      ['over', 400],
      ['under', 2000],
    ])
    expect(terms[1]?.cells[0]).toMatchObject({ sumOf: 2, year: 2024, originIds: ['plik P2137 2024'] })
    expect(terms[1]?.cells[0]?.parts).toEqual([
      { unitCode: '980101', unitName: 'Dąbie', value: 1000, missing: null },
      { unitCode: '980102', unitName: 'Łąki', value: 1000, missing: null },
    ])
  })

  test('bez wyniku nie ma działania, a jest powód i to, co wiadomo', () => {
    const matrix = smallMatrix('unemployed-per-15-64', frame, { ...ages, 'P1944 ogółem': { 2024: { '980101': 30 } } })
    const { arithmetic, missing, terms } = explain(matrix, frame.indexOf.get('9801') as number)
    expect(arithmetic).toBeNull()
    expect(missing).toBe('incomplete-sum')
    expect(terms[0]).toMatchObject({ role: 'over', sum: null })
    expect(terms[1]?.sum).toBe(1300)
  })
})
