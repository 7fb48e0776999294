import pg from 'pg'
import { expect, inject, test } from 'vitest'

/** Runs SQL as the application's login and tells how PostgreSQL refused it. */
async function refusalOf(sql: string): Promise<string> {
  const app = new pg.Client({ connectionString: inject('database').appUrl })
  await app.connect()
  try {
    await app.query('begin')
    await app.query(sql)
    return 'wykonano'
  } catch (error) {
    return (error as pg.DatabaseError).code ?? 'nieznany'
  } finally {
    await app.end()
  }
}

const DENIED = '42501'

test.each([
  ['zostać właścicielem', 'set role splot_owner'],
  ['zostać właścicielem na stałe', 'grant splot_owner to splot_app'],
  ['zmienić schemat', 'alter table audit.entry add column note text'],
  ['założyć tabelę', 'create table platform.extra (id int)'],
  ['przepisać ślad', `update audit.entry set operation = 'x'`],
  ['usunąć ślad', 'delete from audit.entry'],
  ['opróżnić ślad', 'truncate audit.entry'],
  ['wejść do kolejki zadań', 'select * from graphile_worker.jobs'],
  ['zaplanować zadania obok wejścia', `select graphile_worker.add_job('x')`],
  ['podmienić dziennik zmian schematu', `update platform.migration set checksum = 'x'`],
])('konto aplikacji nie może %s', async (_what, sql) => {
  expect(await refusalOf(sql)).toBe(DENIED)
})

test('konto aplikacji czyta i pisze to, co do niego należy', async () => {
  expect(await refusalOf('select version from platform.data_version')).toBe('wykonano')
  expect(await refusalOf('update platform.data_version set version = version + 1')).toBe('wykonano')
  expect(await refusalOf(`select jobs.plan('x', '{}', 'y'), * from jobs.held(1)`)).toBe('wykonano')
})
