import type { Ctx } from '../ctx.ts'
import { sha256 } from './secrets.ts'
import { afterFailure, lockedUntil, NO_FAILURES, type Throttle } from './throttle.ts'

type Kind = 'password' | 'code' | 'reset' | 'email'

/** An attempt under way: the row is locked until the operation ends, so attempts at one account come one after another. */
export type Attempt = {
  /** Set when this attempt must not be looked at. */
  lockedUntil: string | undefined
  /** Counts the failure; tells until when the next attempts will not be looked at. */
  failed: () => Promise<string | undefined>
  succeeded: () => Promise<void>
}

/** What is kept of an address or an account: its hash, apart for each kind. */
export function throttleKey(kind: Kind, subject: string): string {
  return sha256(`${kind} ${subject}`)
}

/**
 * Opens an attempt. The subject is counted whether or not there is such an account, so a lock tells nothing.
 * A failure must be answered, not thrown: a refusal would undo the count.
 */
export async function openAttempt(ctx: Ctx, kind: Kind, subject: string): Promise<Attempt> {
  const key = { kind, subjectSha256: throttleKey(kind, subject) }
  await ctx.db
    .insertInto('auth.throttle')
    .values({ ...key, ...NO_FAILURES })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = ctx.db.selectFrom('auth.throttle').selectAll()
  const held = await row
    .where('kind', '=', key.kind)
    .where('subjectSha256', '=', key.subjectSha256)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const write = async ({ failures, lastFailedAt, lockedUntil }: Throttle) => {
    await ctx.db
      .updateTable('auth.throttle')
      .set({ failures, lastFailedAt, lockedUntil })
      .where('kind', '=', key.kind)
      .where('subjectSha256', '=', key.subjectSha256)
      .execute()
  }
  return {
    lockedUntil: lockedUntil(held, ctx.now),
    failed: async () => {
      const after = afterFailure(held, ctx.now)
      await write(after)
      return lockedUntil(after, ctx.now)
    },
    succeeded: () => write(NO_FAILURES),
  }
}
