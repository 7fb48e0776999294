import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph, TabStopType, TextRun } from 'docx'
import { svgProportion } from '../figure-svg.ts'
import { SERIF } from '../fonts.ts'
import type { ColumnBlock, Figure, Heading, KeyFigures, List, Table } from '../model.ts'
import { sentence } from '../text.ts'
import type { Rasterise } from './rasterise.ts'
import { halfPoints, INK_2, INK_3, twips } from './styles.ts'
import { tableGrid } from './table.ts'
import { bookmarked, textRuns } from './text-runs.ts'

const HEADING_LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
const PARAGRAPH_STYLES = { lead: 'Lead', kind: 'Kind', note: 'Note' } as const
const PIXELS_PER_MM = 96 / 25.4

/** What blocks need to know of the place they are set in. */
export type Setting = {
  /** Width of the text column in millimetres. */
  widthMm: number
  rasterise: Rasterise
  /** Names of headings, for links. */
  anchors: Map<Heading, string>
  /** Counts numbered lists, each of which begins at 1. */
  nextList: () => number
}

export function blockContent(block: ColumnBlock, setting: Setting): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADING_LEVELS[block.level - 1]!,
          pageBreakBefore: block.newPage ?? false,
          children: bookmarked(setting.anchors.get(block), [new TextRun(block.text)]),
        }),
      ]
    case 'paragraph': {
      const children = textRuns(block.text)
      return [new Paragraph({ ...(block.style && { style: PARAGRAPH_STYLES[block.style] }), children })]
    }
    case 'list':
      return listContent(block, setting)
    case 'key-figures':
      return keyFiguresContent(block)
    case 'table':
      return tableContent(block, setting)
    case 'figure':
      return figureContent(block, setting)
  }
}

/** A picture of the given width with its alternative text. */
export function pictureRun(type: 'png' | 'jpg', bytes: Uint8Array, alt: string, widthMm: number, proportion: number) {
  const width = widthMm * PIXELS_PER_MM
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(width), height: Math.round(width * proportion) },
    altText: { name: '', description: alt },
  })
}

function listContent({ items, ordered = false }: List, setting: Setting): Paragraph[] {
  const numbering = { reference: ordered ? 'numbers' : 'bullets', level: 0, instance: setting.nextList() }
  return items.map((item) => new Paragraph({ numbering, children: textRuns(item) }))
}

/** Each figure on a line of its own: tables that only arrange text are read as tables. */
function keyFiguresContent({ figures }: KeyFigures): Paragraph[] {
  return figures.map(
    ({ label, value, unit, note }) =>
      new Paragraph({
        style: 'KeyFigure',
        tabStops: [{ type: TabStopType.LEFT, position: twips(55) }],
        indent: { left: twips(55), hanging: twips(55) },
        children: [
          new TextRun({ text: value, font: SERIF, size: halfPoints(19) }),
          new TextRun({ text: unit === undefined ? '\t' : `\u00a0${unit}\t`, color: INK_2 }),
          new TextRun({ text: label, bold: true }),
          ...(note === undefined ? [] : [new TextRun({ text: note, break: 1, color: INK_3 })]),
        ],
      }),
  )
}

function tableContent(table: Table, setting: Setting): FileChild[] {
  return [captionOf(table.id, table.caption), tableGrid(table, setting.widthMm), ...smallPrint(table)]
}

function figureContent(figure: Figure, setting: Setting): FileChild[] {
  const widthMm = Math.min(figure.widthMm ?? setting.widthMm, setting.widthMm)
  const notes = smallPrint(figure)
  const picture = pictureRun(
    'png',
    setting.rasterise(figure.svg, widthMm),
    figure.alt,
    widthMm,
    svgProportion(figure.svg),
  )
  return [
    ...(figure.caption === undefined ? [] : [captionOf(figure.id, figure.caption)]),
    new Paragraph({
      alignment: figure.align === 'end' ? AlignmentType.END : AlignmentType.START,
      keepNext: notes.length > 0,
      children: figure.caption === undefined ? bookmarked(figure.id, [picture]) : [picture],
    }),
    ...notes,
  ]
}

function captionOf(id: string | undefined, caption: string): Paragraph {
  const children = bookmarked(id, [new TextRun(caption)])
  return new Paragraph({ style: 'DocumentCaption', keepNext: true, keepLines: true, children })
}

/** Notes and source; the first of them stands a little apart from what it explains. */
function smallPrint({ notes = [], source }: Pick<Figure, 'notes' | 'source'>): Paragraph[] {
  const sourceLine =
    source === null ? [] : [`Źródło: ${sentence(source.text)} Stan danych: ${sentence(source.dateOfData)}`]
  const texts = [...notes, ...sourceLine]
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1
    const spacing = { before: index === 0 ? twips(2) : 0, after: isLast ? twips(5) : twips(0.5) }
    return new Paragraph({ style: 'Note', keepNext: !isLast, spacing, children: [new TextRun(text)] })
  })
}
