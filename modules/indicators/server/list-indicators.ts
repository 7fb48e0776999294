import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IndicatorList, IndicatorPage } from '../shared/answers.ts'
import { definitions, findDefinition } from '../shared/definitions.ts'
import type { Indicator } from '../shared/indicator.ts'
import { labels } from '../shared/labels.pl.ts'
import { yearsOf } from './matrices.ts'
import { type Panel, panelOf } from './panel.ts'
import { sourced } from './sources.ts'

/** All definitions with the years for which there are figures. */
export async function listIndicators(ctx: Ctx): Promise<IndicatorList> {
  const panel = await panelOf(ctx)
  const indicators = definitions.map((definition) => ({ ...definition, years: yearsOf(panel, definition) }))
  return { indicators, ...sourced(ctx, panel, panel.origins.keys()) }
}

/** One definition. @refuses `indicator-not-found` */
export async function getIndicator(ctx: Ctx, { indicatorCode }: { indicatorCode: string }): Promise<IndicatorPage> {
  const panel = await panelOf(ctx)
  const definition = getDefinition(indicatorCode)
  return {
    indicator: { ...definition, years: yearsOf(panel, definition) },
    method: [...labels.method],
    ...sourced(ctx, panel, originsOf(panel, definition)),
  }
}

/** The definition of that code. @refuses `indicator-not-found` */
export function getDefinition(code: string): Indicator {
  const definition = findDefinition(code)
  if (definition === undefined) throw new Refusal('indicator-not-found', { code })
  return definition
}

/** Files of any subject from which the indicator may be made. */
function originsOf(panel: Panel, definition: Indicator): string[] {
  const subjects = new Set(Object.values(definition.inputs).flatMap((inputs) => inputs.map(({ subject }) => subject)))
  return [...panel.origins.values()]
    .filter(({ subjectCode }) => subjects.has(subjectCode))
    .map(({ originId }) => originId)
}
