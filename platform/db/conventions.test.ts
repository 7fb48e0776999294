import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { projectRoot } from '../project-root.ts'

/** Schemas of libraries: their tables are not ours to name or to comment on. */
const LIBRARY_SCHEMAS = ['graphile_worker']

const ORDER = [
  'platform',
  'audit',
  'documents',
  'publisher',
  'auth',
  'access',
  'mail',
  'privacy',
  'parameters',
  ...(JSON.parse(readFileSync(join(projectRoot, 'modules/order.json'), 'utf8')) as string[]),
]

let owner: pg.Client
beforeAll(async () => {
  owner = new pg.Client({ connectionString: inject('database').ownerUrl })
  await owner.connect()
})
afterAll(async () => await owner.end())

/** Each convention is a query that lists what breaks it. */
const CONVENTIONS: Record<string, string> = {
  'każda tabela i każdy widok ma komentarz': `
    select c.oid::regclass::text as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and own(n.nspname) and obj_description(c.oid) is null`,
  'każda kolumna ma komentarz': `
    select c.oid::regclass || '.' || a.attname as fault from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and own(n.nspname) and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) is null`,
  'chwile są timestamptz': `
    select table_schema || '.' || table_name || '.' || column_name as fault from information_schema.columns
    where own(table_schema) and data_type = 'timestamp without time zone'`,
  'klucz obcy ma indeks, który od niego się zaczyna': `
    select conrelid::regclass || ' ' || conname as fault from pg_constraint f join pg_namespace n on n.oid = f.connamespace
    where f.contype = 'f' and own(n.nspname) and not exists (
      select 1 from pg_index i where i.indrelid = f.conrelid
      and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] <@ f.conkey)`,
  'kody mają porządek bajtów (collate "C")': `
    select table_schema || '.' || table_name || '.' || column_name as fault from information_schema.columns
    where own(table_schema) and data_type = 'text' and column_name ~ '(^|_)(code|sha256)$' and collation_name is distinct from 'C'`,
  'nazwy są małymi literami z podkreśleniem': `
    select table_schema || '.' || table_name || '.' || column_name as fault from information_schema.columns
    where own(table_schema) and (table_name !~ '^[a-z][a-z0-9_]*$' or column_name !~ '^[a-z][a-z0-9_]*$')`,
  'każda tabela ma klucz główny': `
    select c.oid::regclass::text as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and own(n.nspname) and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
}

async function faults(sql: string): Promise<string[]> {
  const condition = (column: string) =>
    `(${column} !~ '^pg_' and ${column} not in ('information_schema', 'public', '${LIBRARY_SCHEMAS.join("', '")}'))`
  const { rows } = await owner.query<{ fault: string }>(
    sql.replaceAll(/own\(([\w.]+)\)/g, (_all, column: string) => condition(column)),
  )
  return rows.map(({ fault }) => fault)
}

test.each(Object.entries(CONVENTIONS))('%s', async (_name, sql) => {
  expect(await faults(sql)).toEqual([])
})

test('klucze obce prowadzą tylko do schematów wcześniejszych w modules/order.json', async () => {
  const { rows } = await owner.query<{ from: string; to: string; name: string }>(`
    select fn.nspname as "from", tn.nspname as "to", f.conname as name from pg_constraint f
    join pg_class fc on fc.oid = f.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
    join pg_class tc on tc.oid = f.confrelid join pg_namespace tn on tn.oid = tc.relnamespace where f.contype = 'f'`)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ from, to }) => ORDER.indexOf(from) < ORDER.indexOf(to) || !ORDER.includes(from))).toEqual([])
})

test('każda konwencja łapie celowo złą tabelę', async () => {
  await owner.query('begin')
  try {
    await owner.query(`
      create schema careless;
      create table careless.parent (id int primary key);
      create table careless.bad ("Name" text, unit_code text, made timestamp, parent_id int references careless.parent)`)
    for (const [name, sql] of Object.entries(CONVENTIONS)) {
      expect(
        (await faults(sql)).some((fault) => /careless/.test(fault)),
        name,
      ).toBe(true)
    }
  } finally {
    await owner.query('rollback')
  }
})
