import type { ImportProblem } from '#kernel/import-report.ts'
import { decodeText } from '#platform/exchange/decode-text.ts'
import { listZip, unpack } from '#platform/exchange/read-zip.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import { readSheet } from './read-sheet.ts'
import { splitCsv } from './split-csv.ts'

/** A cell as it stood: text, or a number when the spreadsheet kept one. */
export type Cell = string | number

/** Rows of one table, the header among them, under the numbers that a person sees in an editor or spreadsheet. */
export type Table = {
  format: 'csv' | 'xlsx'
  /** Between cells of a CSV file; a spreadsheet has none. */
  separator: ';' | ',' | '\t' | null
  rows: { number: number; cells: Cell[] }[]
}

export type Opened = { table: Table } | { problem: ImportProblem }

const LARGEST_UNPACKED = 256 * 1024 * 1024
const TABLE_NAME = /\.(csv|txt|xlsx)$/i

/** Opens an export in whatever wrapping the office or a colleague handed it: CSV, XLSX, or a ZIP with one of them. */
export async function openFile(bytes: Uint8Array): Promise<Opened> {
  if (bytes.length === 0) return { problem: bdlProblems.empty() }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: bdlProblems.oldExcel() }
  return startsWith(bytes, [0x50, 0x4b]) ? await openArchive(bytes) : openText(bytes)
}

/** A workbook is a ZIP too: the list of its parts tells the two apart. */
async function openArchive(bytes: Uint8Array): Promise<Opened> {
  const listed = listZip(bytes)
  if ('problem' in listed) return listed
  if (listed.value.some(({ name }) => name === '[Content_Types].xml')) {
    const total = listed.value.reduce((sum, { size }) => sum + size, 0)
    return total > LARGEST_UNPACKED ? { problem: bdlProblems.archiveTooLarge() } : await readSheet(bytes)
  }
  const tables = listed.value.filter(({ name }) => TABLE_NAME.test(name))
  const [table] = tables
  if (table === undefined || tables.length > 1) return { problem: bdlProblems.archive(tables.map(({ name }) => name)) }
  if (table.size > LARGEST_UNPACKED) return { problem: bdlProblems.archiveTooLarge() }
  const unpacked = unpack(table, LARGEST_UNPACKED)
  if ('problem' in unpacked) return unpacked
  if (unpacked.value.length === 0) return { problem: bdlProblems.empty() }
  return startsWith(unpacked.value, [0x50, 0x4b]) ? await readSheet(unpacked.value) : openText(unpacked.value)
}

function openText(bytes: Uint8Array): Opened {
  if (bytes.includes(0)) return { problem: bdlProblems.notATable() }
  const decoded = decodeText(bytes)
  return 'problem' in decoded ? decoded : splitCsv(decoded.value.text)
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
