import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { z } from 'zod'
import { accessModule } from '#platform/access/module.ts'
import { overArea, ownThings, type RowFacts, withRole } from '#platform/access/rules.ts'
import { headsFile } from '#platform/audit/heads-file.ts'
import { createVault } from '#platform/auth/vault.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor, Ctx } from '#platform/ctx.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { fileStore } from '#platform/documents/file-store.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { defineModule, on } from '#platform/module.ts'
import { assemble, type Platform } from '#platform/platform.ts'
import { median } from './median.ts'
import type { Measurement } from './run.ts'

const ROWS = 1_000_000
const UNITS = 2_479
const RUNS = 40
const PAGE = 50
const FACTS: RowFacts = { unit: sql.ref<string>('unit_code'), account: sql.ref<string>('account_id') }

/** What is asked of the list; each is the same SQL for everybody but for the sentence of the rules. */
const QUERIES: readonly [what: string, query: (ctx: Ctx) => RawBuilder<unknown>][] = [
  ['pierwsza strona listy', (ctx) => page(ctx, sql`(made_at, id) > (${'2020-01-01'}::timestamptz, 0)`)],
  ['strona ze środka listy', (ctx) => page(ctx, sql`(made_at, id) > (${'2021-01-01'}::timestamptz, 0)`)],
  ['szukanie słowa', (ctx) => page(ctx, sql`to_tsvector('simple', title) @@ to_tsquery('simple', ${'w17'})`)],
  ['liczba wszystkich', count],
]

/**
 * What rights cost: lists over a million rows under the rules that real lists have. The baseline is the same query in
 * the same order with the same indexes, asked by a person who sees everything by one role. Measured twice: as the
 * person waits for it (an operation: transaction, rights read anew, query, audit) and as the bare query of its
 * transaction. The table is made for the measurement alone.
 */
export async function benchRights(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, 'rights')
  const database = await openEmbedded({ dataDir })
  try {
    await migrate(database.ownerUrl, 'splot_app')
    await makeTable(database.ownerUrl)
    const { db } = connect(database.appUrl)
    const platform = assemble(
      {
        db,
        files: fileStore(join(dataDir, 'files')),
        heads: headsFile(join(dataDir, 'audit-heads.log')),
        vault: createVault(Buffer.alloc(32)),
      },
      [accessModule, benchModule],
    )
    const free = await account(db, [{ role: 'administrator', unitCode: '98' }])
    const rows: Measurement[] = []
    for (const count of [1, 20, 500]) {
      const units = Array.from({ length: count }, (_, place) => String(100_000 + Math.floor((place * UNITS) / count)))
      const restricted = await account(
        db,
        units.map((unitCode) => ({ role: 'centre-manager', unitCode })),
      )
      rows.push(...(await measure(platform, count, free, restricted)))
    }
    await db.destroy()
    return rows
  } finally {
    await database.stop()
  }
}

const listThings = endpoint({
  name: 'bench.listThings',
  method: 'GET',
  path: '/bench-things',
  summary: 'Zmierz listę',
  description: 'Tylko do pomiaru.',
  action: 'thing.read',
  query: z.object({ what: z.coerce.number().meta({ label: 'Które zapytanie', reach: 'partners' }) }),
  returns: z.object({
    time: z.number().meta({ label: 'Czas samego zapytania', reach: 'partners' }),
    rows: z.number().meta({ label: 'Ile wierszy', reach: 'partners' }),
  }),
})

const benchModule = defineModule({
  name: 'bench',
  routes: [on(listThings, (ctx, { query }) => runQuery(ctx, query.what))],
  rules: { 'thing.read': [withRole('administrator'), overArea('centre-manager'), ownThings] },
  refusals: {},
})

async function runQuery(ctx: Ctx, what: number): Promise<{ time: number; rows: number }> {
  const [, query] = QUERIES[what] ?? []
  if (query === undefined) throw new Error(`Nie ma zapytania ${what}.`)
  const asked = query(ctx)
  const began = performance.now()
  const { rows } = await asked.execute(ctx.db)
  return { time: performance.now() - began, rows: rows.length }
}

