import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { callOperation } from './call.ts'
import { documentsModule } from './documents/module.ts'
import { documentOperations } from './documents/operations.ts'
import { openInstallation } from './installation.ts'
import { assemble } from './platform.ts'
import { publisherModule } from './publisher/module.ts'
import { publisherOperations } from './publisher/operations.ts'
import { readSettings } from './settings.ts'
import { hasPostgres15, POSTGRES_15, startPostgres15 } from './testing/postgres-15.ts'

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

if (!hasPostgres15)
  process.stderr.write(`PostgreSQL 15: pominięte, bo nie ma go w ${POSTGRES_15} (Debian: postgresql-15)\n`)

describe.skipIf(!hasPostgres15)('PostgreSQL 15', () => {
  test('ten sam kod działa na PostgreSQL 15 z Debiana', async () => {
    const server = await startPostgres15(folder())
    cleanUp.push(server.stop)
    await worksOn(server.appUrl, server.ownerUrl)
  })
})
