import { type FileChild, HeadingLevel, LeaderType, Paragraph, TableOfContents, TextRun } from 'docx'
import { formatDate } from '#kernel/plain-date.ts'
import { svgProportion } from '../figure-svg.ts'
import type { DocumentModel, Heading } from '../model.ts'
import { sentence } from '../text.ts'
import { pictureRun, type Setting } from './blocks.ts'
import { DUE, halfPoints, INK, twips } from './styles.ts'
import { bookmarkName } from './text-runs.ts'

/** A page of its own: kind, title, subtitle, picture, what the figures describe. */
export function coverContent(model: DocumentModel, { rasterise }: Pick<Setting, 'rasterise'>): FileChild[] {
  const { kicker, figure } = model.cover ?? {}
  const widthMm = figure?.widthMm ?? 110
  return [
    new Paragraph({
      style: 'Kicker',
      spacing: { before: twips(30) },
      children: kicker === undefined ? [] : [new TextRun(kicker)],
    }),
    ...titles(model),
    ...(figure === undefined
      ? []
      : [
          new Paragraph({
            spacing: { before: twips(25), after: twips(25) },
            children: [
              pictureRun('png', rasterise(figure.svg, widthMm), figure.alt, widthMm, svgProportion(figure.svg)),
            ],
          }),
        ]),
    ...aboutDocument(model),
  ]
}

/** Title and what the figures describe, at the head of a document without a cover. */
export function openingContent(model: DocumentModel): FileChild[] {
  return [...titles(model), ...aboutDocument(model)]
}

/**
 * A table of contents of links. Page numbers are left to Word ("Aktualizuj pole"): only it knows where its pages break,
 * and a wrong number is worse than none. The entries are written here, since the library would make Word ask at opening.
 */
export function contentsList(depth: 1 | 2, anchors: Map<Heading, string>): FileChild[] {
  const cachedEntries = [...anchors]
    .filter(([{ level }]) => level <= depth)
    .map(([{ text, level }, href]) => ({ title: text, level, href: bookmarkName(href) }))
  return [
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun('Spis treści')] }),
    new TableOfContents('Spis treści', {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      beginDirty: false,
      tabLeader: LeaderType.NONE,
      cachedEntries,
    }),
  ]
}

function titles({ title, subtitle }: DocumentModel): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(subtitle === undefined
      ? []
      : [new Paragraph({ style: 'DocumentSubtitle', children: [new TextRun(subtitle)] })]),
  ]
}

function aboutDocument({ draft, madeOn, dataDate, notice }: DocumentModel): Paragraph[] {
  const made = formatDate(madeOn)
  const runs = [
    ...(draft
      ? [{ text: `${sentence(`Projekt z ${made}`)} Treść może się jeszcze zmienić.`, bold: true, color: DUE }]
      : []),
    { text: `Stan danych: ${sentence(dataDate)}` },
    ...(draft ? [] : [{ text: sentence(`Sporządzono ${made}`) }]),
    ...(notice === undefined ? [] : [{ text: notice, bold: true, color: INK }]),
  ]
  return runs.map((run, index) => {
    const isLast = index === runs.length - 1
    const spacing = { after: twips(isLast ? 10 : 0.5) }
    return new Paragraph({ style: 'Organisation', spacing, children: [new TextRun({ size: halfPoints(9.5), ...run })] })
  })
}
