import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { todayInWarsaw } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '../../ctx.ts'
import type { Platform } from '../../platform.ts'
import { needsSecondFactor } from '../requirements.ts'
import { rolesOf } from '../roles-of.ts'
import { sha256 } from '../secrets.ts'
import { readCookie } from './cookies.ts'
import { isFromThisSite } from './same-site.ts'
import { rememberAccount } from './signed-in-as.ts'

/** Who is signed in with this request. */
export type SignedIn = { accountId: string; sessionId: string; token: string }

/** The use of a session is written down once a minute: that is how exactly the idle limit is known. */
const SEEN_EVERY_SECONDS = 60

const known = new WeakMap<FastifyRequest, Promise<SignedIn | undefined>>()

/** The session of a request: one query, asked once however many want to know. */
export function sessionOf(platform: Platform, request: FastifyRequest): Promise<SignedIn | undefined> {
  const asked = known.get(request) ?? findSession(platform, readCookie(request, 'splot')).then(noted(request))
  known.set(request, asked)
  return asked
}

function noted(request: FastifyRequest) {
  return (session: SignedIn | undefined) => {
    if (session !== undefined) rememberAccount(request, session.accountId)
    return session
  }
}

/**
 * Who acts over HTTP. A change that comes from another site's page is not what the signed-in person wants, even though
 * the browser may send the cookie along.
 *
 * @refuses `form-not-ours`
 */
export async function actorOf(platform: Platform, request: FastifyRequest): Promise<Actor> {
  const session = await sessionOf(platform, request)
  if (session === undefined) return { kind: 'public' }
  if (request.method !== 'GET' && request.method !== 'HEAD' && !isFromThisSite(request)) {
    throw new Refusal('form-not-ours')
  }
  return { kind: 'account', id: session.accountId, onBehalfOf: null }
}

/** A role may have begun this midnight: what it shows is not for somebody who gave a password alone. */
async function lacksSecondFactor({ db, clock }: Platform, accountId: string): Promise<boolean> {
  return needsSecondFactor(await rolesOf({ db, today: todayInWarsaw(clock()) }, accountId))
}

async function findSession(platform: Platform, token: string | undefined): Promise<SignedIn | undefined> {
  if (token === undefined || token.length > 100) return undefined
  const now = platform.clock().toISOString()
  const row = await platform.db
    .selectFrom('auth.session as session')
    .innerJoin('auth.account as account', 'account.id', 'session.accountId')
    .where('session.tokenSha256', '=', sha256(token))
    .where('session.stage', '=', 'signed-in')
    .where('session.expiresAt', '>', now)
    .where(sql<boolean>`session.seen_at + make_interval(mins => session.idle_minutes) > ${now}::timestamptz`)
    .where('account.disabledAt', 'is', null)
    .leftJoin('auth.secondFactor as factor', (join) =>
      join.onRef('factor.accountId', '=', 'account.id').on('factor.confirmedAt', 'is not', null),
    )
    .leftJoin('auth.demoAccount as demo', 'demo.accountId', 'account.id')
    .select([
      'session.id',
      'session.accountId',
      'session.seenAt',
      'factor.accountId as factorOf',
      'demo.role as demoRole',
    ])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const isByPasswordAlone = row.factorOf === null && row.demoRole === null
  if (isByPasswordAlone && (await lacksSecondFactor(platform, row.accountId))) return undefined
  if (Date.parse(now) - Date.parse(row.seenAt) >= SEEN_EVERY_SECONDS * 1000) {
    await platform.db.updateTable('auth.session').set({ seenAt: now }).where('id', '=', row.id).execute()
  }
  return { accountId: row.accountId, sessionId: row.id, token }
}
