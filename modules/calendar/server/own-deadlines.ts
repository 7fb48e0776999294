import type { Right } from '#platform/access/right.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Deadline, UnitDeadline } from '../shared/deadline.ts'
import { computeDeadlines } from './compute-deadlines.ts'
import { DUTIES } from './duties.ts'
import { latestEvents } from './duty-events.ts'
import { dutyUnitsOf } from './duty-units.ts'
import { eventTerms } from './event-terms.ts'

/**
 * The deadlines of whoever has these rights: for each unit the duties of its levels on which one of the roles works. A
 * duty that runs from an event has a day where the event is on record. Whoever stands in for somebody sees that
 * person's deadlines for as long as that lasts.
 */
export async function deadlinesOf(ctx: Ctx, rights: readonly Right[]): Promise<UnitDeadline[]> {
  const deadlines = await computeDeadlines(ctx)
  const units = await dutyUnitsOf(ctx, rights)
  const events = await latestEvents(ctx, [...new Set(units.map(({ unitCode }) => unitCode))])
  const termOf = eventTerms(ctx)
  const found = new Map<string, UnitDeadline>()
  for (const { role, unitCode, unitName, levels } of units)
    for (const [code, { roles }] of Object.entries(DUTIES)) {
      const deadline = deadlines.get(code)
      const key = `${code} ${unitCode}`
      if (deadline === undefined || found.has(key) || !levels.some((level) => roles[level]?.includes(role))) continue
      const happenedOn = events.get(key) ?? null
      const term = happenedOn === null ? undefined : await termOf(code, happenedOn)
      const known = term === undefined ? {} : { ...term, period: null }
      found.set(key, { ...deadline, unitCode, unitName, happenedOn, ...known })
    }
  return [...found.values()].sort(nearestFirst)
}

/** By day, those without a day last; then by name and unit, so that the order is always the same. */
export function nearestFirst(one: Deadline & { unitCode?: string }, other: Deadline & { unitCode?: string }): number {
  const key = (of: Deadline & { unitCode?: string }) =>
    `${of.dueOn ?? '9999-12-31'} ${of.dutyCode} ${of.unitCode ?? ''}`
  return key(one) < key(other) ? -1 : 1
}
