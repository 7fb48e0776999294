import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { Session } from './facts.ts'
import { idleMinutes, needsSecondFactor, SESSION_HOURS } from './requirements.ts'
import { rolesOf } from './roles-of.ts'
import { minutesAfter, newToken, sha256 } from './secrets.ts'
import type { SignInOutcome } from './sign-in-operations.ts'

/** Between the password and the code: long enough to find the telephone. */
const STEP_MINUTES = 15

type Stage = 'code' | 'enrolment' | 'signed-in'

/** Begins a session with a fresh token, whatever the browser brought along: nobody can prepare one for somebody else. */
export async function beginSession(ctx: Ctx, accountId: string, stage: Stage, client: string): Promise<string> {
  await ctx.db.deleteFrom('auth.session').where('expiresAt', '<', ctx.now).execute()
  const token = newToken()
  const id = randomUUID()
  const isWhole = stage === 'signed-in'
  await ctx.db
    .insertInto('auth.session')
    .values({
      id,
      tokenSha256: sha256(token),
      accountId,
      stage,
      client,
      beganAt: ctx.now,
      seenAt: ctx.now,
      idleMinutes: isWhole ? idleMinutes(await rolesOf(ctx, accountId)) : STEP_MINUTES,
      expiresAt: minutesAfter(ctx.now, isWhole ? SESSION_HOURS * 60 : STEP_MINUTES),
    })
    .execute()
  ctx.audit.touched('session', id)
  return token
}

/** What follows a proven identity: the code, the founding of a second factor, or the work. */
export async function continueSignIn(ctx: Ctx, accountId: string, client: string): Promise<SignInOutcome> {
  const factor = await ctx.db
    .selectFrom('auth.secondFactor')
    .where('accountId', '=', accountId)
    .where('confirmedAt', 'is not', null)
    .select('accountId')
    .executeTakeFirst()
  const begin = async (outcome: SignInOutcome['outcome'], stage: Stage): Promise<SignInOutcome> => ({
    outcome,
    token: await beginSession(ctx, accountId, stage, client),
    lockedUntil: null,
  })
  if (factor !== undefined) return await begin('code-needed', 'code')
  if (needsSecondFactor(await rolesOf(ctx, accountId))) return await begin('enrolment-needed', 'enrolment')
  return await begin('signed-in', 'signed-in')
}

/**
 * The account whose sign-in waits for its next step.
 *
 * @refuses `sign-in-expired` when the step took too long or was taken already
 */
export async function accountInStage(ctx: Ctx, token: string, stage: 'code' | 'enrolment'): Promise<string> {
  const row = await ctx.db
    .selectFrom('auth.session as session')
    .innerJoin('auth.account as account', 'account.id', 'session.accountId')
    .where('session.tokenSha256', '=', sha256(token))
    .where('session.stage', '=', stage)
    .where('session.expiresAt', '>', ctx.now)
    .where('account.disabledAt', 'is', null)
    .select('session.accountId')
    .forUpdate('session')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('sign-in-expired')
  return row.accountId
}

/** Ends the session whose token a browser has; an unknown one is ended already. */
export async function endSessionOf(ctx: Ctx, token: string): Promise<void> {
  const ended = await ctx.db
    .deleteFrom('auth.session')
    .where('tokenSha256', '=', sha256(token))
    .returning('id')
    .executeTakeFirst()
  if (ended !== undefined) ctx.audit.touched('session', ended.id)
}

/** Ends every session of an account but one: after a new password whoever knew the old one is out. */
export async function endSessions(ctx: Ctx, accountId: string, except: string | null): Promise<void> {
  const ended = await ctx.db
    .deleteFrom('auth.session')
    .where('accountId', '=', accountId)
    .$if(except !== null, (query) => query.where('id', '<>', except as string))
    .returning('id')
    .execute()
  for (const { id } of ended) ctx.audit.touched('session', id)
}

/**
 * Brings open sessions in line with a role that has just been given. Where it asks for a second factor that is not there,
 * they end: the next sign-in founds it. Where it is there, they close as soon as sessions near personal data do.
 *
 * @law KRI § 19 ust. 2 – rights adequate to tasks
 */
export async function holdSessionsToRoles(ctx: Ctx, accountId: string, roles: readonly string[]): Promise<void> {
  if (!needsSecondFactor(roles)) return
  const exempt = await ctx.db.selectFrom('auth.demoAccount').where('accountId', '=', accountId).select('role').execute()
  if (exempt.length > 0) return // fictional persons of a demo have no telephone
  const factor = await ctx.db
    .selectFrom('auth.secondFactor')
    .where('accountId', '=', accountId)
    .where('confirmedAt', 'is not', null)
    .select('accountId')
    .executeTakeFirst()
  if (factor === undefined) return await endSessions(ctx, accountId, null)
  await ctx.db
    .updateTable('auth.session')
    .set({ idleMinutes: sql`least(idle_minutes, ${idleMinutes(roles)})` })
    .where('accountId', '=', accountId)
    .execute()
}

/** Gives a session another token: whoever has proven themselves anew goes on with one that nobody saw before. */
export async function renewToken(ctx: Ctx, accountId: string, sessionId: string | null): Promise<string | null> {
  if (sessionId === null) return null
  const token = newToken()
  const renewed = await ctx.db
    .updateTable('auth.session')
    .set({ tokenSha256: sha256(token) })
    .where('id', '=', sessionId)
    .where('accountId', '=', accountId)
    .where('stage', '=', 'signed-in')
    .returning('id')
    .executeTakeFirst()
  return renewed === undefined ? null : token
}

/** Devices on which an account is signed in, the last used first. */
export async function listSessions(ctx: Ctx, accountId: string, currentSessionId?: string): Promise<Session[]> {
  const rows = await ctx.db
    .selectFrom('auth.session')
    .where('accountId', '=', accountId)
    .where('stage', '=', 'signed-in')
    .where('expiresAt', '>', ctx.now)
    .where(sql<boolean>`seen_at + make_interval(mins => idle_minutes) > ${ctx.now}::timestamptz`)
    .select(['id', 'client', 'beganAt', 'seenAt'])
    .orderBy('seenAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, isThis: row.id === currentSessionId })) as Session[]
}

/** Ends one session of an account. @refuses `session-not-found` also when it is somebody else's */
export async function revokeSession(ctx: Ctx, accountId: string, sessionId: string): Promise<void> {
  const ended = await ctx.db
    .deleteFrom('auth.session')
    .where('id', '=', sessionId)
    .where('accountId', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) throw new Refusal('session-not-found')
  ctx.audit.touched('session', ended.id)
}
