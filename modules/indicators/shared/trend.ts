import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { areComparable, CENSUS_BASES } from './census-base.ts'
import { numberOrNull, peersIn } from './comparison.ts'
import type { IndicatorMatrix } from './compute.ts'
import { voivodeshipOf } from './frame.ts'
import { unpackReason } from './missing.ts'
import { median } from './statistics.ts'

export const TrendPoint = z.object({
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Wartość', reach: 'public' }),
  missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' }),
  voivodeshipMedian: z.number().nullable().meta({ label: 'Mediana gmin województwa', reach: 'public' }),
  base: z.enum(CENSUS_BASES).meta({ label: 'Spis, na którym oparto bilans', reach: 'public' }),
  isAfterBreak: z.boolean().meta({
    label: 'Przerwa przed tym rokiem',
    hint: 'Prawda, gdy wartości nie można porównać z poprzednią: wykres ma tu przerwę.',
    reach: 'public',
  }),
})
export type TrendPoint = z.infer<typeof TrendPoint>

/**
 * A unit's values through the years, one point a year from the first year held to the last, also where there is
 * none. A point after a change of census begins a new line: the two pieces are never joined.
 */
export function trendOf(code: string, matrices: readonly IndicatorMatrix[]): TrendPoint[] {
  const byYear = new Map(matrices.map((matrix) => [matrix.frame.year, matrix]))
  const years = [...byYear.keys()]
  const first = Math.min(...years)
  const last = Math.max(...years)
  const points: TrendPoint[] = []
  let before: TrendPoint | null = null
  for (let year = first; year <= last; year += 1) {
    const point = pointOf(code, year, byYear.get(year))
    if (point.value !== null) {
      point.isAfterBreak = before !== null && !areComparable(before.base, point.base)
      before = point
    }
    points.push(point)
  }
  return points
}

function pointOf(code: string, year: number, matrix: IndicatorMatrix | undefined): TrendPoint {
  const index = matrix?.frame.indexOf.get(code)
  const nothing = { year, value: null, voivodeshipMedian: null, base: 'none' as const, isAfterBreak: false }
  if (matrix === undefined) return { ...nothing, missing: 'not-delivered' }
  if (index === undefined) return { ...nothing, missing: 'no-such-unit' }
  const unit = matrix.frame.units[index]
  const voivodeship = unit?.level === 'voivodeship' ? unit.code : unit === undefined ? null : voivodeshipOf(unit)
  return {
    ...nothing,
    value: numberOrNull(matrix.values[index]),
    missing: unpackReason(matrix.reasons[index] as number),
    voivodeshipMedian: voivodeship === null ? null : numberOrNull(median(peersIn(matrix, voivodeship).values)),
    base: CENSUS_BASES[matrix.bases[index] as number] ?? 'unknown',
  }
}
