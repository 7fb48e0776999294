import type { IndicatorMatrix } from './compute.ts'
import type { Indicator } from './indicator.ts'

/** How much of the catalogue is wanted: the core indicators alone, or also those that have figures in the region. */
export type Extent = 'core' | 'with-figures'

/**
 * Whether tables of a unit carry the indicator. The core ones stand there also without figures, since their absence
 * has a remedy; the others would be dozens of empty rows and wait in the catalogue.
 */
export function isShown(
  definition: Indicator,
  matrices: readonly IndicatorMatrix[],
  unitCode: string,
  extent: Extent,
): boolean {
  if (definition.isCore) return true
  return extent === 'with-figures' && matrices.some((matrix) => hasFigureIn(matrix, regionOf(unitCode)))
}

/** The voivodeship of a unit, or the whole country. */
function regionOf(unitCode: string): string {
  return unitCode === '00' ? '' : unitCode.slice(0, 2)
}

const remembered = new WeakMap<IndicatorMatrix, Map<string, boolean>>()

function hasFigureIn(matrix: IndicatorMatrix, region: string): boolean {
  const known = remembered.get(matrix) ?? new Map<string, boolean>()
  remembered.set(matrix, known)
  let has = known.get(region)
  if (has === undefined) {
    has = matrix.frame.units.some(({ code }, index) => matrix.reasons[index] === 0 && code.startsWith(region))
    known.set(region, has)
  }
  return has
}
