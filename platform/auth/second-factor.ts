import { randomBytes, randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { hashPassword, passwordFits } from './password.ts'
import { minutesAfter } from './secrets.ts'
import { openAttempt } from './throttling.ts'

const STEP_SECONDS = 30
/** Clocks of telephones differ: one step before and one after are taken too. */
const SKEW_STEPS = 1
const BACKUP_CODES = 10
const PENDING_MINUTES = 15
/** Crockford's 32: no letter looks like a digit, so a misread o, i or l is still understood. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** How a typed code fared. */
export type Proof = { outcome: 'right' | 'wrong' | 'locked'; lockedUntil: string | null }

/** What an authenticator takes in; the picture and the text of the key both come from this address. */
function totpOf(secret: string, email: string): TOTP {
  return new TOTP({
    issuer: 'Splot',
    label: email,
    algorithm: 'SHA1', // the only one that every authenticator knows
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}

/** The step whose code was typed, or undefined. A step already used is not taken again: a code seen over a shoulder is dead. */
function stepOf(secret: string, code: string, now: string, lastStep: number | null): number | undefined {
  const timestamp = Date.parse(now)
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: SKEW_STEPS })
  if (delta === null) return undefined
  const step = Math.floor(timestamp / 1000 / STEP_SECONDS) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

/** Checks a code of the authenticator or a backup code; counts failures by the account. */
export async function proveByCode(ctx: Ctx, accountId: string, typed: string): Promise<Proof> {
  const attempt = await openAttempt(ctx, 'code', accountId)
  if (attempt.lockedUntil !== undefined) return { outcome: 'locked', lockedUntil: attempt.lockedUntil }
  const code = typed.replaceAll(/[\s-]/g, '').toLowerCase()
  const isRight = /^\d{6}$/.test(code)
    ? await takeAuthenticatorCode(ctx, accountId, code)
    : await takeBackupCode(ctx, accountId, code)
  if (isRight) {
    await attempt.succeeded()
    return { outcome: 'right', lockedUntil: null }
  }
  const until = await attempt.failed()
  return until === undefined ? { outcome: 'wrong', lockedUntil: null } : { outcome: 'locked', lockedUntil: until }
}

async function takeAuthenticatorCode(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  const factor = await lockFactor(ctx, accountId)
  if (factor?.secret == null) return false
  const step = stepOf(
    ctx.vault.open(factor.secret, accountId),
    code,
    ctx.now,
    factor.lastStep === null ? null : Number(factor.lastStep),
  )
  if (step === undefined) return false
  await ctx.db.updateTable('auth.secondFactor').set({ lastStep: step }).where('accountId', '=', accountId).execute()
  return true
}

async function takeBackupCode(ctx: Ctx, accountId: string, typed: string): Promise<boolean> {
  const code = typed.replaceAll('o', '0').replaceAll(/[il]/g, '1')
  const unused = await ctx.db
    .selectFrom('auth.backupCode')
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .select(['id', 'codeHash'])
    .forUpdate()
    .execute()
  const fitting = await Promise.all(unused.map(({ codeHash }) => passwordFits(code, codeHash)))
  const used = unused[fitting.indexOf(true)]
  if (used === undefined) return false
  await ctx.db.updateTable('auth.backupCode').set({ usedAt: ctx.now }).where('id', '=', used.id).execute()
  ctx.audit.touched('backup-code', used.id)
  return true
}

/** Makes or repeats the key that waits for its first code: a reloaded page shows the same picture. */
export async function prepareFactor(ctx: Ctx, accountId: string): Promise<string> {
  const { email } = await ctx.db
    .selectFrom('auth.account')
    .where('id', '=', accountId)
    .select('email')
    .executeTakeFirstOrThrow()
  const held = pendingSecretOf(await lockFactor(ctx, accountId), ctx.now)
  const secret = held === undefined ? new Secret({ size: 20 }).base32 : ctx.vault.open(held, accountId)
  if (held === undefined) {
    const pending = { pendingSecret: ctx.vault.seal(secret, accountId), pendingSince: ctx.now }
    await ctx.db
      .insertInto('auth.secondFactor')
      .values({ accountId, ...pending })
      .onConflict((conflict) => conflict.column('accountId').doUpdateSet(pending))
      .execute()
  }
  ctx.audit.touched('account', accountId)
  return totpOf(secret, email).toString()
}

/**
 * Puts the waiting key to use when its first code is right, and gives backup codes; the former key and codes are dead.
 *
 * @refuses `second-factor-not-prepared`
 */
export async function confirmFactor(
  ctx: Ctx,
  accountId: string,
  typed: string,
): Promise<Proof & { backupCodes: string[] }> {
  const attempt = await openAttempt(ctx, 'code', accountId)
  if (attempt.lockedUntil !== undefined) return { outcome: 'locked', lockedUntil: attempt.lockedUntil, backupCodes: [] }
  const pending = pendingSecretOf(await lockFactor(ctx, accountId), ctx.now)
  if (pending === undefined) throw new Refusal('second-factor-not-prepared')
  const step = stepOf(ctx.vault.open(pending, accountId), typed.replaceAll(/\s/g, ''), ctx.now, null)
  if (step === undefined) {
    const until = await attempt.failed()
    return { outcome: until === undefined ? 'wrong' : 'locked', lockedUntil: until ?? null, backupCodes: [] }
  }
  await attempt.succeeded()
  await ctx.db
    .updateTable('auth.secondFactor')
    .set({ secret: pending, pendingSecret: null, pendingSince: null, confirmedAt: ctx.now, lastStep: step })
    .where('accountId', '=', accountId)
    .execute()
  ctx.audit.touched('account', accountId)
  return { outcome: 'right', lockedUntil: null, backupCodes: await newBackupCodes(ctx, accountId) }
}

/** The waiting key, still sealed, while it is fresh: one left behind must not be found and confirmed by somebody else at this screen. */
export function pendingSecretOf(
  factor: { pendingSecret: string | null; pendingSince: string | null } | undefined,
  now: string,
): string | undefined {
  if (factor?.pendingSecret == null || factor.pendingSince === null) return undefined
  return minutesAfter(factor.pendingSince, PENDING_MINUTES) > now ? factor.pendingSecret : undefined
}

/** Ten codes to be written down, shown once; earlier ones stop working. */
export async function newBackupCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODES }, newBackupCode)
  await ctx.db.deleteFrom('auth.backupCode').where('accountId', '=', accountId).execute()
  await ctx.db
    .insertInto('auth.backupCode')
    .values(
      await Promise.all(
        codes.map(async (code) => ({
          id: randomUUID(),
          accountId,
          codeHash: await hashPassword(code.replace('-', '')),
        })),
      ),
    )
    .execute()
  ctx.audit.touched('account', accountId)
  return codes
}

function newBackupCode(): string {
  const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

async function lockFactor(ctx: Ctx, accountId: string) {
  return await ctx.db
    .selectFrom('auth.secondFactor')
    .where('accountId', '=', accountId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
}
