import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { smallCountry, terc, tercText } from '../../testing/small-country.ts'
import { readRegister } from './read-register.ts'

const ENTRIES = smallCountry('2024-01-01')
const plain = (file: ReturnType<typeof readRegister>) => file.entries.map(({ row: _, ...entry }) => entry)
const text = (change: (text: string) => string) => readRegister(new TextEncoder().encode(change(tercText(ENTRIES))))

function xmlOf(rows: Record<string, string>[], root = 'teryt'): Uint8Array {
  const columns = (row: Record<string, string>) =>
    Object.entries(row).map(([name, value]) => `<${name}>${value}</${name}>`)
  const body = rows.map((row) => `<row>${columns(row).join('')}</row>`).join('')
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?><${root}><catalog name="TERC">${body}</catalog></${root}>`,
  )
}
const cells = ({ code, part, name, kindName, stateOn }: (typeof ENTRIES)[number]) => ({
  WOJ: code.slice(0, 2),
  POW: code.slice(2, 4),
  GMI: code.slice(4, 6),
  RODZ: part === 0 ? '' : String(part),
  NAZWA: name,
  NAZWA_DOD: kindName,
  STAN_NA: stateOn,
})

describe('rejestr TERC z pliku', () => {
  test('CSV, XML i ZIP z każdym z nich dają te same wiersze', () => {
    const xml = xmlOf(ENTRIES.map(cells))
    for (const bytes of [
      terc(ENTRIES),
      xml,
      zipSync({ 'TERC.csv': terc(ENTRIES) }),
      zipSync({ 'TERC.xml': xml }),
      zipSync({ 'TERC.xml': xml, 'TERC.csv': terc(ENTRIES) }),
    ]) {
      const file = readRegister(bytes)
      expect(file.problems).toEqual([])
      expect(plain(file)).toEqual(ENTRIES)
    }
  })

  test('bez znacznika na początku, w Windows-1250, z dawną nazwą kolumny, w innej kolejności kolumn', () => {
    expect(plain(text((csv) => csv.slice(1)))).toEqual(ENTRIES)
    expect(plain(text((csv) => csv.replace('NAZWA_DOD', 'NAZDOD')))).toEqual(ENTRIES)
    const reversed = text((csv) =>
      csv
        .slice(1)
        .split('\r\n')
        .map((line) => line.split(';').reverse().join(';'))
        .join('\r\n'),
    )
    expect(plain(reversed)).toEqual(ENTRIES)

    const windows1250 = { Ł: 0xa3, Ą: 0xa5, Ż: 0xaf, Ę: 0xca, ł: 0xb3, ń: 0xf1, ó: 0xf3, ę: 0xea } as Record<
      string,
      number
    >
    const encoded = Uint8Array.from(
      [...tercText(ENTRIES).slice(1)].map((sign) => windows1250[sign] ?? sign.charCodeAt(0)),
    )
    const file = readRegister(encoded)
    expect(plain(file)).toEqual(ENTRIES)
    expect(file.notes).toEqual([expect.stringContaining('Windows-1250')])
  })

  test.each<[string, Uint8Array, RegExp]>([
    ['plik SIMC', new TextEncoder().encode('WOJ;POW;GMI;RODZ_GMI;RM;MZ;NAZWA;SYM;SYMPOD;STAN_NA\n'), /katalogu SIMC/],
    ['plik ULIC', xmlOf([{ WOJ: '04', SYM: '0', SYM_UL: '1' }], 'ULIC'), /katalogu ULIC/],
    ['plik WMRODZ', xmlOf([{ RM: '01', NAZWA_RM: 'wieś' }], 'SIMC'), /katalogu WMRODZ/],
    ['inny CSV', new TextEncoder().encode('kod;nazwa\n1;a\n'), /brakuje kolumn: WOJ, POW/],
    ['XML bez wierszy', xmlOf([]), /ani jednego wiersza/],
    ['ZIP bez danych', zipSync({ 'opis.pdf': new Uint8Array([1]) }), /nie ma pliku CSV ani XML/],
    ['ZIP z dwoma stanami', zipSync({ 'a.csv': terc(ENTRIES), 'b.csv': terc(ENTRIES) }), /kilka plików .csv/],
    ['ucięty ZIP', zipSync({ 'a.csv': terc(ENTRIES) }).subarray(0, 900), /uszkodzone albo ucięte/],
    ['za duży plik', new Uint8Array(20_000_001).fill(65), /za duży/],
    ['pusty plik', new Uint8Array(), /pusty/],
  ])('%s jest odrzucony z wyjaśnieniem', (_name, bytes, message) => {
    const file = readRegister(bytes)
    expect(file.entries).toEqual([])
    expect(file.problems).toMatchObject([{ message: expect.stringMatching(message) }])
  })

  test('plik CSV bez pustego wiersza na końcu jest czytany z uwagą, że może być ucięty', () => {
    expect(text((csv) => csv).notes).toEqual([])
    expect(text((csv) => csv.trimEnd()).notes).toEqual([expect.stringContaining('Może być ucięty')])
    expect(text((csv) => `${csv.trimEnd()}\r\n`).notes).toHaveLength(1)
    expect(readRegister(xmlOf(ENTRIES.map(cells))).notes).toEqual([])
  })

  test('zły wiersz ma numer z pliku, a wiersz XML bez kolumny jej nazwę', () => {
    expect(text((csv) => csv.replace('02;01;01;1;', '2;1;1;1;')).problems).toMatchObject([{ row: 4, column: 'WOJ' }])
    expect(text((csv) => csv.replace('02;01;01;1;', '02;01;01;1')).problems).toMatchObject([
      { row: 4, message: expect.stringMatching(/6 komórek/) },
    ])
    const { STAN_NA: _, ...incomplete } = cells(ENTRIES[0] as (typeof ENTRIES)[number])
    expect(readRegister(xmlOf([incomplete])).problems).toMatchObject([{ row: 1, column: 'STAN_NA' }])
  })
})
