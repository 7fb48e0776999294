import { getUnit } from '#modules/territory/server/api.ts'
import { compositionOf } from '#modules/territory/shared/composition.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import type { UnitSeries } from '../../shared/fair/answers.ts'
import { bridgeOf } from '../../shared/fair/bridge.ts'
import { labels } from '../../shared/labels.pl.ts'
import { trendOf } from '../../shared/trend.ts'
import { profiledUnit } from '../get-profile.ts'
import { getDefinition } from '../list-indicators.ts'
import { matricesOf } from '../matrices.ts'
import { panelOf } from '../panel.ts'
import { sourced } from '../sources.ts'
import { originsOf } from './origins-of.ts'

/**
 * One indicator of one unit year by year: as published, and, where units were joined or parted, also as it would have
 * been on today's territory. A change of name or kind is no break; a change of census or method is one, and is never
 * bridged: only territory can be put together again.
 *
 * @refuses `indicator-not-found`, `unit-not-found`, `unit-without-profile`
 */
export async function getSeries(
  ctx: Ctx,
  { indicatorCode, unitCode }: { indicatorCode: string; unitCode: string },
): Promise<UnitSeries> {
  const definition = getDefinition(indicatorCode)
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const matrices = await matricesOf(ctx, panel, definition)
  const byYear = new Map(matrices.map((matrix) => [matrix.frame.year, matrix]))
  const points: UnitSeries['points'] = []
  const origins = new Set<string>()
  for (const point of trendOf(unit.code, matrices, panel.history)) {
    const matrix = byYear.get(point.year)
    const composition = compositionOf(unit.code, point.year, panel.history)
    const bridge = bridgeOf(matrix, composition, unit.code)
    const parts = await Promise.all(
      (composition.parts ?? []).map(async (part) => ({ ...part, ...(await named(ctx, part.code)) })),
    )
    if (matrix !== undefined) addOrigins(origins, matrix, [unit.code, ...parts.map(({ code }) => code)])
    points.push({
      ...point,
      base: point.value === null && bridge.value !== null ? bridge.base : point.base,
      bridged: bridge.value,
      bridgedMissing: bridge.missing,
      bridge: bridge.state,
      parts: bridge.state === 'none' ? [] : parts,
    })
  }
  const { code, name, shortName, unit: measure, decimals, direction } = definition
  return {
    indicator: { code, name, shortName, unit: measure, decimals, direction },
    unit,
    points,
    method: [...labels.seriesMethod],
    ...sourced(ctx, panel, origins),
  }
}

function addOrigins(into: Set<string>, matrix: IndicatorMatrix, codes: readonly string[]): void {
  for (const id of originsOf(matrix, codes)) into.add(id)
}

/** A predecessor may be older than every held state: then its code is all that is known. */
async function named(ctx: Ctx, code: string): Promise<{ name: string }> {
  const unit = await getUnit(ctx, code).catch(() => undefined)
  return { name: unit?.name ?? code }
}
