import type { Weighted } from './weights.ts'

/**
 * By what gminas are alike unless somebody says otherwise: how many people and how dense, how old and how young, how
 * well off the gmina is, how many are out of work. Size and age weigh most, since services are planned for them.
 */
export const SIMILAR_SET: readonly Weighted[] = [
  { code: 'population', weight: 2 },
  { code: 'population-density', weight: 2 },
  { code: 'share-65-plus', weight: 2 },
  { code: 'share-under-15', weight: 1 },
  { code: 'unemployed-per-15-64', weight: 1 },
  { code: 'income-per-resident', weight: 2 },
]

/** How many of the most alike make the group. */
export const MOST_SIMILAR = 20
