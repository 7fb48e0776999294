import type { IndicatorMatrix } from './compute.ts'
import type { Frame, FrameUnit } from './frame.ts'
import { ascending, median, type Place, quantile } from './statistics.ts'

/** What is said of the values of one circle. NaN where nobody has one. */
export type PeerStatistics = {
  median: number
  lowest: number
  lowerQuartile: number
  upperQuartile: number
  highest: number
  withValue: number
  all: number
}

type Level = FrameUnit['level']

/** Places of the units of one level within a larger unit; of one kind when `kind` is given. */
export function membersIn(
  matrix: IndicatorMatrix,
  within: string,
  level: Level = 'municipality',
  kind = 0,
): readonly number[] {
  const { frame, kinds, values } = matrix
  const members =
    level === 'municipality' ? (frame.municipalitiesOf.get(within) ?? NOBODY) : largerIn(frame, level, within)
  if (kind === 0 && areAllCertain(frame)) return members
  // a municipality that perhaps did not exist that year counts only once it has a value
  return members.filter(
    (member) =>
      (kind === 0 || kinds[member] === kind) &&
      (frame.units[member]?.isCertain === true || !Number.isNaN(values[member] as number)),
  )
}

const NOBODY: readonly number[] = []
const remembered = new WeakMap<IndicatorMatrix, Map<string, PeerStatistics>>()

/** Circles of so few are reckoned anew each time: that takes no longer than looking them up, and there are hundreds. */
const FEW = 30

/**
 * Medians and quartiles of a circle, reckoned once for all its units. Only these few numbers are kept, and none of a
 * county: the ordered values of every circle of every year would fill more memory than all figures together, and the
 * numbers of every county nearly as much.
 */
export function statisticsIn(
  matrix: IndicatorMatrix,
  within: string,
  level: Level = 'municipality',
  kind = 0,
): PeerStatistics {
  const all = level === 'municipality' ? matrix.frame.municipalitiesOf.get(within) : undefined
  if (all !== undefined && all.length <= FEW) return statisticsOf(matrix, membersIn(matrix, within, level, kind))
  const known = remembered.get(matrix) ?? new Map<string, PeerStatistics>()
  remembered.set(matrix, known)
  const key = `${within} ${level} ${kind}`
  const statistics = known.get(key) ?? statisticsOf(matrix, membersIn(matrix, within, level, kind))
  known.set(key, statistics)
  return statistics
}

function statisticsOf({ values }: IndicatorMatrix, members: readonly number[]): PeerStatistics {
  const sorted = ascending(members.map((member) => values[member] as number))
  return {
    median: median(sorted),
    lowest: sorted[0] ?? Number.NaN,
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    highest: sorted.at(-1) ?? Number.NaN,
    withValue: sorted.length,
    all: members.length,
  }
}

/** The place of one shown value among those of the members, one of whom has it; null without a value. */
export function placeAmong({ shown }: IndicatorMatrix, members: readonly number[], own: number): Place | null {
  if (Number.isNaN(own)) return null
  let [higher, lower, same] = [0, 0, 0]
  for (const member of members) {
    const value = shown[member] as number
    if (value > own) higher += 1
    else if (value < own) lower += 1
    else if (value === own) same += 1
  }
  if (same === 0) throw new Error('A value has no place among values it is not one of.')
  return { fromHighest: higher + 1, fromLowest: lower + 1, of: higher + lower + same, sharedWith: same - 1 }
}

type Division = { areAllCertain: boolean; larger: Map<string, readonly number[]> }
const divisions = new WeakMap<Frame['units'], Division>()

/** What depends on the units alone: years between two states of the register share it. */
function divisionOf({ units }: Frame): Division {
  const known = divisions.get(units) ?? { areAllCertain: units.every(({ isCertain }) => isCertain), larger: new Map() }
  divisions.set(units, known)
  return known
}

function areAllCertain(frame: Frame): boolean {
  return divisionOf(frame).areAllCertain
}

function largerIn(frame: Frame, level: Level, within: string): readonly number[] {
  const { larger } = divisionOf(frame)
  const prefix = within === '00' ? '' : within
  const key = `${level} ${prefix}`
  const members =
    larger.get(key) ??
    frame.units.flatMap((unit, place) => (unit.level === level && unit.code.startsWith(prefix) ? [place] : []))
  larger.set(key, members)
  return members
}
