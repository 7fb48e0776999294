import { sql } from 'kysely'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import type { Platform } from '#platform/platform.ts'
import { syncOperations } from '../../shared/sync/operations.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import type { Bank } from './bank.ts'
import { findOpenSync, pathOf } from './calls.ts'
import { keepAnswer, keepEmptyLevel, readAnswer } from './keep-answer.ts'
import { noteFailure, noteKeyRefused, noteQuota, noteRefusedQuestion } from './note-trouble.ts'
import { type Taken, takeCall } from './take-call.ts'

/** What the work needs beside the database. Sleeping is handed in, so that tests and stopping need not wait. */
export type SyncWork = {
  platform: Platform
  actor: Actor
  bank: Bank
  sleep: (ms: number) => Promise<void>
  /** The longest single wait that is worth staying for. */
  patienceMs: number
  isStopping: () => boolean
}

/** Why the work rests. */
export type SyncRest =
  | { kind: 'nothing-open' }
  | { kind: 'done' }
  | { kind: 'stopped' }
  | { kind: 'busy' }
  | { kind: 'paused'; ms: number; reason: string }

type OpenSync = NonNullable<Awaited<ReturnType<typeof findOpenSync>>>

/**
 * Works on the open synchronisation until it is done, must wait too long, or is told to stop.
 *
 * Everything that counts is in the database: whoever is killed here, at whatever moment, is continued by the next one.
 * A question whose answer was kept is not asked again; one that was sent without a kept answer is.
 */
export async function workSync(work: SyncWork): Promise<SyncRest> {
  return await work.platform.db.connection().execute(async (connection) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${WORKER_LOCK}) as is_ours`.execute(
      connection,
    )
    if (rows[0]?.isOurs !== true) return { kind: 'busy' }
    try {
      return await workAlone(work)
    } finally {
      await sql`select pg_advisory_unlock(${WORKER_LOCK})`.execute(connection).catch(() => {})
    }
  })
}

/** Any number that only the worker uses; the database frees it when the worker's connection ends, however that happens. */
const WORKER_LOCK = 7_405_422

async function workAlone(work: SyncWork): Promise<SyncRest> {
  const { platform, bank } = work
  const begun = await findOpenSync(platform.db)
  if (begun === undefined) return { kind: 'nothing-open' }
  await askAgainWhatWasLost(platform, begun)
  for (;;) {
    if (work.isStopping()) return { kind: 'stopped' }
    const sync = await findOpenSync(platform.db)
    if (sync?.id !== begun.id) return { kind: 'stopped' }
    const ready = await readItem(platform, sync)
    if (ready !== undefined) {
      const params = { syncId: sync.id, variableNumber: ready }
      await callOperation(platform, work.actor, syncOperations.apply, { params })
      continue
    }
    const taken = await takeCall(platform.db, sync.id, bank.client, platform.clock().toISOString())
    if (taken.kind === 'none') {
      await close(platform, sync)
      return { kind: 'done' }
    }
    if (taken.kind === 'wait') {
      if (taken.ms > work.patienceMs) return { kind: 'paused', ms: taken.ms, reason: taken.reason }
      await work.sleep(taken.ms)
      continue
    }
    await ask(work, sync, taken)
    await tellProgress(platform, sync)
  }
}

/** Nobody else works, so a question that stands as asked was lost with the worker that sent it. */
async function askAgainWhatWasLost({ db }: Platform, { id }: OpenSync): Promise<void> {
  await db
    .updateTable('indicators.bdlCall')
    .set({ state: 'waiting' })
    .where('syncId', '=', id)
    .where('state', '=', 'asked')
    .execute()
}

/** The first item of which every answer is kept and nothing was made yet. */
async function readItem({ db }: Platform, { id }: OpenSync): Promise<number | undefined> {
  const row = await db
    .selectFrom('indicators.bdlSyncItem as i')
    .select('variableNumber')
    .where('syncId', '=', id)
    .where('state', '=', 'reading')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('indicators.bdlCall as c')
            .select('c.id')
            .whereRef('c.syncId', '=', 'i.syncId')
            .whereRef('c.variableNumber', '=', 'i.variableNumber')
            .where('c.state', 'in', ['waiting', 'asked']),
        ),
      ),
    )
    .orderBy('place')
    .executeTakeFirst()
  return row?.variableNumber
}

async function ask(
  work: SyncWork,
  sync: OpenSync,
  { call, requestId }: Extract<Taken, { kind: 'call' }>,
): Promise<void> {
  const { platform, bank } = work
  const answer = await bank.ask(pathOf(call, sync))
  const asked = { call, requestId, client: bank.client, now: platform.clock().toISOString() }
  if (answer.kind === 'silence') return await noteFailure(platform.db, asked, answer.sentence)
  const { status, body } = answer
  if (status === 429) return await noteQuota(platform.db, asked, answer)
  if (status === 403 || status === 401) return await noteKeyRefused(platform.db, asked)
  if (status === 404 && call.kind === 'variable')
    return await noteRefusedQuestion(platform.db, asked, 'suspended', syncReasons.unknownVariable())
  if (status === 404 && call.kind === 'data' && call.page === 0)
    return await keepEmptyLevel(platform, { sync, call, requestId }, body)
  if (status === 400) return await noteRefusedQuestion(platform.db, asked, 'failed', syncReasons.badRequest(status))
  if (status !== 200) return await noteFailure(platform.db, asked, syncReasons.status(status))
  const read = readAnswer(call, body)
  if (read === undefined) return await noteFailure(platform.db, asked, syncReasons.unreadable())
  await keepAnswer(platform, { sync, call, requestId }, body, read)
}

async function close({ db, clock }: Platform, { id }: OpenSync): Promise<void> {
  await db
    .updateTable('indicators.bdlSync')
    .set({ state: 'done', endedAt: clock().toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

async function tellProgress({ db, onProgress }: Platform, { id }: OpenSync): Promise<void> {
  const { stored, all } = await db
    .selectFrom('indicators.bdlCall')
    .select(({ fn }) => fn.countAll<number>().filterWhere('state', '=', 'stored').as('stored'))
    .select(({ fn }) => fn.countAll<number>().filterWhere('state', '<>', 'dropped').as('all'))
    .where('syncId', '=', id)
    .executeTakeFirstOrThrow()
  onProgress('Pytam Bank Danych Lokalnych', stored, all)
}
