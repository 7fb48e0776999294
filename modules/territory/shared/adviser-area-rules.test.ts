import { expect, test } from 'vitest'
import { type AdviserAreaRow, readAdviserAreas } from './adviser-area-rules.ts'

const COUNTIES = [
  { code: '0401', name: 'łęgowski', isCurrent: true },
  { code: '0402', name: 'bielski', isCurrent: true },
  { code: '0601', name: 'bielski', isCurrent: true },
  { code: '0602', name: 'dawny', isCurrent: false },
  { code: '0461', name: 'Łęgowo', isCurrent: true },
]
const row = (change: Partial<AdviserAreaRow> = {}, number = 2): AdviserAreaRow => ({
  row: number,
  area: 'Wschód',
  county: '0401',
  from: '2026-01-01',
  to: '',
  ...change,
})
const read = (...rows: AdviserAreaRow[]) => readAdviserAreas(rows, COUNTIES)

test('powiat podaje się kodem w dowolnej pisowni albo nazwą, z określeniem albo bez', () => {
  for (const county of ['0401', '0401000', 'łęgowski', 'Powiat Legowski', ' powiat łęgowski ']) {
    expect(read(row({ county })).links).toEqual([
      { row: 2, area: 'Wschód', countyCode: '0401', validFrom: '2026-01-01', validTo: null },
    ])
  }
  expect(read(row({ county: 'miasto Łęgowo' })).links[0]?.countyCode).toBe('0461')
  expect(read(row({ county: 'dawny' })).links[0]?.countyCode).toBe('0602')
})

test('nazwa obszaru pisana raz wielką, raz małą literą to jeden obszar', () => {
  const { links } = read(row(), row({ area: 'wschód', county: '0402' }, 3))
  expect(links.map(({ area }) => area)).toEqual(['Wschód', 'Wschód'])
})

test('powiat może przejść do innego obszaru następnego dnia, ale nie być w dwóch naraz', () => {
  const first = row({ to: '2026-06-30' })
  expect(read(first, row({ area: 'Zachód', from: '2026-07-01' }, 3)).problems).toEqual([])
  expect(read(first, row({ area: 'Zachód', from: '2026-06-30' }, 3)).problems).toMatchObject([
    {
      row: 3,
      column: 'powiat',
      message: expect.stringMatching(/0401 jest w tym czasie także w obszarze „Wschód” \(wiersz 2\)/),
    },
  ])
  expect(read(row(), row({ area: 'Zachód', from: '2027-01-01' }, 3)).problems).toHaveLength(1)
  expect(
    read(row({ from: '2026-01-01', to: '2026-12-31' }), row({ from: '2026-02-01', to: '2026-02-10' }, 3)).problems,
  ).toHaveLength(1)
})

test.each<[string, Partial<AdviserAreaRow>, string, RegExp]>([
  ['nieznany powiat', { county: 'nieznany' }, 'powiat', /Rejestr nie zna powiatu „nieznany”/],
  ['gmina zamiast powiatu', { county: '040101' }, 'powiat', /Rejestr nie zna/],
  ['nazwa dwóch powiatów', { county: 'bielski' }, 'powiat', /jest kilka: 0402, 0601/],
  ['pusta nazwa obszaru', { area: ' ' }, 'obszar', /Nazwa obszaru/],
  ['zły początek', { from: '1.01.2026' }, 'od', /„1.01.2026” nie jest dniem/],
  ['zły koniec', { to: 'nigdy' }, 'do', /„nigdy” nie jest dniem/],
  ['koniec przed początkiem', { to: '2025-12-31' }, 'do', /wcześniej niż początek/],
])('%s jest błędem z wierszem, kolumną i radą', (_name, change, column, message) => {
  const { problems, links } = read(row(change))
  expect(links).toEqual([])
  expect(problems).toMatchObject([
    { row: 2, column, message: expect.stringMatching(message), remedy: expect.stringMatching(/\S/) },
  ])
})

test('pusty plik nie usuwa wszystkich obszarów', () => {
  expect(read().problems).toMatchObject([{ message: expect.stringMatching(/ani jednego obszaru/) }])
})
