import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx'
import type { DocumentModel, Picture, Section } from '../model.ts'
import { TEXT_WIDTH_MM } from '../page-geometry.ts'
import { pictureInfo } from '../picture.ts'
import { pictureRun } from './blocks.ts'
import { DUE, HAIRLINE, INK, twips } from './styles.ts'

const LOGO_HEIGHT_MM = 15
const STRIP_HEIGHT_MM = 11

/** Size and margins of a page; landscape pages give the same sides, which Word turns itself. */
export function pageProperties(orientation: NonNullable<Section['orientation']>) {
  return {
    size: {
      width: twips(210),
      height: twips(297),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      left: twips(20),
      right: twips(20),
      top: twips(28),
      bottom: twips(19),
      header: twips(12),
      footer: twips(9),
    },
  }
}

/** Running head, numbered foot and, on the very first page, letterhead and strip of logos. */
export function headsAndFeet(
  model: DocumentModel,
  section: Pick<Section, 'orientation' | 'runningHead'>,
  isFirst: boolean,
) {
  const tabs = [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH_MM[section.orientation ?? 'portrait']) }]
  const headLine = paragraphBetween(tabs, model.title, [new TextRun(section.runningHead ?? '')], { bottom: HAIRLINE })
  const numbers = new TextRun({ children: ['Strona ', PageNumber.CURRENT, ' z ', PageNumber.TOTAL_PAGES] })
  const foot = new Footer({ children: [paragraphBetween(tabs, model.organisation.name, [numbers], { top: HAIRLINE })] })
  const firstFoot = new Footer({
    children: model.organisation.logos.length > 0 ? [logoStrip(model)] : [new Paragraph('')],
  })
  return {
    headers: {
      default: new Header({ children: [...draftMark(model), headLine] }),
      ...(isFirst && { first: new Header({ children: [...draftMark(model), ...letterhead(model)] }) }),
    },
    footers: { default: foot, ...(isFirst && { first: firstFoot }) },
  } satisfies Partial<ISectionOptions>
}

function paragraphBetween(
  tabStops: { type: typeof TabStopType.RIGHT; position: number }[],
  left: string,
  right: ParagraphChild[],
  border: { top: typeof HAIRLINE } | { bottom: typeof HAIRLINE },
): Paragraph {
  return new Paragraph({
    style: 'RunningHead',
    tabStops,
    border,
    children: [new TextRun(left), new TextRun('\t'), ...right],
  })
}

function draftMark({ draft }: DocumentModel): Paragraph[] {
  if (!draft) return []
  const mark = new TextRun({ text: 'PROJEKT', bold: true, size: 28, color: DUE, characterSpacing: 60 })
  return [
    new Paragraph({
      style: 'RunningHead',
      alignment: AlignmentType.CENTER,
      spacing: { after: twips(2) },
      children: [mark],
    }),
  ]
}

function letterhead({ organisation }: DocumentModel): Paragraph[] {
  const { logo, name, lines } = organisation
  const texts = [new TextRun({ text: name, bold: true, color: INK }), ...lines.map((line) => new TextRun(line))]
  return [
    ...(logo === undefined
      ? []
      : [
          new Paragraph({
            style: 'Organisation',
            spacing: { after: twips(2) },
            children: [logoRun(logo, LOGO_HEIGHT_MM)],
          }),
        ]),
    ...texts.map(
      (run, index) =>
        new Paragraph({
          style: 'Organisation',
          children: [run],
          ...(index === texts.length - 1 && { border: { bottom: { ...HAIRLINE, space: 8 } } }),
        }),
    ),
  ]
}

/** Logos spread over the width by tab stops: the first to the left, the last to the right. */
function logoStrip({ organisation: { logos } }: DocumentModel): Paragraph {
  const step = TEXT_WIDTH_MM.portrait / Math.max(1, logos.length - 1)
  const tabStops = logos.slice(1).map((_, index) => ({
    type: index === logos.length - 2 ? TabStopType.RIGHT : TabStopType.CENTER,
    position: twips(step * (index + 1)),
  }))
  const children = logos.flatMap((logo, index) => [
    ...(index === 0 ? [] : [new TextRun('\t')]),
    logoRun(logo, STRIP_HEIGHT_MM),
  ])
  return new Paragraph({ style: 'RunningHead', border: { top: { ...HAIRLINE, space: 8 } }, tabStops, children })
}

function logoRun({ bytes, alt }: Picture, heightMm: number) {
  const info = pictureInfo(bytes)
  if (info === undefined) throw new Error(`Logo „${alt}” nie jest plikiem PNG ani JPEG.`)
  return pictureRun(info.type, bytes, alt, (heightMm * info.width) / info.height, info.height / info.width)
}
