import { stringify } from 'csv-stringify/sync'
import { parsePolishNumber } from '#kernel/polish-number.ts'
import type { Sheet, SheetValue } from './sheet.ts'

/** Beginnings that a spreadsheet takes for a formula and runs. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as CSV that Polish Excel opens with a double click: semicolons, byte order mark, CRLF, decimal comma.
 *
 * Texts that a spreadsheet would run as formulas get an apostrophe in front, which Excel hides: names typed in by
 * strangers end up in files that clerks open.
 */
export function writeCsv({ columns, rows }: Omit<Sheet, 'name'>): Uint8Array {
  const lines = [
    columns.map(({ heading }) => guarded(heading)),
    ...rows.map((row) => row.map((value, at) => csvText(value, columns[at]?.decimals))),
  ]
  return new TextEncoder().encode(stringify(lines, { delimiter: ';', bom: true, record_delimiter: 'windows' }))
}

function csvText(value: SheetValue, decimals: number | undefined): string {
  if (value === null) return ''
  return typeof value === 'string' ? guarded(value) : numberText(value, decimals)
}

function guarded(text: string): string {
  return FORMULA.test(text) && parsePolishNumber(text) === undefined ? `'${text}` : text
}

/** A number without groups of thousands or an exponent, so that any program reads it back. */
function numberText(value: number, decimals: number | undefined): string {
  if (!Number.isFinite(value)) throw new RangeError(`Nie można zapisać wartości ${value}: to nie jest liczba.`)
  const plain = String(value)
  const text = decimals !== undefined ? value.toFixed(decimals) : plain.includes('e') ? withoutExponent(value) : plain
  return text.replace('.', ',')
}

function withoutExponent(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}
