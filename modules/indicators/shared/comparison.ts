import { z } from 'zod'
import type { IndicatorMatrix } from './compute.ts'
import { countyOf, type Frame, voivodeshipOf } from './frame.ts'
import { ascending, median, placeOf, quantile, quartileOf } from './statistics.ts'

/** A place among peers, in numbers; the page says it in words with its direction. */
export const Rank = z.object({
  fromHighest: z.int().meta({ label: 'Miejsce od najwyższej wartości', reach: 'public' }),
  fromLowest: z.int().meta({ label: 'Miejsce od najniższej wartości', reach: 'public' }),
  of: z.int().meta({ label: 'Ile jednostek ma wartość', reach: 'public' }),
  sharedWith: z.int().meta({ label: 'Ile innych ma tę samą wartość', reach: 'public' }),
  quartile: z.int().nullable().meta({
    label: 'Ćwiartka (1 najniższa, 4 najwyższa)',
    hint: 'Puste, gdy jednostek jest mniej niż 8.',
    reach: 'public',
  }),
})
export type Rank = z.infer<typeof Rank>

/** A unit against the units of one circle: its county, voivodeship, the country, or those of the same kind. */
export const Circle = z.object({
  code: z.string().meta({ label: 'Kod większej jednostki', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Wartość większej jednostki', reach: 'public' }),
  median: z.number().nullable().meta({ label: 'Mediana', reach: 'public' }),
  lowest: z.number().nullable().meta({ label: 'Najniższa wartość', reach: 'public' }),
  lowerQuartile: z.number().nullable().meta({ label: 'Kwartyl dolny', reach: 'public' }),
  upperQuartile: z.number().nullable().meta({ label: 'Kwartyl górny', reach: 'public' }),
  highest: z.number().nullable().meta({ label: 'Najwyższa wartość', reach: 'public' }),
  withValue: z.int().meta({ label: 'Ile jednostek ma wartość', reach: 'public' }),
  all: z.int().meta({ label: 'Ile jest jednostek', reach: 'public' }),
  rank: Rank.nullable(),
})
export type Circle = z.infer<typeof Circle>

export const Comparison = z.object({
  county: Circle.nullable(),
  voivodeship: Circle.nullable(),
  country: Circle.nullable(),
  /** Municipalities of the same kind in the voivodeship, by the kind of that year. */
  sameKind: Circle.extend({ kind: z.int().meta({ label: 'Rodzaj gminy', reach: 'public' }) }).nullable(),
})
export type Comparison = z.infer<typeof Comparison>

/** Peers of one circle in one matrix: which units, and their values in order. */
type Peers = { members: readonly number[]; values: Float64Array; shown: Float64Array }

/** Compares one unit of a matrix with units of its own level in every circle it belongs to. */
export function compare(matrix: IndicatorMatrix, index: number): Comparison {
  const unit = matrix.frame.units[index]
  if (unit === undefined) throw new Error('No such place in the matrix.')
  const county = countyOf(unit)
  const voivodeship = voivodeshipOf(unit)
  const kind = matrix.kinds[index] as number
  return {
    county: county === null ? null : circle(matrix, index, county),
    voivodeship: voivodeship === null ? null : circle(matrix, index, voivodeship),
    country: unit.level === 'country' ? null : circle(matrix, index, '00'),
    sameKind:
      voivodeship === null || kind === 0 || unit.level !== 'municipality'
        ? null
        : { ...circle(matrix, index, voivodeship, kind), value: null, kind },
  }
}

function circle(matrix: IndicatorMatrix, index: number, code: string, kind = 0): Circle {
  const level = matrix.frame.units[index]?.level ?? 'municipality'
  const peers = peersIn(matrix, code, level, kind)
  const shown = matrix.shown[index] as number
  const place = Number.isNaN(shown) ? null : placeOf(peers.shown, shown)
  return {
    code,
    value: numberOrNull(matrix.values[matrix.frame.indexOf.get(code) ?? -1]),
    median: numberOrNull(median(peers.values)),
    lowest: numberOrNull(peers.values[0]),
    lowerQuartile: numberOrNull(quantile(peers.values, 0.25)),
    upperQuartile: numberOrNull(quantile(peers.values, 0.75)),
    highest: numberOrNull(peers.values.at(-1)),
    withValue: peers.values.length,
    all: peers.members.length,
    rank: place === null ? null : { ...place, quartile: quartileOf(place) },
  }
}

/** A missing number is null in answers, since JSON has no NaN. */
export function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

const remembered = new WeakMap<IndicatorMatrix, Map<string, Peers>>()

/** Units of one level within a larger unit, with their values in order; of one kind when `kind` is given. */
export function peersIn(
  matrix: IndicatorMatrix,
  within: string,
  level: Frame['units'][number]['level'] = 'municipality',
  kind = 0,
): Peers {
  const known = remembered.get(matrix) ?? new Map<string, Peers>()
  remembered.set(matrix, known)
  const key = `${within} ${level} ${kind}`
  let peers = known.get(key)
  if (peers === undefined) {
    const members = membersOf(matrix.frame, within, level).filter((member) => isPeer(matrix, member, kind))
    peers = {
      members,
      values: ascending(members.map((member) => matrix.values[member] as number)),
      shown: ascending(members.map((member) => matrix.shown[member] as number)),
    }
    known.set(key, peers)
  }
  return peers
}

/** A municipality that perhaps did not exist that year counts only once it has a value. */
function isPeer(matrix: IndicatorMatrix, member: number, kind: number): boolean {
  if (kind !== 0 && matrix.kinds[member] !== kind) return false
  return matrix.frame.units[member]?.isCertain === true || !Number.isNaN(matrix.values[member] as number)
}

function membersOf(frame: Frame, within: string, level: Frame['units'][number]['level']): readonly number[] {
  if (level === 'municipality') return frame.municipalitiesOf.get(within) ?? []
  const prefix = within === '00' ? '' : within
  return frame.units.flatMap((unit, index) => (unit.level === level && unit.code.startsWith(prefix) ? [index] : []))
}
