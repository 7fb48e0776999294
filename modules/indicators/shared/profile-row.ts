import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import type { TerritoryHistory } from '#modules/territory/shared/composition.ts'
import { cellsAt, InputCell } from './cells.ts'
import { Comparison, compare, numberOrNull } from './comparison.ts'
import type { IndicatorMatrix } from './compute.ts'
import { DIRECTIONS, type Indicator, TOPICS } from './indicator.ts'
import { unpackReason } from './missing.ts'
import { SmallNumber, smallNumberAt } from './small-number.ts'
import { TrendPoint, trendOf } from './trend.ts'

/** One indicator of one unit, with everything a profile shows of it. */
export const ProfileRow = z.object({
  code: z.string().meta({ label: 'Kod wskaźnika', reach: 'public' }),
  name: z.string().meta({ label: 'Nazwa', reach: 'public' }),
  shortName: z.string().meta({ label: 'Nazwa skrócona', reach: 'public' }),
  unit: z.string().meta({ label: 'Jednostka', reach: 'public' }),
  decimals: z.int().meta({ label: 'Miejsca po przecinku', reach: 'public' }),
  direction: z.enum(DIRECTIONS).meta({ label: 'Co znaczy wyższa wartość', reach: 'public' }),
  topic: z.enum(TOPICS).meta({ label: 'Dział', reach: 'public' }),
  isProposal: z.boolean().meta({ label: 'Propozycja Splotu', reach: 'public' }),
  year: z.int().nullable().meta({ label: 'Rok', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Wartość', reach: 'public' }),
  missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' }),
  kind: z.int().nullable().meta({ label: 'Rodzaj gminy w tym roku', reach: 'public' }),
  comparison: Comparison.nullable(),
  trend: z.array(TrendPoint),
  cells: z.array(InputCell),
  smallNumber: SmallNumber.nullable(),
})
export type ProfileRow = z.infer<typeof ProfileRow>

/**
 * One indicator of one unit in the latest year in which the unit has a value (the latest held year when it never
 * has one, with the reason). `matrices` are the indicator's years in any order; none means that no file was loaded.
 */
export function profileRow(
  definition: Indicator,
  code: string,
  matrices: readonly IndicatorMatrix[],
  history?: TerritoryHistory,
): ProfileRow {
  const chosen = latest(matrices.filter((matrix) => hasValue(matrix, code))) ?? latest(matrices)
  const head = {
    code: definition.code,
    name: definition.name,
    shortName: definition.shortName,
    unit: definition.unit,
    decimals: definition.decimals,
    direction: definition.direction,
    topic: definition.topic,
    isProposal: definition.isProposal,
  }
  const index = chosen?.frame.indexOf.get(code)
  if (chosen === undefined || index === undefined) {
    const missing = chosen === undefined ? ('not-delivered' as const) : ('no-such-unit' as const)
    return {
      ...head,
      year: null,
      value: null,
      missing,
      kind: null,
      comparison: null,
      trend: [],
      cells: [],
      smallNumber: null,
    }
  }
  const kind = chosen.kinds[index] as number
  return {
    ...head,
    year: chosen.frame.year,
    value: numberOrNull(chosen.values[index]),
    missing: unpackReason(chosen.reasons[index] as number),
    kind: kind === 0 ? null : kind,
    comparison: compare(chosen, index),
    trend: trendOf(code, matrices, history),
    cells: cellsAt(chosen, index),
    smallNumber: smallNumberAt(chosen, index),
  }
}

function latest(matrices: readonly IndicatorMatrix[]): IndicatorMatrix | undefined {
  let found = matrices[0]
  for (const matrix of matrices) if (matrix.frame.year > (found?.frame.year ?? 0)) found = matrix
  return found
}

function hasValue(matrix: IndicatorMatrix, code: string): boolean {
  const index = matrix.frame.indexOf.get(code)
  return index !== undefined && matrix.reasons[index] === 0
}
