import type { IndicatorMatrix } from '../shared/compute.ts'
import { statisticsIn } from '../shared/peers.ts'

/** The year in which most peers have a value; the later of equals. Undefined when none has. */
export function fullestYear(
  matrices: readonly IndicatorMatrix[],
  scope: string,
  kind = 0,
): IndicatorMatrix | undefined {
  let best: IndicatorMatrix | undefined
  let most = 1
  for (const matrix of matrices) {
    const known = statisticsIn(matrix, scope, 'municipality', kind).withValue
    if (known >= most) {
      best = matrix
      most = known
    }
  }
  return best
}
