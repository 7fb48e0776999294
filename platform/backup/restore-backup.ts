import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries } from '../db/embedded/binaries.ts'
import { chooseRunAs } from '../db/embedded/run-as.ts'
import { BrokenBackup, MANIFEST, type Manifest, provedManifest } from './manifest.ts'

/** PostgreSQL that this Splot carries; a cluster of another major version does not start under it. */
const POSTGRES = '18'

/**
 * Puts a backup into an empty data folder; the next start recovers the database from it. Nothing is put there before the
 * whole backup has been proved, and nothing that is there is ever overwritten.
 *
 * @throws BrokenBackup when the backup is damaged, of another PostgreSQL, or the folder is not empty
 */
export async function restoreBackup(backup: string, dataDir: string): Promise<Manifest> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new BrokenBackup(
      `Folder danych ${dataDir} nie jest pusty. Odtwórz do nowego, na przykład DATA_DIR=dane-odtworzone, a stary zachowaj.`,
    )
  const manifest = await provedManifest(backup)
  if (manifest.postgres !== POSTGRES)
    throw new BrokenBackup(
      `Kopia jest z PostgreSQL ${manifest.postgres}, a ten Splot ma ${POSTGRES}. Odtwórz ją wersją Splotu, którą zrobiono kopię.`,
    )
  const part = `${dataDir}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true, mode: 0o700 })
  try {
    // The synchronous copy of Node 24 opens every folder to everybody.
    await cp(backup, part, { recursive: true, preserveTimestamps: true })
    rmSync(join(part, MANIFEST))
    const cluster = join(part, 'postgres')
    chmodSync(cluster, 0o700) // a disk or an archive may have lost it, and PostgreSQL does not start in an open folder
    chooseRunAs(findBinaries()).own(cluster)
    rmSync(dataDir, { recursive: true, force: true })
    renameSync(part, dataDir)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
  return manifest
}
