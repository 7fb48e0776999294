import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { MunicipalityKind, TerritorialUnit } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import { numberOrNull } from '../../shared/comparison.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import type { ComparisonQuery, UnitComparison } from '../../shared/fair/answers.ts'
import { factsOf, type Group, groupsOf, leavesOut } from '../../shared/fair/groups.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { labels } from '../../shared/labels.pl.ts'
import { unpackReason } from '../../shared/missing.ts'
import { ascending, placeOf } from '../../shared/statistics.ts'
import { profiledUnit } from '../get-profile.ts'
import { getDefinition } from '../list-indicators.ts'
import { matricesOf, matrixOf, yearsOf } from '../matrices.ts'
import { panelOf } from '../panel.ts'
import { sourced } from '../sources.ts'
import { citiesWithCountyRights } from './cities.ts'
import { findSimilar } from './find-similar.ts'
import { originsOf } from './origins-of.ts'

type Input = ComparisonQuery & { unitCode: string; indicatorCode: string }

/**
 * One indicator of one unit beside every group it may fairly stand in: its powiat, voivodeship and the country, its kind
 * in both, the gminas most alike and a list of the reader's own. Quartiles and medians say where the middle lies; what
 * pulls it, the unit itself or cities with the rights of a powiat, may be left out.
 *
 * @refuses `indicator-not-found`, `unit-not-found`, `unit-without-peers`, `year-without-data`, `chosen-units-unknown`
 */
export async function compareUnit(ctx: Ctx, input: Input): Promise<UnitComparison> {
  const { without = 'none', list } = input
  const definition = getDefinition(input.indicatorCode)
  const unit = await profiledUnit(ctx, input.unitCode)
  if (unit.level === 'country') throw new Refusal('unit-without-peers')
  const panel = await panelOf(ctx)
  const years = yearsOf(panel, definition)
  const chosen = await chosenUnits(ctx, unit, input.units)
  const matrix = await matrixFor(ctx, definition, unit, input.year)
  const head = { indicator: described(definition), unit, years, without, method: [...labels.comparisonMethod] }
  const place = matrix?.frame.indexOf.get(unit.code)
  if (matrix === undefined || place === undefined) {
    const missing = matrix === undefined ? ('not-delivered' as const) : ('no-such-unit' as const)
    const year = matrix?.frame.year ?? null
    return { ...head, year, value: null, missing, kind: null, groups: [], list: null, ...sourced(ctx, panel, []) }
  }
  const setting = {
    matrix,
    here: place,
    leftOut: leavesOut(without, matrix, place, await citiesWithCountyRights(ctx)),
    nameOf: new Map(panel.largerUnits.map((larger) => [larger.code, larger])),
  }
  const groups = groupsOf(setting, { similar: await similarCodes(ctx, unit, input), chosen })
  const listed = groups.find(({ key }) => key === list) ?? groups[0]
  const kind = matrix.kinds[place] as number
  return {
    ...head,
    year: matrix.frame.year,
    value: numberOrNull(matrix.values[place]),
    missing: unpackReason(matrix.reasons[place] as number),
    kind: kind === 0 ? null : kind,
    groups: groups.map((group) => factsOf(group, setting)),
    list: listed === undefined ? null : { key: listed.key, units: listOf(listed, matrix, place, setting.leftOut) },
    ...sourced(ctx, panel, originsOf(matrix, codesOf(matrix, [place, ...(listed?.members ?? [])]))),
  }
}

function described({ code, name, shortName, unit, decimals, direction, says, isProposal }: Indicator) {
  return { code, name, shortName, unit, decimals, direction, says, isProposal }
}

/** The year that was asked for, or the latest in which the unit has a value. @refuses `year-without-data` */
async function matrixFor(
  ctx: Ctx,
  definition: Indicator,
  unit: TerritorialUnit,
  year: number | undefined,
): Promise<IndicatorMatrix | undefined> {
  const panel = await panelOf(ctx)
  const years = yearsOf(panel, definition)
  if (year !== undefined) {
    if (!years.includes(year)) throw new Refusal('year-without-data', { code: definition.code, year, years })
    return await matrixOf(ctx, panel, definition, year)
  }
  const latestFirst = (await matricesOf(ctx, panel, definition)).toReversed()
  return latestFirst.find(({ frame, reasons }) => reasons[frame.indexOf.get(unit.code) ?? -1] === 0) ?? latestFirst[0]
}

/** Codes of the reader's own list, without the unit itself. @refuses `chosen-units-unknown` */
async function chosenUnits(
  ctx: Ctx,
  { code: own, level }: TerritorialUnit,
  text: string | undefined,
): Promise<string[]> {
  if (text === undefined) return []
  const codes = [...new Set(text.split(','))].filter((code) => code !== own)
  const unknown: string[] = []
  for (const code of codes) {
    const found = await getUnit(ctx, code).catch(isUnknown)
    if (found?.level !== level) unknown.push(code)
  }
  if (unknown.length > 0) throw new Refusal('chosen-units-unknown', { codes: unknown, level })
  return codes
}

function isUnknown(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'unit-not-found') return undefined
  throw error
}

/** Those most alike; none where the unit has no such group, which its own section of the page explains. */
async function similarCodes(ctx: Ctx, unit: TerritorialUnit, input: Input): Promise<string[]> {
  if (unit.level !== 'municipality') return []
  const { weights, within, kind } = input
  const similar = await findSimilar(ctx, { unitCode: unit.code, weights, within, kind }).catch(hasNoGroup)
  return similar?.units.map(({ code }) => code) ?? []
}

function hasNoGroup(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'similar-weight-missing') return undefined
  throw error
}

/** Everybody in the group from the highest value; equal shown values share a place. */
function listOf(group: Group, matrix: IndicatorMatrix, here: number, leftOut: ReadonlySet<number>) {
  const members = group.members.includes(here) ? group.members : [...group.members, here]
  const sorted = ascending(members.map((member) => matrix.shown[member] as number))
  const rows = members.map((member) => {
    const unit = matrix.frame.units[member]
    const shown = matrix.shown[member] as number
    const kind = (matrix.kinds[member] || null) as MunicipalityKind | null
    return {
      code: unit?.code ?? '',
      name: unit?.name ?? '',
      kind: unit?.level === 'municipality' ? kind : null,
      value: numberOrNull(matrix.values[member]),
      missing: unpackReason(matrix.reasons[member] as number),
      place: Number.isNaN(shown) ? null : placeOf(sorted, shown).fromHighest,
      isLeftOut: leftOut.has(member),
    }
  })
  const last = Number.POSITIVE_INFINITY
  return rows.sort((a, b) => (a.place ?? last) - (b.place ?? last) || (a.code < b.code ? -1 : 1))
}

function codesOf({ frame }: IndicatorMatrix, places: readonly number[]): string[] {
  return places.map((place) => frame.units[place]?.code ?? '')
}
