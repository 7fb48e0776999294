import { join } from 'node:path'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Right } from '#platform/access/right.ts'
import { allowedRows, overArea, ownThings } from '#platform/access/rules.ts'
import type { Actor } from '#platform/ctx.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { median } from './median.ts'
import type { Measurement } from './run.ts'

const ROWS = 1_000_000
const UNITS = 2_479
const RUNS = 40
const ACTOR: Actor = { kind: 'account', id: '00000000-0000-4000-8000-000000000001', onBehalfOf: null }
const RULES = [overArea('centre-manager'), ownThings]
const PAGE = 50

/**
 * What rights cost: the first page, a page in the middle and the count of a list of a million rows under the rules that
 * real lists have, against the same queries without them. The table is made for the measurement alone.
 */
export async function benchRights(folder: string): Promise<Measurement[]> {
  const database = await openEmbedded({ dataDir: join(folder, 'imports') })
  try {
    const { db } = connect(database.rootUrl)
    await makeTable(db)
    const rows: Measurement[] = []
    for (const count of [1, 20, 500]) rows.push(...(await measure(db, count)))
    await db.destroy()
    return rows
  } finally {
    await database.stop()
  }
}

async function makeTable(db: Database): Promise<void> {
  await sql`create table public.bench_thing (
    id integer primary key, unit_code text not null collate "C", account_id uuid not null, made_at timestamptz not null
  )`.execute(db)
  await sql`insert into public.bench_thing
    select n, lpad((100000 + (n::bigint * 7919) % ${UNITS})::text, 6, '0'), gen_random_uuid(), timestamptz '2020-01-01' + n * interval '1 minute'
    from generate_series(1, ${ROWS}) n`.execute(db)
  await sql`create index on public.bench_thing (made_at, id)`.execute(db)
  await sql`create index on public.bench_thing (unit_code, made_at, id)`.execute(db)
  await sql`create index on public.bench_thing (account_id)`.execute(db)
  await sql`vacuum analyze public.bench_thing`.execute(db)
}

async function measure(db: Database, count: number): Promise<Measurement[]> {
  const rights = Array.from({ length: count }, (_, place) => rightOver(100_000 + Math.floor((place * UNITS) / count)))
  const facts = { unit: sql.ref<string>('unit_code'), account: sql.ref<string>('account_id') }
  const allowed = allowedRows(RULES, facts, ACTOR, rights)
  const everything = sql<SqlBool>`true`
  const row = async (
    what: string,
    query: (where: RawBuilder<SqlBool>) => RawBuilder<unknown>,
  ): Promise<Measurement> => {
    const free: number[] = []
    const restricted: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      free.push(await timed(() => query(everything).execute(db)))
      restricted.push(await timed(() => query(allowed).execute(db)))
    }
    const [base, mine] = [median(free), median(restricted)]
    return {
      what: `${what}, praw: ${count}`,
      value: `${mine.toFixed(2)} ms`,
      baseline: `bez ograniczeń: ${base.toFixed(2)} ms`,
      ratio: (mine / base).toFixed(2),
      goal: '≤ 1,5',
    }
  }
  return [
    await row('pierwsza strona listy', (where) => page(where, '2020-01-01')),
    await row('strona ze środka listy', (where) => page(where, '2021-01-01')),
    await row('liczba wszystkich', (where) => sql`select count(*) from public.bench_thing where ${where}`),
  ]
}

function page(where: RawBuilder<SqlBool>, after: string): RawBuilder<unknown> {
  return sql`select * from public.bench_thing where (made_at, id) > (${after}::timestamptz, 0) and ${where}
    order by made_at, id limit ${PAGE}`
}

function rightOver(unit: number): Right {
  return {
    assignmentId: '00000000-0000-4000-8000-000000000002' as Right['assignmentId'],
    role: 'centre-manager',
    unitCode: String(unit),
    onBehalfOf: null,
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
