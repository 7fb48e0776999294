import { quintiles } from '#kernel/quintiles.ts'
import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IndicatorMap } from '../shared/answers.ts'
import { numberOrNull } from '../shared/comparison.ts'
import type { IndicatorMatrix } from '../shared/compute.ts'
import { type Indicator, inputsOf } from '../shared/indicator.ts'
import { originsAt } from '../shared/input-matrix.ts'
import { unpackReason } from '../shared/missing.ts'
import { membersIn, statisticsIn } from '../shared/peers.ts'
import { ascending, placeOf } from '../shared/statistics.ts'
import { getDefinition } from './list-indicators.ts'
import { matrixOf, yearsOf } from './matrices.ts'
import { panelOf } from './panel.ts'
import { sourced } from './sources.ts'

export type MapInput = { indicatorCode: string; year?: number | undefined; scope?: string | undefined }

/**
 * One indicator of every municipality of a voivodeship, or of the whole country, in one year: the map and the equal
 * list. Classes and places are counted within the scope.
 *
 * @refuses `indicator-not-found`, `unit-not-found`, `year-without-data` when the indicator has other years
 */
export async function getMap(ctx: Ctx, { indicatorCode, year, scope = COUNTRY_CODE }: MapInput): Promise<IndicatorMap> {
  const definition = getDefinition(indicatorCode)
  await getUnit(ctx, scope)
  const panel = await panelOf(ctx)
  const years = yearsOf(panel, definition)
  if (year !== undefined && !years.includes(year))
    throw new Refusal('year-without-data', { code: indicatorCode, year, years })
  const shownYear = year ?? years.at(-1)
  const head = { indicator: described(definition), scope, years }
  if (shownYear === undefined) return { ...head, ...emptyColumns, ...sourced(ctx, panel, []) }
  const matrix = await matrixOf(ctx, panel, definition, shownYear)
  return { ...head, year: shownYear, ...columnsOf(matrix, scope), ...sourced(ctx, panel, originsOf(matrix, scope)) }
}

function described({ code, name, shortName, unit, decimals, direction, says, doesNotSay, isProposal }: Indicator) {
  return { code, name, shortName, unit, decimals, direction, says, doesNotSay, isProposal }
}

const emptyColumns = {
  year: null,
  codes: [],
  names: [],
  kinds: [],
  values: [],
  missing: [],
  places: [],
  classOf: [],
  classes: [],
  median: null,
  scopeValue: null,
  withValue: 0,
}

function columnsOf(matrix: IndicatorMatrix, scope: string) {
  const { frame } = matrix
  const members = membersIn(matrix, scope)
  const { median, withValue } = statisticsIn(matrix, scope)
  const shown = members.map((member) => matrix.shown[member] as number)
  const sorted = ascending(shown)
  return {
    codes: members.map((member) => frame.units[member]?.code ?? ''),
    names: members.map((member) => frame.units[member]?.name ?? ''),
    kinds: members.map((member) => matrix.kinds[member] as number),
    values: members.map((member) => numberOrNull(matrix.values[member])),
    missing: members.map((member) => unpackReason(matrix.reasons[member] as number)),
    places: shown.map((value) => (Number.isNaN(value) ? null : placeOf(sorted, value).fromHighest)),
    ...quintiles(shown),
    median: numberOrNull(median),
    scopeValue: numberOrNull(matrix.values[frame.indexOf.get(scope) ?? -1]),
    withValue,
  }
}

/** Files behind the scope's figures: of its own value and of its municipalities. */
function originsOf(matrix: IndicatorMatrix, scope: string): string[] {
  const { frame, definition, inputs } = matrix
  const own = frame.indexOf.get(scope)
  const places = [...(frame.municipalitiesOf.get(scope) ?? []), ...(own === undefined ? [] : [own])]
  const ids = new Set<string>()
  for (const name of inputsOf(definition.formula)) {
    const input = inputs.get(name)
    if (input === undefined) continue
    for (const place of places) for (const id of originsAt(input, place)) ids.add(id)
  }
  return [...ids]
}
