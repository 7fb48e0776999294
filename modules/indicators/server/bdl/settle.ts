import type { ImportProblem } from '#kernel/import-report.ts'
import type { MunicipalityKind, UnitLevel } from '#kernel/teryt.ts'
import type { MissingStatus, ObservationStatus } from '../../shared/bdl/observation.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import { checkSums } from './check-sums.ts'
import type { Figure, FileUnit, FileVariable } from './collection.ts'
import { coverageNotes } from './coverage.ts'
import { type FileFigures, MOST_PROBLEMS, type RowFate } from './read-figures.ts'
import type { Register } from './register.ts'

/** An observation ready to be written, its variable not yet numbered. */
export type SettledObservation = {
  unitCode: string
  variable: FileVariable
  year: number
  municipalityKind: MunicipalityKind | null
  value: number | null
  status: ObservationStatus
}

export type Settled = {
  observations: SettledObservation[]
  subregions: { code: string; name: string }[]
  notLoaded: { code: string; name: string; rows: number }[]
  counts: { label: string; count: number }[]
  problems: ImportProblem[]
  notes: string[]
}

/** Fewer zeroes in a row may be a coincidence; a whole level of them is a column that the office has not filled. */
const ZEROES_THAT_SAY_NOTHING = 16

/**
 * Holds what was read against the register: which units are loaded, what an empty cell means, whether sums hold, and
 * what became of every row.
 */
export function settle(read: FileFigures, register: Register): Settled {
  const isLoaded = (unit: FileUnit) => unit.level === 'statistical-subregion' || register.has(unit.code)
  const units = [...read.units.values()]
  const strangers = units.filter((unit) => !isLoaded(unit))
  const problems = [...read.problems]
  const ofTree = units.filter(({ level }) => level !== 'statistical-subregion' && level !== 'country')
  const isForeign = ofTree.length > 0 && ofTree.every((unit) => !isLoaded(unit))
  if (!register.isLoaded || isForeign) problems.push(bdlProblems.noRegister())

  const sums = problems.length > 0 ? { problems: [], notes: [] } : checkSums(read, register)
  problems.push(...sums.problems)

  const empty = columnsOfZeroes(read)
  const observations: SettledObservation[] = []
  for (const figure of read.figures.values()) {
    if (isLoaded(figure.unit)) observations.push(settleFigure(figure, empty, register))
  }
  return {
    observations,
    subregions: units
      .filter(({ level }) => level === 'statistical-subregion')
      .map(({ code, name }) => ({ code, name })),
    notLoaded: strangers.map(({ code, name, rows }) => ({ code, name, rows })),
    counts: countRows(read, isLoaded),
    problems: problems.slice(0, MOST_PROBLEMS),
    notes: [
      ...sums.notes,
      ...(problems.length >= MOST_PROBLEMS ? ['Błędów jest więcej; dalszych wierszy nie sprawdzano.'] : []),
      ...notesOfZeroes(empty),
      ...(problems.length > 0 ? [] : coverageNotes(read, register)),
    ],
  }
}

function settleFigure(figure: Figure, empty: Map<string, Figure>, register: Register): SettledObservation {
  const { unit, variable, year } = figure
  const isUnfilled = figure.value === 0 && empty.has(levelKey(figure))
  const status = isUnfilled || figure.status === null ? absenceOf(figure, register) : figure.status
  return {
    unitCode: unit.code,
    variable,
    year,
    municipalityKind: status === 'value' ? figure.kind : null,
    value: status === 'value' ? figure.value : null,
    status,
  }
}

/**
 * What an empty cell means: the unit was not there that year, or nobody counted.
 *
 * The office's own words come first ("od 2013" in the name), then the register's state nearest to 1 January of the
 * year. Where the oldest held state is much younger than the figures, a unit counts as existing: "not collected" claims
 * less than "there was no such unit".
 */
function absenceOf({ unit, year }: Figure, register: Register): MissingStatus {
  if (unit.since !== undefined && year < unit.since) return 'not-applicable'
  if (unit.until !== undefined && year > unit.until) return 'not-applicable'
  if (unit.level === 'statistical-subregion' || register.existedIn(unit.code, year)) return 'not-collected'
  return 'not-applicable'
}

/** Variables, years and levels in which every unit has 0: series that were not published at that level yet. */
function columnsOfZeroes({ figures }: FileFigures): Map<string, Figure> {
  const zeroes = new Map<string, { first: Figure; units: number }>()
  const filled = new Set<string>()
  for (const figure of figures.values()) {
    if (figure.value === null) continue
    const key = levelKey(figure)
    if (figure.value !== 0) filled.add(key)
    else if (!filled.has(key)) {
      const known = zeroes.get(key)
      if (known === undefined) zeroes.set(key, { first: figure, units: 1 })
      else known.units += 1
    }
  }
  return new Map(
    [...zeroes]
      .filter(([key, { units }]) => !filled.has(key) && units >= ZEROES_THAT_SAY_NOTHING)
      .map(([key, { first }]) => [key, first]),
  )
}

function levelKey({ unit, variable, year }: Figure): string {
  return `${unit.level} ${variable.index} ${year}`
}

const LEVEL_NAMES: Record<UnitLevel, string> = {
  country: 'kraju',
  voivodeship: 'województw',
  county: 'powiatów',
  municipality: 'gmin',
  part: 'części gmin',
  'statistical-subregion': 'podregionów',
  other: 'innych jednostek',
}

function notesOfZeroes(empty: Map<string, Figure>): string[] {
  return [...empty.values()].map(
    ({ unit, variable, year }) =>
      `„${variable.label}”, ${year} r.: dla wszystkich ${LEVEL_NAMES[unit.level]} jest 0, więc to brak danych, a nie zera.`,
  )
}

const ROW_LABELS: Record<Exclude<RowFate, 'unit'>, string> = {
  'other-kind': 'kolejne wiersze gmin, które zmieniły rodzaj',
  repeated: 'powtórzone wiersze',
  part: 'części gmin (niewczytane)',
  other: 'makroregiony i regiony (niewczytane)',
  unreadable: 'wiersze z błędem',
}
const UNIT_LABELS: Record<UnitLevel, string> = {
  country: 'Polska',
  voivodeship: 'województwa',
  county: 'powiaty',
  municipality: 'gminy',
  part: ROW_LABELS.part,
  'statistical-subregion': 'podregiony',
  other: ROW_LABELS.other,
}
const STRANGERS = 'jednostki spoza rejestru (niewczytane)'

/** Rows by category; together they are all rows that were read. */
function countRows({ fates }: FileFigures, isLoaded: (unit: FileUnit) => boolean): Settled['counts'] {
  const counts = new Map<string, number>()
  for (const { fate, unit } of fates) {
    const label =
      unit !== null && fate !== 'unreadable' && !isLoaded(unit)
        ? STRANGERS
        : fate === 'unit'
          ? UNIT_LABELS[unit!.level]
          : ROW_LABELS[fate]
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const order = [...Object.values(UNIT_LABELS), ...Object.values(ROW_LABELS), STRANGERS]
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
}
