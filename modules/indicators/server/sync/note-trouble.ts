import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from '#platform/db/connect.ts'
import type { DB } from '#platform/db/types.ts'
import {
  type BankClient,
  backoffSeconds,
  MOST_FAILURES,
  REFUSED_PAUSE_SECONDS,
  retryAfterSeconds,
  UNTOLD_PAUSE_SECONDS,
} from '../../shared/sync/quota.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import type { BankAnswer } from './bank.ts'
import { type Call, settleItem } from './calls.ts'
import { settleRequest } from './take-call.ts'

type Asked = { call: Call; requestId: number; client: BankClient; now: string }
type Answered = Extract<BankAnswer, { kind: 'answer' }>

const Instant = z.iso.datetime({ offset: true })

/** The bank says that its quota is used up: others may ask from the same address. The question waits and is not at fault. */
export async function noteQuota(db: Database, asked: Asked, { retryAfter, resetAt }: Answered): Promise<void> {
  const told = retryAfterSeconds(retryAfter)
  const reset = told === undefined && Instant.safeParse(resetAt).success ? resetAt : null
  await db.transaction().execute(async (trx) => {
    await askAgain(trx, asked)
    await pause(trx, asked, told ?? (reset === null ? UNTOLD_PAUSE_SECONDS : 1), syncReasons.quotaOfBank(), reset)
  })
}

/** The key is refused, so every question would be. */
export async function noteKeyRefused(db: Database, asked: Asked): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await askAgain(trx, asked)
    await pause(trx, asked, REFUSED_PAUSE_SECONDS, syncReasons.keyRefused())
  })
}

/** No usable answer. The bank is left alone for longer each time; after some times the variable is given up. */
export async function noteFailure(db: Database, asked: Asked, sentence: string): Promise<void> {
  const { call, now } = asked
  const failures = call.failures + 1
  await db.transaction().execute(async (trx) => {
    await askAgain(trx, asked)
    await trx.updateTable('indicators.bdlCall').set({ failures }).where('id', '=', call.id).execute()
    await pause(trx, asked, backoffSeconds(failures), sentence)
    if (failures >= MOST_FAILURES)
      await settleItem(trx, call, { state: 'failed', reason: syncReasons.gaveUp(failures, sentence) }, now)
  })
}

/** The bank will not answer this question however often it is asked. */
export async function noteRefusedQuestion(
  db: Database,
  { call, requestId, now }: Asked,
  state: 'suspended' | 'failed',
  reason: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await settleRequest(trx, requestId, now)
    await settleItem(trx, call, { state, reason }, now)
  })
}

async function askAgain(trx: Transaction<DB>, { call, requestId, now }: Asked): Promise<void> {
  await settleRequest(trx, requestId, now)
  await trx
    .updateTable('indicators.bdlCall')
    .set({ state: 'waiting' })
    .where('id', '=', call.id)
    .where('state', '=', 'asked')
    .execute()
}

async function pause(
  trx: Transaction<DB>,
  { client, now }: Asked,
  seconds: number,
  reason: string,
  until: string | null = null,
): Promise<void> {
  const pausedUntil = sql<string>`greatest(
    ${now}::timestamptz + make_interval(secs => ${seconds}::float8),
    least(coalesce(${until}::timestamptz, ${now}::timestamptz), ${now}::timestamptz + interval '7 days'))`
  await trx
    .insertInto('indicators.bdlPause')
    .values({ client, pausedUntil, reason })
    .onConflict((conflict) => conflict.column('client').doUpdateSet({ pausedUntil, reason }))
    .execute()
}
