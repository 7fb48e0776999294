import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { projectRoot } from '../project-root.ts'

/** One change of the schema: plain SQL written by hand, never edited after it has landed. */
export type Migration = { name: string; sql: string; checksum: string }

const MIGRATION_LOCK = 7_405_301 // any number that only Splot's migrator uses

/** Brings the database to the newest schema and returns the names of what was applied. Concurrent starts wait for each other. */
export async function migrate(ownerUrl: string, appLogin: string, migrations = readMigrations()): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'splot-migrate' })
  owner.on('error', () => {})
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await createJournal(owner)
    await prepareQueue(ownerUrl)
    const applied = await applyMissing(owner, migrations)
    await grantToApplication(owner, appLogin)
    return applied
  } finally {
    await owner.end()
  }
}

/** Migrations in the order of their time stamps. */
export function readMigrations(folder = join(projectRoot, 'database', 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function createJournal(owner: pg.Client): Promise<void> {
  await owner.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      name       text primary key collate "C",
      checksum   text not null collate "C",
      applied_at timestamptz not null default now()
    );
    comment on table platform.migration is 'Zmiany schematu wykonane w tej bazie';
    comment on column platform.migration.name is 'Nazwa pliku zmiany';
    comment on column platform.migration.checksum is 'Suma kontrolna pliku; zmiana po wykonaniu zatrzymuje start';
    comment on column platform.migration.applied_at is 'Chwila wykonania';
  `)
}

/** The schema of the job queue is the library's own; our functions in schema `jobs` stand on it. */
async function prepareQueue(ownerUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, application_name: 'splot-migrate', max: 1 })
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
  } finally {
    await pgPool.end()
  }
}

async function applyMissing(owner: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  )
  const done = new Map(rows.map((row) => [row.name, row.checksum]))
  const applied: string[] = []
  for (const { name, sql, checksum } of migrations) {
    const known = done.get(name)
    if (known === checksum) continue
    if (known !== undefined) {
      throw new Error(
        `Plik zmiany bazy ${name} różni się od wykonanego. Przywróć jego pierwotną treść i dodaj nowy plik ze zmianą.`,
      )
    }
    await owner.query('begin')
    try {
      await owner.query(sql)
      await owner.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum])
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new Error(`Zmiana bazy ${name} nie powiodła się: ${(error as Error).message}`, { cause: error })
    }
    applied.push(name)
  }
  return applied
}

async function grantToApplication(owner: pg.Client, appLogin: string): Promise<void> {
  const sql = readFileSync(join(projectRoot, 'database', 'grants.sql'), 'utf8')
  await owner.query(sql.replaceAll(':app', owner.escapeIdentifier(appLogin)))
}
