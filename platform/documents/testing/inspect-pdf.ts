import { dictionaryIn, openPdf, type PdfFile } from '../pdf/pdf-file.ts'
import { listIn, nameIn, type PdfDictionary, type PdfString, type PdfValue, pdfText } from '../pdf/pdf-object.ts'
import { elementsOf, type StructureElement, structureTree } from '../pdf/structure-tree.ts'
import { type MarkedText, markedTexts } from './marked-text.ts'
import { poppler } from './poppler.ts'

export type PdfReport = {
  title: string | undefined
  language: string | undefined
  pageCount: number
  /** Text of every page as poppler reads it, in order. */
  pages: string[]
  headings: { level: number; text: string; page: number }[]
  tables: PdfTable[]
  /** Alternative texts of figures; undefined where there is none. */
  figures: { alt: string | undefined }[]
  fonts: { name: string; embedded: boolean }[]
}

export type PdfTable = {
  caption: string /** Rows of head and body with their cells, read as a screen reader does. */
  rows: PdfCell[][]
}

export type PdfCell = {
  text: string
  isHeader: boolean
  scope: string | undefined
  span: number
  /** Texts of the cells named as its headers. */
  headers: string[]
}

/** Place of the column "emb" in what pdffonts prints. */
const EMBEDDED_AT = 72

