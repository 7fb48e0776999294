import { isMunicipalityKind, type MunicipalityKind, type UnitKind, type UnitLevel } from '#kernel/teryt.ts'
import { knownSubject } from '../../shared/bdl/subjects.ts'
import { countsThings, meaningOfAttribute } from '../../shared/sync/attributes.ts'
import type { BankValue, DataPage } from '../../shared/sync/bank-answers.ts'
import type { SaidVariable } from '../../shared/sync/check-variable.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import { addFigure, emptyCollection, type Figure, figureAt, unitOf, variableOf } from '../bdl/collection.ts'
import type { FileFigures } from '../bdl/read-figures.ts'

/** A unit of the bank's list. */
export type ListedUnit = { id: string; level: number; unitCode: string | null; kind: number | null }

type Collected = {
  read: FileFigures
  /** Units that the bank's list does not have, by name. */
  unlisted: string[]
  /** Zeroes that say nothing and were written as an absence. */
  blankZeroes: number
  /** What makes these answers unusable, as sentences. */
  objections: string[]
}

type Status = Pick<Figure, 'value' | 'status'>
const LEVELS: Readonly<Record<number, UnitLevel>> = { 0: 'country', 2: 'voivodeship', 5: 'county', 6: 'municipality' }

/**
 * Puts the pages of a variable together as if they had been an export: the same collection, so the same rules about
 * units, kinds, contradictions and sums.
 */
export function collectFigures(
  said: SaidVariable,
  pages: readonly DataPage[],
  listed: ReadonlyMap<string, ListedUnit>,
): Collected {
  const read: FileFigures = { ...emptyCollection(knownSubject(said.subjectCode)), rowsRead: 0, fates: [] }
  const variable = variableOf(read, said.label.split('; '), said.measureUnit)
  const unlisted: string[] = []
  const objections: string[] = []
  const blanks: Figure[] = []
  for (const { id, name, values } of pages.flatMap(({ results }) => results)) {
    read.rowsRead += 1
    const known = listed.get(id)
    if (known === undefined) {
      unlisted.push(`${name} (${id})`)
      continue
    }
    const level = LEVELS[known.level]
    if (known.unitCode === null || level === undefined) {
      read.fates.push({ fate: 'part', unit: null })
      continue
    }
    const kind = municipalityKind(known.kind)
    const unit = unitOf(read, { code: known.unitCode, level, kind, name })
    read.fates.push({ fate: 'unit', unit })
    for (const value of values) {
      const status = statusOf(value, `${name}, ${value.year} r.`)
      if (typeof status === 'string') {
        objections.push(status)
        continue
      }
      const figure = {
        unit,
        variable,
        kind,
        ...status,
        year: value.year,
        row: read.rowsRead,
        column: String(value.year),
      }
      addFigure(read, figure)
      if (status.value === null && status.status === null) blanks.push(figure)
    }
  }
  const zeroes = countsThings(said.measureUnit) ? restoreZeroes(read, blanks) : 0
  return { read, unlisted, objections, blankZeroes: blanks.length - zeroes }
}

/** The figure or the kind of its absence; a blank zero is neither yet; a sentence when the two contradict each other. */
function statusOf({ value, attrId }: BankValue, place: string): Status | string {
  const meaning = meaningOfAttribute(attrId)
  if (meaning === undefined) return syncReasons.unknownAttribute(attrId, place)
  if (meaning.reads === 'missing') {
    if (value !== null && value !== 0) return syncReasons.valueAgainstAttribute(attrId, place)
    return { value: null, status: meaning.status }
  }
  if (meaning.reads === 'blank-zero') {
    if (value !== null && value !== 0) return syncReasons.valueAgainstAttribute(attrId, place)
    return { value: null, status: null }
  }
  return value === null ? syncReasons.valueMissing(place) : { value, status: 'value' }
}

/**
 * Where things are counted, a blank zero between two figures of the same unit is a zero. Before the first and after the
 * last figure it may as well be a unit that did not exist or a series that had not begun, and stays an absence.
 */
function restoreZeroes(read: FileFigures, blanks: readonly Figure[]): number {
  const spans = new Map<number, { first: number; last: number }>()
  for (const { unit, year, value } of read.figures.values()) {
    if (value === null) continue
    const span = spans.get(unit.index)
    spans.set(unit.index, { first: Math.min(span?.first ?? year, year), last: Math.max(span?.last ?? year, year) })
  }
  let zeroes = 0
  for (const blank of blanks) {
    const span = spans.get(blank.unit.index)
    if (span === undefined || blank.year < span.first || blank.year > span.last) continue
    if (figureAt(read, blank.unit, blank.variable, blank.year) !== blank || blank.status !== null) continue
    Object.assign(blank, { value: 0, status: 'value' })
    zeroes += 1
  }
  return zeroes
}

function municipalityKind(kind: number | null): MunicipalityKind | null {
  return kind !== null && isMunicipalityKind(kind as UnitKind) ? (kind as MunicipalityKind) : null
}
