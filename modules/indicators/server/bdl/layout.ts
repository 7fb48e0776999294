import type { ImportProblem } from '#kernel/import-report.ts'
import { foldPolish } from '#kernel/polish-text.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import { type ColumnName, readColumnNames, regroupUnquoted } from './column-names.ts'
import type { Cell, Table } from './open-file.ts'

/** Where what stands in a table. Positions count from 0. */
export type WideLayout = {
  form: 'wide'
  /** Cells that a row of a CSV file must have; a spreadsheet leaves out empty ones at the end. */
  width: number
  code: number
  name: number
  columns: ({ at: number } & ColumnName)[]
}
export type LongLayout = {
  form: 'long'
  width: number
  code: number
  name: number
  dimensions: number[]
  year: number
  value: number
  /** Null when the column was cut away. */
  measureUnit: number | null
  sign: number | null
  titles: string[]
}
export type Layout = WideLayout | LongLayout

type ReadLayout = { layout: Layout; body: Table['rows']; headerText: string } | { problem: ImportProblem }

/** Header words of the office's Polish and English pages. */
const WORDS = {
  code: ['kod', 'code'],
  name: ['nazwa', 'name'],
  year: ['rok', 'year'],
  value: ['wartosc', 'value'],
  measureUnit: ['jednostka miary', 'measure unit', 'unit of measure'],
  sign: ['atrybut', 'attribute'],
}

/** The header lies on top; a few rows of title are let pass. */
const ROWS_ABOVE_HEADER = 10
/** Spreadsheet libraries name a column without a header so. */
const NAMELESS = /^unnamed: \d+$/i

/** Finds the header and says what each column is: wide (a column per variable and year) or long (a row per figure). */
export function readLayout({ rows, format, separator }: Table): ReadLayout {
  const headerAt = rows.slice(0, ROWS_ABOVE_HEADER).findIndex(({ cells }) => cells.some((cell) => isWord(cell, 'code')))
  const header = rows[headerAt]
  if (header === undefined) return { problem: bdlProblems.noHeader() }
  const code = header.cells.findIndex((cell) => isWord(cell, 'code'))
  const name = header.cells.findIndex((cell) => isWord(cell, 'name'))
  if (name < 0) return { problem: bdlProblems.noHeader() }

  const bodyAt = format === 'csv' ? headerAt + 1 : firstRowWithCode(rows, headerAt + 1, code)
  const body = rows.slice(bodyAt)
  if (body.length === 0) return { problem: bdlProblems.noRows() }
  const headerRows = rows.slice(headerAt, bodyAt).map(({ cells }) => cells)
  const headerText = headerRows
    .map((cells) => cells.map((cell) => foldPolish(String(cell).trim())).join('|'))
    .join('\n')

  const first = regroupUnquoted(headerRows[0]!, body[0]!.cells.length, Math.max(code, name) + 1, separator)
  const position = (word: keyof typeof WORDS) => first.findIndex((cell) => isWord(cell, word))
  const [year, value] = [position('year'), position('value')]
  if (year >= 0 && value >= 0) {
    const [measureUnit, sign] = [position('measureUnit'), position('sign')]
    const told = [code, name, year, value, measureUnit, sign]
    const titles = first.map((cell) => String(cell).trim())
    const dimensions = [...titles.keys()].filter((at) => !told.includes(at) && !isNameless(titles[at]!))
    const layout: LongLayout = {
      form: 'long',
      width: first.length,
      code,
      name,
      dimensions,
      year,
      value,
      measureUnit: measureUnit < 0 ? null : measureUnit,
      sign: sign < 0 ? null : sign,
      titles,
    }
    return { layout, body, headerText }
  }

  const names = readColumnNames([first, ...headerRows.slice(1)], Math.max(code, name) + 1)
  const nameless = body.map((row) => figureWithoutName(row, names)).find((found) => found !== undefined)
  if (nameless !== undefined) return { problem: nameless }
  const columns = names.flatMap((column, at) =>
    column === undefined || at === code || at === name ? [] : [{ at, ...column }],
  )
  if (columns.length === 0) return { problem: bdlProblems.noFigures() }
  return { layout: { form: 'wide', width: first.length, code, name, columns }, body, headerText }
}

/** A spreadsheet's header has a row for each dimension, one for the year, one for the unit: it ends where codes begin. */
function firstRowWithCode(rows: Table['rows'], from: number, code: number): number {
  const at = rows.findIndex(({ cells }, index) => index >= from && /^\d+$/.test(String(cells[code] ?? '').trim()))
  return at < 0 ? from : at
}

function isWord(cell: Cell | undefined, word: keyof typeof WORDS): boolean {
  return typeof cell === 'string' && WORDS[word].includes(foldPolish(cell.trim()))
}

function isNameless(title: string): boolean {
  return title === '' || NAMELESS.test(title)
}

/** Exports end every row with a separator, so a last column without name and content is usual; one with content is not. */
function figureWithoutName(
  { number, cells }: Table['rows'][number],
  names: (ColumnName | undefined)[],
): ImportProblem | undefined {
  const at = cells.findIndex((cell, index) => names[index] === undefined && String(cell).trim() !== '')
  return at < 0 ? undefined : bdlProblems.noColumnName(number, at + 1)
}
