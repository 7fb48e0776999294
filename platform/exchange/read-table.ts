import { parse } from 'csv-parse/sync'
import type { ImportProblem } from '#kernel/import-report.ts'
import { withoutGuard } from './csv.ts'
import type { SheetValue } from './sheet.ts'
import { readXlsxSheets } from './xlsx.ts'

/** A row with its number as the spreadsheet shows it, counted from 1. */
export type TableRow = { row: number; cells: string[] }

export type ReadTable = {
  encoding: 'utf-8' | 'utf-16' | 'windows-1250' | 'xlsx'
  /** Rows that hold anything. Numbers of a workbook are written with a decimal comma. */
  rows: TableRow[]
  /** Why the file cannot be read; then there are no rows. */
  problems: ImportProblem[]
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** In order of preference, should they fit equally well. */
const DELIMITERS = [';', '\t', '|', ',']
const LINES_TRIED = 30

/**
 * Reads a table that somebody sent, whatever program saved it: CSV with any usual delimiter in UTF-8 (with or without
 * mark), UTF-16 or the Windows code page for Polish, or the first sheet of an XLSX workbook.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  try {
    if (ZIP.every((byte, at) => bytes[at] === byte)) return await readWorkbook(bytes)
    const { text, encoding } = decode(bytes)
    return { encoding, rows: readCsv(text), problems: [] }
  } catch (error) {
    return { encoding: 'utf-8', rows: [], problems: [unreadable(error)] }
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadTable> {
  const [first] = await readXlsxSheets(bytes)
  return { encoding: 'xlsx', rows: numbered((first?.rows ?? []).map((row) => row.map(textOf))), problems: [] }
}

function readCsv(text: string): TableRow[] {
  const records: string[][] = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, bom: true })
  return numbered(records.map((record) => record.map(withoutGuard)))
}

/** Numbers rows before empty ones are left out, so that the numbers are those people see. */
function numbered(rows: string[][]): TableRow[] {
  return rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** Bytes that are not UTF-8 come from a Polish Windows: every byte means something there, so this is tried last. */
function decode(bytes: Uint8Array): { text: string; encoding: ReadTable['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'windows-1250' }
  }
}

/**
 * The delimiter is the character that most lines hold equally many of: decimal commas come and go from line to line.
 */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, LINES_TRIED)
    .filter((line) => line.trim() !== '')
  const ranked = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = mostFrequent(counts.filter((count) => count > 0))
    return { delimiter, usual, agreeing: counts.filter((count) => count > 0 && count === usual).length }
  })
  return ranked.reduce((best, one) => {
    const isBetter = one.agreeing > best.agreeing || (one.agreeing === best.agreeing && one.usual > best.usual)
    return isBetter ? one : best
  }).delimiter
}

function mostFrequent(counts: number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

function textOf(value: SheetValue): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value).replace('.', ',') : value
}

function unreadable(error: unknown): ImportProblem {
  const line = /\bline (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return {
    row: line === undefined ? null : Number(line),
    column: null,
    message: 'Pliku nie da się odczytać jako tabeli.',
    remedy: 'Otwórz plik w arkuszu kalkulacyjnym i zapisz go ponownie jako CSV UTF-8 albo XLSX.',
  }
}
