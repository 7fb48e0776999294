import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

/** Windows-1250 of the Polish letters used below; other characters are ASCII. */
const CODES: Record<string, number> = {
  ł: 0xb3,
  ó: 0xf3,
  ż: 0xbf,
  ź: 0x9f,
  ć: 0xe6,
  ę: 0xea,
  ś: 0x9c,
  ń: 0xf1,
  Ż: 0xaf,
  Ł: 0xa3,
  Ą: 0xa5,
}
const cp1250 = (text: string) => Uint8Array.from([...text].map((letter) => CODES[letter] ?? letter.charCodeAt(0)))
const utf8 = (text: string) => new TextEncoder().encode(text)
const TEXT = '"Kod";"Nazwa";"ogółem";\r\n0201011;"Żółć ŁĄKA ęśźćń";1;\r\n0201022;"Bolesławiec";2;\r\n'

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 ze znacznikiem BOM', utf8(`\ufeff${TEXT}`)],
  ['cp1250', cp1250(TEXT)],
])('polskie litery czyta w %s', (_, bytes) => {
  expect(decodeText(bytes)).toMatchObject({ value: { text: TEXT } })
})

test('jeden zepsuty bajt w UTF-8 nie zamienia pliku w cp1250, tylko wskazuje wiersz', () => {
  const bytes = utf8(TEXT)
  const brokenAt = utf8(TEXT.slice(0, TEXT.indexOf('ł', TEXT.indexOf('Boles')))).length
  bytes[brokenAt] = 0x28
  expect(decodeText(bytes)).toMatchObject({ problem: { row: 3, message: expect.stringContaining('uszkodzony') } })
})

test('bajty, które w cp1250 nie są polszczyzną, nie przechodzą', () => {
  expect(decodeText(Uint8Array.from([...utf8('Kod;Nazwa\n'), 0xd0, 0xd8, 0xe3]))).toMatchObject({ problem: { row: 2 } })
})
