import type { MissingKind } from '#kernel/missing.ts'
import type { Composition, UnknownComposition } from '#modules/territory/shared/composition.ts'
import type { CensusBase } from '../census-base.ts'
import type { IndicatorMatrix } from '../compute.ts'
import { wholeOf } from './whole.ts'

/** A year of a series on today's territory, or why there is none. `none`: the territory was the same. */
export type Bridge = {
  state: 'none' | 'bridged' | 'no-share' | 'register-too-young' | 'not-additive'
  value: number | null
  missing: MissingKind | null
  base: CensusBase
}

/**
 * What a year's figure would have been on today's territory. Only inputs are added, each with the share of its
 * predecessor's people; a rate that the office has divided and a density over a part of a unit are not bridged.
 */
export function bridgeOf(
  matrix: IndicatorMatrix | undefined,
  composition: Composition | UnknownComposition,
  unitCode: string,
): Bridge {
  const nothing = { value: null, missing: null, base: 'none' as const }
  if (composition.parts === null) return { ...nothing, state: composition.unknown }
  const [only] = composition.parts
  const isSame = composition.parts.length === 1 && only?.code === unitCode && only.share === 1
  if (isSame || matrix === undefined) return { ...nothing, state: 'none' }
  const { value, missing, base, isAdditive } = wholeOf(matrix, composition.parts)
  return { state: isAdditive ? 'bridged' : 'not-additive', value, missing, base }
}
