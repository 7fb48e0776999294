import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ValueExplanation } from '../shared/answers.ts'
import { explain } from '../shared/explain.ts'
import { profiledUnit } from './get-profile.ts'
import { getDefinition } from './list-indicators.ts'
import { matricesOf, yearsOf } from './matrices.ts'
import { panelOf } from './panel.ts'
import { sourced } from './sources.ts'

export type ExplainInput = { indicatorCode: string; unitCode: string; year?: number | undefined }

/**
 * Takes one value apart: the sum that was done and every cell it was done with. Without a year it is the value that
 * the profile shows.
 *
 * @refuses `indicator-not-found`, `unit-not-found`, `unit-without-profile`, `year-without-data`
 */
export async function explainValue(
  ctx: Ctx,
  { indicatorCode, unitCode, year }: ExplainInput,
): Promise<ValueExplanation> {
  const definition = getDefinition(indicatorCode)
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const years = yearsOf(panel, definition)
  if (year !== undefined && !years.includes(year))
    throw new Refusal('year-without-data', { code: indicatorCode, year, years })
  const latestFirst = (await matricesOf(ctx, panel, definition)).toReversed()
  const placeIn = (matrix: (typeof latestFirst)[number]) => matrix.frame.indexOf.get(unit.code)
  const chosen =
    year === undefined
      ? (latestFirst.find((matrix) => matrix.reasons[placeIn(matrix) ?? -1] === 0) ?? latestFirst[0])
      : latestFirst.find(({ frame }) => frame.year === year)
  const place = chosen === undefined ? undefined : placeIn(chosen)
  const explanation = chosen === undefined || place === undefined ? null : explain(chosen, place)
  const origins = explanation?.terms.flatMap(({ cells }) => cells.flatMap(({ originIds }) => originIds)) ?? []
  const { code, name, shortName, unit: measure, decimals, formulaInWords } = definition
  return {
    indicator: { code, name, shortName, unit: measure, decimals, formulaInWords },
    unit,
    years,
    explanation,
    ...sourced(ctx, panel, origins),
  }
}
