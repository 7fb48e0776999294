import { readXlsx, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts'

const HEAD_ROW = 0
const LONGEST_NAME = 31
const [NARROWEST, WIDEST] = [8, 60]

/** A workbook with bold heads that stay in sight, columns as wide as their content, and numbers that are numbers. */
export async function writeXlsx(sheets: Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeWorkbook({
    sheets: sheets.map(({ columns, rows }, index) => ({
      name: names[index]!,
      rows: [columns.map(({ heading }) => heading), ...rows],
      columns: columns.map((column, at) => ({
        width: widthOf(
          column,
          rows.map((row) => row[at] ?? null),
        ),
        ...(column.decimals !== undefined && { numFmt: numberFormat(column.decimals) }),
      })),
      cells: new Map(columns.map(({ heading }, at) => [`${HEAD_ROW},${at}`, headCell(heading)])),
      freezePane: { rows: 1 },
    })),
  })
}

/** The rows of all sheets of a workbook, with numbers as numbers and days as YYYY-MM-DD. @throws Error when it is not one */
export async function readXlsxSheets(bytes: Uint8Array): Promise<{ name: string; rows: SheetValue[][] }[]> {
  const { sheets } = await readXlsx(bytes)
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(sheetValueOf)) }))
}

function headCell(heading: string) {
  return { value: heading, type: 'string' as const, style: { font: { bold: true }, alignment: { wrapText: true } } }
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

function widthOf({ heading, decimals = 2 }: SheetColumn, values: SheetValue[]): number {
  const lengths = values.map((value) =>
    typeof value === 'number' ? value.toFixed(decimals).length + 2 : (value ?? '').length,
  )
  const longest = lengths.reduce((most, length) => Math.max(most, length), heading.length)
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

/** Names as a workbook takes them: short, without the characters of references, each once. */
function sheetNames(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .replace(/\s+/g, ' ')
        .trim() || 'Arkusz'
    let unique = clean.slice(0, LONGEST_NAME)
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const suffix = ` ${number}`
      unique = clean.slice(0, LONGEST_NAME - suffix.length) + suffix
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}

function sheetValueOf(value: string | number | boolean | Date | null): SheetValue {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'PRAWDA' : 'FAŁSZ'
  return value
}
