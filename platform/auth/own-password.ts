import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { passwordFits } from './password.ts'
import type { Proof } from './second-factor.ts'
import { openAttempt } from './throttling.ts'

/** Who is signed in. The rule has let only accounts in; anything else is a mistake of the program. */
export function ownId(ctx: Ctx): string {
  if (ctx.actor.kind !== 'account') throw new Error(`${ctx.operation} działa tylko dla zalogowanej osoby.`)
  return ctx.actor.id
}

/** Name and address of an account. */
export async function personOf(ctx: Ctx, id: string): Promise<{ email: string; name: string }> {
  return await ctx.db
    .selectFrom('auth.account')
    .where('id', '=', id)
    .select(['email', 'name'])
    .executeTakeFirstOrThrow()
}

/** Whether there is a password at all: whoever signs in by the provider alone has none. */
export async function hasPassword(ctx: Ctx, id: string): Promise<boolean> {
  const kept = await ctx.db.selectFrom('auth.password').where('accountId', '=', id).select('hash').executeTakeFirst()
  return kept !== undefined
}

/**
 * Asks for the present password before something that an unattended screen must not be enough for. Mistakes count
 * together with those of signing in.
 *
 * @refuses `no-password`
 */
export async function proveByPassword(ctx: Ctx, id: string, typed: string): Promise<Proof> {
  const kept = await ctx.db.selectFrom('auth.password').where('accountId', '=', id).select('hash').executeTakeFirst()
  if (kept === undefined) throw new Refusal('no-password')
  const attempt = await openAttempt(ctx, 'password', (await personOf(ctx, id)).email)
  if (attempt.lockedUntil !== undefined) return { outcome: 'locked', lockedUntil: attempt.lockedUntil }
  if (await passwordFits(typed, kept.hash)) {
    await attempt.succeeded()
    return { outcome: 'right', lockedUntil: null }
  }
  const until = await attempt.failed()
  return { outcome: until === undefined ? 'wrong' : 'locked', lockedUntil: until ?? null }
}
