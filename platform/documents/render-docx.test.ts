import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inDocumentThread, stopDocumentThread } from './document-thread.ts'
import type { DocumentModel } from './model.ts'
import { pictureInfo } from './picture.ts'
import { renderDocx } from './render-docx.ts'
import { type DocxReport, docxProblems, inspectDocx } from './testing/inspect-docx.ts'
import { HOSTILE_TEXT, POLISH_LETTERS, sampleDocument } from './testing/sample-document.ts'

afterAll(stopDocumentThread)

describe('DOCX wymagającego dokumentu', () => {
  const model = sampleDocument()
  let bytes: Uint8Array
  let report: DocxReport
  beforeAll(async () => {
    bytes = await renderDocx(model)
    report = inspectDocx(bytes)
  })

  test('nie ma żadnej usterki dostępności', () => {
    expect(docxProblems(report)).toEqual([])
  })

  test('ma tytuł, język i prawdziwe nagłówki', () => {
    expect(report.title).toBe('Powiat żurawiecki')
    expect(report.languages).toEqual(['pl-PL', 'pl-PL'])
    expect(report.headings.slice(0, 3)).toEqual([
      { level: 1, text: 'Powiat na jednej stronie' },
      { level: 1, text: 'Porównanie gmin' },
      { level: 1, text: 'Gmina Brzezie Małe' },
    ])
  })

  test('oddaje polskie litery i tekst podobny do znaczników bez zmian', () => {
    expect(report.text).toContain(`Wszystkie polskie litery: ${POLISH_LETTERS}.`)
    expect(report.text).toContain(`${HOSTILE_TEXT} ${HOSTILE_TEXT} ukośne`)
  })

  test('tabele mają podpis przed sobą, powtarzaną głowę, grupy i źródło pod sobą', () => {
    const long = report.tables.at(-1)!
    expect(long).toMatchObject({ caption: 'Czterdzieści wierszy, które nie mieszczą się na stronie', headRowCount: 1 })
    expect(long.rows).toHaveLength(1 + 2 + 40)
    expect(long.rows[1]).toEqual(['Pierwsza grupa'])
    expect(long.rows.at(-1)?.slice(1)).toEqual(['40,0', '140,0', 'bez uwag'])
    expect(spaced(report.text)).toContain(
      'Źródło: dane syntetyczne w układzie Banku Danych Lokalnych. Stan danych: 31 grudnia 2024 r.',
    )
  })

  test('pierwsza strona ma znak organizacji, każda PROJEKT i „Strona X z Y”', () => {
    expect(report.heads.some((head) => head.includes('ul. Żeglarska 7'))).toBe(true)
    for (const head of report.heads) expect(head).toContain('PROJEKT')
    const xml = Object.entries(unzipSync(bytes))
      .filter(([path]) => path.startsWith('word/footer'))
      .map(([, part]) => strFromU8(part))
    expect(xml.filter((part) => part.includes('NUMPAGES') && part.includes('PAGE'))).toHaveLength(
      report.feet.length - 1,
    )
  })

  test('rysunki są obrazami PNG o podwójnej gęstości, z opisami', () => {
    const pictures = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'))
    expect(pictures.length).toBeGreaterThan(5)
    for (const [, picture] of pictures) expect(pictureInfo(picture)?.type).toBe('png')
    expect(Math.max(...pictures.map(([, picture]) => pictureInfo(picture)!.width))).toBe(
      Math.round((170 * 2 * 96) / 25.4),
    )
    expect(report.pictures.map(({ alt }) => spaced(alt))).toContain('Wiek i płeć: wartości są w tabeli')
  })

  test('odsyłacze i spis treści prowadzą do istniejących miejsc', () => {
    const body = strFromU8(unzipSync(bytes)['word/document.xml']!)
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    const places = [...body.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, place]) => place)
    expect(anchors.length).toBeGreaterThan(report.headings.length)
    expect(anchors.filter((anchor) => !places.includes(anchor))).toEqual([])
  })

  test('nie każe Wordowi o nic pytać przy otwieraniu', () => {
    const files = unzipSync(bytes)
    expect(strFromU8(files['word/document.xml']!)).not.toContain('w:dirty="true"')
    expect(strFromU8(files['word/settings.xml']!)).not.toContain('updateFields')
  })

  test('nazywa kroje zastępcze', () => {
    expect(strFromU8(unzipSync(bytes)['word/fontTable.xml']!)).toContain(
      '<w:altName w:val="Source Serif Pro,Georgia,Cambria"/>',
    )
  })

  test('dokument ostateczny nie ma znaku PROJEKT', async () => {
    const { heads } = inspectDocx(await renderDocx({ ...sampleDocument({ municipalities: 0 }), draft: false }))
    expect(heads.join(' ')).not.toContain('PROJEKT')
  })
})

describe('kontrola DOCX wykrywa', () => {
  const svg = '<svg viewBox="0 0 10 10"><rect width="5" height="5"/></svg>'
  const cases: [string, DocumentModel['sections'][number]['blocks'], string][] = [
    [
      'rysunek bez opisu',
      [
        { kind: 'heading', level: 1, text: 'A' },
        { kind: 'figure', svg, alt: '', source: null },
      ],
      'rysunek bez opisu zastępczego',
    ],
    [
      'przeskok poziomu',
      [
        { kind: 'heading', level: 1, text: 'A' },
        { kind: 'heading', level: 3, text: 'B' },
      ],
      'nagłówek „B” przeskakuje poziom',
    ],
    ['brak nagłówków', [{ kind: 'paragraph', text: 'A' }], 'brak nagłówków'],
    [
      'kropka po „r.”',
      [
        { kind: 'heading', level: 1, text: 'A' },
        { kind: 'paragraph', text: 'Stan na 30 kwietnia 2026 r..' },
      ],
      'dwie kropki na końcu zdania',
    ],
  ]
  test.each(cases)('%s', async (_, blocks, problem) => {
    const { cover: _cover, contents: _contents, ...plain } = sampleDocument({ municipalities: 0 })
    const model = { ...plain, organisation: { name: 'O', lines: [], logos: [] }, sections: [{ blocks }] }
    expect(docxProblems(inspectDocx(await inDocumentThread({ format: 'docx', model })))).toEqual([problem])
  })

  test('głowę tabeli, która się nie powtarza, i kolumnę, która nie jest nagłówkiem', () => {
    const report = {
      title: 'T',
      languages: ['pl-PL'],
      headings: [{ level: 1, text: 'A' }],
      pictures: [],
      heads: [],
      feet: [],
      text: '',
    }
    const table = { caption: 'Tabela', after: '', rows: [['a']], headRowCount: 0, hasRowHeaders: false }
    expect(docxProblems({ ...report, tables: [table] })).toHaveLength(2)
  })
})

/** No-break spaces, which typography puts in, as plain ones. */
function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
