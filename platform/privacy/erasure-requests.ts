import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf } from '../http/endpoint.ts'
import type { privacyOperations } from './operations.ts'

/** Notes that a person asked to be erased; asked again, the first day stays, because the term runs from it. */
export async function askForErasure(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.db
    .insertInto('auth.erasureRequest')
    .values({ accountId, askedAt: ctx.now })
    .onConflict((conflict) => conflict.column('accountId').doNothing())
    .execute()
  ctx.audit.touched('account', accountId)
}

/** Takes the request back. @refuses `erasure-not-asked` */
export async function withdrawErasureRequest(ctx: Ctx, accountId: string): Promise<void> {
  const withdrawn = await ctx.db
    .deleteFrom('auth.erasureRequest')
    .where('accountId', '=', accountId)
    .returning('accountId')
    .executeTakeFirst()
  if (withdrawn === undefined) throw new Refusal('erasure-not-asked')
  ctx.audit.touched('account', accountId)
}

/** When the person asked; null when not. */
export async function erasureAskedAt(ctx: Ctx, accountId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('auth.erasureRequest')
    .where('accountId', '=', accountId)
    .select('askedAt')
    .executeTakeFirst()
  return row?.askedAt ?? null
}

/** Requests that wait for an administrator, the oldest first. */
export async function listErasureRequests(ctx: Ctx): Promise<AnswerOf<typeof privacyOperations.listErasureRequests>> {
  const items = await ctx.db
    .selectFrom('auth.erasureRequest as request')
    .innerJoin('auth.account as account', 'account.id', 'request.accountId')
    .select(['request.accountId', 'account.name', 'request.askedAt'])
    .orderBy('request.askedAt')
    .orderBy('request.accountId')
    .execute()
  for (const { accountId } of items) ctx.audit.touched('account', accountId)
  return { items } as AnswerOf<typeof privacyOperations.listErasureRequests>
}
