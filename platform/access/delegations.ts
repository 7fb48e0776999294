import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { holdSessionsToRoles } from '../auth/sessions.ts'
import type { Ctx } from '../ctx.ts'
import type { Delegation, DelegationDraft, ListedDelegation } from './assignment.ts'
import { getAssignment } from './assignments.ts'
import { lockAccount } from './lock-account.ts'

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
  await lockAccount(ctx, draft.accountId)

  const delegation = { ...draft, id: randomUUID(), assignmentId, delegatedAt: ctx.now, endedAt: null }
  await ctx.db.insertInto('access.delegation').values(delegation).execute()
  ctx.audit.touched('delegation', delegation.id)
  ctx.audit.touched('account', draft.accountId)
  await holdSessionsToRoles(ctx, draft.accountId, [assignment.role])
  return delegation as Delegation
}

/** Delegations of today and of the days to come that the actor may see, the first to end first. */
export async function listDelegations(ctx: Ctx): Promise<{ items: ListedDelegation[] }> {
  const seen = (account: 'a' | 'd') =>
    ctx.allowed('delegation.read', { account: sql.ref<string>(`${account}.account_id`) })
  const items = await ctx.db
    .selectFrom('access.delegation as d')
    .innerJoin('access.assignment as a', 'a.id', 'd.assignmentId')
    .innerJoin('auth.account as owner', 'owner.id', 'a.accountId')
    .innerJoin('auth.account as deputy', 'deputy.id', 'd.accountId')
    .selectAll('d')
    .select(['a.role', 'a.unitCode', 'a.accountId as ownerId', 'owner.name as ownerName', 'deputy.name as deputyName'])
    .where('d.endedAt', 'is', null)
    .where('a.endedAt', 'is', null)
    .where('d.validTo', '>=', ctx.today)
    .where(sql<SqlBool>`(${seen('a')} or ${seen('d')})`)
    .orderBy('d.validTo')
    .orderBy('d.id')
    .execute()
  return { items: items as ListedDelegation[] }
}

/**
 * The account that a role can be handed over to. Only a whole address finds one, so nobody learns who else works here.
 *
 * @refuses `deputy-not-found`
 */
export async function findDeputy(
  ctx: Ctx,
  { email }: { email: string },
): Promise<{ accountId: Delegation['accountId']; name: string }> {
  const found = await ctx.db
    .selectFrom('auth.account')
    .where('email', '=', email)
    .where('disabledAt', 'is', null)
    .select(['id as accountId', 'name'])
    .executeTakeFirst()
  if (found === undefined) throw new Refusal('deputy-not-found')
  ctx.audit.touched('account', found.accountId)
  return found as { accountId: Delegation['accountId']; name: string }
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
