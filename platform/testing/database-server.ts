import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../db/embedded/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { loadReference } from '../parameters/reference/load-reference.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the test run's own PostgreSQL; its database `splot` is the migrated template of every world. */
    database: { rootUrl: string; ownerUrl: string; appUrl: string }
  }
}

/** One PostgreSQL for a whole test run, on a folder of its own, without fsync; vitest calls it before the first test. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(roomiestPlace(), 'splot-test-'))
  const server = await openEmbedded({ dataDir: folder, durable: false })
  await migrate(server.ownerUrl, 'splot_app')
  await loadReference(server.ownerUrl)
  project.provide('database', { rootUrl: server.rootUrl, ownerUrl: server.ownerUrl, appUrl: server.appUrl })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const MEMORY = '/dev/shm'
/** A run makes a database for nearly every test and drops none: some two gigabytes, three times over. */
const ROOM_BYTES = 6e9

/** Memory where there is plenty of it, for a run that keeps nothing should not wait for the disk. */
function roomiestPlace(): string {
  if (!existsSync(MEMORY) || freemem() < 2 * ROOM_BYTES) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > ROOM_BYTES ? MEMORY : tmpdir()
}
