import type { Frame } from '../frame.ts'
import { childrenOf } from './children-of.ts'

/** What was said of cells before, oldest first, by place in the frame; NaN where a cell was missing then. */
export type History = ReadonlyMap<number, readonly number[]>

/** A column to protect: its counts now, NaN where there is none, and what its cells were before. */
export type ProtectedColumn = { values: ArrayLike<number>; history: History }

/** A count that is hidden on its own: few people, but not nobody. Zero tells of nobody. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold
}

const NOTHING_BELOW: readonly number[] = []

/** How a unit takes part in the sums above it. */
type Share = {
  /** How many parts of a sum are hidden; those below a hidden sum are one part. */
  parts: number
  /** How many counts are hidden that no lower sum pins down. */
  counts: number
  /** True where a hidden count below was another once: whoever kept a sum from then may know by how much it changed. */
  hasChanged: boolean
  /** True where a hidden count below was shown once. */
  wasShown: boolean
  /** Per column: what the hidden counts make together. */
  free: number[]
  /** Per column: what is shown, or protects nothing. */
  shown: number[]
}

/**
 * Which units' cells must not be shown. Columns that add up to one another are given together and hidden together.
 *
 * 1. A municipality, or a larger unit nothing is known below, is hidden while its count is small, and ever after.
 * 2. A sum is shown only while each hidden count in it may still be anything from 1 to the threshold less one, also
 *    for a reader who knows this rule. Otherwise the sum is hidden too, and takes part in the sum above.
 * 3. A sum above a count that was shown once and is hidden now is hidden: two states of it would give the difference.
 * 4. A hidden count that has changed, and every sum above it, protects nothing: a sum is shown only if the others in it
 *    would do by themselves. Otherwise sums shown in one state could be set against others shown in a later one.
 *
 * Sums give way, never neighbours. What was shown of a municipality can then be shown for ever, in whatever order the
 * municipalities deliver, and a later state does not reveal what an earlier one hid. Missing parts protect nothing:
 * whoever delivers them knows them.
 */
export function hiddenPlaces(frame: Frame, columns: readonly ProtectedColumn[], threshold: number): Uint8Array {
  const hidden = new Uint8Array(frame.units.length)
  // where no count is small nor ever was, every sum is shown: every rule begins with a small count
  if (!columns.some((column) => hasSmall(column, threshold))) return hidden
  const below = childrenOf(frame)
  const isKnown = (place: number) => columns.some(({ values }) => !Number.isNaN(values[place] as number))

  /** Null where nothing is known of the unit or below it. */
  function settle(place: number): Share | null {
    let made: Share | null = null
    for (const child of below.get(place) ?? NOTHING_BELOW) {
      const part = settle(child)
      if (part !== null) made = made === null ? part : joined(made, part)
    }
    if (made === null) return isKnown(place) ? settleLowest(place) : null
    if (!isKnown(place)) return made
    const isFew = columns.some(({ values }) => isSmall(values[place] as number, threshold))
    const nothingHidden = made.parts === 0 && !made.hasChanged
    if (!isFew && (nothingHidden || leavesRoom(place, made))) return { ...known(place), hasChanged: made.hasChanged }
    hidden[place] = 1
    // A figure of its own that disagrees with its parts, all of which are shown, stands for itself.
    if (nothingHidden) return settleLowest(place)
    return made.hasChanged ? { ...known(place), hasChanged: true, wasShown: made.wasShown } : { ...made, parts: 1 }
  }

  function settleLowest(place: number): Share {
    const states = columns.map(({ values, history }) => [...(history.get(place) ?? []), values[place] as number])
    const firstSmall = states.map((counts) => counts.findIndex((count) => isSmall(count, threshold)))
    if (firstSmall.every((first) => first < 0)) return known(place)
    hidden[place] = 1
    const before = states.flatMap((counts, column) =>
      // Of several columns nobody knows which state of one stood beside which state of another.
      columns.length > 1 ? counts.slice(0, -1) : counts.slice(0, firstSmall[column]),
    )
    const wasShown = before.some((count) => !Number.isNaN(count))
    const hasChanged = states.some((counts) => counts.some((count) => !Number.isNaN(count) && count !== counts.at(-1)))
    if (hasChanged) return { ...known(place), hasChanged, wasShown }
    const free = columns.map(({ values }) => orZero(values[place] as number))
    return { parts: 1, counts: 1, hasChanged, wasShown, free, shown: columns.map(() => 0) }
  }

  /** A unit that protects nothing: its figures are shown, or may be known. */
  function known(place: number): Share {
    const shown = columns.map(({ values }) => orZero(values[place] as number))
    return { parts: 0, counts: 0, hasChanged: false, wasShown: false, free: shown.map(() => 0), shown }
  }

  function leavesRoom(place: number, made: Share): boolean {
    if (made.parts < 2 || made.wasShown) return false
    const { counts } = made
    const most = threshold - 1
    return columns.every(({ values }, column) => {
      const own = values[place] as number
      if (Number.isNaN(own)) return true
      const rest = own - (made.shown[column] as number)
      if (rest !== made.free[column]) return false // the sum disagrees with its parts: nobody can say what it tells
      const mayBeMost = rest >= most + (counts - 1)
      const mayBeOne = rest <= 1 + (counts - 1) * most
      // Where more than small counts are hidden, only their number bounds them from above.
      return mayBeMost && (mayBeOne || columns.length > 1)
    })
  }

  for (const top of below.get(null) ?? []) settle(top)
  return hidden
}

function hasSmall({ values, history }: ProtectedColumn, threshold: number): boolean {
  for (let place = 0; place < values.length; place += 1) if (isSmall(values[place] as number, threshold)) return true
  return [...history.values()].some((counts) => counts.some((count) => isSmall(count, threshold)))
}

function joined(a: Share, b: Share): Share {
  return {
    parts: a.parts + b.parts,
    counts: a.counts + b.counts,
    hasChanged: a.hasChanged || b.hasChanged,
    wasShown: a.wasShown || b.wasShown,
    free: a.free.map((free, column) => free + (b.free[column] as number)),
    shown: a.shown.map((shown, column) => shown + (b.shown[column] as number)),
  }
}

function orZero(count: number): number {
  return Number.isNaN(count) ? 0 : count
}
