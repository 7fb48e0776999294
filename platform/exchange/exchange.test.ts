import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import type { Sheet } from './sheet.ts'
import { readXlsxSheets, writeXlsx } from './xlsx.ts'

const letters = 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ'
const sheet: Sheet = {
  name: 'Gminy',
  columns: [{ heading: 'Gmina' }, { heading: 'Kod' }, { heading: 'Udział', decimals: 1 }, { heading: 'Liczba' }],
  rows: [
    ['Łęczna; „Stara”', '0201000', 24.84, 1234567.25],
    [letters, '281601', -0.55, 0],
    ['dwa\nwiersze i "cudzysłów"', '', null, 1e-7],
  ],
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function cellsOf(bytes: Uint8Array): string[][] {
  return parse(textOf(bytes), { delimiter: ';', bom: true })
}

describe('CSV dla polskiego arkusza', () => {
  test('ma średniki, znacznik BOM, CRLF i przecinek dziesiętny', () => {
    const text = textOf(writeCsv({ columns: [{ heading: 'A' }, { heading: 'B' }], rows: [['x', 1.5]] }))
    expect(text).toBe('\ufeffA;B\r\nx;1,5\r\n')
  })

  test('wraca w całości, z zerami na początku kodów i z podziałem wiersza w komórce', () => {
    expect(cellsOf(writeCsv(sheet))).toEqual([
      ['Gmina', 'Kod', 'Udział', 'Liczba'],
      ['Łęczna; „Stara”', '0201000', '24,8', '1234567,25'],
      [letters, '281601', '-0,6', '0'],
      ['dwa\nwiersze i "cudzysłów"', '', '', '0,0000001'],
    ])
  })

  test.each(['=1+1', '+48 22', '-suma', '@import', '\t=1'])('tekst „%s” nie stanie się formułą', (text) => {
    const bytes = writeCsv({ columns: [{ heading: 'A' }, { heading: 'B' }], rows: [[text, 'x']] })
    expect(textOf(bytes)).toContain(`'${text}`)
    expect(cellsOf(bytes)[1]).toEqual([`'${text}`, 'x'])
  })

  test.each(['-5,2', '+3', '−7'])('liczba „%s” zapisana tekstem zostaje liczbą', (text) => {
    expect(textOf(writeCsv({ columns: [{ heading: 'A' }], rows: [[text]] }))).toContain(`\r\n${text}\r\n`)
  })

  test('wartość, która nie jest liczbą, nie zostaje po cichu zapisana', () => {
    expect(() => writeCsv({ columns: [{ heading: 'A' }], rows: [[Number.NaN]] })).toThrow(/NaN/)
  })
})

describe('XLSX', () => {
  test('wraca z liczbami jako liczbami i z tekstem, który wygląda na formułę, jako tekstem', async () => {
    const rows = [...sheet.rows, ['=1+1', '+48', 3, 4]]
    const [read] = await readXlsxSheets(await writeXlsx([{ ...sheet, rows }]))
    expect(read?.name).toBe('Gminy')
    expect(read?.rows[0]).toEqual(['Gmina', 'Kod', 'Udział', 'Liczba'])
    expect(read?.rows[1]).toEqual(['Łęczna; „Stara”', '0201000', 24.84, 1234567.25])
    expect(read?.rows[2]).toEqual([letters, '281601', -0.55, 0])
    expect(read?.rows[4]).toEqual(['=1+1', '+48', 3, 4])
  })

  test('nazwy arkuszy są poprawne i różne, także po skróceniu', async () => {
    const long = 'Powiat żurawiecki: porównanie gmin [2024]'
    const sheets = await readXlsxSheets(await writeXlsx([long, long, '///'].map((name) => ({ ...sheet, name }))))
    const names = sheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})
