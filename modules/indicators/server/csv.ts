import { stringify } from 'csv-stringify/sync'
import { fileNamePolish } from '#kernel/polish-text.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { shownValue } from '../shared/statistics.ts'

/** A cell of a table: text, a number, or nothing. */
export type CsvCell = string | number | null

/**
 * A table as spreadsheets in Poland open it without questions: semicolons, decimal comma, a byte-order mark.
 * Numbers are written without spaces between thousands, so that they stay numbers; a missing one is an empty cell
 * and the reason stands in a column of its own.
 */
export function csvAnswer(name: string, header: readonly string[], rows: readonly (readonly CsvCell[])[]): BytesAnswer {
  const text = stringify([header, ...rows.map((row) => row.map(written))], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
  })
  return {
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/csv',
    fileName: `${fileNamePolish(name)}.csv`,
  }
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell
}

/** A value as the page shows it: the same decimals, so that the table and the file never differ. */
export function decimal(value: number | null, decimals: number): string {
  return value === null ? '' : shownValue(value, decimals).toFixed(decimals).replace('.', ',')
}
