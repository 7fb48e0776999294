import { cellsAt } from '../../shared/cells.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'

/** Files behind the figures of some units. */
export function originsOf(matrix: IndicatorMatrix, codes: Iterable<string>): string[] {
  const ids = new Set<string>()
  for (const code of codes) {
    const place = matrix.frame.indexOf.get(code)
    if (place === undefined) continue
    for (const { originIds } of cellsAt(matrix, place)) for (const id of originIds) ids.add(id)
  }
  return [...ids]
}
