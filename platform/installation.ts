import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type HeadsFile, headsFile } from './audit/heads-file.ts'
import type { Sealing } from './audit/seal-audit.ts'
import { openVault } from './auth/open-vault.ts'
import { KEY_FILE, type Vault } from './auth/vault.ts'
import { makeBackup } from './backup/make-backup.ts'
import { connect, type Database } from './db/connect.ts'
import { openEmbedded } from './db/embedded/embedded.ts'
import { migrate } from './db/migrate.ts'
import { type FileStore, fileStore } from './documents/file-store.ts'
import { loadReference } from './parameters/reference/load-reference.ts'
import type { Settings } from './settings.ts'

/** A migrated database, the kept files and the seals outside the database, open for one process. */
export type Installation = {
  db: Database
  /** The login that owns the schemas and runs the job queue; operations never see it. */
  ownerUrl: string
  files: FileStore
  heads: HeadsFile
  /** Encrypts the secrets of second factors. */
  vault: Vault
  /** A connection of its own for sealing the audit: it must not stand in line behind hundreds of requests. */
  sealing: Sealing
  /** Makes a backup in a folder and says where; undefined with an external database, which has tools of its own. */
  backup: ((target: string, now: Date) => Promise<string>) | undefined
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
    const keyFile = settings.vaultKeyFile ?? join(settings.dataDir, KEY_FILE)
    const vault = await openVault(db, keyFile).catch(async (error: unknown) => {
      await db.destroy()
      throw error
    })
    const apart = connect(appUrl, { name, size: 1 })
    const heads = headsFile(join(settings.dataDir, 'audit-heads.log'))
    return {
      db,
      ownerUrl,
      files: fileStore(join(settings.dataDir, 'files')),
      heads,
      vault,
      sealing: { db: apart.db, heads },
      backup:
        embedded === undefined
          ? undefined
          : (target, now) => makeBackup({ dataDir: settings.dataDir, rootUrl: embedded.rootUrl }, target, now),
      migrated,
      close: async () => {
        await db.destroy()
        await apart.db.destroy()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
