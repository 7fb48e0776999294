import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type Database } from './db/connect.ts'
import { openEmbedded } from './db/embedded/embedded.ts'
import { migrate } from './db/migrate.ts'
import { type FileStore, fileStore } from './documents/file-store.ts'
import { loadReference } from './parameters/reference/load-reference.ts'
import type { Settings } from './settings.ts'

/** A migrated database and the kept files of this installation, open for one process. */
export type Installation = {
  db: Database
  files: FileStore
  /** Schema changes made by this opening. */
  migrated: string[]
  close: () => Promise<void>
}

/** Opens what the settings name, migrated and with the law of this program's files: the embedded database or an external one. The server and the command line both begin here. */
export async function openInstallation(settings: Settings, name: string): Promise<Installation> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const embedded = settings.database === undefined ? await openEmbedded({ dataDir: settings.dataDir }) : undefined
  const { appUrl, ownerUrl } = settings.database ?? (embedded as { appUrl: string; ownerUrl: string })
  try {
    const migrated = await migrate(ownerUrl, decodeURIComponent(new URL(appUrl).username))
    await loadReference(ownerUrl)
    const { db } = connect(appUrl, { name })
    return {
      db,
      files: fileStore(join(settings.dataDir, 'files')),
      migrated,
      close: async () => {
        await db.destroy()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
