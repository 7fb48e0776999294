import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import { sendMail } from '../mail/send-mail.ts'
import { securityMail } from './mails.ts'
import type { ownAccountOperations } from './operations.ts'
import { hasPassword, ownId, personOf, proveByPassword } from './own-password.ts'
import { passwordFaults, setPassword } from './password.ts'
import {
  confirmFactor,
  newBackupCodes,
  type Proof,
  pendingSecretOf,
  prepareFactor,
  proveByCode,
} from './second-factor.ts'
import { endSessions, renewToken } from './sessions.ts'

type Operations = typeof ownAccountOperations
type Body<Name extends keyof Operations> = ParsedInputOf<Operations[Name]>['body']
type Answer<Name extends keyof Operations> = AnswerOf<Operations[Name]>

/**
 * Changes the own password. Asks for the present one, because an unattended screen must not be enough, and counts
 * mistakes together with those of signing in.
 *
 * @refuses `password-not-accepted`, `no-password`
 */
export async function changePassword(ctx: Ctx, body: Body<'changePassword'>): Promise<Answer<'changePassword'>> {
  const id = ownId(ctx)
  const { email, name } = await personOf(ctx, id)
  const faults = passwordFaults(body.newPassword, { email, name })
  if (faults.length > 0) throw new Refusal('password-not-accepted', { faults })

  const { outcome, lockedUntil } = await proveByPassword(ctx, id, body.currentPassword)
  if (outcome !== 'right') return { outcome, lockedUntil, token: null }
  await setPassword(ctx, id, body.newPassword)
  await endSessions(ctx, id, body.currentSessionId)
  ctx.audit.touched('account', id)
  const what = 'Hasło do Twojego konta zostało zmienione.'
  await sendMail(ctx, securityMail, { accountId: id, addressee: email, facts: { name, what } })
  return { outcome: 'changed', lockedUntil: null, token: await renewToken(ctx, id, body.currentSessionId) }
}

/**
 * Begins a first or another authenticator. Whoever has one proves it first, and whoever has none proves the password:
 * an unattended screen must not be enough to lock its owner out.
 */
export async function prepareSecondFactor(
  ctx: Ctx,
  { code, password }: Body<'prepareSecondFactor'>,
): Promise<Answer<'prepareSecondFactor'>> {
  const id = ownId(ctx)
  const held = await ctx.db
    .selectFrom('auth.secondFactor')
    .where('accountId', '=', id)
    .select(['confirmedAt', 'pendingSecret', 'pendingSince'])
    .executeTakeFirst()
  const isPrepared = held !== undefined && pendingSecretOf(held, ctx.now) !== undefined
  const proof = isPrepared ? RIGHT : await proveAnew(ctx, id, held?.confirmedAt != null, { code, password })
  if (proof.outcome !== 'right') return { outcome: proof.outcome, lockedUntil: proof.lockedUntil, address: null }
  return { outcome: 'prepared', lockedUntil: null, address: await prepareFactor(ctx, id) }
}

const RIGHT: Proof = { outcome: 'right', lockedUntil: null }
const WRONG: Proof = { outcome: 'wrong', lockedUntil: null }

async function proveAnew(
  ctx: Ctx,
  id: string,
  hasFactor: boolean,
  { code, password }: Body<'prepareSecondFactor'>,
): Promise<Proof> {
  if (hasFactor) return code === null ? WRONG : await proveByCode(ctx, id, code)
  if (!(await hasPassword(ctx, id))) return RIGHT // signs in by the provider alone: there is nothing to ask for
  return password === null ? WRONG : await proveByPassword(ctx, id, password)
}

/** Puts the prepared authenticator to use. @refuses `second-factor-not-prepared` */
export async function confirmSecondFactor(
  ctx: Ctx,
  { code, currentSessionId }: Body<'confirmSecondFactor'>,
): Promise<Answer<'confirmSecondFactor'>> {
  const id = ownId(ctx)
  const { outcome, lockedUntil, backupCodes } = await confirmFactor(ctx, id, code)
  if (outcome !== 'right') return { outcome, lockedUntil, backupCodes, token: null }
  await endSessions(ctx, id, currentSessionId)
  const { email, name } = await personOf(ctx, id)
  const what = 'Na Twoim koncie działa nowa aplikacja z kodami i nowe kody zapasowe.'
  await sendMail(ctx, securityMail, { accountId: id, addressee: email, facts: { name, what } })
  return { outcome: 'confirmed', lockedUntil: null, backupCodes, token: await renewToken(ctx, id, currentSessionId) }
}

/** New backup codes against a code that still works. */
export async function renewBackupCodes(
  ctx: Ctx,
  { code }: Body<'renewBackupCodes'>,
): Promise<Answer<'renewBackupCodes'>> {
  const id = ownId(ctx)
  const { outcome, lockedUntil } = await proveByCode(ctx, id, code)
  if (outcome !== 'right') return { outcome, lockedUntil, backupCodes: [] }
  return { outcome: 'renewed', lockedUntil: null, backupCodes: await newBackupCodes(ctx, id) }
}
