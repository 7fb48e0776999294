import { sql, type Transaction } from 'kysely'
import type { Database } from '#platform/db/connect.ts'
import type { DB } from '#platform/db/types.ts'
import { type BankClient, QUOTAS } from '../../shared/sync/quota.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import { ANSWER_LIMIT_MS } from './bank.ts'
import { type Call, lockBook } from './calls.ts'

/** The next question with its line in the book of quotas, or how long to wait and why, or that nothing is left to ask. */
export type Taken =
  | { kind: 'call'; call: Call; requestId: number }
  | { kind: 'wait'; ms: number; reason: string }
  | { kind: 'none' }

/**
 * Takes the next question of the plan and reserves its place in every window of the quota before it is sent.
 *
 * The line in the book is committed first, so a process killed at any later moment has spent what it may have sent, and
 * two processes see each other's lines. A question may arrive at the bank at any time until it is settled; it therefore
 * counts from its settling, and one that was never settled from the last moment at which it can have arrived. Windows
 * counted so contain every window that the bank can count.
 */
export async function takeCall(db: Database, syncId: string, client: BankClient, now: string): Promise<Taken> {
  return await db.transaction().execute(async (trx) => {
    await lockBook(trx)
    const call = await nextCall(trx, syncId)
    if (call === undefined) return { kind: 'none' }
    const pause = await pauseLeft(trx, client, now)
    if (pause !== undefined) return { kind: 'wait', ...pause }
    const ms = await untilRoom(trx, client, now)
    if (ms > 0) return { kind: 'wait', ms, reason: syncReasons.quotaOfBook() }
    const { id: requestId } = await trx
      .insertInto('indicators.bdlRequest')
      .values({ client, callId: call.id, askedAt: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx.updateTable('indicators.bdlCall').set({ state: 'asked' }).where('id', '=', call.id).execute()
    return { kind: 'call', call, requestId }
  })
}

async function nextCall(trx: Transaction<DB>, syncId: string): Promise<Call | undefined> {
  const row = await trx
    .selectFrom('indicators.bdlCall as c')
    .innerJoin('indicators.bdlSyncItem as i', (join) =>
      join.onRef('i.syncId', '=', 'c.syncId').onRef('i.variableNumber', '=', 'c.variableNumber'),
    )
    .select(['c.id', 'c.syncId', 'c.variableNumber', 'c.kind', 'c.level', 'c.round', 'c.page', 'c.failures'])
    .where('c.syncId', '=', syncId)
    .where('c.state', '=', 'waiting')
    .orderBy('i.place')
    .orderBy('c.id')
    .executeTakeFirst()
  return row as Call | undefined
}

async function pauseLeft(
  trx: Transaction<DB>,
  client: BankClient,
  now: string,
): Promise<{ ms: number; reason: string } | undefined> {
  const { rows } = await sql<{ ms: number; reason: string }>`
    select ceil(extract(epoch from paused_until - ${now}::timestamptz) * 1000)::float8 as ms, reason
    from indicators.bdl_pause
    where client = ${client} and paused_until > ${now}::timestamptz`.execute(trx)
  return rows[0]
}

/** Milliseconds until every window has room for one more; 0 when it has. */
async function untilRoom(trx: Transaction<DB>, client: BankClient, now: string): Promise<number> {
  const windows = QUOTAS[client]
  const longest = Math.max(...windows.map(({ seconds }) => seconds)) + ANSWER_LIMIT_MS / 1000
  const { rows } = await sql<{ ms: number | null }>`
    with counted as materialized (
      select coalesce(settled_at, least(${now}::timestamptz, asked_at + make_interval(secs => ${ANSWER_LIMIT_MS / 1000}::float8)))
        as arrived_by
      from indicators.bdl_request
      where client = ${client} and asked_at >= ${now}::timestamptz - make_interval(secs => ${longest}::float8)
    )
    select ceil(max(extract(epoch from fullest.arrived_by - ${now}::timestamptz) + w.seconds) * 1000)::float8 as ms
    from unnest(
      ${windows.map(({ seconds }) => seconds)}::integer[],
      ${windows.map(({ requests }) => requests)}::integer[]
    ) as w (seconds, requests),
    lateral (select arrived_by from counted order by arrived_by desc offset w.requests - 1 limit 1) as fullest`.execute(
    trx,
  )
  const ms = rows[0]?.ms ?? -1
  return ms < 0 ? 0 : ms + 1
}

/** Writes into the book that a question has an end, whatever it was. */
export async function settleRequest(
  db: Pick<Transaction<DB>, 'updateTable'>,
  requestId: number,
  now: string,
): Promise<void> {
  await db.updateTable('indicators.bdlRequest').set({ settledAt: now }).where('id', '=', requestId).execute()
}
