import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { yearOf } from '#kernel/plain-date.ts'
import type { TerritoryHistory } from '#modules/territory/shared/composition.ts'
import { areComparable, CENSUS_BASES } from './census-base.ts'
import { numberOrNull } from './comparison.ts'
import type { IndicatorMatrix } from './compute.ts'
import { voivodeshipOf } from './frame.ts'
import { unpackReason } from './missing.ts'
import { statisticsIn } from './peers.ts'

/** Why two neighbouring figures must not be joined by a line. */
const BREAKS = ['census', 'method', 'territory'] as const

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
  breakBy: z.enum(BREAKS).nullable().meta({
    label: 'Skąd przerwa',
    hint: 'census – inny spis, method – inna metoda, territory – inny obszar.',
    reach: 'public',
  }),
})
export type TrendPoint = z.infer<typeof TrendPoint>

/**
 * A unit's values through the years, one point a year from the first year held to the last, also where there is
 * none. A point after a change of census, of method or of territory begins a new line: the two pieces are never joined.
 * A change of name or kind is none of these, since the code stays.
 */
export function trendOf(
  code: string,
  matrices: readonly IndicatorMatrix[],
  history: TerritoryHistory = UNCHANGED,
): TrendPoint[] {
  const methodBreaks = (matrices[0]?.definition.methodBreaks ?? []).map(({ from }) => from)
  const territoryBreaks = history.transfers
    .filter(({ unitCode, predecessorCode }) => unitCode === code || predecessorCode === code)
    .map(({ tookEffectOn }) => yearOf(tookEffectOn))
  const years = yearsOf(matrices)
  const points: TrendPoint[] = []
  let before: TrendPoint | null = null
  for (const held of years) {
    const point = pointOf(code, held)
    if (point.value !== null) {
      point.breakBy = before === null ? null : breakBetween(before, point)
      point.isAfterBreak = point.breakBy !== null
      before = point
    }
    points.push(point)
  }
  return points

  function breakBetween(earlier: TrendPoint, later: TrendPoint): TrendPoint['breakBy'] {
    const lies = (year: number) => earlier.year < year && year <= later.year
    if (!areComparable(earlier.base, later.base)) return 'census'
    if (methodBreaks.some(lies)) return 'method'
    return territoryBreaks.some(lies) ? 'territory' : null
  }
}

/** A year from the first held to the last; what is reckoned of it for one unit serves all the others. */
type Year = { year: number; matrix: IndicatorMatrix | undefined; medians: Map<string, number> }
const remembered = new WeakMap<readonly IndicatorMatrix[], Year[]>()

function yearsOf(matrices: readonly IndicatorMatrix[]): readonly Year[] {
  const known = remembered.get(matrices)
  if (known !== undefined) return known
  const byYear = new Map(matrices.map((matrix) => [matrix.frame.year, matrix]))
  const years: Year[] = []
  const last = Math.max(...byYear.keys())
  for (let year = Math.min(...byYear.keys()); year <= last; year += 1)
    years.push({ year, matrix: byYear.get(year), medians: new Map() })
  remembered.set(matrices, years)
  return years
}

const UNCHANGED: TerritoryHistory = { transfers: [], held: new Map(), firstStateOn: null }

function pointOf(code: string, held: Year): TrendPoint {
  const { year, matrix } = held
  const index = matrix?.frame.indexOf.get(code)
  const isThere = matrix !== undefined && index !== undefined
  return {
    year,
    value: isThere ? numberOrNull(matrix.values[index]) : null,
    missing: isThere
      ? unpackReason(matrix.reasons[index] as number)
      : matrix === undefined
        ? 'not-delivered'
        : 'no-such-unit',
    voivodeshipMedian: isThere ? medianAround(held, matrix, index) : null,
    base: isThere ? (CENSUS_BASES[matrix.bases[index] as number] ?? 'unknown') : 'none',
    isAfterBreak: false,
    breakBy: null,
  }
}

function medianAround({ medians }: Year, matrix: IndicatorMatrix, index: number): number | null {
  const unit = matrix.frame.units[index]
  const voivodeship = unit?.level === 'voivodeship' ? unit.code : unit === undefined ? null : voivodeshipOf(unit)
  if (voivodeship === null) return null
  const median = medians.get(voivodeship) ?? statisticsIn(matrix, voivodeship).median
  medians.set(voivodeship, median)
  return numberOrNull(median)
}
