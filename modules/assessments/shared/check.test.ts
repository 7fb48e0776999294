import { expect, test } from 'vitest'
import { DELIVERED_ROWS, ENTERED_HERE } from '#modules/indicators/shared/delivered-rows.ts'
import { cellText, readCell } from './cell-text.ts'
import { checkForm } from './check.ts'
import { editionOf, templateOf } from './template/template.ts'

const form = (cells: Record<string, string>, comments: Record<string, string> = {}) =>
  checkForm(templateOf(2025), {
    cell: (row, offset) => cells[`${row} ${offset}`] ?? '',
    comment: (row) => comments[row] ?? '',
  }).filter(({ kind }) => kind !== 'empty')

test.each([
  ['0', { value: 0, sign: null }],
  ['.', { value: null, sign: 'no-information' }],
  ['x', { value: null, sign: 'not-applicable' }],
  ['X', { value: null, sign: 'not-applicable' }],
  ['1 234', { value: 1234, sign: null }],
  ['', undefined],
])('wpis „%s” ma swoje znaczenie', (text, content) => {
  expect(readCell({ measure: 'osoby' }, text)).toEqual({ content })
})

test('zero, kropka, x i puste pole wracają takie, jakie je wpisano', () => {
  for (const text of ['0', '.', 'x', '', '12,5', '1000000']) {
    const read = readCell({ measure: 'zł' }, text)
    expect('content' in read && cellText(read.content)).toBe(text)
  }
})

test.each(['-', 'brak', '1.5', '-3', '12,5', '9999999999999', '1e5'])(
  '„%s” nie przechodzi jako liczba osób',
  (text) => {
    expect(readCell({ measure: 'osoby' }, text)).toEqual({ problem: expect.stringMatching(/\.$/) })
  },
)

test('szablon ma każdy wiersz, którego chcą wskaźniki od gminy, każdy raz, a sumy mówią o jego wierszach', () => {
  const { rows, sums } = templateOf(2025)
  const codes = new Set(rows.map(({ code }) => code))
  expect(codes.size).toBe(rows.length)
  const wanted = Object.entries(DELIVERED_ROWS).filter(([, { source }]) => ENTERED_HERE.includes(source))
  // the same people as ozps:6.social-workers, which the indicator takes first
  expect(wanted.map(([code]) => code).filter((code) => !codes.has(code))).toEqual(['mrpips-03:social-workers'])
  for (const { code, source } of rows)
    expect(source === 'indicator', code).toBe(code in DELIVERED_ROWS && source !== 'form')
  for (const { total, parts } of sums) for (const code of [total, ...parts]) expect(codes, code).toContain(code)
  expect(rows.filter(({ source }) => source === 'form').map(({ number }) => number)).toEqual(
    Array.from({ length: 12 }, (_, place) => String(place + 1)),
  )
})

test('wydanie formularza i nazwa zniesiona prawem idą za rokiem oceny, a kod wiersza zostaje', () => {
  expect([2017, 2021, 2022, 2025].map(editionOf)).toEqual(['2017', '2017', '2022', '2022'])
  const label = (year: number) =>
    templateOf(year).rows.find(({ code }) => code === 'ozps:5.supported-housing-places')?.label
  expect([label(2022), label(2023)]).toEqual([
    'mieszkania chronione: miejsca',
    'mieszkania treningowe i wspomagane: miejsca',
  ])
})

test('„z tego” musi dać całość, „w tym” nie może być większe, a rozdziały razem nie przekroczą działu', () => {
  expect(form({ 'ozps:1 0': '100', 'ozps:2 0': '60', 'ozps:6 0': '41' })).toMatchObject([
    { kind: 'error', row: 'ozps:1', offset: 0, message: expect.stringContaining('Części dają razem 101') },
  ])
  expect(form({ 'ozps:1 0': '100', 'ozps:2 0': '60', 'ozps:6 0': '40' })).toEqual([])
  expect(form({ 'ozps:1 0': '100', 'ozps:2 0': '60', 'ozps:6 0': '.' })).toEqual([]) // one part unknown: no sum to hold
  expect(form({ 'ozps:10 0': '9', 'ozps:11 0': '10' })).toMatchObject([{ row: 'ozps:11' }])
  expect(form({ 'ozps:10 0': '10', 'ozps:11 0': '7', 'ozps:12 0': '8' })).toEqual([]) // parts may overlap
  expect(form({ 'ozps:7.851 0': '100', 'ozps:7.85153 0': '60,1', 'ozps:7.85154 0': '39,9' })).toEqual([])
  expect(form({ 'ozps:7.851 0': '100', 'ozps:7.85153 0': '60,1', 'ozps:7.85154 0': '40' })).toMatchObject([
    { row: 'ozps:7.851' },
  ])
})

test('duża zmiana czeka na uwagę, mała i ta po kropce nie', () => {
  const row = 'ozps:10.4.poverty'
  expect(form({ [`${row} -1`]: '100', [`${row} 0`]: '131' })).toMatchObject([{ kind: 'comment', row, offset: 0 }])
  expect(form({ [`${row} -1`]: '100', [`${row} 0`]: '131' }, { [row]: 'powódź' })).toEqual([])
  expect(form({ [`${row} -1`]: '100', [`${row} 0`]: '130' })).toEqual([])
  expect(form({ [`${row} -1`]: '3', [`${row} 0`]: '12' })).toEqual([])
  expect(form({ [`${row} -1`]: '0', [`${row} 0`]: '10' })).toMatchObject([{ kind: 'comment' }])
  expect(form({ [`${row} -1`]: '.', [`${row} 0`]: '500' })).toEqual([])
})
