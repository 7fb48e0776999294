import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { AreaDeadline } from '../shared/deadline.ts'
import { computeDeadlines } from './compute-deadlines.ts'
import { DUTIES } from './duties.ts'
import { DUTY_LEVELS } from './duty-level.ts'
import { nearestFirst } from './own-deadlines.ts'

/** What the units of the actor's area owe, and how many of them; a level without units there is left out. */
export async function listAreaDeadlines(ctx: Ctx): Promise<{ items: AreaDeadline[] }> {
  const counted = await ctx.db
    .selectFrom('territory.unit as unit')
    .where('unit.isCurrent', '=', true)
    .where('unit.level', 'in', [...DUTY_LEVELS])
    .where(ctx.allowed('areaDeadline.read', { unit: sql.ref<string>('unit.code') }))
    .groupBy('unit.level')
    .select(['unit.level', (row) => row.fn.countAll<number>().as('units')])
    .execute()
  const units = new Map(counted.map((row) => [row.level, Number(row.units)]))
  const items = [...(await computeDeadlines(ctx)).values()].sort(nearestFirst).flatMap((deadline) =>
    DUTY_LEVELS.flatMap((level): AreaDeadline[] => {
      const has = DUTIES[deadline.dutyCode]?.roles[level] !== undefined
      const count = units.get(level) ?? 0
      return has && count > 0 ? [{ ...deadline, level, units: count }] : []
    }),
  )
  return { items }
}
