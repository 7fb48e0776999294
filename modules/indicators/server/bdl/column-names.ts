import type { Cell } from './open-file.ts'

/** What the header of a wide column says. */
export type ColumnName = {
  /** As in the file, for messages. */
  title: string
  dimensions: string[]
  /** Undefined when the office left it out, because one year was chosen. */
  year?: number
  measureUnit?: string
}

const YEAR = /^(?:19|20)\d{2}$/
const IN_BRACKETS = /^\[(.*)\]$/
/** "ludność w tysiącach,2024,[tys. osób]": a header whose semicolons a spreadsheet turned into commas. */
const COMMA_TAIL = /^(.*),((?:19|20)\d{2}),\[(.*)\]$/
/** Spreadsheet libraries name a column without a header so. */
const NAMELESS = /^unnamed: \d+$/i

/**
 * Reads the headers of a wide table, one row in CSV ("70-74;ogółem;2020;[osoba]"), several in a spreadsheet, where the
 * first cell of a merged run speaks for the cells right of it. Undefined for a column without a header.
 *
 * @param first position of the first column that may hold figures
 */
export function readColumnNames(rows: Cell[][], first: number): (ColumnName | undefined)[] {
  const filled = rows.length === 1 ? rows : rows.map((cells) => fillRight(cells, first, widthOf(rows)))
  return Array.from({ length: widthOf(filled) }, (_, at) => {
    const written = filled
      .map((cells) => String(cells[at] ?? '').trim())
      .filter((text) => text !== '' && !NAMELESS.test(text))
    return written.length === 0 ? undefined : readColumnName(written)
  })
}

function readColumnName(written: string[]): ColumnName {
  const title = written.join(';')
  const parts = written.length === 1 ? partsOfCell(written[0]!) : written
  const yearAt = parts.findLastIndex((part) => YEAR.test(part))
  const inBrackets = parts.map((part) => IN_BRACKETS.exec(part)?.[1]?.trim()).find((unit) => unit !== undefined)
  // After the year only the unit is left, whether or not the sheet kept its brackets.
  const measureUnit = inBrackets ?? (yearAt >= 0 ? parts[yearAt + 1] : undefined)
  const dimensions = (yearAt >= 0 ? parts.slice(0, yearAt) : parts).filter((part) => !IN_BRACKETS.test(part))
  return {
    title,
    dimensions,
    ...(yearAt >= 0 ? { year: Number(parts[yearAt]) } : {}),
    ...(measureUnit ? { measureUnit } : {}),
  }
}

function partsOfCell(cell: string): string[] {
  const tail = cell.includes(';') ? null : COMMA_TAIL.exec(cell)
  const parts = tail === null ? cell.split(';') : [...tail[1]!.split(','), tail[2]!, `[${tail[3]!}]`]
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/**
 * Header cells of a file saved without quotes: "ogółem;2003;[osoba]" came apart into three. They are put together again
 * when groups that end in a unit are exactly as many as the columns of the first row.
 */
export function regroupUnquoted(header: Cell[], width: number, first: number, separator: string | null): Cell[] {
  if (separator === null || header.length <= width) return header
  const groups: string[] = []
  let open: string[] = []
  for (const cell of header.slice(first)) {
    open.push(String(cell))
    if (!IN_BRACKETS.test(String(cell).trim())) continue
    groups.push(open.join(';'))
    open = []
  }
  const regrouped = [...header.slice(0, first), ...groups, ...open]
  return regrouped.length === width ? regrouped : header
}

function widthOf(rows: Cell[][]): number {
  return Math.max(...rows.map((cells) => cells.findLastIndex((cell) => String(cell).trim() !== '') + 1))
}

function fillRight(cells: Cell[], first: number, width: number): Cell[] {
  let last: Cell = ''
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? ''
    if (at < first) return cell
    if (String(cell).trim() !== '') last = cell
    return last
  })
}
