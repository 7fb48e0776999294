import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { formatNumber } from '#kernel/polish-number.ts'

export type MissingFigure = { missing: MissingKind }

/** What stands in a cell: a number, or the reason why there is none. */
export type Figure = number | MissingFigure

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
