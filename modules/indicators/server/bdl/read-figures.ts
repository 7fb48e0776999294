import { isMunicipalityKind, type MunicipalityKind, parseUnitCode } from '#kernel/teryt.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { KnownSubject } from '../../shared/bdl/subjects.ts'
import {
  addFigure,
  type Collection,
  emptyCollection,
  type FileUnit,
  type FileVariable,
  figureAt,
  unitOf,
  variableOf,
} from './collection.ts'
import type { Layout, LongLayout, WideLayout } from './layout.ts'
import type { Cell, Table } from './open-file.ts'
import { type DecimalMark, decimalMarkOf, readValue } from './read-value.ts'

/** What became of a row. `other-kind` is a municipality again after its kind changed, `repeated` an equal duplicate. */
export type RowFate = 'unit' | 'other-kind' | 'repeated' | 'part' | 'other' | 'unreadable'

export type FileFigures = Collection & {
  rowsRead: number
  /** Rows by fate and unit; parts and macroregions have no unit and are only counted. */
  fates: { fate: RowFate; unit: FileUnit | null }[]
}

/** After so many complaints the rest would only repeat them. */
export const MOST_PROBLEMS = 50

type Row = Table['rows'][number]
type WideColumn = { at: number; title: string; year: number; variable: FileVariable }
type ReadRow = (row: Row, unit: FileUnit, kind: MunicipalityKind | null) => RowFate

/**
 * Reads every row under the header: whose figures they are, and what they are.
 *
 * @param year of columns whose header names none
 */
export function readFigures(
  table: Table,
  layout: Layout,
  body: Row[],
  subject: KnownSubject | undefined,
  year: number | undefined,
): FileFigures {
  const read: FileFigures = { ...emptyCollection(subject), rowsRead: 0, fates: [] }
  const mark = decimalMarkOf(table, figureCells(layout, body))
  const readRow = layout.form === 'wide' ? wideReader(read, layout, mark, year) : longReader(read, layout, mark)
  for (const row of body) {
    if (read.problems.length >= MOST_PROBLEMS) break
    read.rowsRead += 1
    read.fates.push(fateOf(read, table, layout, row, readRow))
  }
  return read
}

function* figureCells(layout: Layout, body: Row[]): Generator<Cell> {
  const positions = layout.form === 'long' ? [layout.value] : layout.columns.map(({ at }) => at)
  for (const { cells } of body) for (const at of positions) yield cells[at] ?? ''
}

function fateOf(
  read: FileFigures,
  { format }: Table,
  layout: Layout,
  row: Row,
  readRow: ReadRow,
): FileFigures['fates'][number] {
  const unreadable = { fate: 'unreadable', unit: null } as const
  if (format === 'csv' && row.cells.length !== layout.width) {
    read.problems.push(bdlProblems.rowWidth(row.number, row.cells.length, layout.width))
    return unreadable
  }
  const written = textAt(row, layout.code)
  const parsed = written.length === 7 || written.length === 12 ? parseUnitCode(written) : undefined
  if (parsed === undefined) {
    const lostZeroes = /^\d{1,11}$/.test(written) && written.length !== 7
    read.problems.push(
      lostZeroes ? bdlProblems.codeLostZero(row.number, written) : bdlProblems.code(row.number, written),
    )
    return unreadable
  }
  const { code, level, kind } = parsed
  if (level === 'part' || level === 'other') return { fate: level, unit: null }
  const municipalityKind = kind !== undefined && isMunicipalityKind(kind) ? kind : null
  const knownKinds = read.units.get(code)?.kinds
  const isNew = knownKinds === undefined
  const isOtherKind = !isNew && !knownKinds.has(municipalityKind)
  const unit = unitOf(read, { code, level, kind: municipalityKind, name: textAt(row, layout.name) })
  const fate = readRow(row, unit, municipalityKind)
  if (layout.form === 'long') return { fate, unit }
  return { fate: isNew ? 'unit' : isOtherKind ? 'other-kind' : 'repeated', unit }
}

/** A row of a wide table carries a figure in every column; the row itself is new, repeated, or of another kind. */
function wideReader(read: FileFigures, layout: WideLayout, mark: DecimalMark, givenYear: number | undefined): ReadRow {
  const columns = layout.columns.flatMap(({ at, title, dimensions, measureUnit, year = givenYear }): WideColumn[] => {
    const variable = variableOf(read, dimensions, measureUnit)
    if (measureUnit !== undefined && variable.measureUnit !== measureUnit) {
      read.problems.push(bdlProblems.twoMeasureUnits(title, variable.label, variable.measureUnit ?? '', measureUnit))
    }
    return year === undefined ? [] : [{ at, title, year, variable }]
  })
  return (row, unit, kind) => {
    for (const { at, title, year, variable } of columns) {
      const place = { row: row.number, column: title }
      const value = readValue(row.cells[at] ?? '', '', mark, place)
      if ('message' in value) read.problems.push(value)
      else addFigure(read, { unit, variable, year, kind, ...value, ...place })
    }
    return 'unit'
  }
}

/** A row of a long table is one figure: repeated rows are those of a unit, variable and year that were there before. */
function longReader(read: FileFigures, layout: LongLayout, mark: DecimalMark): ReadRow {
  const byDimensions = new Map<string, FileVariable>()
  const variableIn = (row: Row, measureUnit: string | undefined): FileVariable => {
    const written = layout.dimensions.map((at) => textAt(row, at))
    const key = written.join('\n')
    const variable = byDimensions.get(key) ?? variableOf(read, written, measureUnit)
    byDimensions.set(key, variable)
    return variable
  }
  const column = layout.titles[layout.value]!
  return (row, unit, kind) => {
    const place = { row: row.number, column }
    const writtenYear = textAt(row, layout.year)
    if (!/^(?:19|20)\d{2}$/.test(writtenYear)) {
      read.problems.push(bdlProblems.year({ row: row.number, column: layout.titles[layout.year]! }, writtenYear))
      return 'unreadable'
    }
    const measureUnit = layout.measureUnit === null ? undefined : textAt(row, layout.measureUnit) || undefined
    const variable = variableIn(row, measureUnit)
    if (variable.measureUnit !== measureUnit) {
      const [first, second] = [variable.measureUnit ?? '', measureUnit ?? '']
      read.problems.push({ ...bdlProblems.twoMeasureUnits(column, variable.label, first, second), row: row.number })
    }
    const year = Number(writtenYear)
    const before = figureAt(read, unit, variable, year)
    const sign = layout.sign === null ? '' : textAt(row, layout.sign)
    const value = readValue(row.cells[layout.value] ?? '', sign, mark, place)
    if ('message' in value) {
      read.problems.push(value)
      return 'unreadable'
    }
    addFigure(read, { unit, variable, year, kind, ...value, ...place })
    if (before === undefined) return 'unit'
    return before.kind === kind ? 'repeated' : 'other-kind'
  }
}

function textAt({ cells }: Row, at: number): string {
  return String(cells[at] ?? '').trim()
}
