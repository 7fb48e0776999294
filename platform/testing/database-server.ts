import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../db/embedded/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { loadReference } from '../parameters/reference/load-reference.ts'
import { placeWithRoom } from './place-with-room.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the test run's own PostgreSQL; its database `splot` is the migrated template of every world. */
    database: { rootUrl: string; ownerUrl: string; appUrl: string }
  }
}

/** The log of changes grows to a gigabyte; databases are there only while their test runs. */
const ROOM_BYTES = 2e9

/** One PostgreSQL for a whole test run, on a folder of its own, without fsync; vitest calls it before the first test. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(placeWithRoom(ROOM_BYTES), 'splot-test-'))
  const server = await openEmbedded({ dataDir: folder, durable: false })
  await migrate(server.ownerUrl, 'splot_app')
  await loadReference(server.ownerUrl)
  project.provide('database', { rootUrl: server.rootUrl, ownerUrl: server.ownerUrl, appUrl: server.appUrl })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
