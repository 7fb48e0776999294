import { fileNamePolish } from '#kernel/polish-text.ts'
import { writeCsv } from '#platform/exchange/csv.ts'
import type { SheetValue } from '#platform/exchange/sheet.ts'
import { writeXlsx } from '#platform/exchange/xlsx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import {
  CSV_METADATA_MEDIA_TYPE,
  JSON_STAT_MEDIA_TYPE,
  type TableFormat,
  XLSX_MEDIA_TYPE,
} from '../../shared/table-formats.ts'
import { searchOf, writeCsvMetadata } from './csv-metadata.ts'
import { writeJsonStat } from './json-stat.ts'
import { numberIn, type Table, type TableCell, textIn } from './table.ts'

/** What the exports are asked for beside their subject. */
export type InFormat = { format: TableFormat }

/**
 * A table to take along: CSV as spreadsheets in Poland open it without questions, XLSX where numbers are numbers,
 * JSON-stat for programs, and the description by which programs read the CSV. A CSV says where its description is.
 */
export async function tableAnswer(format: TableFormat, table: Table): Promise<BytesAnswer> {
  if (format === 'json-stat') return { bytes: writeJsonStat(table), mediaType: JSON_STAT_MEDIA_TYPE }
  if (format === 'csv-metadata.json') return { bytes: writeCsvMetadata(table), mediaType: CSV_METADATA_MEDIA_TYPE }
  const { name, rows } = table
  const columns = table.columns.map(({ heading }) => ({ heading }))
  const fileName = `${fileNamePolish(name)}.${format}`
  if (format === 'xlsx') {
    const bytes = await writeXlsx([{ name, columns, rows: rows.map((row) => row.map(asNumber)) }])
    return { bytes, mediaType: XLSX_MEDIA_TYPE, fileName }
  }
  const bytes = writeCsv({ columns, rows: rows.map((row) => row.map(asText)) })
  return { bytes, mediaType: 'text/csv', fileName, describedBy: `csv-metadata.json${searchOf(table)}` }
}

/** A missing number stays what stood in its cell before: nothing, or its word. */
function asNumber(cell: TableCell): SheetValue {
  if (typeof cell !== 'object') return cell
  return numberIn(cell) ?? asText(cell)
}

function asText(cell: TableCell): SheetValue {
  if (typeof cell !== 'object' || cell === null) return cell
  const text = textIn(cell)
  return text === '' ? null : text
}
