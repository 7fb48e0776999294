import type { Indicator } from './indicator.ts'

/** One indicator within a composite: how much it counts, and its values for the peers in one order, NaN where missing. */
export type CompositePart = {
  code: string
  weight: number
  direction: Indicator['direction']
  values: ArrayLike<number>
}

/** A part standardised within the peer group. */
type StandardisedPart = {
  code: string
  weight: number
  mean: number
  /** Of the whole group, not of a sample: the peers are all there are. */
  deviation: number
  /** How many deviations each peer is above the mean; NaN where missing. Reversed where higher is worse. */
  scores: Float64Array
}

/** The composite of one peer: the weighted mean of its parts' scores, or which parts are missing. */
export type CompositeScore = { score: number | null; missing: string[] }

/** More than this part of the parts missing, and there is no composite. */
export const MOST_MISSING = 0.2

/**
 * A composite of indicators within one group of peers.
 *
 * Each part is standardised within the group, so that units of measurement do not count, and turned round where a
 * higher value is worse, so that a higher composite is always better. Where up to a fifth of the parts is missing, the
 * others carry the whole weight; where more is missing, there is no number and the missing parts are named.
 *
 * @throws RangeError for a weight that is no positive number, and for a part that is neither good nor bad
 */
export function composite(parts: readonly CompositePart[]): {
  parts: StandardisedPart[]
  scores: CompositeScore[]
} {
  const standardised = parts.map(standardise)
  const peers = parts[0]?.values.length ?? 0
  const scores = Array.from({ length: peers }, (_, peer) => scoreOf(standardised, peer))
  return { parts: standardised, scores }
}

function standardise({ code, weight, direction, values }: CompositePart): StandardisedPart {
  if (!(weight > 0) || !Number.isFinite(weight)) throw new RangeError(`The weight of ${code} is no positive number.`)
  if (direction === 'context') throw new RangeError(`${code} is neither good nor bad, so it makes no composite.`)
  const known = Array.from(values).filter(Number.isFinite)
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  const sign = direction === 'worse' ? -1 : 1
  const scores = Float64Array.from(values, (value) => (value - mean) / deviation).map((score) => sign * score)
  // Peers that are all the same are all average.
  const isFlat = deviation <= Number.EPSILON * 4 * Math.max(1, Math.abs(mean))
  return {
    code,
    weight,
    mean,
    deviation,
    scores: isFlat ? Float64Array.from(values, (value) => (Number.isFinite(value) ? 0 : Number.NaN)) : scores,
  }
}

function scoreOf(parts: readonly StandardisedPart[], peer: number): CompositeScore {
  const present = parts.filter(({ scores }) => !Number.isNaN(scores[peer] as number))
  const missing = parts.filter((part) => !present.includes(part)).map(({ code }) => code)
  // Compared as whole numbers: a fifth of five is exactly one.
  if (parts.length === 0 || missing.length > parts.length * MOST_MISSING + 1e-9) return { score: null, missing }
  const weight = present.reduce((sum, part) => sum + part.weight, 0)
  const weighted = present.reduce((sum, part) => sum + part.weight * (part.scores[peer] as number), 0)
  return { score: weighted / weight, missing }
}

/** The weights as parts of the whole; they make one. */
export function sharesOf(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}
