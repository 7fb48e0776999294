import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import { forgetLink, sendMail } from '../mail/send-mail.ts'
import { emailChangeMail, securityMail } from './mails.ts'
import type { ownIdentityOperations } from './own-identity-operations.ts'
import { ownId, personOf, proveByPassword } from './own-password.ts'
import { minutesAfter, newToken, sha256 } from './secrets.ts'
import { endSessions } from './sessions.ts'
import { openAttempt } from './throttling.ts'

type Operations = typeof ownIdentityOperations
type Body<Name extends keyof Operations> = ParsedInputOf<Operations[Name]>['body']
type Answer<Name extends keyof Operations> = AnswerOf<Operations[Name]>

const CHANGE_HOURS = 24

const changePath = (token: string) => `/zmiana-adresu/${token}`

/** Corrects the own name, by which colleagues know the person. @refuses `no-password` @law RODO art. 16 */
export async function changeOwnName(ctx: Ctx, { name, password }: Body<'changeName'>): Promise<Answer<'changeName'>> {
  const id = ownId(ctx)
  const { outcome, lockedUntil } = await proveByPassword(ctx, id, password)
  if (outcome !== 'right') return { outcome, lockedUntil }
  const { email } = await personOf(ctx, id)
  await ctx.db.updateTable('auth.account').set({ name, updatedAt: ctx.now }).where('id', '=', id).execute()
  ctx.audit.touched('account', id)
  const what = `Imię i nazwisko na Twoim koncie zmieniono. Teraz brzmi: ${name}.`
  await sendMail(ctx, securityMail, { accountId: id, addressee: email, facts: { name, what } })
  return { outcome: 'changed', lockedUntil: null }
}

/**
 * Begins a change of the address: a link goes to the new one, a notice to the old. Nothing changes before the link is
 * opened. An address that somebody else has gets no link and the same answer, so nobody learns who has an account.
 *
 * @refuses `no-password`, `email-already-own`
 * @law RODO art. 16
 */
export async function askForEmailChange(
  ctx: Ctx,
  { email: newEmail, password }: Body<'askForEmailChange'>,
): Promise<Answer<'askForEmailChange'>> {
  const id = ownId(ctx)
  const { email, name } = await personOf(ctx, id)
  if (newEmail === email) throw new Refusal('email-already-own')
  const { outcome, lockedUntil } = await proveByPassword(ctx, id, password)
  if (outcome !== 'right') return { outcome, lockedUntil }
  const attempt = await openAttempt(ctx, 'email', id)
  if (attempt.lockedUntil !== undefined) return { outcome: 'locked', lockedUntil: attempt.lockedUntil }
  await attempt.failed() // each request counts like a mistake, so nobody's letter box is flooded
  ctx.audit.touched('account', id)
  const notice = `Ktoś z Twojego konta poprosił o zmianę adresu na ${newEmail}. Adres zmieni się dopiero po otwarciu odnośnika, który tam wysłaliśmy.`
  await sendMail(ctx, securityMail, { accountId: id, addressee: email, facts: { name, what: notice } })

  const taken = await ctx.db.selectFrom('auth.account').where('email', '=', newEmail).select('id').executeTakeFirst()
  if (taken !== undefined) return { outcome: 'asked', lockedUntil: null }
  const token = newToken()
  const expiresAt = minutesAfter(ctx.now, CHANGE_HOURS * 60)
  await spendChanges(ctx, id)
  await ctx.db
    .insertInto('auth.emailChange')
    .values({ id: randomUUID(), accountId: id, newEmail, tokenSha256: sha256(token), askedAt: ctx.now, expiresAt })
    .execute()
  const link = { path: changePath(token), expiresAt }
  const facts = { name, hours: CHANGE_HOURS }
  await sendMail(ctx, emailChangeMail, { accountId: id, addressee: newEmail, facts, link })
  return { outcome: 'asked', lockedUntil: null }
}

/** What the page behind the link says before anybody confirms. @refuses `link-not-usable` */
export async function checkEmailChange(ctx: Ctx, token: string): Promise<Answer<'checkEmailChange'>> {
  const { newEmail } = await usableChange(ctx, token)
  return { email: newEmail }
}

/**
 * Puts the new address in the place of the old. Sessions end, because the address is the name to sign in with.
 *
 * @refuses `link-not-usable`, also when somebody else has taken the address meanwhile
 */
export async function confirmEmailChange(ctx: Ctx, token: string): Promise<Answer<'confirmEmailChange'>> {
  const { accountId, newEmail, email, name } = await usableChange(ctx, token)
  const taken = await ctx.db.selectFrom('auth.account').where('email', '=', newEmail).select('id').executeTakeFirst()
  if (taken !== undefined) throw new Refusal('link-not-usable')
  await spendChanges(ctx, accountId)
  await forgetLink(ctx, changePath(token))
  await ctx.db
    .updateTable('auth.account')
    .set({ email: newEmail, updatedAt: ctx.now })
    .where('id', '=', accountId)
    .execute()
  // links to a new password that lie in the old letter box open nothing any more
  await ctx.db
    .updateTable('auth.passwordReset')
    .set({ usedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .execute()
  await endSessions(ctx, accountId, null)
  ctx.audit.touched('account', accountId)
  const what = `Adres e-mail Twojego konta zmieniono na ${newEmail}. Loguj się nowym adresem.`
  await sendMail(ctx, securityMail, { accountId, addressee: email, facts: { name, what } })
  return {}
}

async function usableChange(ctx: Ctx, token: string) {
  const change = await ctx.db
    .selectFrom('auth.emailChange as change')
    .innerJoin('auth.account as account', 'account.id', 'change.accountId')
    .where('change.tokenSha256', '=', sha256(token))
    .where('change.usedAt', 'is', null)
    .where('change.expiresAt', '>', ctx.now)
    .where('account.disabledAt', 'is', null)
    .select(['change.accountId', 'change.newEmail', 'account.email', 'account.name'])
    .forUpdate('change')
    .executeTakeFirst()
  if (change === undefined) throw new Refusal('link-not-usable')
  return change
}

/** Every open link of an account is spent; a newer one replaces them all. */
async function spendChanges(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.db
    .updateTable('auth.emailChange')
    .set({ usedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .execute()
}
