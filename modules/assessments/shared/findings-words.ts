import { MISSING_WORDS } from '#kernel/missing.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { OwnIndicator, OwnValue } from '#modules/indicators/shared/own-indicator.ts'
import { decimalsOf, readCell } from './cell-text.ts'
import type { TemplateRow } from './template/row.ts'

/** A value as pages and documents show it; the word for its absence otherwise. */
export function valueInWords({ decimals }: Pick<OwnIndicator, 'decimals'>, value: OwnValue | undefined): string {
  if (value?.value != null) return formatNumber(value.value, { decimals })
  return MISSING_WORDS[value?.missing ?? 'not-delivered'].word
}

/** "12,4 (5 z 7 gmin)": a median says of how many, because some have not delivered yet. */
export function medianInWords({ decimals }: Pick<OwnIndicator, 'decimals'>, peers: OwnValue['county']): string {
  if (peers === null || peers.median === null) return '–'
  return `${formatNumber(peers.median, { decimals })} (${peers.withValue} z ${peers.all})`
}

/** A cell of the form with thousands parted; the signs stay signs. */
export function cellInWords(row: TemplateRow, text: string): string {
  const read = readCell(row, text)
  if ('problem' in read || read.content === undefined) return ''
  const { value } = read.content
  if (value === null) return text
  return formatNumber(value, { decimals: Number.isInteger(value) ? 0 : decimalsOf(row) })
}

/** The latest year in which the indicator has a value, to be compared in. */
export function latestValue({ values }: OwnIndicator): OwnValue | undefined {
  return [...values].sort((one, other) => other.year - one.year).find(({ value }) => value !== null)
}
