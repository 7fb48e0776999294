import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { numberOrNull } from '../shared/comparison.ts'
import { membersIn, statisticsIn } from '../shared/peers.ts'
import type { Spread, SpreadsQuery } from '../shared/spread.ts'
import { getDefinition } from './list-indicators.ts'
import { matrixOf, yearsOf } from './matrices.ts'
import { panelOf } from './panel.ts'

/**
 * The values of all municipalities of a larger unit for many indicators at once.
 *
 * @refuses `unit-not-found`, `indicator-not-found`, `year-without-data`
 */
export async function getSpreads(ctx: Ctx, { scope, of }: z.output<typeof SpreadsQuery>): Promise<{ items: Spread[] }> {
  await getUnit(ctx, scope)
  const panel = await panelOf(ctx)
  const items: Spread[] = []
  for (const { indicatorCode, year } of of) {
    const definition = getDefinition(indicatorCode)
    const years = yearsOf(panel, definition)
    if (!years.includes(year)) throw new Refusal('year-without-data', { code: indicatorCode, year, years })
    const matrix = await matrixOf(ctx, panel, definition, year)
    const values = membersIn(matrix, scope).map((member) => matrix.values[member] as number)
    const median = numberOrNull(statisticsIn(matrix, scope).median)
    items.push({ indicatorCode, year, values: values.filter(Number.isFinite), median })
  }
  return { items }
}
