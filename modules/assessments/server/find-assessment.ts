import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Assessment } from '../shared/assessment.ts'

export type UnitYear = { unitCode: string; year: number }

/**
 * The municipality, if this action may be done on it. One that does not exist and one of others are refused alike.
 *
 * @refuses `assessment-unit-not-yours`
 */
export async function findUnit(ctx: Ctx, action: string, unitCode: string): Promise<{ code: string; name: string }> {
  const unit = await ctx.db
    .selectFrom('territory.unit as unit')
    .where('unit.code', '=', unitCode)
    .where('unit.level', '=', 'municipality')
    .where(ctx.allowed(action, { unit: sql.ref<string>('unit.code') }))
    .select(['unit.code', 'unit.name'])
    .executeTakeFirst()
  if (unit === undefined) throw new Refusal('assessment-unit-not-yours')
  return unit
}

/** The assessment as stored; nothing before the first save. */
export async function findAssessment(ctx: Ctx, { unitCode, year }: UnitYear): Promise<Assessment | undefined> {
  const row = await ctx.db
    .selectFrom('assessments.assessment')
    .selectAll()
    .where('unitCode', '=', unitCode)
    .where('year', '=', year)
    .executeTakeFirst()
  return row as Assessment | undefined
}

/**
 * The assessment for a change, locked until the end of this operation.
 *
 * @refuses `assessment-not-begun`; `assessment-changed-meanwhile` when somebody has saved since the caller looked
 */
export async function lockAssessment(ctx: Ctx, { unitCode, year }: UnitYear, version: number): Promise<Assessment> {
  const row = await ctx.db
    .selectFrom('assessments.assessment')
    .selectAll()
    .where('unitCode', '=', unitCode)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('assessment-not-begun')
  if (row.version !== version) throw new Refusal('assessment-changed-meanwhile', { version: row.version })
  ctx.audit.touched('assessment', row.id)
  return row as Assessment
}

/** Notes who moved the assessment on. */
export async function noteStep(
  ctx: Ctx,
  assessmentId: string,
  step: { kind: string; reason?: string; originId?: string },
): Promise<void> {
  await ctx.db
    .insertInto('assessments.step')
    .values({
      assessmentId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from assessments.step where assessment_id = ${assessmentId})`,
      kind: step.kind,
      madeAt: ctx.now,
      madeBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
      reason: step.reason ?? null,
      originId: step.originId ?? null,
    })
    .execute()
}
