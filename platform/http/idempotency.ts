import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor, Ctx } from '../ctx.ts'
import type { Prepared } from '../platform.ts'

/** One intent of one account, as it can be recognised when it comes again. */
type Repeatable = { accountId: string; key: string; requestSha256: string }

const KEY = /^[A-Za-z0-9_-]{16,100}$/
const KEPT_HOURS = 24

/**
 * Whether a call may be recognised when it is sent again: a POST by a signed-in person who named the intent. Answers
 * that carry secrets are not kept, and files are recognised by their content already.
 *
 * @refuses `idempotency-key-unreadable`
 */
export function repeatableRequest(
  { api, reach }: Prepared,
  actor: Actor,
  input: unknown,
  key: string | undefined,
): Repeatable | undefined {
  if (key === undefined || actor.kind !== 'account') return undefined
  if (api.method !== 'POST' || api.takesBytes || reach === 'sensitive') return undefined
  if (!KEY.test(key)) throw new Refusal('idempotency-key-unreadable')
  const requestSha256 = createHash('sha256')
    .update(JSON.stringify([api.name, input]))
    .digest('hex')
  return { accountId: actor.id, key, requestSha256 }
}

/**
 * The answer that the same call got before, if any. The lock makes a second click wait for the first to commit.
 *
 * @refuses `idempotency-key-reused` when something else was asked under this key
 */
export async function findAnswer(ctx: Ctx, { accountId, key, requestSha256 }: Repeatable): Promise<unknown> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${accountId} ${key}`}, 0))`.execute(ctx.db)
  const row = await ctx.db
    .selectFrom('platform.idempotency')
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .where('answeredAt', '>', dayBefore(ctx.now))
    .select(['requestSha256', 'answer'])
    .executeTakeFirst()
  if (row !== undefined && row.requestSha256 !== requestSha256) throw new Refusal('idempotency-key-reused')
  return row?.answer
}

/** Keeps the answer in the transaction of the change: a refused or lost one leaves nothing behind. */
export async function keepAnswer(ctx: Ctx, repeatable: Repeatable, answer: unknown): Promise<void> {
  await ctx.db.deleteFrom('platform.idempotency').where('answeredAt', '<=', dayBefore(ctx.now)).execute()
  await ctx.db
    .insertInto('platform.idempotency')
    .values({ ...repeatable, answer: JSON.stringify(answer), answeredAt: ctx.now })
    .execute()
}

function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - KEPT_HOURS * 3_600_000).toISOString()
}
