import type { Cell, Column, Table } from '../model.ts'
import { plainText } from '../text.ts'
import { twips } from './styles.ts'

/** Mean width of a letter of the sans in parts of its size, on the safe side. */
const LETTER = 0.54
const MM_PER_POINT = 25.4 / 72

/**
 * Widths of a table's columns in twips, for programs that do not measure text themselves: shares as given, columns
 * without a share as wide as their longest value or word of the head, and the rest for the first one.
 */
export function columnWidths(table: Table, width: number): number[] {
  const { columns } = table
  const rows = table.groups.flatMap((group) => group.rows)
  const letter = (table.dense ? 8 : 9.5) * LETTER * MM_PER_POINT
  const natural = columns.map((column, at) =>
    column.share !== undefined || at === 0
      ? 0
      : twips(
          longest(
            column,
            rows.map(({ cells }) => cells[at - 1]!),
          ) *
            letter +
            (column.apart ? 9 : 3.5),
        ),
  )
  // A head of long words must not leave the first column without room.
  const taken = Math.min(
    natural.reduce((sum, one) => sum + one, 0),
    width * 0.75,
  )
  const scale =
    taken /
    Math.max(
      1,
      natural.reduce((sum, one) => sum + one, 0),
    )
  const shares = columns.map(({ share }, at) => share ?? (at === 0 ? 1 : 0))
  const allShares = shares.reduce((sum, share) => sum + share, 0)
  const widths = columns.map((_, at) => Math.floor(natural[at]! * scale + ((width - taken) * shares[at]!) / allShares))
  widths[0]! += width - widths.reduce((sum, one) => sum + one, 0)
  return widths
}

function longest(column: Column, cells: Cell[]): number {
  const words = [...column.heading.split(' '), ...(column.unit?.split(' ') ?? [])]
  return Math.max(...words.map((word) => word.length), ...cells.map((cell) => textOf(cell).length))
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return plainText('missing' in cell ? cell.missing : cell.text)
}
