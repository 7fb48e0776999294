import { AlignmentType, BorderStyle, type IBorderOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import { SANS, SERIF } from '../fonts.ts'

/** Colours as Word writes them, the same as in the PDF's template. */
export const INK = '1d1c1a'
export const INK_2 = '4b4842'
export const INK_3 = '69645b'
export const RULE = 'cfc9bb'
export const LINK = '0b566c'
export const BRAND = '0d4a5c'
export const DUE = '7a4f00'

export const HAIRLINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 4 }
export const HEAD_RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: INK, space: 0 }
export const NO_BORDER: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }

/** Millimetres in Word's twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Points in Word's half-points. */
export function halfPoints(points: number): number {
  return points * 2
}

/**
 * Line height for a size in points. Word counts multiples from the font's own height, which is a third larger in our
 * fonts than in those that may replace them; "at least" sets the same lines in all, and never cuts a letter.
 */
function lines(size: number, multiple: number): { line: number; lineRule: typeof LineRuleType.AT_LEAST } {
  return { line: Math.round(size * multiple * 20), lineRule: LineRuleType.AT_LEAST }
}

const headingSizes = [24, 14, 12, 10.5]
const spaceAboveHeading = [0, 6, 5, 4]
const spaceBelowHeading = [3, 2, 1.5, 1]

function headingStyle(level: number) {
  const at = level - 1
  const size = headingSizes[at]!
  return {
    run: { font: level < 4 ? SERIF : SANS, size: halfPoints(size), bold: true, color: INK },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: twips(spaceAboveHeading[at]!), after: twips(spaceBelowHeading[at]!), ...lines(size, 1.15) },
    },
  }
}

/** Styles of all paragraphs: people who edit the document change these, not single paragraphs. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: halfPoints(10.5), color: INK, language: { value: 'pl-PL' } },
      paragraph: { spacing: { after: twips(2), ...lines(10.5, 1.4) } },
    },
    title: {
      run: { font: SERIF, size: halfPoints(34), bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: twips(4), ...lines(34, 1.1) } },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
  },
  paragraphStyles: [
    // Looks like a heading and is none: the list of headings does not name itself.
    { id: 'ContentsTitle', name: 'Tytuł spisu treści', basedOn: 'Normal', ...headingStyle(1) },
    paragraphStyle('Kicker', 'Nadtytuł', 13, { font: SANS, bold: true, color: BRAND }, { after: 2 }),
    paragraphStyle('DocumentSubtitle', 'Podtytuł dokumentu', 15, { color: INK_2 }, { after: 6 }),
    paragraphStyle('Kind', 'Dopowiedzenie', 11, { font: SANS, color: INK_2 }, { after: 2.5 }),
    paragraphStyle('Lead', 'Wstęp', 12.5, {}, { after: 3 }),
    paragraphStyle('Note', 'Uwaga', 8.5, { font: SANS, color: INK_3 }, { after: 0.5 }),
    paragraphStyle('Organisation', 'Organizacja', 9.5, { font: SANS, color: INK_2 }, { after: 0.5 }),
    paragraphStyle('RunningHead', 'Żywa pagina', 8.5, { font: SANS, color: INK_3 }, {}),
    paragraphStyle('TableCell', 'Komórka tabeli', 9.5, { font: SANS }, {}, 1.2),
    paragraphStyle('TableCellDense', 'Komórka gęstej tabeli', 8, { font: SANS }, {}, 1.2),
    paragraphStyle('KeyFigure', 'Ważna liczba', 9.5, { font: SANS }, { after: 1.5 }),
    paragraphStyle('DocumentCaption', 'Podpis tabeli lub rysunku', 12, { bold: true }, { before: 4, after: 2 }, 1.2),
  ],
}

function paragraphStyle(
  id: string,
  name: string,
  size: number,
  run: object,
  { before = 0, after = 0 }: { before?: number; after?: number },
  height = 1.4,
) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(size), ...run },
    paragraph: { spacing: { before: twips(before), after: twips(after), ...lines(size, height) } },
  }
}

/** Two lists: with bullets and with numbers. */
export const NUMBERING = {
  config: [
    { reference: 'bullets', levels: [listLevel(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
  ],
}

function listLevel(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const indent = { left: twips(5), hanging: twips(5) }
  return { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent } } }
}
