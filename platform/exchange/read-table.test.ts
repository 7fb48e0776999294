import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { type Columns, readTable } from './read-table.ts'

const COLUMNS: Columns<'area' | 'since'> = { area: ['obszar', 'nazwa obszaru'], since: ['od', 'od dnia'] }

test.each([
  ['średniki', 'obszar;od\r\nŁęgi;2026-01-01\r\n\r\n'],
  ['przecinki', 'obszar,od\nŁęgi,2026-01-01'],
  ['tabulatory', 'obszar\tod\nŁęgi\t2026-01-01\n'],
  ['inną kolejność i obcą kolumnę', 'od;uwagi;Obszar\n2026-01-01;;Łęgi\n'],
  ['inne nazwy kolumn', '"Nazwa obszaru";"Od dnia"\n"Łęgi";"2026-01-01"\n'],
])('czyta %s', (_name, text) => {
  expect(readTable(text, COLUMNS)).toEqual({
    value: { rows: [{ row: 2, cells: { area: 'Łęgi', since: '2026-01-01' } }], problems: [] },
  })
})

test('brak kolumny, zgubiony średnik i otwarty cudzysłów mają swoje miejsce i radę', () => {
  expect(readTable('obszar;koniec\na;b\n', COLUMNS)).toMatchObject({
    problem: { message: 'W pierwszym wierszu brakuje kolumn: od.', remedy: 'Plik musi mieć nagłówek: obszar;od.' },
  })
  expect(readTable('obszar;od\na;2026-01-01\nb\nc;2026-01-02\n', COLUMNS)).toMatchObject({
    value: {
      rows: [{ row: 2 }, { row: 4 }],
      problems: [{ row: 3, message: expect.stringMatching(/1 komórek zamiast 2/) }],
    },
  })
  expect(readTable('obszar;od\n"a;2026-01-01\n', COLUMNS)).toMatchObject({ problem: { row: expect.any(Number) } })
})

test('wiersze bez cudzysłowów są te same, które znajduje ogólny czytnik CSV, z tymi samymi numerami', () => {
  const line = fc.array(fc.constantFrom('Łęgi', ' ', '', '1', "a'b"), { minLength: 1, maxLength: 3 })
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\r\n', '\r\n', '\n', '\r', '\r\n\r\n')), { maxLength: 6 })
  fc.assert(
    fc.property(lines, fc.constantFrom('\r\n', '\n'), fc.boolean(), (drawn, end, isMixed) => {
      const body = drawn.map(([cells, other]) => `${cells.join(';')}${isMixed ? other : end}`).join('')
      const text = `obszar;od${end}${body}`
      const options = { delimiter: ';', info: true, relax_column_count: true, skip_empty_lines: true } as const
      const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
      const found = readTable(text, COLUMNS)
      if ('problem' in found) throw new Error('Nagłówek jest cały.')
      expect(found.value.rows).toEqual(
        records
          .slice(1)
          .filter(({ record }) => record.length === 2)
          .map(({ record: [area, since], info }) => ({
            row: info.lines,
            cells: { area: area?.trim(), since: since?.trim() },
          })),
      )
      expect(found.value.problems.map(({ row }) => row)).toEqual(
        records.slice(1).flatMap(({ record, info }) => (record.length === 2 ? [] : [info.lines])),
      )
    }),
  )
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('tekst w UTF-8 ze znacznikiem i bez oraz w Windows-1250 jest ten sam', () => {
  expect(decodeText(bytes('\ufeffŁódź'))).toEqual({ value: { text: 'Łódź', encoding: 'UTF-8' } })
  expect(decodeText(bytes('Łódź'))).toEqual({ value: { text: 'Łódź', encoding: 'UTF-8' } })
  expect(decodeText(new Uint8Array([0xa3, 0xf3, 0x64, 0x9f]))).toEqual({
    value: { text: 'Łódź', encoding: 'Windows-1250' },
  })
})

test('plik UTF-8 z jednym zepsutym bajtem nie udaje Windows-1250, a zero w środku nie udaje tekstu', () => {
  const spoiled = bytes('gmina\nŁódź\nPisz')
  spoiled[6] = 0xff
  expect(decodeText(spoiled)).toMatchObject({ problem: { row: 2 } })
  expect(decodeText(bytes('a\nb\u0000c'))).toMatchObject({ problem: { row: 2 } })
  expect(decodeText(new Uint8Array())).toMatchObject({ problem: { message: 'Plik jest pusty.' } })
})
