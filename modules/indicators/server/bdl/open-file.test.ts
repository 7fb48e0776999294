import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { openFile } from './open-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const CSV = '"Kod";"Nazwa";"ogółem";\r\n0200000;"DOLNOŚLĄSKIE";12;\r\n'

async function workbook(): Promise<Uint8Array> {
  return (await writeXlsx({
    sheets: [
      { name: 'OPIS', rows: [['Bank Danych Lokalnych']] },
      {
        name: 'TABLICA',
        rows: [
          ['Kod', 'Nazwa', 'ogółem'],
          ['0200000', 'DOLNOŚLĄSKIE', 12],
        ],
      },
    ],
  })) as Uint8Array
}

test('CSV, ten sam CSV w archiwum i arkusz dają te same komórki', async () => {
  const plain = await openFile(utf8(CSV))
  expect(plain).toMatchObject({
    table: { format: 'csv', rows: [{ number: 1 }, { cells: ['0200000', 'DOLNOŚLĄSKIE', '12', ''] }] },
  })
  expect(await openFile(zipSync({ 'LUDN_2137.csv': utf8(CSV) }))).toEqual(plain)
  const sheet = {
    table: {
      format: 'xlsx',
      separator: null,
      rows: [{ number: 1 }, { number: 2, cells: ['0200000', 'DOLNOŚLĄSKIE', 12] }],
    },
  }
  expect(await openFile(await workbook())).toMatchObject(sheet)
  expect(await openFile(zipSync({ 'LUDN_2137.xlsx': await workbook() }))).toMatchObject(sheet)
})

test('w archiwum liczy się tylko tabela, a śmieci systemu nie', async () => {
  const packed = zipSync({ '__MACOSX/LUDN.csv': utf8('x'), 'czytaj.pdf': utf8('x'), 'dane/LUDN.csv': utf8(CSV) })
  expect(await openFile(packed)).toHaveProperty('table')
})

test.each([
  ['pusty plik', new Uint8Array(), 'pusty'],
  ['stary Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '.xls'],
  ['obraz', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'CSV'],
  ['archiwum bez tabeli', zipSync({ 'opis.pdf': utf8('x') }), 'nie ma pliku CSV'],
  ['archiwum z dwiema tabelami', zipSync({ 'a.csv': utf8(CSV), 'b.csv': utf8(CSV) }), 'a.csv, b.csv'],
  ['ucięte archiwum', zipSync({ 'a.csv': utf8(CSV.repeat(99)) }).slice(0, 90), 'ucięte'],
  ['archiwum z pustą tabelą', zipSync({ 'a.csv': new Uint8Array() }), 'pusty'],
])('%s jest odrzucany zdaniem z poradą', async (_, bytes, message) => {
  const opened = await openFile(bytes)
  expect(opened).toMatchObject({ problem: { row: null, message: expect.stringContaining(message) } })
  expect('problem' in opened && opened.problem.remedy).not.toBe('')
})

test('ucięty arkusz jest odrzucany zdaniem', async () => {
  const whole = await workbook()
  expect(await openFile(whole.slice(0, whole.length - 200))).toMatchObject({
    problem: { message: expect.stringContaining('uszkodzone') },
  })
})
