import { type SqlBool, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { rolesOf } from '../auth/roles-of.ts'
import { endSessions } from '../auth/sessions.ts'
import type { Ctx } from '../ctx.ts'
import { emailsOf, throttleKeysOf } from './own-data.ts'

/** What stands in the place of a name. */
const NOBODY = 'Konto usunięte'
const ADMINISTRATORS_LOCK = 7_405_304 // any number that only this file uses

/**
 * Removes a person from an account by the decision of an administrator, for whoever asked.
 *
 * @refuses `account-not-found`, `account-erased`, `own-erasure-by-administrator`, `last-administrator`
 * @law RODO art. 17
 */
export async function eraseAccount(ctx: Ctx, accountId: string): Promise<void> {
  if (ctx.actor.kind === 'account' && ctx.actor.id === accountId) throw new Refusal('own-erasure-by-administrator')
  await checkOtherAdministrator(ctx, accountId)
  await erase(ctx, accountId)
}

/** Removes the signed-in person from the own account. @refuses `roles-in-force` while there is a role @law RODO art. 17 */
export async function eraseOwn(ctx: Ctx, accountId: string): Promise<void> {
  if ((await rolesOf(ctx, accountId)).length > 0) throw new Refusal('roles-in-force')
  await erase(ctx, accountId)
}

/** One after another, so that the last two administrators cannot remove each other at once. */
async function checkOtherAdministrator(ctx: Ctx, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`.execute(ctx.db)
  const { rows } = await sql<{ id: string }>`
    select distinct a.account_id as id from access.assignment a
    join auth.account account on account.id = a.account_id and account.disabled_at is null
    where a.role = 'administrator' and a.ended_at is null
      and a.valid_from <= ${ctx.today} and coalesce(a.valid_to, ${ctx.today}) >= ${ctx.today}`.execute(ctx.db)
  if (rows.length === 1 && rows[0]?.id === accountId) throw new Refusal('last-administrator')
}

/**
 * Takes name, address and secrets away and leaves the identifier: the trail and whoever was given a role by this person
 * still point somewhere. The addresses can be invited again.
 */
async function erase(ctx: Ctx, accountId: string): Promise<void> {
  const account = await ctx.db
    .selectFrom('auth.account')
    .where('id', '=', accountId)
    .select(['name', 'erasedAt'])
    .forUpdate()
    .executeTakeFirst()
  if (account === undefined) throw new Refusal('account-not-found')
  if (account.erasedAt !== null) throw new Refusal('account-erased')
  const emails = await emailsOf(ctx, accountId)
  await endSessions(ctx, accountId, null)
  await endRights(ctx, accountId)
  await eraseMail(ctx, accountId, emails, account.name)
  await eraseInvitations(ctx, accountId, emails)
  await eraseKeptAnswers(ctx, accountId, [account.name, ...emails])
  for (const table of OF_ACCOUNT) await ctx.db.deleteFrom(table).where('accountId', '=', accountId).execute()
  await ctx.db
    .deleteFrom('auth.throttle')
    .where('subjectSha256', 'in', throttleKeysOf({ id: accountId, emails }))
    .execute()
  await ctx.db
    .updateTable('auth.account')
    .set({
      name: NOBODY,
      email: pseudonymOf(accountId),
      erasedAt: ctx.now,
      disabledAt: sql`coalesce(disabled_at, ${ctx.now}::timestamptz)`,
      updatedAt: ctx.now,
    })
    .where('id', '=', accountId)
    .execute()
  ctx.audit.touched('account', accountId)
}

const OF_ACCOUNT = [
  'auth.password',
  'auth.secondFactor',
  'auth.backupCode',
  'auth.passwordReset',
  'auth.emailChange',
  'auth.identity',
  'auth.demoAccount',
  'auth.erasureRequest',
  'indicators.savedComparison',
  'calendar.feed',
  'calendar.reminder',
  'calendar.reminderChoice',
] as const

/** An address that no mail ever reaches: the ending is reserved (RFC 2606). */
function pseudonymOf(accountId: string): string {
  return `${accountId}@usuniete.invalid`
}

async function endRights(ctx: Ctx, accountId: string): Promise<void> {
  const ended = await ctx.db
    .updateTable('access.assignment')
    .set({ endedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of ended) ctx.audit.touched('assignment', id)
  const delegations = await ctx.db
    .updateTable('access.delegation')
    .set({ endedAt: ctx.now })
    .where('endedAt', 'is', null)
    .where(
      sql<SqlBool>`(account_id = ${accountId} or assignment_id in (select id from access.assignment where account_id = ${accountId}))`,
    )
    .returning('id')
    .execute()
  for (const { id } of delegations) ctx.audit.touched('delegation', id)
}

/** Messages to the person go; in messages to others only the name does. */
async function eraseMail(ctx: Ctx, accountId: string, emails: string[], name: string): Promise<void> {
  await ctx.db
    .deleteFrom('mail.message')
    .where(({ or, eb }) => or([eb('accountId', '=', accountId), eb('addressee', 'in', emails)]))
    .execute()
  await ctx.db
    .updateTable('mail.message')
    .set({
      blocks: sql`replace(blocks::text, ${insideJson(name)}, ${insideJson(NOBODY)})::jsonb`,
      namedAccountId: null,
    })
    .where('namedAccountId', '=', accountId)
    .execute()
}

/** A text as it stands within JSON, without its quotation marks. */
function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** The accepted invitation stays as the origin of the account; those that nobody accepted go. */
async function eraseInvitations(ctx: Ctx, accountId: string, emails: string[]): Promise<void> {
  const open = ctx.db
    .selectFrom('auth.invitation')
    .where('accountId', 'is', null)
    .where('email', 'in', emails)
    .select('id')
  await ctx.db.deleteFrom('auth.invitationRole').where('invitationId', 'in', open).execute()
  await ctx.db.deleteFrom('auth.invitation').where('accountId', 'is', null).where('email', 'in', emails).execute()
  await ctx.db
    .updateTable('auth.invitation')
    .set({ name: NOBODY, email: pseudonymOf(accountId) })
    .where('accountId', '=', accountId)
    .execute()
}

/** Answers kept for a day, of the person and of others who were told about the person. */
async function eraseKeptAnswers(ctx: Ctx, accountId: string, texts: readonly string[]): Promise<void> {
  const told = texts.map((text) => sql<SqlBool>`position(${text} in answer::text) > 0`)
  await ctx.db
    .deleteFrom('platform.idempotency')
    .where(({ or, eb }) => or([eb('accountId', '=', accountId), ...told]))
    .execute()
}
