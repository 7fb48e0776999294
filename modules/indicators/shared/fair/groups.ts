import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { numberOrNull } from '../comparison.ts'
import type { IndicatorMatrix } from '../compute.ts'
import { countyOf, type FrameUnit, voivodeshipOf } from '../frame.ts'
import { unpackReason } from '../missing.ts'
import { membersIn } from '../peers.ts'
import { ascending, median, placeOf, quantile, quartileOf } from '../statistics.ts'
import type { CircleKey, GroupFacts, LeftOut } from './answers.ts'
import { wholeOf } from './whole.ts'

/** A unit among others: whose figures, where it stands, who is left out. */
export type Setting = {
  matrix: IndicatorMatrix
  here: number
  leftOut: ReadonlySet<number>
  nameOf: ReadonlyMap<string, FrameUnit>
}

/** Units that one is compared with, as places in the matrix. */
export type Group = { key: CircleKey; within: string | null; members: readonly number[] }

/** Every group the unit may stand in; those without anybody else are left out. */
export function groupsOf(
  { matrix, here }: Setting,
  lists: { similar: readonly string[]; chosen: readonly string[] },
): Group[] {
  const unit = matrix.frame.units[here] as FrameUnit
  const county = countyOf(unit)
  const voivodeship = voivodeshipOf(unit)
  const kind = unit.level === 'municipality' ? (matrix.kinds[here] as number) : 0
  const among = (within: string, ofKind = 0) => membersIn(matrix, within, unit.level, ofKind)
  const listed = (codes: readonly string[]) => codes.flatMap((code) => matrix.frame.indexOf.get(code) ?? [])
  const groups: Group[] = [
    ...(county === null ? [] : [{ key: 'county' as const, within: county, members: among(county) }]),
    ...(voivodeship === null
      ? []
      : [{ key: 'voivodeship' as const, within: voivodeship, members: among(voivodeship) }]),
    { key: 'country', within: COUNTRY_CODE, members: among(COUNTRY_CODE) },
    ...(kind === 0 || voivodeship === null
      ? []
      : [
          { key: 'same-kind' as const, within: null, members: among(voivodeship, kind) },
          { key: 'same-kind-country' as const, within: null, members: among(COUNTRY_CODE, kind) },
        ]),
    { key: 'similar', within: null, members: listed(lists.similar) },
    { key: 'chosen', within: null, members: listed(lists.chosen) },
  ]
  // with one voivodeship held the country says nothing more than it
  const isAlone = voivodeship !== null && among(COUNTRY_CODE).length === among(voivodeship).length
  return groups.filter(
    ({ key, members }) =>
      members.some((member) => member !== here) && !(isAlone && (key === 'country' || key === 'same-kind-country')),
  )
}

/** Places that are left out: the unit itself, with the gminas of a larger one, and cities with the rights of a powiat. */
export function leavesOut(
  without: LeftOut,
  { frame }: IndicatorMatrix,
  here: number,
  cities: ReadonlySet<string>,
): Set<number> {
  const own = frame.units[here]?.code ?? ''
  const isSelf = (code: string) => (without === 'self' || without === 'both') && code.startsWith(own)
  const isCity = (code: string) =>
    (without === 'cities' || without === 'both') && code.length >= 4 && cities.has(code.slice(0, 4))
  return new Set(frame.units.flatMap(({ code }, place) => (isSelf(code) || isCity(code) ? [place] : [])))
}

/** The group in numbers. A place is always counted with the unit, since a unit that is not there has none. */
export function factsOf({ key, within, members }: Group, setting: Setting): GroupFacts {
  const { matrix, here, leftOut, nameOf } = setting
  const counted = members.filter((member) => !leftOut.has(member))
  const values = ascending(counted.map((member) => matrix.values[member] as number))
  const larger = within === null ? undefined : nameOf.get(within)
  return {
    key,
    within: larger === undefined ? null : { code: larger.code, level: larger.level, name: larger.name },
    ...wholesOf(within, setting),
    median: numberOrNull(median(values)),
    lowest: numberOrNull(values[0]),
    lowerQuartile: numberOrNull(quantile(values, 0.25)),
    upperQuartile: numberOrNull(quantile(values, 0.75)),
    highest: numberOrNull(values.at(-1)),
    withValue: values.length,
    all: counted.length,
    leftOut: members.length - counted.length,
    rank: rankOf(matrix, here, counted),
    values: [...values],
  }
}

function rankOf(matrix: IndicatorMatrix, here: number, members: readonly number[]): GroupFacts['rank'] {
  const own = matrix.shown[here] as number
  if (Number.isNaN(own)) return null
  const all = members.includes(here) ? members : [...members, here]
  const place = placeOf(ascending(all.map((member) => matrix.shown[member] as number)), own)
  return { ...place, quartile: quartileOf(place) }
}

/** The figure of the larger unit, and the same added up from the municipalities that are not left out. */
function wholesOf(within: string | null, { matrix, leftOut }: Setting) {
  const place = within === null ? undefined : matrix.frame.indexOf.get(within)
  const nothing = { whole: null, wholeWithout: null, wholeMissing: null, isAdditive: true }
  if (within === null || place === undefined) return nothing
  const whole = numberOrNull(matrix.values[place])
  const members = membersIn(matrix, within)
  const kept = members.filter((member) => !leftOut.has(member))
  if (kept.length === members.length)
    return { ...nothing, whole, wholeMissing: unpackReason(matrix.reasons[place] as number) }
  const rest = wholeOf(
    matrix,
    kept.map((member) => ({ code: matrix.frame.units[member]?.code ?? '', share: 1 })),
  )
  return { whole, wholeWithout: rest.value, wholeMissing: rest.missing, isAdditive: rest.isAdditive }
}
