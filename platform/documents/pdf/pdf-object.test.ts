import { describe, expect, test } from 'vitest'
import { openPdf } from './pdf-file.ts'
import { pdfText, pdfTokens, readPdfValue, writePdfValue } from './pdf-object.ts'
import { completeTableTags } from './tag-tables.ts'

describe('składnia PDF', () => {
  test.each([
    ['liczby', '[1 -2.5 +3 .5]', [1, -2.5, 3, 0.5]],
    ['odwołania obok liczb', '[1 12 0 R 7]', [1, { reference: 12 }, 7]],
    [
      'słownik',
      '<</A/B/C true/D null>>',
      new Map<string, unknown>([
        ['A', { name: 'B' }],
        ['C', true],
        ['D', null],
      ]),
    ],
    ['napis z nawiasami w środku', '(a (b (c)) \\) d)', { bytes: 'a (b (c)) ) d' }],
    ['napis z ucieczkami', '(\\101\\n\\\\\\t)', { bytes: 'A\n\\\t' }],
    ['napis szesnastkowy', '<48 69>', { bytes: 'Hi' }],
    ['komentarz', '% uwaga\n[1 % druga\n 2]', [1, 2]],
  ])('%s', (_, source, value) => {
    expect(readPdfValue(source)).toEqual(value)
    expect(readPdfValue(writePdfValue(readPdfValue(source)))).toEqual(value)
  })

  test('tekst w UTF-16 jest tekstem polskim', () => {
    expect(pdfText({ bytes: '\xfe\xff\x01\x7c\x00\xf3' })).toBe('żó')
    expect(pdfText({ bytes: 'U1x0y0' })).toBe('U1x0y0')
  })

  test('operatory treści strony są osobnymi znakami', () => {
    expect(pdfTokens('/Span <</MCID 2>> BDC [(a\\)) 10 (b)]TJ EMC')).toEqual([
      '/Span',
      '<<',
      '/MCID',
      '2',
      '>>',
      'BDC',
      '[',
      '(a\\))',
      '10',
      '(b)',
      ']',
      'TJ',
      'EMC',
    ])
  })

  test.each(['(niezamknięty', '<</A', '[1 2', 'słowo'])('zły zapis „%s” jest błędem, nie zgadywaniem', (source) => {
    expect(() => readPdfValue(source)).toThrow('PDF:')
  })
})

describe('plik PDF', () => {
  const pdf = (objects: string[]) => {
    let source = '%PDF-1.7\n'
    const offsets = objects.map((body, index) => {
      const offset = source.length
      source += `${index + 1} 0 obj\n${body}\nendobj\n`
      return `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    const start = source.length
    const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
    return Buffer.from(
      `${source}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    )
  }
  const element = (type: string, kids: number[], more = '') =>
    `<</Type/StructElem/S/${type}/K[${kids.map((kid) => `${kid} 0 R`).join(' ')}]${more}>>`

  test('zamieniony obiekt wraca w nowym pliku, usunięty znika, reszta się nie zmienia', () => {
    const file = openPdf(pdf(['<</Type/Catalog/X 3 0 R>>', '<</Zbędny true>>', '<</Y 1>>']))
    file.replace(3, new Map([['Y', 2]]))
    file.remove(2)
    const again = openPdf(file.bytes())
    expect(again.numbers).toEqual([1, 3])
    expect(again.read(3)).toEqual(new Map([['Y', 2]]))
    expect(again.read(1)).toEqual(
      new Map<string, unknown>([
        ['Type', { name: 'Catalog' }],
        ['X', { reference: 3 }],
      ]),
    )
  })

  test('plik, który nie jest PDF, i plik bez drzewa struktury są odrzucane', () => {
    expect(() => openPdf(Buffer.from('<html>'))).toThrow('tablicy odsyłaczy')
    expect(() => completeTableTags(openPdf(pdf(['<</Type/Catalog>>'])))).toThrow('drzewa struktury')
  })

  test('tabela bez nagłówków kolumn nie dostaje po cichu błędnych znaczników', () => {
    const tree = [
      '<</Type/Catalog/StructTreeRoot 2 0 R>>',
      '<</K[3 0 R]>>',
      element('Table', [4]),
      element('TBody', [5]),
      element('TR', []),
    ]
    expect(() => completeTableTags(openPdf(pdf(tree)))).toThrow('nie ma nagłówków kolumn')
  })

  test('wiersz o innej liczbie komórek niż nagłówek jest błędem', () => {
    const head = element('TH', [], '/ID(c1)')
    const tree = [
      '<</Type/Catalog/StructTreeRoot 2 0 R>>',
      '<</K[3 0 R]>>',
      element('Table', [4, 7]),
      element('THead', [5]),
      element('TR', [6]),
      head,
      element('TBody', [8]),
      element('TR', [9, 10]),
      element('TD', []),
      element('TD', []),
    ]
    expect(() => completeTableTags(openPdf(pdf(tree)))).toThrow('inną liczbę komórek')
  })
})
