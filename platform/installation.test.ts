import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { callOperation } from './call.ts'
import { freePort } from './db/embedded/free-port.ts'
import { documentsModule } from './documents/module.ts'
import { documentOperations } from './documents/operations.ts'
import { openInstallation } from './installation.ts'
import { assemble } from './platform.ts'
import { publisherModule } from './publisher/module.ts'
import { publisherOperations } from './publisher/operations.ts'
import { readSettings } from './settings.ts'

const POSTGRES_15 = '/usr/lib/postgresql/15/bin'

let cleanUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of cleanUp.reverse()) await step()
  cleanUp = []
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'splot-installation-'))
  cleanUp.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Opens an installation on a foreign database twice: the second time there is nothing left to migrate. */
async function worksOn(appUrl: string, ownerUrl: string): Promise<void> {
  const settings = readSettings({ DATA_DIR: folder(), DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })
  for (const round of [1, 2]) {
    const installation = await openInstallation(settings, 'splot-test')
    try {
      expect(installation.migrated.length > 0).toBe(round === 1)
      const editions = await installation.db.selectFrom('parameters.edition').select('number').execute()
      expect(editions).toEqual([{ number: 1 }]) // the law is loaded at the first opening and left alone at the second
      const platform = assemble(installation, [documentsModule, publisherModule])
      const actor = { kind: 'operator', name: 'test' } as const
      const content = new TextEncoder().encode('Zażółć gęślą jaźń')
      const { sha256 } = await callOperation(platform, actor, documentOperations.storeFile, {
        query: {
          name: 'plik.txt',
          mediaType: 'text/plain',
          origin: 'Próba',
          licence: 'bez ograniczeń',
          obtainedOn: '2026-03-02',
        },
        body: { content },
      })
      expect(await installation.files.get(sha256)).toEqual(Buffer.from(content))
      expect(await callOperation(platform, actor, publisherOperations.get, {})).toEqual({ publisher: null })
    } finally {
      await installation.close()
    }
  }
}

async function asRoot(url: string, ...statements: string[]): Promise<void> {
  const root = new pg.Client({ connectionString: url })
  root.on('error', () => {})
  await root.connect()
  try {
    for (const sql of statements) await root.query(sql)
  } finally {
    await root.end()
  }
}

test('ten sam kod działa na bazie podanej adresami', async () => {
  const { rootUrl, ownerUrl, appUrl } = inject('database')
  const name = `external_${Math.random().toString(36).slice(2)}`
  await asRoot(rootUrl, `create database ${name} owner splot_owner template template0`)
  await worksOn(appUrl.replace(/\/splot$/, `/${name}`), ownerUrl.replace(/\/splot$/, `/${name}`))
})

const has15 = existsSync(join(POSTGRES_15, 'postgres'))
if (!has15) process.stderr.write(`PostgreSQL 15: pominięte, bo nie ma go w ${POSTGRES_15} (Debian: postgresql-15)\n`)

describe.skipIf(!has15)('PostgreSQL 15', () => {
  test('ten sam kod działa na PostgreSQL 15 z Debiana', async () => {
    const url = await start15(folder())
    await asRoot(
      url,
      `create role splot_owner login password 'o'`,
      `create role splot_app login password 'a'`,
      'create database splot owner splot_owner template template0',
    )
    const at = (login: string, password: string) =>
      url.replace('postgres:r@', `${login}:${password}@`).replace(/\/postgres$/, '/splot')
    await worksOn(at('splot_app', 'a'), at('splot_owner', 'o'))
  })
})

async function start15(cluster: string): Promise<string> {
  const run = (program: string, args: string[]): [string, string[]] =>
    process.getuid?.() === 0
      ? ['unshare', ['--user', '--', join(POSTGRES_15, program), ...args]]
      : [join(POSTGRES_15, program), args]
  const data = join(cluster, 'data')
  const passwords = join(cluster, 'password')
  writeFileSync(passwords, 'r')
  const initdb = spawnSync(
    ...run('initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      `--pwfile=${passwords}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ]),
    { encoding: 'utf8' },
  )
  if (initdb.status !== 0) throw new Error(initdb.stderr)
  const port = await freePort()
  const server = spawn(
    ...run('postgres', [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off',
    ]),
    { stdio: 'ignore' },
  )
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  cleanUp.push(async () => {
    server.kill('SIGINT')
    await gone
  })
  const url = `postgres://postgres:r@127.0.0.1:${port}/postgres`
  await expect
    .poll(
      () =>
        asRoot(url, 'select 1').then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  return url
}
