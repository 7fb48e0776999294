import { fileNamePolish } from '#kernel/polish-text.ts'
import { writeCsv } from '#platform/exchange/csv.ts'
import type { SheetValue } from '#platform/exchange/sheet.ts'
import { writeXlsx } from '#platform/exchange/xlsx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { shownValue } from '../shared/statistics.ts'
import { type TableFormat, XLSX_MEDIA_TYPE } from '../shared/table-formats.ts'

/** A number with the decimals it is shown with, so that a page and its file never differ. */
type Shown = { value: number; decimals: number }

/** A cell of a table: text, a number, or nothing. */
export type TableCell = string | number | Shown | null

/** What the exports are asked for beside their subject. */
export type InFormat = { format: TableFormat }

/**
 * A table to take along: CSV as spreadsheets in Poland open it without questions, or XLSX where numbers are numbers.
 * A missing number is an empty cell and the reason stands in a column of its own.
 */
export async function tableAnswer(
  name: string,
  format: TableFormat,
  header: readonly string[],
  rows: readonly (readonly TableCell[])[],
): Promise<BytesAnswer> {
  const columns = header.map((heading) => ({ heading }))
  const fileName = `${fileNamePolish(name)}.${format}`
  if (format === 'xlsx') {
    const bytes = await writeXlsx([{ name, columns, rows: rows.map((row) => row.map(asNumber)) }])
    return { bytes, mediaType: XLSX_MEDIA_TYPE, fileName }
  }
  return { bytes: writeCsv({ columns, rows: rows.map((row) => row.map(asText)) }), mediaType: 'text/csv', fileName }
}

/** A value as the page shows it; nothing where there is none. */
export function decimal(value: number | null, decimals: number): Shown | null {
  return value === null ? null : { value: shownValue(value, decimals), decimals }
}

function asNumber(cell: TableCell): SheetValue {
  return typeof cell === 'object' && cell !== null ? cell.value : cell
}

function asText(cell: TableCell): SheetValue {
  return typeof cell === 'object' && cell !== null ? cell.value.toFixed(cell.decimals).replace('.', ',') : cell
}
