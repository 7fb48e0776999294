import { neighbors } from 'topojson-client'
import type { ImportProblem } from '#kernel/import-report.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { labels } from '../../shared/labels.pl.ts'
import { buildTopology, type UnitShape, type UnitTopology } from './build-topology.ts'
import { combineRecords } from './combine-records.ts'
import { type KnownMunicipality, matchUnits } from './match-units.ts'
import type { Measures } from './measure.ts'
import { measureLarger, measureMunicipalities } from './measure-units.ts'
import { placeOnMap } from './place-on-map.ts'
import { readBoundaryFile } from './read-boundary-file.ts'
import { type WrittenTopology, writeTopologies } from './write-topology.ts'

/** Everything that is kept of a boundary file. */
export type Boundaries = {
  measures: Map<string, Measures>
  /** Each pair once, the smaller code first. */
  neighbours: [string, string][]
  topologies: WrittenTopology[]
}

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

  const municipalities = measureMunicipalities(combined.features)
  const units = buildTopology(combined.features)
  const packing = writeTopologies(units, register.nameByCode)
  const measures = new Map([...municipalities, ...measureLarger(municipalities, units, register.countyCodes)])
  const neighbours = [units.municipalities, units.counties, units.voivodeships].flatMap(neighboursAmong)
  const topologies = await packing
  return {
    rowsRead,
    counts: countAll(units, neighbours),
    problems: [],
    notes: [
      ...placed.notes,
      ...repairs(withoutPolygon, combined.repeated),
      ...matched.notes,
      areaNote(units, measures),
    ],
    boundaries: { measures, neighbours, topologies },
  }
}

function refused(rowsRead: number, problems: ImportProblem[]): PreparedBoundaries {
  return { rowsRead, counts: [], problems, notes: [] }
}

function neighboursAmong(shapes: UnitShape[]): [string, string][] {
  return neighbors(shapes).flatMap((others, index) => {
    const { id } = shapes[index] as UnitShape
    return others
      .map((other) => (shapes[other] as UnitShape).id)
      .filter((other) => id < other)
      .map((other): [string, string] => [id, other])
  })
}

function countAll(units: UnitTopology, neighbours: [string, string][]): PreparedBoundaries['counts'] {
  return [
    { label: 'województwa', count: units.voivodeships.length },
    { label: 'powiaty', count: units.counties.length },
    { label: 'gminy', count: units.municipalities.length },
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

function areaNote({ municipalities }: UnitTopology, measures: Map<string, Measures>): string {
  const total = municipalities.reduce((sum, { id }) => sum + (measures.get(id)?.areaKm2 ?? 0), 0)
  return `Łączna powierzchnia z granic: ${formatNumber(total)}\u00a0km². ${labels.areaNote}`
}
