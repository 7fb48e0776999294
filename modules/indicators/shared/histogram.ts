import { roundDecimal } from '#kernel/polish-number.ts'

/** Values from `from` to `to`, both as they are shown, and how many units have them. */
export type HistogramBin = { from: number; to: number; count: number }

const MOST_BINS = 12
const STEPS = [1, 2, 5] as const

/**
 * How values as they are shown spread over equal stretches with round ends. Stretches without units stay, since a hole
 * is what one looks for.
 *
 * @param shown rounded to `decimals`; NaN where one is missing
 */
export function histogram(shown: ArrayLike<number>, decimals: number): HistogramBin[] {
  const known = Array.from(shown).filter(Number.isFinite)
  if (known.length === 0) return []
  const unit = 10 ** -decimals
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  const step = roundStep(greatest - least + unit, unit)
  const start = Math.floor((least + unit / 1e6) / step)
  const placeOf = (value: number) => Math.floor((value + unit / 1e6) / step) - start
  const bins = Array.from({ length: placeOf(greatest) + 1 }, (_, place) => ({
    from: roundDecimal((start + place) * step, decimals),
    to: roundDecimal((start + place + 1) * step - unit, decimals),
    count: 0,
  }))
  for (const value of known) (bins[placeOf(value)] as HistogramBin).count += 1
  return bins
}

/** The smallest of 1, 2, 5, 10, 20… shown units that needs no more than so many stretches. */
function roundStep(span: number, unit: number): number {
  for (let power = 1; ; power *= 10)
    for (const one of STEPS) if (span / (one * power * unit) <= MOST_BINS - 1) return one * power * unit
}
