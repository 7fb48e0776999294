import { areComparable, CENSUS_BASES } from '../census-base.ts'
import type { IndicatorMatrix } from '../compute.ts'
import { ascending, median } from '../statistics.ts'

/**
 * How far from the middle a figure has to lie to be shown to a researcher. It is ours: no office gives one. In figures
 * spread like a bell it happens less than once in a million.
 */
export const OUTLIER_BOUND = 5
/** Among fewer a middle and a spread say little. */
export const LEAST_PEERS = 8
/** Counts below this jump by themselves. */
export const LEAST_COUNT = 30
/**
 * The usual spread counts as at least so many of the steps in which figures are shown: among nearly equal figures a
 * difference that hardly anybody sees would otherwise look enormous.
 */
export const LEAST_SPREAD_STEPS = 2
/** Changes of counts are judged in percent and shown with one decimal. */
const PERCENT_DECIMALS = 1
/** Makes the median deviation of a bell-shaped spread equal to its standard deviation. */
const BELL = 1.4826

export const OUTLIER_RULES = ['level', 'jump'] as const
export type OutlierRule = (typeof OUTLIER_RULES)[number]

/** A value far from its peers: where, by which rule, how far, and what stands in the middle. */
export type Outlier = {
  place: number
  rule: OutlierRule
  /** In units of the peers' usual distance from their median; negative below it. */
  distance: number
  /** Of values for `level`, of changes for `jump`. */
  median: number
  peers: number
  /** The unit's own change since the year before, null for `level`. */
  change: number | null
}

/**
 * Distances from the median in units of the median absolute deviation, scaled so that a bell-shaped spread gives its
 * standard deviations, and at least the given one. Values that are not finite take no part and get NaN; with fewer than
 * eight values, or where more than half of them are equal, there is no measure and everything is NaN.
 */
export function robustDistances(
  values: readonly number[],
  leastSpread = 0,
): { distances: number[]; middle: number; peers: number } {
  const sorted = ascending(values)
  const middle = median(sorted)
  const usual = BELL * median(ascending(values.map((value) => Math.abs(value - middle))))
  const spread = Math.max(usual, leastSpread)
  const isMeasured = sorted.length >= LEAST_PEERS && usual > 0
  const distances = values.map((value) =>
    isMeasured && Number.isFinite(value) ? (value - middle) / spread : Number.NaN,
  )
  return { distances, middle, peers: sorted.length }
}

/**
 * Municipalities whose figure lies far from those of the same kind in the country, or whose change since the year before
 * lies far from their changes. Absolute counts follow the size of a gmina, so only their change is judged, in percent.
 *
 * The matrices come from behind the door of small counts: a hidden figure takes no part, neither as an outlier nor as a
 * peer, so nothing here can tell it.
 */
export function outliersOf(
  matrix: IndicatorMatrix,
  before: IndicatorMatrix | undefined,
  /** Units whose territory changed between the two years. */
  changedTerritory: ReadonlySet<string> = new Set(),
): Outlier[] {
  const isCount = matrix.definition.formula.kind === 'count'
  const leastOf = (decimals: number) => LEAST_SPREAD_STEPS * 10 ** -decimals
  const leastLevel = leastOf(matrix.definition.decimals)
  const leastChange = isCount ? leastOf(PERCENT_DECIMALS) : leastLevel
  const found: Outlier[] = []
  for (const members of membersByKind(matrix)) {
    if (!isCount) {
      const levels = robustDistances(
        members.map((place) => matrix.values[place] as number),
        leastLevel,
      )
      found.push(...pick(members, levels, 'level'))
    }
    if (before === undefined || isMethodChanged(matrix, before)) continue
    const changes = members.map((place) =>
      changedTerritory.has(matrix.frame.units[place]?.code ?? '')
        ? Number.NaN
        : changeAt(matrix, before, place, isCount),
    )
    found.push(...pick(members, robustDistances(changes, leastChange), 'jump', changes))
  }
  return found.sort((one, other) => Math.abs(other.distance) - Math.abs(one.distance) || one.place - other.place)
}

function isMethodChanged({ definition, frame }: IndicatorMatrix, before: IndicatorMatrix): boolean {
  return (definition.methodBreaks ?? []).some(({ from }) => before.frame.year < from && from <= frame.year)
}

function membersByKind({ frame, kinds }: IndicatorMatrix): number[][] {
  const groups = new Map<number, number[]>()
  frame.units.forEach(({ level }, place) => {
    if (level !== 'municipality') return
    const kind = kinds[place] as number
    groups.set(kind, [...(groups.get(kind) ?? []), place])
  })
  return [...groups].flatMap(([kind, members]) => (kind === 0 ? [] : [members]))
}

/** The change of one unit since the year before; NaN where it may not be computed: no figure, or another census. */
function changeAt(matrix: IndicatorMatrix, before: IndicatorMatrix, place: number, isCount: boolean): number {
  const earlier = before.frame.indexOf.get(matrix.frame.units[place]?.code ?? '')
  if (earlier === undefined) return Number.NaN
  const [was, is] = [before.values[earlier] as number, matrix.values[place] as number]
  const baseOf = ({ bases }: IndicatorMatrix, at: number) => CENSUS_BASES[bases[at] as number] ?? 'unknown'
  if (!areComparable(baseOf(before, earlier), baseOf(matrix, place))) return Number.NaN
  if (!isCount) return is - was
  return was >= LEAST_COUNT && is >= LEAST_COUNT ? ((is - was) / was) * 100 : Number.NaN
}

function pick(
  members: readonly number[],
  { distances, middle, peers }: ReturnType<typeof robustDistances>,
  rule: OutlierRule,
  changes?: readonly number[],
): Outlier[] {
  return members.flatMap((place, at) => {
    const distance = distances[at] as number
    if (!(Math.abs(distance) >= OUTLIER_BOUND)) return []
    return [{ place, rule, distance, median: middle, peers, change: changes?.[at] ?? null }]
  })
}
