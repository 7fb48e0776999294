import type { ImportProblem } from '#kernel/import-report.ts'
import type { MunicipalityKind, UnitLevel } from '#kernel/teryt.ts'
import type { MissingStatus } from '../../shared/bdl/observation.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import { type KnownSubject, variableLabel } from '../../shared/bdl/subjects.ts'

/** A unit of the file: all rows with one join key, so a municipality that changed its kind is one unit. */
export type FileUnit = {
  index: number
  code: string
  level: UnitLevel
  name: string
  rows: number
  kinds: Set<MunicipalityKind | null>
  /** Years that the office wrote into the name ("Wałbrzych od 2013"); undefined unless every row has one. */
  since: number | undefined
  until: number | undefined
}

export type FileVariable = {
  index: number
  label: string
  /** Undefined when the file does not say. */
  measureUnit: string | undefined
  /** The subgroup is not known to have such a value. */
  unexpected: boolean
}

/** What the file says of one unit, variable and year, and where. */
export type Figure = {
  unit: FileUnit
  variable: FileVariable
  year: number
  /** Of the row that carries the figure. */
  kind: MunicipalityKind | null
  value: number | null
  /** Null for an empty cell: what its absence means is decided against the register. */
  status: 'value' | MissingStatus | null
  row: number
  column: string
}

/** Everything read so far, each thing once. */
export type Collection = {
  subject: KnownSubject | undefined
  units: Map<string, FileUnit>
  variables: Map<string, FileVariable>
  figures: Map<number, Figure>
  problems: ImportProblem[]
}

export function emptyCollection(subject: KnownSubject | undefined): Collection {
  return { subject, units: new Map(), variables: new Map(), figures: new Map(), problems: [] }
}

/** The unit of a row, known from an earlier row or met for the first time. */
export function unitOf(
  { units }: Collection,
  { code, level, kind, name }: { code: string; level: UnitLevel; kind: MunicipalityKind | null; name: string },
): FileUnit {
  const since = yearIn(name, /(?:^|\s)od (\d{4})(?!\d)/)
  const until = yearIn(name, /(?:^|\s)do (\d{4})(?!\d)/)
  const known = units.get(code)
  if (known === undefined) {
    const unit: FileUnit = { index: units.size, code, level, name, rows: 1, kinds: new Set([kind]), since, until }
    units.set(code, unit)
    return unit
  }
  known.rows += 1
  known.kinds.add(kind)
  if (known.since !== since) known.since = both(known.since, since, Math.min)
  if (known.until !== until) known.until = both(known.until, until, Math.max)
  return known
}

/** The variable named by the values of its dimensions: the label decides, not the way it was written. */
export function variableOf(
  { subject, variables }: Collection,
  dimensions: readonly string[],
  measureUnit: string | undefined,
): FileVariable {
  const named = variableLabel(subject, dimensions)
  const label = named.label || 'ogółem'
  const known = variables.get(label)
  if (known !== undefined) return known
  const variable: FileVariable = { index: variables.size, label, measureUnit, unexpected: named.unexpected }
  variables.set(label, variable)
  return variable
}

/** The figure that stands for this unit, variable and year already, if any. */
export function figureAt(
  { figures }: Collection,
  unit: FileUnit,
  variable: FileVariable,
  year: number,
): Figure | undefined {
  return figures.get(keyOf(unit, variable, year))
}

/** Adds a figure. A figure fills an absence, equal ones are one, unequal ones are an error that names both places. */
export function addFigure({ figures, problems }: Collection, next: Figure): void {
  const key = keyOf(next.unit, next.variable, next.year)
  const before = figures.get(key)
  if (before === undefined || (before.value === null && next.value !== null)) {
    figures.set(key, next)
    return
  }
  if (next.value === null) {
    before.status ??= next.status
    return
  }
  if (before.value === next.value) return
  problems.push(
    bdlProblems.unequalRows(
      { row: next.row, column: next.column },
      `${next.unit.name}, ${next.year} r.`,
      { row: before.row, column: before.column, figure: written(before.value!) },
      { figure: written(next.value) },
    ),
  )
}

function written(value: number): string {
  return String(value).replace('.', ',')
}

/** One number for the three of them: years lie within 1900–2299, and no file has 10,000 variables. */
function keyOf(unit: FileUnit, variable: FileVariable, year: number): number {
  return (unit.index * 10_000 + variable.index) * 400 + (year - 1900)
}

function yearIn(name: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(name)?.[1]
  return found === undefined ? undefined : Number(found)
}

function both(
  a: number | undefined,
  b: number | undefined,
  pick: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? undefined : pick(a, b)
}
