import type { ImportProblem } from '#kernel/import-report.ts'
import { parsePolishNumber } from '#kernel/polish-number.ts'
import { meaningOfSign, statusOfLoneSign } from '../../shared/bdl/conventional-signs.ts'
import type { MissingStatus } from '../../shared/bdl/observation.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { Cell, Table } from './open-file.ts'

export type DecimalMark = ',' | '.'

/** A figure, or its absence; `status: null` is an empty cell, whose kind only the register can tell. */
type ReadValue = { value: number; status: 'value' } | { value: null; status: MissingStatus | null }

const EMPTY: ReadValue = { value: null, status: null }
const WHOLE = /^-?\d{1,15}$/
const WITH_DOT = /^-?\d+\.\d+$/
const WITH_COMMA = /^-?\d+,\d+$/

/**
 * The sign between whole and fraction in this file. The office writes a comma; a copy saved with commas between cells
 * may have dots, which one cell proves. Never both: "1.234" and "1,234" would then be anybody's guess.
 */
export function decimalMarkOf({ separator }: Table, figures: Iterable<Cell>): DecimalMark {
  if (separator !== ',') return ','
  for (const cell of figures) if (typeof cell === 'string' && WITH_DOT.test(cell.trim())) return '.'
  return ','
}

/**
 * Reads a cell with figures and the conventional sign beside it (long exports have a column for it, "" elsewhere).
 *
 * An empty cell and a 0 beside a sign of absence are no zeroes; a figure beside such a sign contradicts itself.
 */
export function readValue(
  cell: Cell,
  sign: string,
  mark: DecimalMark,
  place: { row: number; column: string },
): ReadValue | ImportProblem {
  const figure = numberOrStatus(cell, mark, place)
  if (sign === '' || 'message' in figure) return figure
  const meaning = meaningOfSign(sign)
  if (meaning === undefined) return bdlProblems.unknownSign({ ...place, column: 'Atrybut' }, sign)
  if (meaning.reads === 'value') return figure
  if (figure.value !== null && figure.value !== 0) return bdlProblems.signAgainstFigure(place, sign, String(cell))
  return meaning.reads === 'zero' ? { value: 0, status: 'value' } : { value: null, status: meaning.status }
}

function numberOrStatus(
  cell: Cell,
  mark: DecimalMark,
  place: { row: number; column: string },
): ReadValue | ImportProblem {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { value: cell, status: 'value' } : bdlProblems.number(place, String(cell))
  }
  const text = cell.trim()
  if (text === '') return EMPTY
  if (WHOLE.test(text)) return { value: Number(text) + 0, status: 'value' }
  const status = statusOfLoneSign(text)
  if (status !== undefined) return { value: null, status }
  if (mark === '.') {
    if (WITH_DOT.test(text)) return { value: Number(text), status: 'value' }
    return WITH_COMMA.test(text) ? bdlProblems.decimalComma(place, text) : bdlProblems.number(place, text)
  }
  const value = parsePolishNumber(text)
  if (value !== undefined) return { value, status: 'value' }
  return WITH_DOT.test(text) ? bdlProblems.decimalDot(place, text) : bdlProblems.number(place, text)
}
