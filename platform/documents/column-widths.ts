import type { Cell, Column, Table } from './model.ts'

/** Mean width of a letter of the sans in parts of its size, on the safe side. */
const LETTER = 0.54
const MM_PER_POINT = 25.4 / 72
const [SIZE, DENSE_SIZE] = [9.5, 8]
/** Space inside a cell on both sides together, in millimetres. */
const [PADDING, APART_PADDING] = [3.4, 8.8]
/** Below this the estimate says nothing. */
const TOLERANCE_MM = 0.01
/** A head of long words must not leave the first column without room. */
const MOST_FOR_VALUES = 0.75

/**
 * Widths of a table's columns in millimetres, from the number of letters: shares as given, columns without a share as
 * wide as their longest value or word of the head, and the rest for the first one.
 *
 * Word does not measure text of a fixed table at all; Typst would, but laying out every cell twice takes a third of the
 * time of a booklet. So PDF and DOCX also have the same columns.
 */
export function columnWidths(table: Table, widthMm: number): number[] {
  const { columns } = table
  const rows = table.groups.flatMap((group) => group.rows)
  const letter = letterMm(table)
  const natural = columns.map((column, at) => {
    if (column.share !== undefined || at === 0) return 0
    const cells = rows.map((row) => row.cells[at - 1] ?? '')
    return longest(column, cells) * letter + (column.apart ? APART_PADDING : PADDING)
  })
  const wanted = sum(natural)
  const taken = Math.min(wanted, widthMm * MOST_FOR_VALUES)
  const shares = columns.map(({ share }, at) => share ?? (at === 0 ? 1 : 0))
  const perShare = (widthMm - taken) / Math.max(1e-9, sum(shares))
  return columns.map((_, at) => natural[at]! * (taken / Math.max(taken, wanted, 1e-9)) + perShare * shares[at]!)
}

/** Columns in which a word of the head does not fit on a line, for widths as `columnWidths` gives them. */
export function narrowColumns(table: Table, widths: number[]): boolean[] {
  return table.columns.map((column, at) => {
    const padding = column.apart ? APART_PADDING : PADDING
    return longest(column, []) * letterMm(table) + padding > widths[at]! + TOLERANCE_MM
  })
}

function longest(column: Column, cells: Cell[]): number {
  const words = [...column.heading.split(' '), ...(column.unit?.split(' ') ?? [])]
  return Math.max(...words.map((word) => word.length), ...cells.map((cell) => textOf(cell).length))
}

function letterMm({ dense = false }: Table): number {
  return (dense ? DENSE_SIZE : SIZE) * LETTER * MM_PER_POINT
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return 'missing' in cell ? cell.missing : cell.text
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
