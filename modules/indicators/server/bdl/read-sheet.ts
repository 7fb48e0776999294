import { readXlsx } from 'hucre/xlsx'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { Cell, Opened, Table } from './open-file.ts'

/** The office's names of sheets with figures, wide and long; "OPIS" beside them holds only words. */
const SHEETS_WITH_FIGURES = ['TABLICA', 'DANE']

/** Reads the sheet with figures of a workbook; without one under the office's name, the first that is not empty. */
export async function readSheet(bytes: Uint8Array): Promise<Opened> {
  let sheets: { name: string; rows: unknown[][] }[]
  try {
    sheets = (await readXlsx(bytes)).sheets
  } catch {
    return { problem: bdlProblems.archiveDamaged() }
  }
  const sheet =
    sheets.find(({ name }) => SHEETS_WITH_FIGURES.includes(name.trim().toUpperCase())) ??
    sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
  const rows: Table['rows'] = (sheet?.rows ?? [])
    .map((cells, at) => ({ number: at + 1, cells: Array.from(cells, asCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length === 0) return { problem: bdlProblems.empty() }
  return { table: { format: 'xlsx', separator: null, rows } }
}

function asCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value
  return value === null || value === undefined ? '' : String(value)
}
