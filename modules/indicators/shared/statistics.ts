import { roundDecimal } from '#kernel/polish-number.ts'

/** Place among peers; equal shown values share a place, as runners do: 1, 2, 2, 4. */
export type Place = {
  fromHighest: number
  fromLowest: number
  /** How many peers have a value, this one included. */
  of: number
  /** How many others have the same shown value. */
  sharedWith: number
}

/**
 * The value as it is shown. Places, quartiles and classes are taken from shown values, so that two units with
 * the same printed figure are never told apart by digits nobody sees.
 */
export function shownValue(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const moved = value * factor
  const nearHalf = Math.abs(Math.abs(moved - Math.trunc(moved)) - 0.5) < 1e-6
  if (nearHalf) return roundDecimal(value, decimals)
  const rounded = Math.round(moved) / factor
  return rounded === 0 ? 0 : rounded
}

/** Finite values in ascending order; the others are missing and take no part. */
export function ascending(values: Iterable<number>): Float64Array {
  return Float64Array.from([...values].filter(Number.isFinite)).sort()
}

/** The middle value of sorted ones, or the mean of the two middle ones; NaN of nothing. */
export function median(sorted: Float64Array): number {
  return quantile(sorted, 0.5)
}

/**
 * The value below which the given part of sorted ones lies, with linear interpolation between neighbours
 * (the definition of spreadsheets: QUARTILE.INC, type 7 of Hyndman and Fan); NaN of nothing.
 */
export function quantile(sorted: Float64Array, part: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = (sorted.length - 1) * part
  const below = sorted[Math.floor(position)] as number
  const above = sorted[Math.ceil(position)] as number
  return below + (above - below) * (position - Math.floor(position))
}

/** The place of a shown value among sorted shown ones; it must be one of them. */
export function placeOf(sortedShown: Float64Array, shown: number): Place {
  const lower = firstAtLeast(sortedShown, shown)
  const upTo = firstAbove(sortedShown, shown)
  if (upTo === lower) throw new Error('A value has no place among values it is not one of.')
  return {
    fromHighest: sortedShown.length - upTo + 1,
    fromLowest: lower + 1,
    of: sortedShown.length,
    sharedWith: upTo - lower - 1,
  }
}

/** Fewer peers than this make quarters that mean nothing. */
const SMALLEST_GROUP_WITH_QUARTILES = 8

/**
 * Which quarter of the ordered peers the value is in: 1 the lowest, 4 the highest. Counted from the peers that
 * have a lower value (none: 1; at least three quarters of all: 4), so equal values are in the same quarter.
 * Null in groups of fewer than eight.
 */
export function quartileOf(place: Place): 1 | 2 | 3 | 4 | null {
  if (place.of < SMALLEST_GROUP_WITH_QUARTILES) return null
  const lower = place.fromLowest - 1
  return Math.min(4, 1 + Math.floor((4 * lower) / place.of)) as 1 | 2 | 3 | 4
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  return firstWhere(sorted, (item) => item >= value)
}

function firstAbove(sorted: Float64Array, value: number): number {
  return firstWhere(sorted, (item) => item > value)
}

/** The first place where the condition holds, given that it then holds to the end. */
function firstWhere(sorted: Float64Array, holds: (item: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
