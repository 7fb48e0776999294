import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { forgetLink, sendMail } from '../mail/send-mail.ts'
import { passwordResetMail, securityMail } from './mails.ts'
import { passwordFaults, setPassword } from './password.ts'
import { minutesAfter, newToken, sha256 } from './secrets.ts'
import { endSessions } from './sessions.ts'
import { openAttempt } from './throttling.ts'

const RESET_MINUTES = 60

const resetPath = (token: string) => `/haslo/${token}`

/**
 * Sends a link to a new password, if the address has an account that works. The answer is the same in every case;
 * each request counts like a mistake, so nobody's letter box is flooded.
 */
export async function askForReset(ctx: Ctx, { email }: { email: string }): Promise<Record<never, never>> {
  const attempt = await openAttempt(ctx, 'reset', email)
  if (attempt.lockedUntil !== undefined) return {}
  await attempt.failed()
  const account = await ctx.db
    .selectFrom('auth.account as account')
    .innerJoin('auth.password as password', 'password.accountId', 'account.id')
    .leftJoin('auth.demoAccount as demo', 'demo.accountId', 'account.id')
    .where('account.email', '=', email)
    .where('account.disabledAt', 'is', null)
    .where('demo.accountId', 'is', null)
    .select(['account.id', 'account.name'])
    .executeTakeFirst()
  if (account === undefined) return {}

  const token = newToken()
  const expiresAt = minutesAfter(ctx.now, RESET_MINUTES)
  await spendResets(ctx, account.id)
  await ctx.db
    .insertInto('auth.passwordReset')
    .values({ id: randomUUID(), accountId: account.id, tokenSha256: sha256(token), askedAt: ctx.now, expiresAt })
    .execute()
  ctx.audit.touched('account', account.id)
  const link = { path: resetPath(token), expiresAt }
  const facts = { name: account.name, minutes: RESET_MINUTES }
  await sendMail(ctx, passwordResetMail, { accountId: account.id, addressee: email, facts, link })
  return {}
}

/** Says before anybody types a password that the link is dead. @refuses `link-not-usable` */
export async function checkReset(ctx: Ctx, { token }: { token: string }): Promise<Record<never, never>> {
  await usableReset(ctx, token)
  return {}
}

/**
 * Sets a new password by a link. Every session ends, because whoever knew the old password may be in one; a lock of the
 * password is lifted, because this is the way out of it. The second factor stays.
 *
 * @refuses `link-not-usable`, `password-not-accepted`
 */
export async function resetPassword(
  ctx: Ctx,
  { token, password }: { token: string; password: string },
): Promise<Record<never, never>> {
  const { accountId, email, name } = await usableReset(ctx, token)
  const faults = passwordFaults(password, { email, name })
  if (faults.length > 0) throw new Refusal('password-not-accepted', { faults })
  const spent = await spendResets(ctx, accountId)
  if (!spent.includes(sha256(token))) throw new Refusal('link-not-usable') // somebody was quicker with the same link
  await forgetLink(ctx, resetPath(token))
  await setPassword(ctx, accountId, password)
  await endSessions(ctx, accountId, null)
  await (await openAttempt(ctx, 'password', email)).succeeded()
  ctx.audit.touched('account', accountId)
  const what = 'Hasło do Twojego konta zostało ustalone na nowo.'
  await sendMail(ctx, securityMail, { accountId, addressee: email, facts: { name, what } })
  return {}
}

async function usableReset(ctx: Ctx, token: string) {
  const reset = await ctx.db
    .selectFrom('auth.passwordReset as reset')
    .innerJoin('auth.account as account', 'account.id', 'reset.accountId')
    .where('reset.tokenSha256', '=', sha256(token))
    .where('reset.usedAt', 'is', null)
    .where('reset.expiresAt', '>', ctx.now)
    .where('account.disabledAt', 'is', null)
    .select(['reset.accountId', 'account.email', 'account.name'])
    .executeTakeFirst()
  if (reset === undefined) throw new Refusal('link-not-usable')
  return reset
}

/** Every open link of an account is spent; a newer one replaces them all. */
async function spendResets(ctx: Ctx, accountId: string): Promise<string[]> {
  const spent = await ctx.db
    .updateTable('auth.passwordReset')
    .set({ usedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .returning('tokenSha256')
    .execute()
  return spent.map(({ tokenSha256 }) => tokenSha256)
}