/** As `listAssignments` reads: which rows the page has is told by an index alone, then those few are fetched. */
function page(ctx: Ctx, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select * from public.bench_thing where id in (
      select id from public.bench_thing where ${which} and ${ctx.allowed('thing.read', FACTS)}
      order by made_at, id limit ${PAGE}
    ) order by made_at, id`
}

function count(ctx: Ctx): RawBuilder<unknown> {
  const parts = ctx
    .allowedApart('thing.read', FACTS)
    .map((allowed) => sql`(select count(*) from public.bench_thing where ${allowed})`)
  return sql`select ${sql.join(parts, sql` + `)} as count`
}

async function measure(platform: Platform, count: number, free: Actor, restricted: Actor): Promise<Measurement[]> {
  const rows: Measurement[] = []
  for (const [what, [name]] of QUERIES.entries()) {
    const times = { free: { whole: [], bare: [] }, restricted: { whole: [], bare: [] } } as Record<
      'free' | 'restricted',
      { whole: number[]; bare: number[] }
    >
    for (let run = 0; run < RUNS; run += 1)
      for (const [who, actor] of [
        ['free', free],
        ['restricted', restricted],
      ] as const) {
        const began = performance.now()
        const { time } = await callOperation(platform, actor, listThings, { query: { what: String(what) } })
        times[who].whole.push(performance.now() - began)
        times[who].bare.push(time)
      }
    for (const [part, label] of [
      ['whole', 'cała operacja'],
      ['bare', 'samo zapytanie'],
    ] as const) {
      const [base, mine] = [median(times.free[part]), median(times.restricted[part])]
      rows.push({
        what: `${name}, praw: ${count} – ${label}`,
        value: `${mine.toFixed(2)} ms`,
        baseline: `kto widzi wszystko: ${base.toFixed(2)} ms`,
        ratio: (mine / base).toFixed(2),
        goal: '≤ 1,5',
      })
    }
  }
  return rows
}

async function makeTable(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on('error', () => {})
  await owner.connect()
  await owner.query(`
    create table public.bench_thing (
      id integer primary key, unit_code text not null collate "C", account_id uuid not null,
      made_at timestamptz not null, title text not null
    );
    insert into public.bench_thing
      select n, lpad((100000 + (n::bigint * 7919) % ${UNITS})::text, 6, '0'), gen_random_uuid(),
        timestamptz '2020-01-01' + n * interval '1 minute', 'sprawa w' || (n::bigint * 104729) % 5000
      from generate_series(1, ${ROWS}) n;
    create index on public.bench_thing (made_at, id) include (unit_code, account_id);
    create index on public.bench_thing (unit_code, made_at, id);
    create index on public.bench_thing (account_id, made_at, id);
    create index on public.bench_thing using gin (to_tsvector('simple', title));
    grant usage on schema public to splot_app;
    grant select on public.bench_thing to splot_app`)
  await owner.query('vacuum analyze public.bench_thing')
  await owner.end()
}

let accounts = 0

async function account(db: Database, roles: readonly { role: string; unitCode: string }[]): Promise<Actor> {
  accounts += 1
  const id = `00000000-0000-4000-8000-${String(accounts).padStart(12, '0')}`
  await db
    .insertInto('auth.account')
    .values({ id, email: `${id}@splot.example`, name: 'Osoba Próbna' })
    .execute()
  await db
    .insertInto('access.assignment')
    .values(
      roles.map((given, place) => ({
        ...given,
        id: `${String(accounts).padStart(8, '0')}-0000-4000-8000-${String(place).padStart(12, '0')}`,
        accountId: id,
        validFrom: '2020-01-01',
        grantedAt: '2020-01-01T10:00:00Z',
      })),
    )
    .execute()
  return { kind: 'account', id, onBehalfOf: null }
}
