import { setImmediate } from 'node:timers/promises'
import { neighbors } from 'topojson-client'
import type { ImportReport } from '#kernel/import-report.ts'
import type { SharedBorders } from './border-lines.ts'
import type { Measures } from './measure.ts'
import { measureLarger } from './measure-units.ts'
import type { CodedPolygons } from './place-on-map.ts'
import type { RegisterForBoundaries } from './prepare-boundaries.ts'
import { shareBorders } from './share-borders.ts'
import { uniteByCode } from './unite-shapes.ts'
import { type WrittenTopology, writeTopologies } from './write-topology.ts'

/** What the common borders of municipalities tell. */
export type Borders = {
  shared: SharedBorders
  /** Of municipalities, counties and voivodeships; each pair once, the smaller code first. */
  neighbours: [string, string][]
  counts: ImportReport['counts']
}

/** Digits of a municipality's code, of its county's and of its voivodeship's. */
const LEVEL_DIGITS = [6, 4, 2]

// Both wait for a turn before they begin and between their parts: the database is handed its next statement meanwhile,
// and writes while they reckon.

/** Finds the borders that municipalities share. */
export async function findBorders(polygons: CodedPolygons[]): Promise<Borders> {
  await setImmediate()
  const shared = shareBorders(polygons)
  const neighbours = neighboursAmong(shared)
  return { shared, neighbours, counts: countAll(shared, neighbours) }
}

/** Draws counties, voivodeships, the country and the maps. */
export async function drawLarger(
  { shared }: Borders,
  municipalities: ReadonlyMap<string, Measures>,
  { nameByCode, countyCodes }: RegisterForBoundaries,
): Promise<{ measures: Map<string, Measures>; topologies: WrittenTopology[] }> {
  await setImmediate()
  const counties = uniteByCode(shared, shared.municipalities, 4)
  await setImmediate()
  const units = { ...shared, counties, voivodeships: uniteByCode(shared, counties, 2) }
  await setImmediate()
  const measures = measureLarger(municipalities, units, countyCodes)
  await setImmediate()
  return { measures, topologies: await writeTopologies(units, nameByCode) }
}

/** Larger units are neighbours when municipalities of theirs are. */
function neighboursAmong({ municipalities }: SharedBorders): [string, string][] {
  const adjacent = neighbors(municipalities)
  return LEVEL_DIGITS.flatMap((digits) => {
    const codes = municipalities.map(({ id }) => id.slice(0, digits))
    const othersOf = new Map<string, Set<string>>()
    for (const [index, others] of adjacent.entries()) {
      const own = codes[index] as string
      const known = othersOf.get(own) ?? new Set()
      othersOf.set(own, known)
      for (const other of others) if (own < (codes[other] as string)) known.add(codes[other] as string)
    }
    return [...othersOf].flatMap(([own, others]) => [...others].map((other): [string, string] => [own, other]))
  })
}

function countAll({ municipalities }: SharedBorders, neighbours: [string, string][]): Borders['counts'] {
  const drawn = (digits: number) => new Set(municipalities.map(({ id }) => id.slice(0, digits))).size
  return [
    { label: 'województwa', count: drawn(2) },
    { label: 'powiaty', count: drawn(4) },
    { label: 'gminy', count: municipalities.length },
    { label: 'pary sąsiednich gmin', count: neighbours.filter(([code]) => code.length === 6).length },
  ]
}
