import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'

/**
 * Holds an account that is not disabled until the end of the transaction, so that it cannot be disabled in between.
 *
 * @refuses `account-not-found`
 */
export async function lockAccount(ctx: Ctx, accountId: string): Promise<void> {
  const account = await ctx.db
    .selectFrom('auth.account')
    .select('id')
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (account === undefined) throw new Refusal('account-not-found')
}
