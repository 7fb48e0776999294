import { Refusal } from '#kernel/refusal.ts'
import { rightsOf } from '#platform/access/rights.ts'
import { ownId } from '#platform/auth/own-password.ts'
import { newToken, sha256 } from '#platform/auth/secrets.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { UnitDeadline } from '../shared/deadline.ts'
import { deadlinesOf } from './own-deadlines.ts'

/** Below this path of the site lie the calendars; what follows is the secret. */
const FEED_PATH = '/kalendarz'

/**
 * Gives out a secret address, 256 random bits, of which only the hash is kept; an earlier one stops working at once.
 * The address is in the answer and nowhere else, so who loses it asks for a new one.
 */
export async function renewFeed(ctx: Ctx): Promise<{ path: string }> {
  const accountId = ownId(ctx)
  const token = newToken()
  const feed = { tokenSha256: sha256(token), madeAt: ctx.now }
  await ctx.db
    .insertInto('calendar.feed')
    .values({ accountId, ...feed })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(feed))
    .execute()
  ctx.audit.touched('calendar-feed', accountId)
  return { path: `${FEED_PATH}/${token}.ics` }
}

/** Makes the address useless; without one there is nothing to do. */
export async function revokeFeed(ctx: Ctx): Promise<Record<never, never>> {
  const accountId = ownId(ctx)
  await ctx.db.deleteFrom('calendar.feed').where('accountId', '=', accountId).execute()
  ctx.audit.touched('calendar-feed', accountId)
  return {}
}

/**
 * What a calendar program gets. Rights are asked anew at every reading: with the role the deadlines end too. An address
 * that was revoked, never existed or belongs to a disabled account is not there.
 *
 * @refuses `feed-not-found`
 */
export async function readFeed(ctx: Ctx, token: string): Promise<{ items: UnitDeadline[] }> {
  const feed = await ctx.db
    .selectFrom('calendar.feed as feed')
    .innerJoin('auth.account as account', 'account.id', 'feed.accountId')
    .where('feed.tokenSha256', '=', sha256(token))
    .where('account.disabledAt', 'is', null)
    .select('feed.accountId')
    .executeTakeFirst()
  if (feed === undefined) throw new Refusal('feed-not-found')
  const rights = await rightsOf(ctx.db, { kind: 'account', id: feed.accountId, onBehalfOf: null }, ctx.today)
  return { items: await deadlinesOf(ctx, rights) }
}
