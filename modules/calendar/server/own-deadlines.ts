import type { Right } from '#platform/access/right.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Deadline, UnitDeadline } from '../shared/deadline.ts'
import { computeDeadlines } from './compute-deadlines.ts'
import { DUTIES } from './duties.ts'
import { dutyLevelOf } from './duty-level.ts'

/**
 * The deadlines of whoever has these rights: for each unit the duties of that level on which one of the roles works.
 * Whoever stands in for somebody sees that person's deadlines for as long as that lasts.
 */
export async function deadlinesOf(ctx: Ctx, rights: readonly Right[]): Promise<UnitDeadline[]> {
  const deadlines = await computeDeadlines(ctx)
  const found = new Map<string, UnitDeadline>()
  const names = await namesOf(ctx, rights)
  for (const { role, unitCode } of rights) {
    const level = unitCode === null ? undefined : dutyLevelOf(unitCode)
    if (unitCode === null || level === undefined) continue
    for (const [code, { roles }] of Object.entries(DUTIES)) {
      const deadline = deadlines.get(code)
      if (deadline === undefined || !roles[level]?.includes(role)) continue
      found.set(`${code} ${unitCode}`, { ...deadline, unitCode, unitName: names.get(unitCode) ?? unitCode })
    }
  }
  return [...found.values()].sort(nearestFirst)
}

/** By day, those without a day last; then by name and unit, so that the order is always the same. */
export function nearestFirst(one: Deadline & { unitCode?: string }, other: Deadline & { unitCode?: string }): number {
  const key = (of: Deadline & { unitCode?: string }) =>
    `${of.dueOn ?? '9999-12-31'} ${of.dutyCode} ${of.unitCode ?? ''}`
  return key(one) < key(other) ? -1 : 1
}

async function namesOf(ctx: Ctx, rights: readonly Right[]): Promise<Map<string, string>> {
  const codes = [...new Set(rights.flatMap(({ unitCode }) => unitCode ?? []))]
  if (codes.length === 0) return new Map()
  const units = await ctx.db.selectFrom('territory.unit').where('code', 'in', codes).select(['code', 'name']).execute()
  return new Map(units.map(({ code, name }) => [code, name]))
}
