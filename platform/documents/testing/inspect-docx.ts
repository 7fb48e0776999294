import { strFromU8, unzipSync } from 'fflate'
import { TWO_FULL_STOPS } from '../../testing/full-stops.ts'

export type DocxReport = {
  title: string | undefined
  /** Language of the text, and of the file's properties. */
  languages: (string | undefined)[]
  headings: { level: number; text: string }[]
  tables: DocxTable[]
  pictures: { alt: string }[]
  /** Texts of headers and footers. */
  heads: string[]
  feet: string[]
  /** The whole text of the body, a paragraph in a line. */
  text: string
}

export type DocxTable = {
  /** Text of the paragraph before the table. */
  caption: string
  /** Text of the first paragraph after the table. */
  after: string
  rows: string[][]
  /** Heads of the table that are repeated on every page. */
  headRowCount: number
  /** Whether the first column is announced as headers of rows. */
  hasRowHeaders: boolean
}

/** Reads a DOCX as Word and screen readers do, from its package. @throws Error when it is not one */
export function inspectDocx(bytes: Uint8Array): DocxReport {
  const files = unzipSync(bytes)
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const partsLike = (pattern: RegExp) =>
    Object.keys(files)
      .filter((path) => pattern.test(path))
      .map(xml)
  const body = xml('word/document.xml')
  if (body === '') throw new Error('Plik nie jest dokumentem DOCX.')
  const core = xml('docProps/core.xml')
  return {
    title: decoded(/<dc:title>(.*?)<\/dc:title>/.exec(core)?.[1]),
    languages: [
      /<w:lang\b[^>]*w:val="([^"]+)"/.exec(xml('word/styles.xml'))?.[1],
      /<dc:language>(.*?)</.exec(core)?.[1],
    ],
    headings: elements(body, 'w:p').flatMap((paragraph) => {
      const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(paragraph)?.[1]
      return level === undefined ? [] : [{ level: Number(level), text: textOf(paragraph) }]
    }),
    tables: readTables(body),
    pictures: [body, ...partsLike(/^word\/(?:header|footer)\d+\.xml$/)].flatMap((part) =>
      [...part.matchAll(/<wp:docPr\b[^>]*>/g)].map(([tag]) => ({
        alt: decoded(/descr="([^"]*)"/.exec(tag)?.[1]) ?? '',
      })),
    ),
    heads: partsLike(/^word\/header\d+\.xml$/).map(textOf),
    feet: partsLike(/^word\/footer\d+\.xml$/).map(textOf),
    text: elements(body, 'w:p').map(textOf).join('\n'),
  }
}

/** What makes a DOCX unusable for some of its readers; empty when nothing does. */
export function docxProblems({ title, languages, headings, tables, pictures, text }: DocxReport): string[] {
  return [
    ...(title?.trim() ? [] : ['brak tytułu']),
    ...languages.flatMap((language) => (language === 'pl-PL' ? [] : [`język: ${language ?? 'brak'}`])),
    ...(headings.length === 0 ? ['brak nagłówków'] : []),
    ...(TWO_FULL_STOPS.test(text) ? ['dwie kropki na końcu zdania'] : []),
    ...headings.flatMap(({ level, text }, index) =>
      level > (headings[index - 1]?.level ?? 0) + 1 ? [`nagłówek „${text}” przeskakuje poziom`] : [],
    ),
    ...pictures.flatMap(({ alt }) => (alt.trim() === '' ? ['rysunek bez opisu zastępczego'] : [])),
    ...tables.flatMap(({ caption, rows, headRowCount, hasRowHeaders }) => [
      ...(caption.trim() === '' ? ['tabela bez podpisu'] : []),
      ...(headRowCount === 1 ? [] : [`tabela „${caption}”: głowa nie powtarza się na stronach`]),
      ...(hasRowHeaders ? [] : [`tabela „${caption}”: pierwsza kolumna nie jest nagłówkiem wierszy`]),
      ...(rows.flat().some((text) => text.trim() === '') ? [`tabela „${caption}”: pusta komórka`] : []),
    ]),
  ]
}

function readTables(body: string): DocxTable[] {
  const parts = body.split(/<w:tbl>([\s\S]*?)<\/w:tbl>/)
  return parts.flatMap((table, index) => {
    if (index % 2 === 0) return []
    const rows = elements(table, 'w:tr')
    return [
      {
        caption: textOf(elements(parts[index - 1] ?? '', 'w:p').at(-1) ?? ''),
        after: textOf(elements(parts[index + 1] ?? '', 'w:p')[0] ?? ''),
        rows: rows.map((row) => elements(row, 'w:tc').map(textOf)),
        headRowCount: rows.filter((row) => /<w:tblHeader(?: w:val="(?:true|1)")?\/>/.test(row)).length,
        hasRowHeaders: /<w:tblLook\b[^>]*w:firstColumn="(?:true|1)"/.test(table),
      },
    ]
  })
}

/** Outer XML of all elements of a name that hold no other of the same name. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? []
}

function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab|cr)\/>/g)
  return [...pieces].map(([, text]) => decoded(text) ?? ' ').join('')
}

function decoded(text: string | undefined): string | undefined {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!)
}