/** Reads a PDF as an assistive program does: from its structure tree. @throws Error when there is no such tree */
export function inspectPdf(bytes: Uint8Array): PdfReport {
  const file = openPdf(bytes)
  const { elements } = structureTree(file)
  const textOf = elementReader(file)
  const pages = poppler('pdftotext', bytes, '-layout').split('\f').slice(0, -1)
  const catalogue = dictionaryIn(file, file.trailer, 'Root') ?? new Map()
  const pageNumbers = pagesOf(file, dictionaryIn(file, catalogue, 'Pages') ?? new Map())
  return {
    title: /^Title: +(.*)$/m.exec(poppler('pdfinfo', bytes, '-enc', 'UTF-8'))?.[1],
    language: stringIn(catalogue, 'Lang'),
    pageCount: pages.length,
    pages,
    headings: elementsOf(elements, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map((element) => ({
      level: Number(element.type.slice(1)),
      text: textOf(element),
      page: pageNumbers.indexOf(pageOf(element) ?? 0) + 1,
    })),
    tables: elementsOf(elements, 'Table').map((table) => readTable(table, textOf)),
    figures: elementsOf(elements, 'Figure').map(({ dictionary }) => ({ alt: stringIn(dictionary, 'Alt') })),
    fonts: readFonts(poppler('pdffonts', bytes)),
  }
}

/** What makes a PDF unusable for some of its readers; empty when nothing does. */
export function pdfProblems(report: PdfReport): string[] {
  const { title, language, headings, tables, figures, fonts, pages } = report
  return [
    ...(title?.trim() ? [] : ['brak tytułu']),
    ...(language?.startsWith('pl') ? [] : [`język: ${language ?? 'brak'}`]),
    ...(headings.length === 0 ? ['brak nagłówków'] : []),
    ...headings.flatMap(({ level, text }, index) =>
      level > (headings[index - 1]?.level ?? 0) + 1 ? [`nagłówek „${text}” przeskakuje poziom`] : [],
    ),
    ...headings.flatMap(({ text }) => (text.trim() === '' ? ['pusty nagłówek'] : [])),
    ...figures.flatMap(({ alt }) => (alt?.trim() ? [] : ['rysunek bez opisu zastępczego'])),
    ...fonts.flatMap(({ name, embedded }) => (embedded ? [] : [`krój ${name} nie jest osadzony`])),
    ...(fonts.length === 0 ? ['brak krojów'] : []),
    ...tables.flatMap(tableProblems),
    ...pages.flatMap((page, index) => lonelyHeading(page, index + 1, headings)),
  ]
}

function tableProblems({ caption, rows }: PdfTable): string[] {
  const [head = [], ...body] = rows
  const name = `tabela „${caption}”`
  return [
    ...(caption.trim() === '' ? ['tabela bez podpisu'] : []),
    ...(head.every(({ isHeader, scope }) => isHeader && scope === 'Column')
      ? []
      : [`${name}: głowa bez nagłówków kolumn`]),
    ...body.flatMap(([first, ...cells]) => [
      ...(first?.isHeader && first.scope === 'Row' ? [] : [`${name}: wiersz „${first?.text}” bez nagłówka wiersza`]),
      ...(first?.span === head.length || cells.length + 1 === head.length
        ? []
        : [`${name}: wiersz „${first?.text}” ma inną liczbę komórek`]),
      ...cells.flatMap(({ text, headers }, at) => [
        ...(text.trim() === '' ? [`${name}: pusta komórka w wierszu „${first?.text}”`] : []),
        ...(headers.includes(head[at + 1]?.text ?? '') && headers.includes(first?.text ?? '')
          ? []
          : [`${name}: komórka „${text}” nie wskazuje swoich nagłówków`]),
      ]),
    ]),
  ]
}

/** A page where, apart from running head and foot, stands a heading and nothing under it. */
function lonelyHeading(page: string, number: number, headings: PdfReport['headings']): string[] {
  const lines = page.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const text = lines.filter((line) => line !== '' && line !== 'PROJEKT').slice(1, -1)
  const onPage = headings.filter((heading) => heading.page === number)
  const isOnlyHeadings = text.length > 0 && onPage.map((one) => squeezed(one.text)).join('') === squeezed(text.join(''))
  return isOnlyHeadings ? [`strona ${number} ma sam nagłówek`] : []
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function readTable(table: StructureElement, textOf: (element: StructureElement) => string): PdfTable {
  const cells = elementsOf(table.children, 'TH', 'TD')
  const textsById = new Map(cells.map((cell) => [stringIn(cell.dictionary, 'ID'), textOf(cell)]))
  const readCell = (cell: StructureElement): PdfCell => {
    const attributes = tableAttributes(cell.dictionary)
    return {
      text: textOf(cell),
      isHeader: cell.type === 'TH',
      scope: nameIn(attributes, 'Scope'),
      span: Number(attributes.get('ColSpan') ?? 1),
      headers: listIn(attributes, 'Headers').flatMap((id) => (isString(id) ? [textsById.get(pdfText(id)) ?? ''] : [])),
    }
  }
  return {
    caption: elementsOf(table.children, 'Caption').map(textOf).join(' '),
    rows: elementsOf(table.children, 'TR').map((row) => row.children.map(readCell)),
  }
}

function tableAttributes(dictionary: PdfDictionary): PdfDictionary {
  const lists = listIn(dictionary, 'A').filter((value): value is PdfDictionary => value instanceof Map)
  return lists.find((attributes) => nameIn(attributes, 'O') === 'Table') ?? new Map()
}

/** Reads the text under an element, joining what stands on one line and parting lines by a space. */
function elementReader(file: PdfFile): (element: StructureElement) => string {
  const textsByPage = new Map<number, Map<number, MarkedText>>()
  const textsOn = (page: number) => {
    const texts = textsByPage.get(page) ?? markedTexts(file, page)
    textsByPage.set(page, texts)
    return texts
  }
  const pieces = (element: StructureElement, inherited: number | undefined): MarkedText[] => {
    const page = referenceIn(element.dictionary, 'Pg') ?? inherited
    return listIn(element.dictionary, 'K').flatMap((child) => {
      if (typeof child === 'number') return page === undefined ? [] : (textsOn(page).get(child) ?? [])
      if (child instanceof Map) return markedIn(child, page, textsOn)
      const below = element.children.find((one) => isReference(child) && one.number === child.reference)
      return below === undefined ? [] : pieces(below, page)
    })
  }
  return (element) =>
    pieces(element, undefined).reduce((text, piece, index, all) => {
      const isNewLine = index > 0 && all[index - 1]!.height !== piece.height
      return text + (isNewLine && !/\s$/.test(text) ? ' ' : '') + piece.text
    }, '')
}

function markedIn(
  content: PdfDictionary,
  inherited: number | undefined,
  textsOn: (page: number) => Map<number, MarkedText>,
): MarkedText[] {
  const page = referenceIn(content, 'Pg') ?? inherited
  const id = content.get('MCID')
  return page === undefined || typeof id !== 'number' ? [] : [textsOn(page).get(id) ?? []].flat()
}

/** The page an element, or the first of those under it that is on one, begins on. */
function pageOf(element: StructureElement): number | undefined {
  const content = listIn(element.dictionary, 'K').find((child) => child instanceof Map)
  const own = referenceIn(element.dictionary, 'Pg') ?? (content instanceof Map ? referenceIn(content, 'Pg') : undefined)
  return own ?? element.children.map(pageOf).find((page) => page !== undefined)
}

function pagesOf(file: PdfFile, pages: PdfDictionary): number[] {
  return listIn(pages, 'Kids').flatMap((kid) => {
    if (!isReference(kid)) return []
    const page = file.read(kid.reference)
    return nameIn(page, 'Type') === 'Pages' ? pagesOf(file, page) : [kid.reference]
  })
}

function readFonts(table: string): PdfReport['fonts'] {
  const [, , ...lines] = table.trimEnd().split('\n')
  return lines.map((line) => {
    const [name = ''] = line.split(' ')
    return { name, embedded: line.slice(EMBEDDED_AT, EMBEDDED_AT + 3) === 'yes' }
  })
}

function stringIn(dictionary: PdfDictionary, key: string): string | undefined {
  const value = dictionary.get(key)
  return isString(value) ? pdfText(value) : undefined
}

function referenceIn(dictionary: PdfDictionary, key: string): number | undefined {
  const value = dictionary.get(key)
  return isReference(value) ? value.reference : undefined
}

function isReference(value: PdfValue | undefined): value is { reference: number } {
  return value instanceof Object && 'reference' in value
}

function isString(value: PdfValue | undefined): value is PdfString {
  return value instanceof Object && 'bytes' in value
}
