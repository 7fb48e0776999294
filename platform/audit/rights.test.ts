import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { type World, world } from '../testing/world.ts'
import { auditModule } from './module.ts'
import { sealAudit } from './seal-audit.ts'
import { asOwner, sealedBatches, verify } from './testing.ts'

const DENIED = '42501'
let region: World & { end: () => Promise<void> }

beforeAll(async () => {
  region = await world('2026-03-02', [auditModule])
  await sealedBatches(region, 3, 3)
  return () => region.end()
})

/** Runs SQL as the application's login and tells how PostgreSQL refused it. */
async function refusalOf(sql: string): Promise<string> {
  const app = new pg.Client({ connectionString: region.appUrl })
  await app.connect()
  try {
    await app.query(sql)
    return 'wykonano'
  } catch (error) {
    return (error as pg.DatabaseError).code ?? 'nieznany'
  } finally {
    await app.end()
  }
}

const tables = ['audit.entry', 'audit.link', 'audit.seal', 'audit.unsealed']
const column: Record<string, string> = { entry: 'operation', link: 'digest', seal: 'hash', unsealed: 'entry_id' }

test.each(
  tables.flatMap((table) => [
    ['zmienić', `update ${table} set ${column[table.slice(6)]} = ${column[table.slice(6)]}`],
    ['usunąć', `delete from ${table}`],
    ['opróżnić', `truncate ${table} cascade`],
    ['wyłączyć strażników', `alter table ${table} disable trigger all`],
    ['usunąć tabeli', `drop table ${table} cascade`],
    ['nadać sobie praw do', `grant all on ${table} to current_user; delete from ${table}`],
    ['przejąć', `alter table ${table} owner to current_user`],
    ['dodać reguły do', `create rule hole as on insert to ${table} do instead nothing`],
  ]),
)('konto aplikacji nie może %s: %s', async (_what, sql) => {
  expect(await refusalOf(sql)).toBe(DENIED)
})

test.each([
  `insert into audit.seal (number, first_position, last_position, previous_hash, hash, sealed_at)
    values (3, 7, 7, repeat('a', 64), repeat('b', 64), now())`,
  `insert into audit.link (position, entry_id, digest) values (7, gen_random_uuid(), repeat('a', 64))`,
  'insert into audit.unsealed (entry_id) select id from audit.entry',
  `set session_replication_role = 'replica'`,
  'drop trigger entry_queued on audit.entry',
  'create or replace function audit.refuse_rewriting() returns trigger language plpgsql as $$ begin return new; end $$',
  'create or replace function audit.seal_entries(most integer) returns integer language sql as $$ select 0 $$',
  'alter function audit.seal_entries(integer) set search_path = public',
  'create function audit.hole() returns integer language sql as $$ select 0 $$',
  'set role splot_owner',
])('konto aplikacji nie wykona: %s', async (sql) => {
  expect(await refusalOf(sql)).toBe(DENIED)
})

test('konto aplikacji nie podepnie kolejki pod własną tabelę', async () => {
  const attempt = await refusalOf(`create temp table mine (id uuid);
    create trigger hole after insert on mine referencing new table as written
    for each statement execute function audit.queue_entries()`)
  expect(attempt).toBe(DENIED)
})

test('dopisać wolno, a dopisane od razu czeka na pieczęć', async () => {
  const insert = `insert into audit.entry (id, recorded_at, actor_kind, operation, action)
    values (gen_random_uuid(), '2026-03-02', 'system', 'x', 'x')`
  expect(await refusalOf(insert)).toBe('wykonano')
  expect(await refusalOf('select audit.seal_entries(10)')).toBe('wykonano')
})

test.each(['infinity', '-infinity', '2026-03-02T11:00:00.000001Z'])(
  'chwila %s nie wejdzie do śladu, więc nie zatrzyma pieczętowania',
  async (instant) => {
    const insert = `insert into audit.entry (id, recorded_at, actor_kind, operation, action)
      values (gen_random_uuid(), '${instant}', 'system', 'x', 'x')`
    expect(await refusalOf(insert)).toBe('23514')
  },
)

test.each(
  ['audit.entry', 'audit.link', 'audit.seal'].flatMap((table) => [
    `update ${table} set ${column[table.slice(6)]} = ${column[table.slice(6)]}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]),
)('także właściciela bazy zatrzymuje strażnik: %s', async (sql) => {
  await expect(asOwner(region, sql)).rejects.toThrow('Śladu nie wolno zmieniać ani usuwać')
})

test('po wszystkich próbach łańcuch jest cały', async () => {
  await sealAudit(region.platform)
  const report = await verify(region)
  expect(report.damages).toEqual([])
  expect(report.sealedEntries).toBeGreaterThanOrEqual(6)
})
