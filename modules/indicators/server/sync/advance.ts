import { sql, type Transaction } from 'kysely'
import type { DB } from '#platform/db/types.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import type { BdlSync } from '../../shared/sync/sync.ts'
import { currentCalls, MOST_ROUNDS, planOtherPages, readAnew, type StoredCall, settleItem } from './calls.ts'

/** After a page of the list of units: the first one says how many there are, the others must agree with it. */
export async function advanceUnits(trx: Transaction<DB>, call: StoredCall, now: string): Promise<void> {
  if (call.page === 0) await planOtherPages(trx, placeOf(call), call.totalRecords)
  else await holdTogether(trx, call, now)
}

/**
 * After a page of figures. When the first pages of all levels are there, either the bank has announced no change since
 * these years were last taken in, and the rest is not asked for, or all other pages are planned.
 */
export async function advanceData(
  trx: Transaction<DB>,
  sync: Pick<BdlSync, 'id' | 'yearFrom' | 'yearTo'>,
  call: StoredCall,
  now: string,
): Promise<void> {
  if (call.page > 0) {
    await holdTogether(trx, call, now)
    return
  }
  const left = await trx
    .selectFrom('indicators.bdlCall')
    .select('id')
    .where('syncId', '=', call.syncId)
    .where('variableNumber', '=', call.variableNumber)
    .where('page', '=', 0)
    .where('state', 'in', ['waiting', 'asked'])
    .executeTakeFirst()
  if (left !== undefined) return
  const firsts = (await currentCalls(trx, call, 'data')).filter(({ page }) => page === 0)
  if (await isUnchanged(trx, sync, firsts)) {
    await settleItem(trx, call, { state: 'unchanged' }, now)
    return
  }
  for (const first of firsts) await planOtherPages(trx, placeOf(first), first.totalRecords)
}

/** A page that tells of another whole than the first page did belongs to another whole. */
async function holdTogether(trx: Transaction<DB>, call: StoredCall, now: string): Promise<void> {
  const first = (await currentCalls(trx, call, call.kind)).find(
    ({ level, round, page }) => page === 0 && level === call.level && round === call.round,
  )
  if (first?.totalRecords === call.totalRecords && first.lastUpdate === call.lastUpdate) return
  if (await readAnew(trx, placeOf(call))) return
  await settleItem(trx, call, { state: 'failed', reason: syncReasons.unstable(MOST_ROUNDS) }, now)
}

/** Whether each level has the same day of change and the same size as when the same years were last taken in. */
async function isUnchanged(
  trx: Transaction<DB>,
  { yearFrom, yearTo }: Pick<BdlSync, 'yearFrom' | 'yearTo'>,
  firsts: readonly StoredCall[],
): Promise<boolean> {
  const [some] = firsts
  if (some === undefined) return false
  const { rows } = await sql<{ isWhole: boolean; isSame: boolean | null }>`
    with before as (
      select i.sync_id from indicators.bdl_sync_item i join indicators.bdl_sync s on s.id = i.sync_id
      where i.variable_number = ${some.variableNumber} and i.state = 'applied' and i.sync_id <> ${some.syncId}
      and s.year_from is not distinct from ${yearFrom} and s.year_to is not distinct from ${yearTo}
      order by s.started_at desc limit 1
    ), last as (
      select distinct on (c.level) c.level, c.total_records, c.last_update
      from indicators.bdl_call c join before using (sync_id)
      where c.variable_number = ${some.variableNumber} and c.kind = 'data' and c.page = 0 and c.state = 'stored'
      order by c.level, c.round desc
    )
    select
      (select is_whole from indicators.bdl_sync_item
       where sync_id = ${some.syncId} and variable_number = ${some.variableNumber}) as is_whole,
      (select bool_and(coalesce(l.last_update = f.last_update and l.total_records = f.total_records, false))
       from unnest(
         ${firsts.map(({ level }) => level)}::integer[],
         ${firsts.map(({ lastUpdate }) => lastUpdate)}::text[],
         ${firsts.map(({ totalRecords }) => totalRecords)}::integer[]
       ) as f (level, last_update, total_records)
       left join last l using (level)
       where f.total_records > 0 or l.total_records is distinct from 0) as is_same`.execute(trx)
  return rows[0]?.isSame === true && rows[0].isWhole === false
}

function placeOf({ syncId, variableNumber, kind, level, round }: StoredCall) {
  return { syncId, variableNumber, kind, level, round }
}
