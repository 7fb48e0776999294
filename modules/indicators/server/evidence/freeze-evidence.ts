import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Evidence } from '../../shared/evidence/evidence.ts'
import type { FreezeOrder } from '../../shared/evidence/operations.ts'
import { composeEvidence } from './compose-evidence.ts'

/**
 * Freezes what is shown now, on behalf of a unit of the actor's area. The row is never changed again: the application's
 * login may only add to the table.
 *
 * @refuses `evidence-outside-area`, `unit-not-found`, and what `composeEvidence` refuses
 */
export async function freezeEvidence(ctx: Ctx, order: FreezeOrder): Promise<Evidence> {
  const { citingUnitCode, purpose, ...subject } = order
  await checkArea(ctx, citingUnitCode)
  await getUnit(ctx, citingUnitCode)
  const { unitCode, year, title, content } = await composeEvidence(ctx, subject)
  const evidence = {
    id: randomUUID() as Evidence['id'],
    kind: order.kind,
    indicatorCodes: content.indicators.map(({ code }) => code),
    unitCode,
    year,
    title,
    citingUnitCode,
    purpose,
    frozenOn: ctx.today,
    frozenAt: ctx.now,
  }
  await ctx.db
    .insertInto('indicators.evidence')
    .values({
      ...evidence,
      content: JSON.stringify(content),
      frozenBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
    })
    .execute()
  ctx.audit.touched('evidence', evidence.id)
  ctx.dataChanged() // pages say who cited their figures
  return evidence
}

/** @refuses `evidence-outside-area` */
async function checkArea(ctx: Ctx, code: string): Promise<void> {
  const unit = sql<string>`${code}`
  const { rows } = await sql<{
    isAllowed: SqlBool
  }>`select ${ctx.allowed('evidence.freeze', { unit })} as is_allowed`.execute(ctx.db)
  if (rows[0]?.isAllowed !== true) throw new Refusal('evidence-outside-area', { code })
}
