import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { expectedVariables } from '../../shared/bdl/expected-variables.ts'
import type { SyncLog, syncOperations } from '../../shared/sync/operations.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import { type BdlSync, type BdlSyncId, type BdlSyncItem, UNIT_LIST } from '../../shared/sync/sync.ts'
import { settleItem } from './calls.ts'

const SHOWN = 100

/** The last synchronisations, each with what it brought. */
export async function listSyncs(ctx: Ctx): Promise<AnswerOf<typeof syncOperations.list>> {
  const items = await ctx.db
    .selectFrom('indicators.bdlSync as s')
    .innerJoin('indicators.bdlSyncItem as i', 'i.syncId', 's.id')
    .select(['s.id', 's.state', 's.yearFrom', 's.yearTo', 's.startedAt', 's.endedAt'])
    .select(({ fn }) => [
      fn.countAll<number>().as('items'),
      fn.count<number>('i.settledAt').as('settled'),
      fn.count<number>('i.reason').as('refused'),
      fn.sum<number>('i.added').as('added'),
      fn.sum<number>('i.changed').as('changed'),
    ])
    .groupBy('s.id')
    .orderBy('s.startedAt', 'desc')
    .limit(SHOWN)
    .execute()
  return { items } as AnswerOf<typeof syncOperations.list>
}

/**
 * The log of one synchronisation: what became of each variable, how much is left, whether the bank is left alone.
 *
 * @refuses `sync-not-found`
 */
export async function getSync(ctx: Ctx, { syncId }: { syncId: BdlSyncId }): Promise<SyncLog> {
  const sync = (await findSync(ctx, syncId)) as BdlSync
  const items = await ctx.db
    .selectFrom('indicators.bdlSyncItem as i')
    .leftJoin('indicators.origin as o', 'o.id', 'i.originId')
    .select(['variableNumber', 'state', 'reason', 'notes', 'added', 'changed', 'confirmed', 'keptNewer', 'settledAt'])
    .select('o.fileSha256')
    .where('syncId', '=', syncId)
    .orderBy('place')
    .execute()
  const { callsStored, callsLeft } = await ctx.db
    .selectFrom('indicators.bdlCall')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'stored').as('callsStored'),
      fn.countAll<number>().filterWhere('state', 'in', ['waiting', 'asked']).as('callsLeft'),
    ])
    .where('syncId', '=', syncId)
    .executeTakeFirstOrThrow()
  const names = new Map(
    expectedVariables().map(({ variableId, label, subject }) => [
      variableId,
      subject === undefined ? label : `${label} (${subject})`,
    ]),
  )
  return {
    ...sync,
    callsStored,
    callsLeft,
    pause: sync.state === 'open' ? await currentPause(ctx) : null,
    items: items.map((item) => ({
      ...(item as BdlSyncItem),
      fileSha256: item.fileSha256,
      name:
        item.variableNumber === UNIT_LIST
          ? 'wykaz jednostek'
          : (names.get(item.variableNumber) ?? 'zmienna spoza spisu'),
    })),
  }
}

/** The longest pause in force. With a key and without one the bank counts apart; who asks next is not known here. */
async function currentPause(ctx: Ctx): Promise<SyncLog['pause']> {
  const { rows } = await sql<{ until: string; reason: string }>`
    select paused_until as until, reason from indicators.bdl_pause
    where paused_until > ${ctx.now}::timestamptz order by paused_until desc limit 1`.execute(ctx.db)
  return rows[0] ?? null
}

/**
 * Ends an open synchronisation. What was taken in stays, what was read and not yet taken in is left.
 *
 * @refuses `sync-not-found`; `sync-over` when it had ended already
 */
export async function stopSync(ctx: Ctx, { syncId }: { syncId: BdlSyncId }): Promise<{ done: true }> {
  await findSync(ctx, syncId)
  const { numUpdatedRows } = await ctx.db
    .updateTable('indicators.bdlSync')
    .set({ state: 'stopped', endedAt: ctx.now })
    .where('id', '=', syncId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) throw new Refusal('sync-over')
  const open = await ctx.db
    .selectFrom('indicators.bdlSyncItem')
    .select('variableNumber')
    .where('syncId', '=', syncId)
    .where('settledAt', 'is', null)
    .execute()
  for (const { variableNumber } of open)
    await settleItem(
      ctx.db,
      { syncId, variableNumber },
      { state: 'failed', reason: syncReasons.stoppedByHand() },
      ctx.now,
    )
  ctx.audit.touched('bdlSync', syncId)
  return { done: true }
}

async function findSync(ctx: Ctx, syncId: BdlSyncId) {
  const sync = await ctx.db.selectFrom('indicators.bdlSync').selectAll().where('id', '=', syncId).executeTakeFirst()
  if (sync === undefined) throw new Refusal('sync-not-found')
  return sync
}
