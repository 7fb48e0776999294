import { svgProblems } from './figure-svg.ts'
import type { Block, ColumnBlock, DocumentModel, Figure, Heading, Picture, Source, Table, Text } from './model.ts'
import { pictureInfo } from './picture.ts'
import { plainText, runsOf } from './text.ts'

/** Refuses to print a document that some of its readers could not use. @throws Error naming everything that is wrong */
export function checkModel(model: DocumentModel): void {
  const problems = modelProblems(model)
  if (problems.length > 0) throw new Error(`Dokument „${model.title}” jest niepoprawny: ${problems.join('; ')}.`)
}

/**
 * What would make the document unusable with a screen reader, or false: skipped heading levels, pictures without words,
 * tables without sources, empty cells, links to nowhere. Empty when the document may be printed.
 *
 * These are mistakes of the program that composed the document, so they are told to developers, all at once.
 */
export function modelProblems(model: DocumentModel): string[] {
  const blocks = model.sections.flatMap((section) => section.blocks.flatMap(inReadingOrder))
  return [
    ...empty('tytuł dokumentu', model.title),
    ...empty('dzień danych', model.dataDate),
    ...empty('nazwa organizacji', model.organisation.name),
    ...(model.sections.length === 0 ? ['dokument nie ma ani jednej części'] : []),
    ...model.sections.flatMap(({ blocks }, index) => (blocks.length === 0 ? [`część ${index + 1} jest pusta`] : [])),
    ...[model.organisation.logo, ...model.organisation.logos].flatMap((logo) => (logo ? ofPicture(logo) : [])),
    ...(model.cover?.figure ? ofSvg(model.cover.figure, 'okładka') : []),
    ...blocks.flatMap(ofBlock),
    ...ofHeadings(blocks),
    ...model.sections.flatMap(({ blocks }) => ofLastHeading(blocks)),
    ...ofLinks(blocks),
  ]
}

function inReadingOrder(block: Block): ColumnBlock[] {
  return block.kind === 'columns' ? [...block.left, ...block.right] : [block]
}

function ofBlock(block: ColumnBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return empty('nagłówek', block.text)
    case 'paragraph':
      return empty('akapit', block.text)
    case 'list':
      return block.items.length === 0 ? ['lista jest pusta'] : block.items.flatMap((item) => empty('punkt listy', item))
    case 'key-figures':
      return block.figures.flatMap(({ label, value }) => [
        ...empty('nazwa liczby', label),
        ...empty(`liczba „${label}”`, value),
      ])
    case 'table':
      return ofTable(block)
    case 'figure':
      return ofFigure(block)
  }
}

function ofTable(table: Table): string[] {
  const name = `tabela „${table.caption}”`
  const rows = table.groups.flatMap((group) => group.rows)
  return [
    ...empty('podpis tabeli', table.caption),
    ...(table.columns.length < 2 ? [`${name}: potrzebne są co najmniej dwie kolumny`] : []),
    ...(table.columns.every((column) => column.heading.trim() !== '') ? [] : [`${name}: kolumna bez nagłówka`]),
    ...(rows.length === 0 ? [`${name}: nie ma wierszy`] : []),
    ...table.groups.flatMap(({ rows }) => (rows.length === 0 ? [`${name}: grupa bez wierszy`] : [])),
    ...table.groups.flatMap(({ heading }) => (heading === undefined ? [] : empty(`${name}, nagłówek grupy`, heading))),
    ...rows.flatMap(({ header, cells }) => [
      ...empty(`${name}, nagłówek wiersza`, header),
      ...(cells.length === table.columns.length - 1
        ? []
        : [`${name}, wiersz „${plainText(header)}”: ${cells.length} komórek zamiast ${table.columns.length - 1}`]),
      ...cells.flatMap((cell) => empty(`${name}, wiersz „${plainText(header)}”, komórka`, wordsOf(cell))),
    ]),
    ...ofSource(name, table.source),
  ]
}

function ofFigure(figure: Figure): string[] {
  const name = `rysunek „${figure.caption ?? figure.alt}”`
  return [...ofSvg(figure, name), ...(figure.source === null ? [] : ofSource(name, figure.source))]
}

function ofSvg({ svg, alt }: Pick<Figure, 'svg' | 'alt'>, name: string): string[] {
  return [...empty(`${name}: opis zastępczy`, alt), ...svgProblems(svg).map((problem) => `${name} ${problem}`)]
}

function ofPicture({ bytes, alt }: Picture): string[] {
  const isKnown = pictureInfo(bytes) !== undefined
  return [...empty('opis zastępczy logo', alt), ...(isKnown ? [] : [`logo „${alt}” nie jest plikiem PNG ani JPEG`])]
}

function ofSource(name: string, source: Source): string[] {
  return [...empty(`${name}: źródło`, source.text), ...empty(`${name}: dzień danych`, source.dateOfData)]
}

/** Headings start at level 1 and go down one level at a time, so that an outline can be read from them. */
function ofHeadings(blocks: ColumnBlock[]): string[] {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading')
  return headings.flatMap(({ level, text }, index) => {
    const before = headings[index - 1]?.level ?? 0
    return level > before + 1 ? [`nagłówek „${text}” poziomu ${level} po poziomie ${before}`] : []
  })
}

/** A heading announces something; one with nothing under it would stand alone on a page. */
function ofLastHeading(blocks: Block[]): string[] {
  const last = blocks.flatMap(inReadingOrder).at(-1)
  return last?.kind === 'heading' ? [`pod nagłówkiem „${last.text}” nic nie ma`] : []
}

function ofLinks(blocks: ColumnBlock[]): string[] {
  const ids = blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : []))
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `identyfikator „${id}” powtarza się`)
  const malformed = ids.filter((id) => !/^[a-z][a-z0-9-]{0,39}$/.test(id))
  const hrefs = blocks.flatMap(textsOf).flatMap((text) => runsOf(text).flatMap((run) => run.href ?? []))
  return [
    ...twice,
    ...malformed.map((id) => `identyfikator „${id}”: dozwolone są małe litery, cyfry i łączniki, do 40 znaków`),
    ...hrefs
      .filter(
        (href) => !(href.startsWith('#') ? ids.includes(href.slice(1)) : /^(?:https?:\/\/|mailto:)\S+$/.test(href)),
      )
      .map((href) => `odsyłacz „${href}” prowadzi donikąd`),
  ]
}

function textsOf(block: ColumnBlock): Text[] {
  if (block.kind === 'paragraph') return [block.text]
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return block.groups.flatMap((group) => group.rows.map((row) => row.header))
  return []
}

function wordsOf(cell: Table['groups'][number]['rows'][number]['cells'][number]): string {
  if (typeof cell === 'string') return cell
  return 'missing' in cell ? cell.missing : cell.text
}

function empty(what: string, text: Text): string[] {
  return plainText(text).trim() === '' ? [`${what}: brak tekstu`] : []
}
