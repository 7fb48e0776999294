import { unzipSync } from 'fflate'
import type { ImportProblem } from '#kernel/import-report.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import { decodeText } from './decode-text.ts'
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
  const members: string[] = []
  let isWorkbook = false
  let unpacked = 0
  let contents: Record<string, Uint8Array>
  try {
    contents = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= name === '[Content_Types].xml'
        unpacked += originalSize
        const wanted = TABLE_NAME.test(name) && !name.startsWith('__MACOSX/')
        if (wanted) members.push(name)
        return wanted && unpacked <= LARGEST_UNPACKED
      },
    })
  } catch {
    return { problem: bdlProblems.archiveDamaged() }
  }
  if (unpacked > LARGEST_UNPACKED) return { problem: bdlProblems.archiveTooLarge() }
  if (isWorkbook) return await readSheet(bytes)
  if (members.length !== 1) return { problem: bdlProblems.archive(members) }
  const inner = contents[members[0]!]!
  if (inner.length === 0) return { problem: bdlProblems.empty() }
  return startsWith(inner, [0x50, 0x4b]) ? await readSheet(inner) : openText(inner)
}

function openText(bytes: Uint8Array): Opened {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return decoded
  return splitCsv(decoded.text)
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
