import type { ImportProblem } from '#kernel/import-report.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { labels } from '../../shared/labels.pl.ts'
import { combineRecords } from './combine-records.ts'
import { type KnownMunicipality, matchUnits } from './match-units.ts'
import type { Measures } from './measure.ts'
import { measureMunicipalities } from './measure-units.ts'
import { type CodedPolygons, placeOnMap } from './place-on-map.ts'
import { readBoundaryFile } from './read-boundary-file.ts'

/** Municipalities of a boundary file, placed on the map and measured. */
export type DrawnMunicipalities = {
  measures: Map<string, Measures>
  /** Several for a municipality of several objects. */
  polygons: CodedPolygons[]
}

export type PreparedBoundaries = {
  rowsRead: number
  problems: ImportProblem[]
  notes: string[]
  /** Absent when there are problems. */
  municipalities?: DrawnMunicipalities
}

/** The register as far as boundaries need it. */
export type RegisterForBoundaries = {
  municipalities: readonly KnownMunicipality[]
  nameByCode: ReadonlyMap<string, string>
  /** Counties of the newest state: a voivodeship is measured only when all of its own are drawn. */
  countyCodes: readonly string[]
  synthetic: boolean
}

/** From the bytes of a file to municipalities that everything else is drawn from; a pure function of file and register. */
export async function prepareBoundaries(
  bytes: Uint8Array,
  register: RegisterForBoundaries,
): Promise<PreparedBoundaries> {
  const file = await readBoundaryFile(bytes)
  if ('problem' in file) return refused(0, [file.problem])
  const { features, withoutPolygon } = file.value
  const rowsRead = features.length + withoutPolygon

  const matched = matchUnits(features, register.municipalities)
  if (matched.problems.length > 0) return refused(rowsRead, matched.problems)
  const placed = placeOnMap(matched.matched, register)
  if (placed.problems.length > 0) return refused(rowsRead, placed.problems)
  const combined = combineRecords(matched.matched)
  if (combined.problems.length > 0) return refused(rowsRead, combined.problems)

  const measures = measureMunicipalities(combined.features)
  return {
    rowsRead,
    problems: [],
    notes: [...placed.notes, ...repairs(withoutPolygon, combined.repeated), ...matched.notes, areaNote(measures)],
    municipalities: { measures, polygons: combined.features },
  }
}

function refused(rowsRead: number, problems: ImportProblem[]): PreparedBoundaries {
  return { rowsRead, problems, notes: [] }
}

function repairs(withoutPolygon: number, repeated: number): string[] {
  const notes = [
    withoutPolygon > 0 && `Obiekty bez wielokąta pominięto: ${withoutPolygon}.`,
    repeated > 0 && `Powtórzone obiekty wzięto raz: ${repeated}.`,
  ]
  return notes.filter((note) => note !== false)
}

function areaNote(municipalities: ReadonlyMap<string, Measures>): string {
  const total = [...municipalities.values()].reduce((sum, { areaKm2 }) => sum + areaKm2, 0)
  return `Łączna powierzchnia z granic: ${formatNumber(total)}\u00a0km². ${labels.areaNote}`
}
