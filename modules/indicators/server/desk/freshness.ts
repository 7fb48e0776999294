import { annualDay } from '#kernel/deadline.ts'
import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { parameterOn } from '#platform/parameters/parameters-on.ts'
import { definitions } from '../../shared/definitions.ts'
import { wholeOf } from '../../shared/desk/coverage.ts'
import type { Freshness } from '../../shared/desk/operations.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { matrixOf, yearsOf } from '../matrices.ts'
import { type Panel, panelOf } from '../panel.ts'

/** Data of the last two full years are current, as in the profile's list of gaps. */
const YEARS_TAKEN_AS_CURRENT = 2

/** How new the figures of every indicator are, in the order of the catalogue. */
export async function listFreshness(ctx: Ctx): Promise<{ items: Freshness[] }> {
  const panel = await panelOf(ctx)
  const dueDay = await parameterOn(ctx, 'resources-assessment-municipality', ctx.today)
  const items: Freshness[] = []
  for (const definition of definitions) items.push(await freshnessOf(ctx, panel, definition, dueDay))
  return { items }
}

type DueDay = { month: number | null; day: number | null }

async function freshnessOf(ctx: Ctx, panel: Panel, definition: Indicator, dueDay: DueDay): Promise<Freshness> {
  const { code, shortName, topic } = definition
  const years = yearsOf(panel, definition)
  const latestYear = years.at(-1) ?? null
  const head = { code, shortName, topic, years: years.length, latestYear }
  const expectedOn = expectedDay(definition, latestYear ?? yearOf(ctx.today) - 2, dueDay)
  if (latestYear === null)
    return { ...head, withValue: 0, municipalities: 0, sourceOn: null, expectedOn, state: 'none' }
  const matrix = await matrixOf(ctx, panel, definition, latestYear)
  const members = wholeOf(matrix.frame, '00')
  const originIds = [...matrix.inputs.values()].flatMap((input) => [...input.originIds])
  const days = originIds.flatMap((id) => {
    const origin = panel.origins.get(id)
    return origin === undefined ? [] : [origin.publishedOn ?? origin.obtainedOn]
  })
  const isCurrent = yearOf(ctx.today) - latestYear <= YEARS_TAKEN_AS_CURRENT
  return {
    ...head,
    withValue: members.filter((place) => matrix.reasons[place] === 0).length,
    municipalities: members.length,
    sourceOn: days.sort().at(-1) ?? null,
    expectedOn,
    state: isCurrent ? 'current' : 'old',
  }
}

/**
 * The day by which the next year has to be there. Only rows of the assessment of resources have one: the assessment of a year
 * is presented in the next.
 */
function expectedDay({ inputs }: Indicator, latestYear: number, { month, day }: DueDay): PlainDate | null {
  const isAssessed = Object.values(inputs).some((alternatives) => alternatives.every(({ source }) => source === 'ozps'))
  return isAssessed && month !== null && day !== null ? annualDay({ month, day }, latestYear + 2) : null
}
