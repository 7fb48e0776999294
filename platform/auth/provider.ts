import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import { minutesAfter, newToken, sha256 } from './secrets.ts'
import { continueSignIn } from './sessions.ts'
import type { SignInOutcome, signInOperations } from './sign-in-operations.ts'

const TRIP_MINUTES = 10

type Operations = typeof signInOperations

/** Remembers what has to come back from the provider of identity. */
export async function leaveForProvider(ctx: Ctx): Promise<AnswerOf<Operations['leaveForProvider']>> {
  const trip = { state: newToken(), nonce: newToken(), codeVerifier: newToken() }
  await ctx.db.deleteFrom('auth.providerTrip').where('expiresAt', '<', ctx.now).execute()
  await ctx.db
    .insertInto('auth.providerTrip')
    .values({
      stateSha256: sha256(trip.state),
      nonce: trip.nonce,
      codeVerifier: trip.codeVerifier,
      beganAt: ctx.now,
      expiresAt: minutesAfter(ctx.now, TRIP_MINUTES),
    })
    .execute()
  return trip
}

/** Gives the remembered back once. @refuses `provider-trip-unknown` */
export async function returnFromProvider(
  ctx: Ctx,
  { state }: { state: string },
): Promise<AnswerOf<Operations['returnFromProvider']>> {
  const trip = await ctx.db
    .deleteFrom('auth.providerTrip')
    .where('stateSha256', '=', sha256(state))
    .returning(['nonce', 'codeVerifier', 'expiresAt'])
    .executeTakeFirst()
  if (trip === undefined || trip.expiresAt <= ctx.now) throw new Refusal('provider-trip-unknown')
  return { nonce: trip.nonce, codeVerifier: trip.codeVerifier }
}

/**
 * Signs in whom the provider has recognised. The first time the account is found by an address that the provider
 * vouches for; afterwards only by the provider's own identifier, which outlives a change of address. The provider makes
 * no accounts: those come from invitations. The second factor stays ours, since not every directory has one.
 *
 * @refuses `provider-knows-nobody`
 */
export async function signInByProvider(
  ctx: Ctx,
  { issuer, subject, email, isEmailVerified, client }: ParsedInputOf<Operations['signInByProvider']>['body'],
): Promise<SignInOutcome> {
  const known = await ctx.db
    .selectFrom('auth.identity')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .select('accountId')
    .executeTakeFirst()
  const accountId = known?.accountId ?? (isEmailVerified && email !== null ? await byEmail(ctx, email) : undefined)
  const account =
    accountId === undefined
      ? undefined
      : await ctx.db
          .selectFrom('auth.account')
          .where('id', '=', accountId)
          .where('disabledAt', 'is', null)
          .select('id')
          .executeTakeFirst()
  if (account === undefined) throw new Refusal('provider-knows-nobody')
  if (known === undefined) {
    await ctx.db
      .insertInto('auth.identity')
      .values({ id: randomUUID(), accountId: account.id, issuer, subject, linkedAt: ctx.now })
      .execute()
    ctx.audit.touched('account', account.id)
  }
  return await continueSignIn(ctx, account.id, client)
}

/** Of an account that has no identity with a provider yet: another person at the same address must not slip in. */
async function byEmail(ctx: Ctx, email: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('auth.account as account')
    .leftJoin('auth.identity as identity', 'identity.accountId', 'account.id')
    .leftJoin('auth.demoAccount as demo', 'demo.accountId', 'account.id')
    .where('account.email', '=', email.toLowerCase())
    .where('identity.id', 'is', null)
    .where('demo.accountId', 'is', null)
    .select('account.id')
    .executeTakeFirst()
  return row?.id
}
