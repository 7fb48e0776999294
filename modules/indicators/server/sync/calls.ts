import { sql, type Transaction } from 'kysely'
import type { DB } from '#platform/db/types.ts'
import { PAGE_SIZE } from '../../shared/sync/levels.ts'
import type { BdlSync, BdlSyncId, ItemState } from '../../shared/sync/sync.ts'

type CallKind = 'variable' | 'units' | 'data'

/** One question of the plan. */
export type Call = {
  id: number
  syncId: string
  variableNumber: number
  kind: CallKind
  level: number
  round: number
  page: number
  failures: number
}

/** A question that has been answered and whose answer is kept. */
export type StoredCall = Call & {
  fileSha256: string
  storedOn: string
  totalRecords: number
  lastUpdate: string | null
}

export type Of = Pick<Call, 'syncId' | 'variableNumber'>
type Place = Of & Pick<Call, 'kind' | 'level' | 'round'>

/** A reading that is not whole is begun anew so often, then given up. */
export const MOST_ROUNDS = 3

/** The address of a question below the bank's base. */
export function pathOf(call: Call, { yearFrom, yearTo }: Pick<BdlSync, 'yearFrom' | 'yearTo'>): string {
  const query = new URLSearchParams()
  if (call.kind !== 'variable') query.set(call.kind === 'units' ? 'level' : 'unit-level', String(call.level))
  if (call.kind === 'data' && yearFrom !== null && yearTo !== null)
    for (let year = yearFrom; year <= yearTo; year += 1) query.append('year', String(year))
  query.set('lang', 'pl')
  query.set('format', 'json')
  if (call.kind !== 'variable') {
    query.set('page-size', String(PAGE_SIZE))
    query.set('page', String(call.page))
  }
  const paths = {
    variable: `/variables/${call.variableNumber}`,
    units: '/units',
    data: `/data/by-variable/${call.variableNumber}`,
  }
  return `${paths[call.kind]}?${query}`
}

/** Adds questions to the plan; those that stand there already stay as they are. */
export async function planCalls(db: Transaction<DB>, calls: readonly Omit<Call, 'id' | 'failures'>[]): Promise<void> {
  if (calls.length === 0) return
  await db
    .insertInto('indicators.bdlCall')
    .values(calls.map((call) => ({ ...call, state: 'waiting' })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Plans the first page of each level. */
export async function planFirstPages(
  db: Transaction<DB>,
  of: Of,
  kind: CallKind,
  levels: readonly number[],
): Promise<void> {
  await planCalls(
    db,
    levels.map((level) => ({ ...of, kind, level, round: 1, page: 0 })),
  )
}

/** Plans the pages after the first one, as many as it said there are. */
export async function planOtherPages(db: Transaction<DB>, place: Place, totalRecords: number): Promise<void> {
  const pages = Math.ceil(totalRecords / PAGE_SIZE)
  await planCalls(
    db,
    Array.from({ length: Math.max(0, pages - 1) }, (_, index) => ({ ...place, page: index + 1 })),
  )
}

/** All kept answers of an item that still count: those of the last reading of each level. */
export async function currentCalls(db: Transaction<DB>, of: Of, kind: CallKind): Promise<StoredCall[]> {
  const rows = await db
    .selectFrom('indicators.bdlCall as c')
    .select(['id', 'syncId', 'variableNumber', 'kind', 'level', 'round', 'page', 'failures'])
    .select(['fileSha256', 'storedOn', 'totalRecords', 'lastUpdate'])
    .where('syncId', '=', of.syncId)
    .where('variableNumber', '=', of.variableNumber)
    .where('kind', '=', kind)
    .where('state', '=', 'stored')
    .where('round', '=', ({ selectFrom }) =>
      selectFrom('indicators.bdlCall as later')
        .select(({ fn }) => fn.max('later.round').as('last'))
        .whereRef('later.syncId', '=', 'c.syncId')
        .whereRef('later.variableNumber', '=', 'c.variableNumber')
        .whereRef('later.kind', '=', 'c.kind')
        .whereRef('later.level', '=', 'c.level'),
    )
    .orderBy('level', 'desc')
    .orderBy('page')
    .execute()
  return rows as StoredCall[]
}

/** Begins the reading of a level anew; false when that was done often enough. */
export async function readAnew(db: Transaction<DB>, { round, ...place }: Place): Promise<boolean> {
  await db
    .updateTable('indicators.bdlCall')
    .set({ state: 'dropped' })
    .where('syncId', '=', place.syncId)
    .where('variableNumber', '=', place.variableNumber)
    .where('kind', '=', place.kind)
    .where('level', '=', place.level)
    .where('state', 'in', ['waiting', 'asked'])
    .execute()
  if (round >= MOST_ROUNDS) return false
  await planCalls(db, [{ ...place, round: round + 1, page: 0 }])
  return true
}

/** Ends an item: what is left of its questions is not asked. */
export async function settleItem(
  db: Transaction<DB>,
  { syncId, variableNumber }: Of,
  ending: {
    state: Exclude<ItemState, 'waiting' | 'reading'>
    reason?: string
    notes?: string
    added?: number
    changed?: number
    confirmed?: number
    keptNewer?: number
    originId?: string
  },
  now: string,
): Promise<void> {
  await db
    .updateTable('indicators.bdlSyncItem')
    .set({ ...ending, settledAt: now })
    .where('syncId', '=', syncId)
    .where('variableNumber', '=', variableNumber)
    .where('settledAt', 'is', null)
    .execute()
  await db
    .updateTable('indicators.bdlCall')
    .set({ state: 'dropped' })
    .where('syncId', '=', syncId)
    .where('variableNumber', '=', variableNumber)
    .where('state', 'in', ['waiting', 'asked'])
    .execute()
}

/** The synchronisation under way, if any. */
export async function findOpenSync(
  db: Pick<Transaction<DB>, 'selectFrom'>,
): Promise<(Pick<BdlSync, 'yearFrom' | 'yearTo' | 'startedAt'> & { id: BdlSyncId }) | undefined> {
  const row = await db
    .selectFrom('indicators.bdlSync')
    .select(['id', 'yearFrom', 'yearTo', 'startedAt'])
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row as Awaited<ReturnType<typeof findOpenSync>>
}

/** Any number that only the book of quotas uses as its lock. */
const BOOK_LOCK = 7_405_421

/** Makes everybody who asks the bank or begins a synchronisation stand in line until this transaction ends. */
export async function lockBook(db: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${BOOK_LOCK})`.execute(db)
}
