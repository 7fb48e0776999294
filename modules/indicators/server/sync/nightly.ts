import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { nightOf } from '#platform/backup/nightly.ts'
import { callOperation } from '#platform/call.ts'
import type { Platform } from '#platform/platform.ts'
import { syncOperations } from '../../shared/sync/operations.ts'
import { findOpenSync } from './calls.ts'
import { type SyncRest, type SyncWork, workSync } from './work-sync.ts'

/**
 * The night's part: begins a synchronisation when this night has none, and works on the open one, whoever began it.
 * Where there is nothing to synchronise, as in a demo, it does nothing.
 */
export async function nightlySync(work: SyncWork): Promise<SyncRest> {
  const { platform, actor } = work
  if (!(await isHeld(platform)) && (await findOpenSync(platform.db)) === undefined) {
    try {
      await callOperation(platform, actor, syncOperations.start, { body: { dryRun: false } })
    } catch (error) {
      if (error instanceof Refusal && ['sync-in-demo', 'register-not-loaded', 'sync-open'].includes(error.code))
        return { kind: 'nothing-open' }
      throw error
    }
  }
  return await workSync(work)
}

/** Whether a synchronisation was begun since this night began, at two in Warsaw as the backup's. */
async function isHeld({ db, clock }: Platform): Promise<boolean> {
  const last = await db
    .selectFrom('indicators.bdlSync')
    .select(sql<string | null>`max((started_at - interval '2 hours') at time zone 'Europe/Warsaw')::date`.as('night'))
    .executeTakeFirst()
  return last?.night != null && last.night >= nightOf(clock())
}
