import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import type { ownAccountOperations } from './operations.ts'
import { hasPassword, ownId, proveByPassword } from './own-password.ts'
import { type Proof, proveByCode } from './second-factor.ts'
import { minutesAfter } from './secrets.ts'
import { endSessions, revokeSession } from './sessions.ts'

type EndSessions = typeof ownAccountOperations.endSessions
type Body = ParsedInputOf<EndSessions>['body']

/** For whoever has neither password nor code: so fresh a sign-in at the provider proves the person anew. */
const FRESH_MINUTES = 10

/**
 * Ends one own session, or all others. An unattended screen must not be enough to throw its owner out everywhere else,
 * so the password is asked for again; without one a code, and without either a fresh sign-in. Ending the session that
 * asks is signing out, and that is always free.
 *
 * @refuses `session-not-found`, `sign-in-not-fresh`
 */
export async function endOwnSessions(ctx: Ctx, body: Body): Promise<AnswerOf<EndSessions>> {
  const id = ownId(ctx)
  const { sessionId, currentSessionId } = body
  if (sessionId === null || sessionId !== currentSessionId) {
    const { outcome, lockedUntil } = await proveAgain(ctx, id, body)
    if (outcome !== 'right') return { outcome, lockedUntil }
  }
  if (sessionId === null) await endSessions(ctx, id, currentSessionId)
  else await revokeSession(ctx, id, sessionId)
  return { outcome: 'ended', lockedUntil: null }
}

async function proveAgain(ctx: Ctx, id: string, { proof, currentSessionId }: Body): Promise<Proof> {
  switch (await proofAskedOf(ctx, id)) {
    case 'password':
      return await proveByPassword(ctx, id, proof)
    case 'code':
      return await proveByCode(ctx, id, proof)
    case 'fresh-sign-in':
      await requireFreshSignIn(ctx, id, currentSessionId)
      return { outcome: 'right', lockedUntil: null }
  }
}

async function proofAskedOf(ctx: Ctx, id: string): Promise<'password' | 'code' | 'fresh-sign-in'> {
  if (await hasPassword(ctx, id)) return 'password'
  const factor = await ctx.db
    .selectFrom('auth.secondFactor')
    .where('accountId', '=', id)
    .where('confirmedAt', 'is not', null)
    .select('accountId')
    .executeTakeFirst()
  return factor === undefined ? 'fresh-sign-in' : 'code'
}

async function requireFreshSignIn(ctx: Ctx, id: string, currentSessionId: string | null): Promise<void> {
  const current = await ctx.db
    .selectFrom('auth.session')
    .where('id', '=', currentSessionId)
    .where('accountId', '=', id)
    .select('beganAt')
    .executeTakeFirst()
  if (current === undefined || minutesAfter(current.beganAt, FRESH_MINUTES) <= ctx.now)
    throw new Refusal('sign-in-not-fresh', { minutes: FRESH_MINUTES })
}
