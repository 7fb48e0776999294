import type { ImportProblem } from '#kernel/import-report.ts'
import { decodeText } from '#platform/exchange/decode-text.ts'
import { wholeFile } from '#platform/exchange/file-problem.ts'
import { type Columns, readTable, type TableRow } from '#platform/exchange/read-table.ts'

/** What a small CSV made by people says; with problems there are no rows to rely on. */
export type CsvFile<Column extends string> = {
  rowsRead: number
  rows: TableRow<Column>[]
  problems: ImportProblem[]
  notes: string[]
}

const LARGEST = 5_000_000

/** Reads a CSV prepared by hand: either encoding, any order of columns. */
export function readCsvFile<Column extends string>(
  bytes: Uint8Array,
  columns: Columns<Column>,
  mayLack: readonly NoInfer<Column>[] = [],
): CsvFile<Column> {
  if (bytes.length > LARGEST)
    return unread(wholeFile('Plik jest za duży na taki wykaz.', 'Sprawdź, czy to właściwy plik.').problem)
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return unread(decoded.problem)
  const table = readTable(decoded.value.text, columns, mayLack)
  if ('problem' in table) return unread(table.problem)
  const { encoding } = decoded.value
  const { rows, problems } = table.value
  const notes =
    encoding === 'UTF-8' ? [] : [`Plik jest zapisany w kodowaniu ${encoding}; odczytano go w tym kodowaniu.`]
  return { rowsRead: rows.length + problems.length, rows, problems, notes }
}

function unread<Column extends string>(problem: ImportProblem): CsvFile<Column> {
  return { rowsRead: 0, rows: [], problems: [problem], notes: [] }
}
