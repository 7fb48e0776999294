import { expect, test } from 'vitest'
import { readFlatXml } from './read-flat-xml.ts'

const xml = (rows: string, head = '<?xml version="1.0" encoding="utf-8"?>\r\n') =>
  `${head}<teryt>\n  <catalog name="TERC" type="ALL" date="2026-01-01">\n${rows}</catalog>\n</teryt>\n`
const ROW =
  '<row>\n<WOJ>02</WOJ>\n<POW />\n<GMI></GMI>\n<NAZWA>Biała &amp; &quot;Czarna&quot; &lt;&gt;&apos;</NAZWA>\n</row>\n'

test('płaski XML urzędu daje wiersze z kolumnami, pustymi i z pięcioma encjami', () => {
  expect(readFlatXml(xml(ROW + ROW))).toEqual({
    value: { root: 'teryt', rows: Array(2).fill({ WOJ: '02', POW: '', GMI: '', NAZWA: 'Biała & "Czarna" <>\'' }) },
  })
  expect(readFlatXml(xml('', ''))).toEqual({ value: { root: 'teryt', rows: [] } })
})

test.each<[string, string, RegExp]>([
  ['DOCTYPE', xml(ROW, '<?xml version="1.0"?><!DOCTYPE teryt [<!ENTITY a "aaaa">]>'), /DOCTYPE/],
  ['encja własna', xml(ROW.replace('&amp;', '&a;')), /encja/],
  ['encja liczbowa', xml(ROW.replace('&amp;', '&#65;')), /encja/],
  ['encja o nazwie z prototypu', xml(ROW.replace('&amp;', '&toString;')), /encja/],
  ['CDATA', xml(ROW.replace('Biała', '<![CDATA[Biała]]>')), /CDATA/],
  ['komentarz', xml(`<!-- -->${ROW}`), /komentarz/],
  ['brak końca', xml(ROW).slice(0, -20), /ucięty|uszkodzony/],
  ['brak końca wiersza', xml(ROW.replace('</row>', '')), /zamyka się nie w porę/],
  ['tekst poza kolumną', xml(ROW.replace('<row>', '<row>tekst')), /stoi poza kolumną/],
  ['znacznik w kolumnie', xml(ROW.replace('02', '<b>02</b>')), /ma w sobie następny znacznik/],
  ['kolumna dwa razy', xml(ROW.replace('<POW />', '<WOJ>04</WOJ>')), /dwa razy/],
  ['drugi dokument', xml(ROW) + xml(ROW, ''), /Po końcu dokumentu/],
  ['atrybut bez cudzysłowu', xml('<row a=1></row>'), /uszkodzony/],
  ['nie XML', 'WOJ;POW', /stoi poza kolumną/],
])('%s jest odrzucany', (_name, text, message) => {
  expect(readFlatXml(text)).toMatchObject({ problem: { message: expect.stringMatching(message) } })
})

test('pusty tekst nie jest dokumentem', () => {
  expect(readFlatXml('')).toMatchObject({ problem: { message: expect.stringMatching(/ucięty/) } })
})
