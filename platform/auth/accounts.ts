import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { sendMail } from '../mail/send-mail.ts'
import type { Account, Me } from './facts.ts'
import { securityMail } from './mails.ts'
import { personOf } from './own-password.ts'
import { needsSecondFactor } from './requirements.ts'
import { rolesOf } from './roles-of.ts'
import { endSessions } from './sessions.ts'

/** Accounts for administrators, by name as Poles sort it. */
export async function listAccounts(ctx: Ctx): Promise<z.infer<typeof Account>[]> {
  const rows = await ctx.db
    .selectFrom('auth.account as account')
    .leftJoin('auth.secondFactor as factor', 'factor.accountId', 'account.id')
    .select([
      'account.id',
      'account.email',
      'account.name',
      'account.createdAt',
      'account.disabledAt',
      'account.erasedAt',
    ])
    .select(sql<boolean>`factor.confirmed_at is not null`.as('hasSecondFactor'))
    .orderBy(sql`account.name collate "pl-x-icu"`)
    .execute()
  return rows as z.infer<typeof Account>[]
}

/**
 * Disables an account: sessions end in the same transaction, so nothing can be done a moment later.
 *
 * @refuses `account-not-found`
 * @law KRI § 19 ust. 2 pkt 5 – rights end when the work ends
 */
export async function disableAccount(ctx: Ctx, accountId: string): Promise<void> {
  await changeAccount(ctx, accountId, { disabledAt: ctx.now })
  await endSessions(ctx, accountId, null)
}

/** Lets a disabled account sign in again. @refuses `account-not-found`, `account-erased` */
export async function enableAccount(ctx: Ctx, accountId: string): Promise<void> {
  await checkNotErased(ctx, accountId)
  await changeAccount(ctx, accountId, { disabledAt: null })
}

/**
 * Takes away the second factor that somebody has lost together with the backup codes.
 * Until the next sign-in founds a new one the password stands alone, which is why sessions end at once.
 *
 * @refuses `account-not-found`
 */
export async function removeSecondFactor(ctx: Ctx, accountId: string): Promise<void> {
  await changeAccount(ctx, accountId, {})
  await ctx.db.deleteFrom('auth.secondFactor').where('accountId', '=', accountId).execute()
  await ctx.db.deleteFrom('auth.backupCode').where('accountId', '=', accountId).execute()
  await endSessions(ctx, accountId, null)
}

/**
 * Corrects the name of a person, as anybody may ask; the person is told.
 *
 * @refuses `account-not-found`, `account-erased`
 * @law RODO art. 16
 */
export async function correctName(ctx: Ctx, accountId: string, name: string): Promise<void> {
  await checkNotErased(ctx, accountId)
  await changeAccount(ctx, accountId, { name })
  const { email } = await personOf(ctx, accountId)
  const what = `Administrator poprawił imię i nazwisko na Twoim koncie. Teraz brzmi: ${name}.`
  await sendMail(ctx, securityMail, { accountId, addressee: email, facts: { name, what } })
}

async function checkNotErased(ctx: Ctx, accountId: string): Promise<void> {
  const erased = await ctx.db
    .selectFrom('auth.account')
    .where('id', '=', accountId)
    .where('erasedAt', 'is not', null)
    .select('id')
    .executeTakeFirst()
  if (erased !== undefined) throw new Refusal('account-erased')
}

/** The account of whoever is signed in. */
export async function getMe(ctx: Ctx, accountId: string): Promise<Me> {
  const row = await ctx.db
    .selectFrom('auth.account as account')
    .leftJoin('auth.secondFactor as factor', 'factor.accountId', 'account.id')
    .leftJoin('auth.password as password', 'password.accountId', 'account.id')
    .where('account.id', '=', accountId)
    .select(['account.id', 'account.email', 'account.name'])
    .select(sql<boolean>`factor.confirmed_at is not null`.as('hasSecondFactor'))
    .select(sql<boolean>`password.account_id is not null`.as('hasPassword'))
    .select((select) =>
      select
        .selectFrom('auth.backupCode')
        .whereRef('accountId', '=', 'account.id')
        .where('usedAt', 'is', null)
        .select(sql<number>`count(*)`.as('count'))
        .as('unusedBackupCodes'),
    )
    .executeTakeFirstOrThrow()
  const roles = await rolesOf(ctx, accountId)
  return {
    ...row,
    unusedBackupCodes: Number(row.unusedBackupCodes),
    roles,
    needsSecondFactor: needsSecondFactor(roles),
  } as Me
}

async function changeAccount(
  ctx: Ctx,
  accountId: string,
  change: { disabledAt?: string | null; name?: string },
): Promise<void> {
  const changed = await ctx.db
    .updateTable('auth.account')
    .set({ ...change, updatedAt: ctx.now })
    .where('id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) throw new Refusal('account-not-found')
  ctx.audit.touched('account', accountId)
}
