import { expect, test } from 'vitest'
import { type PredecessorRow, readPredecessors } from './predecessor-rules.ts'

const KNOWN = new Set(['12', '1207', '120705', '120713'])
const ACT = 'rozporządzenie Rady Ministrów w sprawie granic'
const row = (change: Partial<PredecessorRow> = {}, number = 2): PredecessorRow => ({
  row: number,
  code: '120713',
  predecessor: '120705',
  legalAct: ACT,
  on: '2025-01-01',
  share: '',
  ...change,
})

test('wpis łączy jednostkę z poprzednikiem, aktem i dniem, w dowolnej pisowni kodu', () => {
  expect(readPredecessors([row({ code: '1207132', predecessor: '120705_2' })], KNOWN)).toEqual({
    predecessors: [
      { unitCode: '120713', predecessorCode: '120705', legalAct: ACT, tookEffectOn: '2025-01-01', share: null },
    ],
    problems: [],
    notes: [],
  })
})

test('poprzednik starszy niż wczytane stany jest przyjęty z uwagą', () => {
  const { predecessors, notes } = readPredecessors([row({ predecessor: '120799' })], KNOWN)
  expect(predecessors).toHaveLength(1)
  expect(notes).toEqual([expect.stringContaining('120799')])
})

test.each<[string, Partial<PredecessorRow>, string, RegExp]>([
  ['kod z liter', { code: 'Szczawa' }, 'kod', /nie jest kodem/],
  ['nieznana jednostka', { code: '120799' }, 'kod', /Rejestr nie zna/],
  ['poprzednik innego poziomu', { predecessor: '1207' }, 'poprzednik', /tego samego poziomu/],
  ['jednostka własnym poprzednikiem', { predecessor: '120713' }, 'poprzednik', /własnym poprzednikiem/],
  ['brak aktu', { legalAct: '' }, 'akt_prawny', /Brakuje aktu/],
  ['zły dzień', { on: '2025' }, 'dzień', /nie jest dniem/],
])('%s jest błędem', (_name, change, column, message) => {
  const { problems, predecessors } = readPredecessors([row(change)], KNOWN)
  expect(predecessors).toEqual([])
  expect(problems).toMatchObject([{ row: 2, column, message: expect.stringMatching(message) }])
})

test('ten sam wpis dwa razy jest błędem z numerem pierwszego wiersza', () => {
  expect(readPredecessors([row(), row({}, 3)], KNOWN).problems).toMatchObject([
    { row: 3, message: expect.stringContaining('wierszu 2') },
  ])
})

test.each([
  ['12,5', 0.125],
  ['12.5 %', 0.125],
  ['100%', 1],
  ['', null],
])('udział „%s” to %s', (share, expected) => {
  expect(readPredecessors([row({ share })], KNOWN).predecessors[0]?.share).toBe(expected)
})

test.each(['0', '100,1', 'połowa', '-5'])('udział „%s” jest błędem', (share) => {
  expect(readPredecessors([row({ share })], KNOWN).problems).toMatchObject([{ row: 2, column: 'udział' }])
})

test('udziały jednego poprzednika z jednego dnia nie dają razem więcej niż całości', () => {
  const rows = [row({ share: '60' }), row({ code: '1207', predecessor: '1208', share: '60' }, 3)]
  expect(readPredecessors(rows, KNOWN).problems).toEqual([])
  const many = [row({ share: '60' }), row({ code: '120705', predecessor: '120713', share: '60' }, 3)]
  expect(readPredecessors(many, KNOWN).problems).toEqual([])
  const known = new Set([...KNOWN, '120714'])
  const over = [row({ share: '60' }), row({ code: '120714', share: '41' }, 3)]
  expect(readPredecessors(over, known).problems).toMatchObject([{ row: 3, column: 'udział' }])
})
