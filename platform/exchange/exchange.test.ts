import { describe, expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import { readTable } from './read-table.ts'
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

describe('CSV dla polskiego arkusza', () => {
  test('ma średniki, znacznik BOM, CRLF i przecinek dziesiętny', () => {
    const text = textOf(writeCsv({ columns: [{ heading: 'A' }, { heading: 'B' }], rows: [['x', 1.5]] }))
    expect(text).toBe('\ufeffA;B\r\nx;1,5\r\n')
  })

  test('wraca w całości, z zerami na początku kodów i z podziałem wiersza w komórce', async () => {
    const { rows, encoding, problems } = await readTable(writeCsv(sheet))
    expect(problems).toEqual([])
    expect(encoding).toBe('utf-8')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Gmina', 'Kod', 'Udział', 'Liczba'],
      ['Łęczna; „Stara”', '0201000', '24,8', '1234567,25'],
      [letters, '281601', '-0,6', '0'],
      ['dwa\nwiersze i "cudzysłów"', '', '', '0,0000001'],
    ])
  })

  test.each(['=1+1', '+48 22', '-suma', '@import', '\t=1'])('tekst „%s” nie stanie się formułą', async (text) => {
    const bytes = writeCsv({ columns: [{ heading: 'A' }, { heading: 'B' }], rows: [[text, 'x']] })
    expect(textOf(bytes)).toContain(`'${text}`)
    expect((await readTable(bytes)).rows[1]?.cells[0]).toBe(text)
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

  test('pierwszy arkusz czyta się jak każda inna tabela', async () => {
    const { rows, encoding } = await readTable(await writeXlsx([sheet]))
    expect(encoding).toBe('xlsx')
    expect(rows[1]).toEqual({ row: 2, cells: ['Łęczna; „Stara”', '0201000', '24,84', '1234567,25'] })
  })
})

describe('odczyt cudzych tabel', () => {
  /** Windows-1250 of the Polish letters used below; other characters are ASCII. */
  const cp1250: Record<string, number> = {
    ą: 0xb9,
    ć: 0xe6,
    ę: 0xea,
    ł: 0xb3,
    ń: 0xf1,
    ó: 0xf3,
    ś: 0x9c,
    ź: 0x9f,
    ż: 0xbf,
  }
  const inCp1250 = (text: string) => Uint8Array.from([...text].map((letter) => cp1250[letter] ?? letter.charCodeAt(0)))

  test('polskie Windows: kodowanie rozpoznane po tym, że nie jest to UTF-8', async () => {
    const { rows, encoding } = await readTable(inCp1250('nazwa;liczba\r\nzażółć gęślą jaźń;5\r\n'))
    expect(encoding).toBe('windows-1250')
    expect(rows[1]?.cells).toEqual(['zażółć gęślą jaźń', '5'])
  })

  test('UTF-16, jak zapisuje „Tekst Unicode”', async () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('nazwa\tliczba\nŁęg\t1\n', 'utf16le')])
    const { rows, encoding } = await readTable(text)
    expect(encoding).toBe('utf-16')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['nazwa', 'liczba'],
      ['Łęg', '1'],
    ])
  })

  test.each([
    ['średnik przy przecinkach dziesiętnych', 'a;b;c\n1,5;2,5;3,5\n1;2,5;3\n', ['a', 'b', 'c']],
    ['przecinek', 'a,b,c\n1,2,3\n', ['a', 'b', 'c']],
    ['tabulator', 'a\tb\n1,5\t2\n', ['a', 'b']],
    ['kreska', 'a|b\n1;5|2\n', ['a', 'b']],
    ['średnik w cudzysłowie nie dzieli', '"a;1;2",b\n"c;3",d\n', ['a;1;2', 'b']],
  ])('rozpoznaje podział: %s', async (_, text, first) => {
    expect((await readTable(new TextEncoder().encode(text))).rows[0]?.cells).toEqual(first)
  })

  test('numer wiersza jest taki, jak w arkuszu, mimo pustych wierszy', async () => {
    const { rows } = await readTable(new TextEncoder().encode('a;b\n\n;;\n1;2\n'))
    expect(rows.map(({ row }) => row)).toEqual([1, 4])
  })

  test.each([
    ['niezamknięty cudzysłów', new TextEncoder().encode('a;b\n"x;1\n')],
    ['uszkodzony skoroszyt', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
  ])('plik nie do odczytania (%s) to uwaga z radą, nie wyjątek', async (_, bytes) => {
    const { rows, problems } = await readTable(bytes)
    expect(rows).toEqual([])
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('nie da się odczytać') })])
  })
})
