/** Ends of an interval, both belonging to it. */
export type Interval = { lower: number; upper: number }

/** How often the true value may lie beyond each end: the interval is wrong at most five times in a hundred. */
const BEYOND_EACH_END = 0.025

/**
 * The exact 95% interval of a count of independent cases (Garwood 1936): from the mean with which so many or more would
 * still be counted in 2.5% of years, to the mean with which so many or fewer would.
 *
 * @throws RangeError for what is no count
 */
export function poissonInterval(count: number): Interval {
  mustBeWhole(count)
  const logFactorial = sumOver(count, (factor) => Math.log(factor))
  const chanceOf = (mean: number) => Math.exp(count * Math.log(mean) - mean - logFactorial)
  const orMore = (mean: number) => chanceOf(mean) * tail((step) => mean / (count + step))
  const orFewer = (mean: number) => chanceOf(mean) * tail((step) => (count - step + 1) / mean)
  const farAbove = count + 5 * Math.sqrt(count) + 10
  return {
    lower: count === 0 ? 0 : crossing(0, count, (mean) => orMore(mean) > BEYOND_EACH_END),
    upper: crossing(count, farAbove, (mean) => orFewer(mean) < BEYOND_EACH_END),
  }
}

/**
 * The exact 95% interval of a share, when `count` of `all` have what is counted (Clopper and Pearson 1934). The ends are
 * shares from 0 to 1.
 *
 * @throws RangeError when there are more with it than all, or none at all
 */
export function binomialInterval(count: number, all: number): Interval {
  mustBeWhole(count)
  mustBeWhole(all)
  if (count > all || all === 0) throw new RangeError(`Not a part of ${all}: ${count}`)
  const others = all - count
  const logWays = sumOver(count, (place) => Math.log((others + place) / place))
  const chanceOf = (share: number) => Math.exp(logWays + count * Math.log(share) + others * Math.log1p(-share))
  const orMore = (share: number) =>
    chanceOf(share) * tail((step) => ((others - step + 1) * share) / ((count + step) * (1 - share)))
  const orFewer = (share: number) =>
    chanceOf(share) * tail((step) => ((count - step + 1) * (1 - share)) / ((others + step) * share))
  return {
    lower: count === 0 ? 0 : crossing(0, count / all, (share) => orMore(share) > BEYOND_EACH_END),
    upper: others === 0 ? 1 : crossing(count / all, 1, (share) => orFewer(share) < BEYOND_EACH_END),
  }
}

function mustBeWhole(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`)
}

function sumOver(last: number, term: (place: number) => number): number {
  let sum = 0
  for (let place = 1; place <= last; place += 1) sum += term(place)
  return sum
}

/**
 * The chance of the count itself and of all farther ones, as a multiple of the first. Each next one is the last times a
 * ratio. Beyond the sought ends they only shrink, so nothing overflows.
 */
function tail(ratioAt: (step: number) => number): number {
  let term = 1
  let sum = 1
  for (let step = 1; term > sum * Number.EPSILON; step += 1) {
    term *= ratioAt(step)
    sum += term
  }
  return sum
}

const HALVINGS = 100

/** Where `isPast` turns true between two numbers. */
function crossing(from: number, to: number, isPast: (middle: number) => boolean): number {
  let [before, past] = [from, to]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (before + past) / 2
    if (middle === before || middle === past) break
    if (isPast(middle)) past = middle
    else before = middle
  }
  return (before + past) / 2
}
