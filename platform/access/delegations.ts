import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { Delegation, DelegationDraft } from './assignment.ts'
import { getAssignment } from './assignments.ts'

/**
 * Hands a role over to a deputy for days that lie within the role's own.
 *
 * @refuses `assignment-not-found`, `assignment-already-ended`, `days-in-wrong-order`, `delegation-outlives-role`,
 *   `account-not-found`, `own-deputy`
 */
export async function delegateRole(
  ctx: Ctx,
  { assignmentId }: { assignmentId: string },
  draft: z.infer<typeof DelegationDraft>,
): Promise<Delegation> {
  const assignment = await getAssignment(ctx, { assignmentId }, 'assignment.delegate')
  if (assignment.endedAt !== null) throw new Refusal('assignment-already-ended')
  if (draft.accountId === assignment.accountId) throw new Refusal('own-deputy')
  if (draft.validTo < draft.validFrom) throw new Refusal('days-in-wrong-order')
  if (draft.validFrom < assignment.validFrom || (assignment.validTo !== null && draft.validTo > assignment.validTo))
    throw new Refusal('delegation-outlives-role')
  const deputy = await ctx.db
    .selectFrom('auth.account')
    .select('id')
    .where('id', '=', draft.accountId)
    .where('disabledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (deputy === undefined) throw new Refusal('account-not-found')

  const delegation = { ...draft, id: randomUUID(), assignmentId, delegatedAt: ctx.now, endedAt: null }
  await ctx.db.insertInto('access.delegation').values(delegation).execute()
  ctx.audit.touched('delegation', delegation.id)
  ctx.audit.touched('account', draft.accountId)
  return delegation as Delegation
}

/**
 * Ends a delegation at once.
 *
 * @refuses `delegation-not-found`, also when it is there and not for the actor to end; `delegation-already-ended`
 */
export async function endDelegation(ctx: Ctx, { delegationId }: { delegationId: string }): Promise<Delegation> {
  const row = await ctx.db
    .selectFrom('access.delegation as d')
    .innerJoin('access.assignment as a', 'a.id', 'd.assignmentId')
    .selectAll('d')
    .where('d.id', '=', delegationId)
    .where(ctx.allowed('delegation.end', { account: sql.ref<string>('a.account_id') }))
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('delegation-not-found')
  if (row.endedAt !== null) throw new Refusal('delegation-already-ended')
  await ctx.db.updateTable('access.delegation').set({ endedAt: ctx.now }).where('id', '=', delegationId).execute()
  ctx.audit.touched('delegation', delegationId)
  return { ...row, endedAt: ctx.now } as Delegation
}
