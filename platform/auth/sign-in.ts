import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf } from '../http/endpoint.ts'
import type { IsDemo } from '../is-demo.ts'
import { isOutdated, passwordFits, setPassword } from './password.ts'
import { confirmFactor, prepareFactor, proveByCode } from './second-factor.ts'
import { accountInStage, beginSession, continueSignIn, endSessionOf } from './sessions.ts'
import type { SignInOutcome, signInOperations } from './sign-in-operations.ts'
import { openAttempt } from './throttling.ts'

type WithCode = { token: string; code: string; client: string }

const refused = (lockedUntil: string | undefined): SignInOutcome =>
  lockedUntil === undefined
    ? { outcome: 'wrong', token: null, lockedUntil: null }
    : { outcome: 'locked', token: null, lockedUntil }

/**
 * Signs in by address and password. An unknown address, a disabled account and a wrong password are one answer after
 * the same work, and are counted alike: nobody learns here who has an account.
 */
export async function signIn(
  ctx: Ctx,
  isDemo: IsDemo,
  { email, password, client }: { email: string; password: string; client: string },
): Promise<SignInOutcome> {
  const attempt = await openAttempt(ctx, 'password', email)
  if (attempt.lockedUntil !== undefined) return refused(attempt.lockedUntil)
  const account = await ctx.db
    .selectFrom('auth.account as account')
    .innerJoin('auth.password as password', 'password.accountId', 'account.id')
    .leftJoin('auth.demoAccount as demo', 'demo.accountId', 'account.id')
    .where('account.email', '=', email)
    .where('account.disabledAt', 'is', null)
    .select(['account.id', 'password.hash', 'demo.role as demoRole'])
    .executeTakeFirst()
  const fits = await passwordFits(password, account?.hash)
  const isForDemo = account !== undefined && account.demoRole !== null
  if (account === undefined || !fits || (isForDemo && !(await isDemo(ctx)))) {
    if (account !== undefined) ctx.audit.touched('account', account.id)
    return refused(await attempt.failed())
  }
  await attempt.succeeded()
  if (isOutdated(account.hash)) await setPassword(ctx, account.id, password)
  return isForDemo ? await enter(ctx, account.id, client) : await continueSignIn(ctx, account.id, client)
}

/** Enters a demo account by its button. @refuses `demo-only` where the database is a real one */
export async function signInToDemo(
  ctx: Ctx,
  isDemo: IsDemo,
  { role, client }: { role: string; client: string },
): Promise<SignInOutcome> {
  const account = await ctx.db
    .selectFrom('auth.demoAccount as demo')
    .innerJoin('auth.account as account', 'account.id', 'demo.accountId')
    .where('demo.role', '=', role)
    .where('account.disabledAt', 'is', null)
    .select('account.id')
    .executeTakeFirst()
  if (account === undefined || !(await isDemo(ctx))) throw new Refusal('demo-only')
  return await enter(ctx, account.id, client)
}

async function enter(ctx: Ctx, accountId: string, client: string): Promise<SignInOutcome> {
  return { outcome: 'signed-in', token: await beginSession(ctx, accountId, 'signed-in', client), lockedUntil: null }
}

/**
 * Completes a sign-in by the second factor. The waiting session ends and a new one begins, so a token from before the
 * code opens nothing.
 *
 * @refuses `sign-in-expired`
 */
export async function enterCode(ctx: Ctx, { token, code, client }: WithCode): Promise<SignInOutcome> {
  const accountId = await accountInStage(ctx, token, 'code')
  const proof = await proveByCode(ctx, accountId, code)
  if (proof.outcome !== 'right') {
    ctx.audit.touched('account', accountId)
    return refused(proof.lockedUntil ?? undefined)
  }
  await endSessionOf(ctx, token)
  return await enter(ctx, accountId, client)
}

/** The key for the authenticator of somebody whose role asks for one. @refuses `sign-in-expired` */
export async function prepareEnrolment(ctx: Ctx, { token }: { token: string }): Promise<{ address: string }> {
  return { address: await prepareFactor(ctx, await accountInStage(ctx, token, 'enrolment')) }
}

/** Founds the second factor by its first code and signs in. @refuses `sign-in-expired`, `second-factor-not-prepared` */
export async function confirmEnrolment(
  ctx: Ctx,
  { token, code, client }: WithCode,
): Promise<AnswerOf<typeof signInOperations.confirmEnrolment>> {
  const accountId = await accountInStage(ctx, token, 'enrolment')
  const { outcome, lockedUntil, backupCodes } = await confirmFactor(ctx, accountId, code)
  if (outcome !== 'right') return { ...refused(lockedUntil ?? undefined), backupCodes: [] }
  await endSessionOf(ctx, token)
  return { ...(await enter(ctx, accountId, client)), backupCodes }
}
