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

/** Line height as a multiple, in Word's 240ths of a line. */
function lines(multiple: number): { line: number; lineRule: typeof LineRuleType.AUTO } {
  return { line: Math.round(multiple * 240), lineRule: LineRuleType.AUTO }
}

const headingSizes = [24, 14, 12, 10.5]
const spaceAboveHeading = [0, 8, 6, 5]
const spaceBelowHeading = [4, 2.5, 2, 1.5]

function headingStyle(level: number) {
  const at = level - 1
  return {
    run: { font: level < 4 ? SERIF : SANS, size: halfPoints(headingSizes[at]!), bold: true, color: INK },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: twips(spaceAboveHeading[at]!), after: twips(spaceBelowHeading[at]!), ...lines(1.1) },
    },
  }
}

/** Styles of all paragraphs: people who edit the document change these, not single paragraphs. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: halfPoints(10.5), color: INK, language: { value: 'pl-PL' } },
      paragraph: { spacing: { after: twips(2.5), ...lines(1.25) } },
    },
    title: {
      run: { font: SERIF, size: halfPoints(34), bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: twips(4), ...lines(1) } },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
  },
  paragraphStyles: [
    paragraphStyle('Kicker', 'Nadtytuł', { font: SANS, size: halfPoints(13), bold: true, color: BRAND }, 0, 2),
    paragraphStyle('DocumentSubtitle', 'Podtytuł dokumentu', { size: halfPoints(15), color: INK_2 }, 0, 6),
    paragraphStyle('Kind', 'Dopowiedzenie', { font: SANS, size: halfPoints(11), color: INK_2 }, 0, 3),
    paragraphStyle('Lead', 'Wstęp', { size: halfPoints(12.5) }, 0, 4),
    paragraphStyle('Note', 'Uwaga', { font: SANS, size: halfPoints(8.5), color: INK_3 }, 0, 1),
    paragraphStyle('Organisation', 'Organizacja', { font: SANS, size: halfPoints(9.5), color: INK_2 }, 0, 0.5),
    paragraphStyle('RunningHead', 'Żywa pagina', { font: SANS, size: halfPoints(8.5), color: INK_3 }, 0, 0),
    paragraphStyle('TableCell', 'Komórka tabeli', { font: SANS, size: halfPoints(9.5) }, 0, 0, 1.05),
    paragraphStyle('TableCellDense', 'Komórka gęstej tabeli', { font: SANS, size: halfPoints(8) }, 0, 0, 1.05),
    paragraphStyle('KeyFigure', 'Ważna liczba', { font: SANS, size: halfPoints(9.5) }, 0, 1.5),
    { ...paragraphStyle('DocumentCaption', 'Podpis tabeli lub rysunku', { bold: true, size: halfPoints(12) }, 5, 2) },
  ],
}

function paragraphStyle(id: string, name: string, run: object, before: number, after: number, height = 1.25) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing: { before: twips(before), after: twips(after), ...lines(height) } },
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
