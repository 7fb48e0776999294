import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isDemo, listUnits } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type ExpectedVariable, expectedVariables } from '../../shared/bdl/expected-variables.ts'
import { LEVELS_LISTED, usualCalls, usualUnitCalls } from '../../shared/sync/levels.ts'
import type { SyncOrder, SyncPlan } from '../../shared/sync/operations.ts'
import { leastSeconds } from '../../shared/sync/quota.ts'
import { type BdlSync, UNIT_LIST } from '../../shared/sync/sync.ts'
import { findOpenSync, lockBook, planCalls, planFirstPages } from './calls.ts'

/** Units change on 1 January; a list of a month serves, and costs nearly as much as a variable. */
const LIST_SERVES_DAYS = 30

/**
 * Plans a synchronisation with the Local Data Bank; the questions are asked later, by the night's work or the command.
 *
 * Nothing here touches the network: who may begin a synchronisation and who lets this machine talk to another are two
 * people. A dry run only counts, since reading for nothing would spend the quota of half a day.
 *
 * @refuses `sync-in-demo`; `register-not-loaded`; `sync-years-unclear`; `variable-not-expected`; `sync-open`
 */
export async function startSync(ctx: Ctx, order: SyncOrder): Promise<SyncPlan> {
  if (await isDemo(ctx)) throw new Refusal('sync-in-demo')
  if ((await listUnits(ctx, { level: 'voivodeship' })).length === 0) throw new Refusal('register-not-loaded')
  const { yearFrom = null, yearTo = null } = order
  if ((yearFrom === null) !== (yearTo === null) || (yearFrom ?? 0) > (yearTo ?? 0))
    throw new Refusal('sync-years-unclear')
  const variables = chosen(order)
  const readsUnits = !(await listIsFresh(ctx))
  const calls = variables.reduce((sum, { level }) => sum + usualCalls(level), readsUnits ? usualUnitCalls() : 0)
  const plan = {
    sync: null,
    variables: variables.length,
    calls,
    leastSecondsAnonymous: leastSeconds('anonymous', calls),
    leastSecondsRegistered: leastSeconds('registered', calls),
  }
  if (order.dryRun) return plan

  await lockBook(ctx.db)
  const open = await findOpenSync(ctx.db)
  if (open !== undefined) throw new Refusal('sync-open', { syncId: open.id, startedAt: open.startedAt })
  const sync = { id: randomUUID(), state: 'open', yearFrom, yearTo, startedAt: ctx.now, endedAt: null } as BdlSync
  await ctx.db.insertInto('indicators.bdlSync').values(sync).execute()
  await forgetOldRequests(ctx)
  const isWhole = order.variables !== undefined
  const numbers = variables.map(({ variableId }) => variableId)
  await ctx.db
    .insertInto('indicators.bdlSyncItem')
    .values([
      ...(readsUnits ? [{ syncId: sync.id, variableNumber: UNIT_LIST, place: 0, isWhole, state: 'reading' }] : []),
      ...numbers.map((variableNumber, at) => ({
        syncId: sync.id,
        variableNumber,
        place: at + 1,
        isWhole,
        state: 'waiting',
      })),
    ])
    .execute()
  if (readsUnits) await planFirstPages(ctx.db, { syncId: sync.id, variableNumber: UNIT_LIST }, 'units', LEVELS_LISTED)
  await planCalls(
    ctx.db,
    numbers.map((variableNumber) => ({
      syncId: sync.id,
      variableNumber,
      kind: 'variable' as const,
      level: 0,
      round: 1,
      page: 0,
    })),
  )
  ctx.audit.touched('bdlSync', sync.id)
  return { ...plan, sync }
}

/** The longest window is a week; a month of lines is enough to explain a pause to somebody. */
async function forgetOldRequests(ctx: Ctx): Promise<void> {
  await ctx.db
    .deleteFrom('indicators.bdlRequest')
    .where('askedAt', '<', `${addDays(ctx.today, -31)}T00:00:00Z`)
    .execute()
}

function chosen({ variables }: SyncOrder): readonly ExpectedVariable[] {
  const expected = expectedVariables()
  if (variables === undefined) return expected
  const strangers = variables.filter((number) => expected.every(({ variableId }) => variableId !== number))
  if (strangers.length > 0) throw new Refusal('variable-not-expected', { numbers: strangers })
  return expected.filter(({ variableId }) => variables.includes(variableId))
}

async function listIsFresh(ctx: Ctx): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('indicators.bdlUnit')
    .select('id')
    .where('seenOn', '>', addDays(ctx.today, -LIST_SERVES_DAYS))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
