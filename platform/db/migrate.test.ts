import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { world } from '../testing/world.ts'
import { migrate, readMigrations } from './migrate.ts'

async function emptyDatabase(): Promise<string> {
  const { rootUrl, ownerUrl } = inject('database')
  const name = `empty_${Math.random().toString(36).slice(2)}`
  const root = new pg.Client({ connectionString: rootUrl })
  await root.connect()
  await root.query(`create database ${name} owner splot_owner template template0`)
  await root.end()
  return ownerUrl.replace(/\/splot$/, `/${name}`)
}

test('dwa starty naraz wykonują każdą zmianę schematu raz', async () => {
  const url = await emptyDatabase()
  const [first, second] = await Promise.all([migrate(url, 'splot_app'), migrate(url, 'splot_app')])
  expect([...first, ...second].sort()).toEqual(readMigrations().map(({ name }) => name))
})

test('zmiana wykonanego pliku zatrzymuje start', async () => {
  const url = await emptyDatabase()
  await migrate(url, 'splot_app')
  const altered = readMigrations().map((migration, place) =>
    place === 0 ? { ...migration, checksum: 'inna' } : migration,
  )
  await expect(migrate(url, 'splot_app', altered)).rejects.toThrow('różni się od wykonanego')
})

test('nieudana zmiana nie zostawia połowy', async () => {
  const url = await emptyDatabase()
  const broken = {
    name: '99990101T0000_broken.sql',
    sql: 'create schema half; select no_such_function()',
    checksum: 'x',
  }
  await expect(migrate(url, 'splot_app', [...readMigrations(), broken])).rejects.toThrow('99990101T0000_broken.sql')

  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query(`select 1 from pg_namespace where nspname = 'half'`)
  await client.end()
  expect(rowCount).toBe(0)
})

test('świat testu jest kopią zmigrowanej bazy', async () => {
  const region = await world('2026-03-02', [])
  const { version } = await region.db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()
  expect(version).toBe(1)
})
