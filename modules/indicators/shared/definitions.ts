import { dependencyRatio } from '../definitions/dependency-ratio.ts'
import { oldAgeIndex } from '../definitions/old-age-index.ts'
import { population } from '../definitions/population.ts'
import { populationChange } from '../definitions/population-change.ts'
import { populationDensity } from '../definitions/population-density.ts'
import { registeredUnemployed } from '../definitions/registered-unemployed.ts'
import { share65Plus } from '../definitions/share-65-plus.ts'
import { share80Plus } from '../definitions/share-80-plus.ts'
import { share85Plus } from '../definitions/share-85-plus.ts'
import { sharePostWorkingAge } from '../definitions/share-post-working-age.ts'
import { sharePreWorkingAge } from '../definitions/share-pre-working-age.ts'
import { shareUnder15 } from '../definitions/share-under-15.ts'
import { shareWorkingAge } from '../definitions/share-working-age.ts'
import { unemployedPer1564 } from '../definitions/unemployed-per-15-64.ts'
import { unemployedPerWorkingAge } from '../definitions/unemployed-per-working-age.ts'
import type { Indicator } from './indicator.ts'

/** Every indicator, in the order in which profiles and tables show them. */
export const definitions: readonly Indicator[] = [
  population,
  populationChange,
  populationDensity,
  shareUnder15,
  sharePreWorkingAge,
  shareWorkingAge,
  sharePostWorkingAge,
  share65Plus,
  share80Plus,
  share85Plus,
  dependencyRatio,
  oldAgeIndex,
  registeredUnemployed,
  unemployedPerWorkingAge,
  unemployedPer1564,
]

const byCode = new Map(definitions.map((definition) => [definition.code, definition]))

/** The definition of that code, or undefined. */
export function findDefinition(code: string): Indicator | undefined {
  return byCode.get(code)
}
