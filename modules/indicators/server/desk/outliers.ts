import { yearOf } from '#kernel/plain-date.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import { definitions } from '../../shared/definitions.ts'
import type { OutlierEntry } from '../../shared/desk/operations.ts'
import { type Outlier, outliersOf } from '../../shared/desk/outliers.ts'
import { outlierReason } from '../../shared/desk/words.pl.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { getDefinition } from '../list-indicators.ts'
import { matrixOf, yearsOf } from '../matrices.ts'
import { type Panel, panelOf } from '../panel.ts'

const SHOWN = 200

export type OutlierInput = { scope: string; indicatorCode?: string | undefined; year?: number | undefined }

/**
 * Figures of municipalities of a scope that lie far from others or jumped, the farthest first. Without a year each indicator
 * is judged in its latest.
 *
 * @refuses `unit-not-found`, `indicator-not-found`, `year-without-data`
 */
export async function listOutliers(
  ctx: Ctx,
  { scope, indicatorCode, year }: OutlierInput,
): Promise<{ items: OutlierEntry[]; total: number }> {
  await getUnit(ctx, scope)
  const panel = await panelOf(ctx)
  const asked = indicatorCode === undefined ? definitions : [getDefinition(indicatorCode)]
  if (indicatorCode !== undefined && year !== undefined) checkYear(panel, getDefinition(indicatorCode), year)
  const found: OutlierEntry[] = []
  for (const definition of asked) found.push(...(await outliersIn(ctx, panel, definition, scope, year)))
  found.sort((one, other) => Math.abs(other.distance) - Math.abs(one.distance))
  return { items: found.slice(0, SHOWN), total: found.length }
}

function checkYear(panel: Panel, definition: Indicator, year: number): void {
  const years = yearsOf(panel, definition)
  if (!years.includes(year)) throw new Refusal('year-without-data', { code: definition.code, year, years })
}

async function outliersIn(
  ctx: Ctx,
  panel: Panel,
  definition: Indicator,
  scope: string,
  asked: number | undefined,
): Promise<OutlierEntry[]> {
  const years = yearsOf(panel, definition)
  const year = asked ?? years.at(-1)
  if (year === undefined || !years.includes(year)) return []
  const matrix = await matrixOf(ctx, panel, definition, year)
  const before = years.includes(year - 1) ? await matrixOf(ctx, panel, definition, year - 1) : undefined
  const changed = panel.history.transfers.filter(({ tookEffectOn }) => yearOf(tookEffectOn) === year)
  const codes = new Set(changed.flatMap(({ unitCode, predecessorCode }) => [unitCode, predecessorCode]))
  return outliersOf(matrix, before, codes).flatMap((outlier) => {
    const entry = entryOf(matrix, outlier)
    return scope === '00' || entry.unitCode.startsWith(scope) ? [entry] : []
  })
}

function entryOf({ definition, frame, values }: IndicatorMatrix, outlier: Outlier): OutlierEntry {
  const unit = frame.units[outlier.place]
  const { code, shortName, decimals } = definition
  return {
    indicatorCode: code,
    indicatorName: shortName,
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? '',
    year: frame.year,
    rule: outlier.rule,
    shown: formatNumber(values[outlier.place] as number, { decimals }),
    distance: Math.round(outlier.distance * 10) / 10,
    reason: outlierReason(outlier, definition, frame.year),
  }
}
