import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { cp1250 } from './testing.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const TEXT = '"Kod";"Nazwa";"ogółem";\r\n0201011;"Żółć ŁĄKA ęśźćń";1;\r\n0201022;"Bolesławiec";2;\r\n'

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 ze znacznikiem BOM', utf8(`\ufeff${TEXT}`)],
  ['cp1250', cp1250(TEXT)],
])('polskie litery czyta w %s', (_, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT })
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

test('plik binarny to nie tekst', () => {
  expect(decodeText(Uint8Array.from([80, 0, 1, 2]))).toMatchObject({
    problem: { message: expect.stringContaining('CSV') },
  })
})
