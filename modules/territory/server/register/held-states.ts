import { daysBetween, type PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RegisterEntry, RegisterState } from '../../shared/register-entry.ts'

/** Days of all held register states, in order. */
export async function heldDays(ctx: Ctx): Promise<PlainDate[]> {
  const rows = await ctx.db.selectFrom('territory.registerState').select('stateOn').orderBy('stateOn').execute()
  return rows.map(({ stateOn }) => stateOn)
}

/** The held day nearest to another; of two equally near the earlier, which had been in force by then. */
export function nearestDay(days: readonly PlainDate[], to: PlainDate): PlainDate | undefined {
  const distance = (day: PlainDate) => Math.abs(daysBetween(day, to))
  return days.reduce<PlainDate | undefined>((best, day) => {
    return best === undefined || distance(day) < distance(best) ? day : best
  }, undefined)
}

/** One held state with its rows. */
export async function heldState(ctx: Ctx, stateOn: PlainDate): Promise<RegisterState> {
  const entries = await ctx.db
    .selectFrom('territory.registerEntry')
    .selectAll()
    .where('stateOn', '=', stateOn)
    .execute()
  return { stateOn, entries: entries as RegisterEntry[] }
}

/** All held states with their rows, but for those that are at hand. */
export async function heldStatesBeside(ctx: Ctx, atHand: readonly RegisterState[]): Promise<RegisterState[]> {
  const states: RegisterState[] = []
  for (const stateOn of await heldDays(ctx))
    if (!atHand.some((known) => known.stateOn === stateOn)) states.push(await heldState(ctx, stateOn))
  return states
}
