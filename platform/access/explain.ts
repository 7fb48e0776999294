import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { Right, Verdict } from './right.ts'
import { rightsOf } from './rights.ts'
import type { Role } from './roles.ts'

/**
 * Why an account may do what it may: its rights of today and, for each operation, which rule speaks for it.
 *
 * @refuses `account-not-found`
 */
export async function explainAccount(
  ctx: Ctx,
  { accountId }: { accountId: string },
): Promise<{ rights: Right[]; items: Verdict[] }> {
  const account = await ctx.db.selectFrom('auth.account').select('id').where('id', '=', accountId).executeTakeFirst()
  if (account === undefined) throw new Refusal('account-not-found')
  ctx.audit.touched('account', accountId)
  const actor = { kind: 'account', id: accountId, onBehalfOf: null } as const
  const rights = await rightsOf(ctx.db, actor, ctx.today)
  return { rights: [...rights], items: ctx.verdicts(actor, rights) }
}

/** An account that is nobody's: the platform as somebody with one role sees it. */
const NOBODY = '00000000-0000-4000-8000-000000000000' as Right['assignmentId'] & NonNullable<Right['onBehalfOf']>

/** What somebody with one role over an area could do; nothing is read on anybody's behalf. */
export async function previewRole(
  ctx: Ctx,
  { role, unitCode }: { role: Role; unitCode?: string | undefined },
): Promise<{ items: Verdict[] }> {
  const right: Right = { assignmentId: NOBODY, role, unitCode: unitCode ?? null, onBehalfOf: null }
  return { items: ctx.verdicts({ kind: 'account', id: NOBODY, onBehalfOf: null }, [right]) }
}

/** What the signed-in person is today; the workspace draws its navigation from it. */
export async function getOwnRights(ctx: Ctx): Promise<{ rights: Right[]; operations: string[] }> {
  const mayRun = ctx.verdicts(ctx.actor, ctx.rights).filter((verdict) => verdict.mayRun)
  return { rights: [...ctx.rights], operations: mayRun.map(({ operation }) => operation) }
}
