import type { Formula } from '../indicator.ts'

/** One indicator of a set by which units are alike. */
export type SimilarPart = {
  weight: number
  /** Compared by how many times larger, not by how much. */
  byRatio: boolean
  /** Of all units in one order; NaN where missing. */
  values: ArrayLike<number>
}

/** One part made comparable: how many deviations each unit lies from the mean of all. */
type Standardised = { weight: number; scores: Float64Array }

/** How far a unit lies, and what of it comes from each part. */
export type Distance = {
  place: number
  /** Null where too much of the weight is missing. */
  distance: number | null
  /** By part: deviations between the two; NaN where either has no figure. */
  apart: Float64Array
  /** By part: its share in the squared distance; together one, or nothing where the distance is nought. */
  shares: Float64Array
  /** Parts without a figure, as places. */
  missing: number[]
}

/** More of the weight than this missing, and there is no distance. */
export const MOST_WEIGHT_MISSING = 0.2

/** People and people per km² spread over three orders of magnitude: twice as many is as far from ten as from ten thousand. */
export function isByRatio({ kind }: Formula): boolean {
  return kind === 'count' || kind === 'density'
}

/**
 * Distances of all units from one, in the order of the columns.
 *
 * Each part is put on one scale by the mean and the deviation of all units, so that zlotys and percents count alike. The
 * distance is the root of the weighted mean of squared differences. Parts missing on either side are left out and their
 * weight goes to the others; where that is more than a fifth, there is no distance.
 *
 * @throws RangeError for a weight that is no positive number
 */
export function distancesFrom(parts: readonly SimilarPart[], here: number): Distance[] {
  const standardised = parts.map(standardise)
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const units = parts[0]?.values.length ?? 0
  return Array.from({ length: units }, (_, place) => distanceOf(standardised, whole, here, place))
}

/** The part of the weight that the unit has no figures for. */
export function weightMissing(parts: readonly SimilarPart[], place: number): number {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const gone = parts.filter(({ values }) => !Number.isFinite(values[place]))
  return gone.reduce((sum, { weight }) => sum + weight, 0) / whole
}

function standardise({ weight, byRatio, values }: SimilarPart): Standardised {
  if (!(weight > 0) || !Number.isFinite(weight)) throw new RangeError('A weight is no positive number.')
  const scaled = Float64Array.from(values, (value) => (byRatio ? Math.log1p(Math.max(0, value)) : value))
  for (let place = 0; place < scaled.length; place += 1) if (!Number.isFinite(values[place])) scaled[place] = Number.NaN
  const known = scaled.filter(Number.isFinite)
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  // units that are all the same are not apart
  const isFlat = deviation <= Number.EPSILON * 4 * Math.max(1, Math.abs(mean))
  return {
    weight,
    scores: scaled.map((value) => (Number.isNaN(value) ? value : isFlat ? 0 : (value - mean) / deviation)),
  }
}

function distanceOf(parts: readonly Standardised[], whole: number, here: number, place: number): Distance {
  const apart = new Float64Array(parts.length).fill(Number.NaN)
  const shares = new Float64Array(parts.length)
  const missing: number[] = []
  let weight = 0
  let sum = 0
  parts.forEach((part, index) => {
    const difference = (part.scores[place] as number) - (part.scores[here] as number)
    if (Number.isNaN(difference)) {
      missing.push(index)
      return
    }
    apart[index] = Math.abs(difference)
    shares[index] = part.weight * difference ** 2
    weight += part.weight
    sum += shares[index] as number
  })
  // compared with a hair's room: one fifth of the weight is exactly a fifth
  if (weight === 0 || 1 - weight / whole > MOST_WEIGHT_MISSING + 1e-9)
    return { place, distance: null, apart, shares: shares.fill(0), missing }
  return {
    place,
    distance: Math.sqrt(sum / weight),
    apart,
    shares: sum === 0 ? shares : shares.map((one) => one / sum),
    missing,
  }
}
