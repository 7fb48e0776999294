import { setImmediate } from 'node:timers/promises'
import { neighbors } from 'topojson-client'
import type { ImportProblem } from '#kernel/import-report.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { labels } from '../../shared/labels.pl.ts'
import { type SharedBorders, shareBorders, uniteLarger } from './build-topology.ts'
import { combineRecords } from './combine-records.ts'
import { type KnownMunicipality, matchUnits } from './match-units.ts'
import type { Measures } from './measure.ts'
import { measureLarger, measureMunicipalities } from './measure-units.ts'
import { placeOnMap } from './place-on-map.ts'
import { readBoundaryFile } from './read-boundary-file.ts'
import { type WrittenTopology, writeTopologies } from './write-topology.ts'

/** Everything that is kept of a boundary file. */
export type Boundaries = {
  /** Of municipalities. */
  measures: Map<string, Measures>
  /** Of municipalities, counties and voivodeships; each pair once, the smaller code first. */
  neighbours: [string, string][]
  /**
   * Counties, voivodeships, the country and the maps: as much work again, which needs no database and goes on while the
   * database writes the rest. To be called once: the shared borders are used up.
   */
  drawLarger: () => Promise<LargerUnits>
}

export type LargerUnits = { measures: Map<string, Measures>; topologies: WrittenTopology[] }

export type PreparedBoundaries = {
  rowsRead: number
  counts: { label: string; count: number }[]
  problems: ImportProblem[]
  notes: string[]
  /** Absent when there are problems. */
  boundaries?: Boundaries
}

/** The register as far as boundaries need it. */
export type RegisterForBoundaries = {
  municipalities: readonly KnownMunicipality[]
  nameByCode: ReadonlyMap<string, string>
  /** Counties of the newest state: a voivodeship is measured only when all of its own are drawn. */
  countyCodes: readonly string[]
  synthetic: boolean
}

/** Digits of a municipality's code, of its county's and of its voivodeship's. */
const LEVEL_DIGITS = [6, 4, 2]

/** From the bytes of a file to areas, neighbours and maps; a pure function of the file and the register. */
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
  const borders = shareBorders(combined.features)
  const neighbours = neighboursAmong(borders)
  return {
    rowsRead,
    counts: countAll(borders, neighbours),
    problems: [],
    notes: [...placed.notes, ...repairs(withoutPolygon, combined.repeated), ...matched.notes, areaNote(measures)],
    boundaries: { measures, neighbours, drawLarger: () => drawLarger(borders, measures, register) },
  }
}

/** Stops between its parts, so that the database is handed its next statement in time. */
async function drawLarger(
  borders: SharedBorders,
  municipalities: ReadonlyMap<string, Measures>,
  { nameByCode, countyCodes }: RegisterForBoundaries,
): Promise<LargerUnits> {
  await setImmediate()
  const units = uniteLarger(borders)
  await setImmediate()
  const measures = measureLarger(municipalities, units, countyCodes)
  await setImmediate()
  return { measures, topologies: await writeTopologies(units, nameByCode) }
}

function refused(rowsRead: number, problems: ImportProblem[]): PreparedBoundaries {
  return { rowsRead, counts: [], problems, notes: [] }
}

/** Larger units are neighbours when municipalities of theirs are. */
function neighboursAmong({ municipalities }: SharedBorders): [string, string][] {
  const adjacent = neighbors(municipalities)
  return LEVEL_DIGITS.flatMap((digits) => {
    const codes = municipalities.map(({ id }) => id.slice(0, digits))
    const pairs = new Map<string, [string, string]>()
    for (const [index, others] of adjacent.entries())
      for (const other of others) {
        const [one, another] = [codes[index] as string, codes[other] as string]
        if (one < another) pairs.set(one + another, [one, another])
      }
    return [...pairs.values()]
  })
}

function countAll({ municipalities }: SharedBorders, neighbours: [string, string][]): PreparedBoundaries['counts'] {
  const drawn = (digits: number) => new Set(municipalities.map(({ id }) => id.slice(0, digits))).size
  return [
    { label: 'województwa', count: drawn(2) },
    { label: 'powiaty', count: drawn(4) },
    { label: 'gminy', count: municipalities.length },
    { label: 'pary sąsiednich gmin', count: neighbours.filter(([code]) => code.length === 6).length },
  ]
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
