import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { ROLE_CODES, ROLES } from '../access/roles.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import { forgetLink, sendMail } from '../mail/send-mail.ts'
import { findPublisher } from '../publisher/module.ts'
import type { Invitation } from './facts.ts'
import { invitationMail } from './mails.ts'
import type { accountOperations } from './operations.ts'
import { personOf } from './own-password.ts'
import { hashPassword, passwordFaults } from './password.ts'
import { needsSecondFactor } from './requirements.ts'
import { rolesPromised, takeUpRoles } from './roles-of.ts'
import { minutesAfter, newToken, sha256 } from './secrets.ts'
import { continueSignIn } from './sessions.ts'
import type { SignInOutcome } from './sign-in-operations.ts'

/** Over a weekend; longer would leave open doors lying in letter boxes. */
const INVITATION_HOURS = 72

const invitationPath = (token: string) => `/zaproszenie/${token}`

type Draft = ParsedInputOf<typeof accountOperations.invite>['body']

/**
 * Invites a person. The link stands in the mail and nowhere else: who invites need not know it, and who hands it over
 * by another way leaves a trace.
 *
 * @refuses `account-exists`
 */
export async function inviteAccount(
  ctx: Ctx,
  { email, name, roles }: Draft,
): Promise<AnswerOf<typeof accountOperations.invite>> {
  const account = await ctx.db.selectFrom('auth.account').where('email', '=', email).select('id').executeTakeFirst()
  if (account !== undefined) throw new Refusal('account-exists')
  await ctx.db
    .updateTable('auth.invitation')
    .set({ withdrawnAt: ctx.now })
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()

  const id = randomUUID()
  const sender = await senderOf(ctx)
  const token = newToken()
  const expiresAt = minutesAfter(ctx.now, INVITATION_HOURS * 60)
  await ctx.db
    .insertInto('auth.invitation')
    .values({
      id,
      email,
      name,
      tokenSha256: sha256(token),
      invitedAt: ctx.now,
      expiresAt,
      invitedBy: sender?.id ?? null,
      invitedAs: sender?.roles ?? [],
    })
    .execute()
  await ctx.db
    .insertInto('auth.invitationRole')
    .values(roles.map((role) => ({ id: randomUUID(), invitationId: id, ...role })))
    .execute()
  ctx.audit.touched('invitation', id)
  const link = { path: invitationPath(token), expiresAt }
  const office = (await findPublisher(ctx))?.name ?? null
  const messageId = await sendMail(ctx, invitationMail, {
    addressee: email,
    namedAccountId: sender?.id ?? null,
    facts: { name, hours: INVITATION_HOURS, sender: senderInWords(sender), office },
    link,
  })
  return { invitationId: id, messageId, expiresAt } as AnswerOf<typeof accountOperations.invite>
}

type Sender = { id: string; name: string; roles: string[] }

/** Who invites, with the roles of this moment; undefined for the command line, whose login is no name for a stranger. */
async function senderOf(ctx: Ctx): Promise<Sender | undefined> {
  if (ctx.actor.kind !== 'account') return undefined
  const { id } = ctx.actor
  return { id, name: (await personOf(ctx, id)).name, roles: [...new Set(ctx.rights.map(({ role }) => role))] }
}

/** "Anna Nowak (administrator techniczny)", or who it is without a name. */
function senderInWords(sender: Pick<Sender, 'name' | 'roles'> | undefined): string {
  if (sender === undefined) return 'obsługa tej instalacji'
  const names = ROLE_CODES.filter((code) => sender.roles.includes(code)).map((code) => ROLES[code].name)
  return names.length === 0 ? sender.name : `${sender.name} (${names.join(', ')})`
}

/** All invitations, the newest first. */
export async function listInvitations(ctx: Ctx): Promise<z.infer<typeof Invitation>[]> {
  const rows = await invitationsWithSender(ctx).orderBy('invitation.invitedAt', 'desc').execute()
  const roles = await ctx.db.selectFrom('auth.invitationRole').selectAll().orderBy('role').execute()
  return rows.map((row) => ({
    ...row,
    state: stateOf(row, ctx.now),
    sender: sentBy(row),
    roles: roles.filter(({ invitationId }) => invitationId === row.id),
  })) as unknown as z.infer<typeof Invitation>[]
}

function invitationsWithSender(ctx: Ctx) {
  return ctx.db
    .selectFrom('auth.invitation as invitation')
    .leftJoin('auth.account as sender', 'sender.id', 'invitation.invitedBy')
    .selectAll('invitation')
    .select('sender.name as senderName')
}

function sentBy({ senderName, invitedAs }: { senderName: string | null; invitedAs: string[] }): string {
  return senderInWords(senderName === null ? undefined : { name: senderName, roles: invitedAs })
}

type Dates = { acceptedAt: string | null; withdrawnAt: string | null; expiresAt: string }

function stateOf({ acceptedAt, withdrawnAt, expiresAt }: Dates, now: string): z.infer<typeof Invitation>['state'] {
  if (acceptedAt !== null) return 'accepted'
  if (withdrawnAt !== null) return 'withdrawn'
  return expiresAt > now ? 'open' : 'expired'
}

/** Makes the link of an open invitation useless. @refuses `invitation-not-open` */
export async function withdrawInvitation(ctx: Ctx, invitationId: string): Promise<void> {
  const withdrawn = await ctx.db
    .updateTable('auth.invitation')
    .set({ withdrawnAt: ctx.now })
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (withdrawn === undefined) throw new Refusal('invitation-not-open')
  ctx.audit.touched('invitation', invitationId)
}

/** What the invited person sees before choosing a password. @refuses `link-not-usable` */
export async function openInvitation(ctx: Ctx, token: string) {
  const { id, name, email } = await usableInvitation(ctx, token)
  const row = await invitationsWithSender(ctx).where('invitation.id', '=', id).executeTakeFirstOrThrow()
  return { name, email, sender: sentBy(row), needsSecondFactor: needsSecondFactor(await rolesPromised(ctx, id)) }
}

/**
 * Makes an account of an invitation and signs its owner in as far as the second factor lets.
 *
 * @refuses `link-not-usable` when it expired, was withdrawn or used; `password-not-accepted` with sentences
 */
export async function acceptInvitation(
  ctx: Ctx,
  { token, password, client }: { token: string; password: string; client: string },
): Promise<SignInOutcome> {
  const { id, name, email } = await usableInvitation(ctx, token)
  const faults = passwordFaults(password, { email, name })
  if (faults.length > 0) throw new Refusal('password-not-accepted', { faults })

  const accountId = randomUUID()
  const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db
    .insertInto('auth.account')
    .values({ id: accountId, email, name, ...stamps })
    .execute()
  await ctx.db
    .insertInto('auth.password')
    .values({ accountId, hash: await hashPassword(password), setAt: ctx.now })
    .execute()
  await ctx.db.updateTable('auth.invitation').set({ acceptedAt: ctx.now, accountId }).where('id', '=', id).execute()
  await takeUpRoles(ctx, accountId, id)
  await forgetLink(ctx, invitationPath(token))
  ctx.audit.touched('invitation', id)
  ctx.audit.touched('account', accountId)
  return await continueSignIn(ctx, accountId, client)
}

async function usableInvitation(ctx: Ctx, token: string) {
  const invitation = await ctx.db
    .selectFrom('auth.invitation')
    .where('tokenSha256', '=', sha256(token))
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .select(['id', 'name', 'email'])
    .forUpdate()
    .executeTakeFirst()
  if (invitation === undefined) throw new Refusal('link-not-usable')
  return invitation
}
