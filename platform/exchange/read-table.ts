import { CsvError, parse } from 'csv-parse/sync'
import type { ImportProblem } from '#kernel/import-report.ts'
import { foldPolish } from '#kernel/polish-text.ts'
import { DOWNLOAD_AGAIN, ofRow, type Read, wholeFile } from './file-problem.ts'

/** A row with its number in the file (the header is 1) and its cells by the names of columns. */
export type TableRow<Column extends string> = { row: number; cells: Record<Column, string> }
export type Table<Column extends string> = { rows: TableRow<Column>[]; problems: ImportProblem[] }

/** Column by its name in the file; other spellings of the name come after it. */
export type Columns<Column extends string> = Record<Column, readonly [string, ...string[]]>

type CsvRecord = { record: string[]; info: { lines: number } }

/** An end of line unlike the others: the parser takes the first end it meets for the only one. */
const OTHER_LINE_END = /\r(?!\n)|(?<!\r)\n/

/** The names in the first line, as they stand; for telling which file somebody gave. */
export function headerOf(text: string): string[] {
  const line = text.split(/\r?\n/, 1)[0] as string
  return line.split(delimiterOf(line)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
}

/**
 * Reads a CSV whose columns may stand in any order, beside columns that nobody asked for. Semicolons, commas and
 * tabulators part cells; a blank last line is no row. A column that may lack reads as empty cells.
 */
export function readTable<Column extends string>(
  text: string,
  columns: Columns<Column>,
  mayLack: readonly NoInfer<Column>[] = [],
): Read<Table<Column>> {
  const header = headerOf(text).map(foldName)
  const names = Object.keys(columns) as Column[]
  const places = new Map(names.map((name) => [name, placeOf(header, columns[name])]))
  const missing = names.filter((name) => places.get(name) === -1 && !mayLack.includes(name))
  if (missing.length > 0) {
    return wholeFile(
      `W pierwszym wierszu brakuje kolumn: ${missing.map((name) => columns[name][0]).join(', ')}.`,
      `Plik musi mieć nagłówek: ${names.map((name) => columns[name][0]).join(';')}.`,
    )
  }
  const parsed = parseCsv(text)
  if ('problem' in parsed) return parsed

  const table: Table<Column> = { rows: [], problems: [] }
  for (const { record, info } of parsed.value.slice(1)) {
    if (record.length !== header.length) table.problems.push(otherLength(info.lines, record.length, header.length))
    else table.rows.push({ row: info.lines, cells: cellsOf(record) })
  }
  return { value: table }

  function cellsOf(record: string[]): Record<Column, string> {
    const cells = {} as Record<Column, string>
    for (const [name, place] of places) cells[name] = (record[place] ?? '').trim()
    return cells
  }
}

function placeOf(header: string[], spellings: readonly string[]): number {
  const known = new Set(spellings.map(foldName))
  return header.findIndex((name) => known.has(name))
}

function parseCsv(text: string): Read<CsvRecord[]> {
  const delimiter = delimiterOf(text.split(/\r?\n/, 1)[0] as string)
  const isPlain = !text.includes('"') && !(text.includes('\r') && OTHER_LINE_END.test(text))
  if (isPlain) return { value: cutLines(text, delimiter) }
  try {
    const records = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true })
    return { value: records as unknown as CsvRecord[] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return {
      problem: ofRow(Number(error.lines ?? 1), null, 'Cudzysłowy w tym wierszu nie domykają się.', DOWNLOAD_AGAIN),
    }
  }
}

/** What the parser would make of text without quotes, ten times faster: there a line is a row. */
function cutLines(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = []
  text.split(text.includes('\r') ? '\r\n' : '\n').forEach((line, index) => {
    if (line !== '') records.push({ record: line.split(delimiter), info: { lines: index + 1 } })
  })
  return records
}

function otherLength(row: number, found: number, expected: number): ImportProblem {
  return ofRow(
    row,
    null,
    `Wiersz ma ${found} komórek zamiast ${expected}. Jest ucięty albo ma zgubiony średnik.`,
    DOWNLOAD_AGAIN,
  )
}

function delimiterOf(line: string): string {
  const count = (sign: string) => line.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function foldName(name: string): string {
  return foldPolish(name).replace(/[^a-z0-9]+/g, '_')
}
