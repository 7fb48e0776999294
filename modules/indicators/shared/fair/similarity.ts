import type { Formula } from '../indicator.ts'

/** One indicator of a set by which units are alike: how many deviations each unit lies from the mean of all. */
export type SimilarPart = { weight: number; scores: Float64Array }

/** What of a distance comes from each part. */
export type Reasons = {
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
 * Puts an indicator on a scale of its own by the mean and the deviation of all units, so that zlotys and percents count
 * alike. Units that are all the same are not apart.
 *
 * @param values of all units in one order; NaN where missing
 */
export function standardised(values: ArrayLike<number>, byRatio: boolean): Float64Array {
  const scores = new Float64Array(values.length)
  let [known, sum] = [0, 0]
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number
    const score = byRatio ? Math.log1p(Math.max(0, value)) : value
    scores[place] = Number.isFinite(value) ? score : Number.NaN
    if (!Number.isFinite(value)) continue
    known += 1
    sum += score
  }
  const mean = sum / known
  let squares = 0
  for (const score of scores) if (!Number.isNaN(score)) squares += (score - mean) ** 2
  const deviation = Math.sqrt(squares / known)
  const isFlat = deviation <= Number.EPSILON * 4 * Math.max(1, Math.abs(mean))
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] as number
    if (!Number.isNaN(score)) scores[place] = isFlat ? 0 : (score - mean) / deviation
  }
  return scores
}

/**
 * Distances of all units from one, in the order of the columns; NaN where too much is missing.
 *
 * The distance is the root of the weighted mean of squared differences. Parts missing on either side are left out and
 * their weight goes to the others; where that is more than a fifth, there is no distance.
 *
 * @throws RangeError for a weight that is no positive number
 */
export function distancesFrom(parts: readonly SimilarPart[], here: number): Float64Array {
  const whole = weightOf(parts)
  const units = parts[0]?.scores.length ?? 0
  const sums = new Float64Array(units)
  const weights = new Float64Array(units)
  for (const { weight, scores } of parts) {
    const own = scores[here] as number
    for (let place = 0; place < units; place += 1) {
      const difference = (scores[place] as number) - own
      if (Number.isNaN(difference)) continue
      sums[place] = (sums[place] as number) + weight * difference * difference
      weights[place] = (weights[place] as number) + weight
    }
  }
  // compared with a hair's room: one fifth of the weight is exactly a fifth
  const least = whole * (1 - MOST_WEIGHT_MISSING - 1e-9)
  for (let place = 0; place < units; place += 1) {
    const weight = weights[place] as number
    sums[place] = weight === 0 || weight < least ? Number.NaN : Math.sqrt((sums[place] as number) / weight)
  }
  return sums
}

/** Why one unit is as far from the other as it is. */
export function reasonsBetween(parts: readonly SimilarPart[], here: number, place: number): Reasons {
  const apart = Float64Array.from(parts, ({ scores }) => Math.abs((scores[place] as number) - (scores[here] as number)))
  const missing = parts.flatMap((_, part) => (Number.isNaN(apart[part]) ? [part] : []))
  const squares = parts.map(({ weight }, part) => (missing.includes(part) ? 0 : weight * (apart[part] as number) ** 2))
  const sum = squares.reduce((all, one) => all + one, 0)
  return { apart, shares: Float64Array.from(squares, (one) => (sum === 0 ? 0 : one / sum)), missing }
}

/** The part of the weight that the unit has no figures for. */
export function weightMissing(parts: readonly SimilarPart[], place: number): number {
  return weightOf(parts.filter(({ scores }) => Number.isNaN(scores[place] as number))) / weightOf(parts)
}

function weightOf(parts: readonly SimilarPart[]): number {
  let whole = 0
  for (const { weight } of parts) {
    if (!(weight > 0) || !Number.isFinite(weight)) throw new RangeError('A weight is no positive number.')
    whole += weight
  }
  return whole
}
