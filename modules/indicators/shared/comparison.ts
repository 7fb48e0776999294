import { z } from 'zod'
import type { IndicatorMatrix } from './compute.ts'
import { countyOf, voivodeshipOf } from './frame.ts'
import { membersIn, placeAmong, statisticsIn } from './peers.ts'
import { quartileOf } from './statistics.ts'

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
  const { withValue, all, ...figures } = statisticsIn(matrix, code, level, kind)
  const place = placeAmong(matrix, membersIn(matrix, code, level, kind), matrix.shown[index] as number)
  return {
    code,
    value: numberOrNull(matrix.values[matrix.frame.indexOf.get(code) ?? -1]),
    median: numberOrNull(figures.median),
    lowest: numberOrNull(figures.lowest),
    lowerQuartile: numberOrNull(figures.lowerQuartile),
    upperQuartile: numberOrNull(figures.upperQuartile),
    highest: numberOrNull(figures.highest),
    withValue,
    all,
    rank: place === null ? null : { ...place, quartile: quartileOf(place) },
  }
}

/** A missing number is null in answers, since JSON has no NaN. */
export function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
