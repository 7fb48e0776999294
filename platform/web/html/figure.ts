import { formatNumber } from '#kernel/polish-number.ts'

/** Why a figure is not there. Never a zero: each kind has its own word, and a reader does something else about each. */
export type MissingKind =
  | 'not-collected'
  | 'not-applicable'
  | 'confidential'
  | 'below-threshold'
  | 'not-yet-published'
  | 'not-delivered'

export type MissingFigure = { missing: MissingKind }

/** What stands in a cell: a number, or the reason why there is none. */
export type Figure = number | MissingFigure

type MissingWords = {
  /** In a cell with room for a word. */
  word: string
  /** In a narrow cell; explained in the note above its table. */
  short: string
  /** The explanation of the short form. */
  meaning: string
}

export const MISSING_WORDS: Record<MissingKind, MissingWords> = {
  'not-collected': { word: 'nie zbierano', short: 'n.zb.', meaning: 'urząd nie zbierał tych danych' },
  'not-applicable': { word: 'nie dotyczy', short: 'n.d.', meaning: 'nie dotyczy' },
  confidential: { word: 'brak lub tajemnica', short: 'taj.', meaning: 'brak informacji albo tajemnica statystyczna' },
  'below-threshold': { word: 'za mało osób', short: 'm.os.', meaning: 'za mało osób, by podać liczbę' },
  'not-yet-published': { word: 'jeszcze nie ma', short: 'j.n.m.', meaning: 'jeszcze nie opublikowano' },
  'not-delivered': { word: 'brak danych', short: 'b.d.', meaning: 'danych nie przekazano' },
}

export function isMissing(figure: Figure): figure is MissingFigure {
  return typeof figure !== 'number'
}

/** The figure as text, for alternative texts and map tips: "24,8" or "tajemnica". */
export function figureText(figure: Figure, decimals: number): string {
  return isMissing(figure) ? MISSING_WORDS[figure.missing].word : formatNumber(figure, { decimals })
}

/** The numbers among the figures, in order. */
export function numbersOf(figures: readonly Figure[]): number[] {
  return figures.filter((figure): figure is number => !isMissing(figure))
}
