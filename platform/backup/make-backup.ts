import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { KEY_FILE } from '../auth/vault.ts'
import { listFiles, MANIFEST, type Manifest } from './manifest.ts'

type Source = {
  /** The installation's folder: cluster, kept files, passwords, heads of the audit. */
  dataDir: string
  /** Address of the superuser of the running embedded database. */
  rootUrl: string
}

/** Parts of a cluster that belong to the running server, not to its data. */
const NOT_COPIED =
  /^(postmaster\.(pid|opts)|pg_wal|pg_replslot|pg_stat_tmp|pg_subtrans|pg_notify|pg_serial|pg_snapshots|pg_dynshmem|\.s\.PGSQL\..*|.*\.new)$/
const EMPTY_FOLDERS = [
  'pg_wal/archive_status',
  'pg_replslot',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_dynshmem',
]

/**
 * Makes a hot copy of a running installation: the cluster while it is written to, the log of changes that makes the copy
 * whole, then the kept files, for they never change and every one that the copied database knows is already there.
 * The backup appears under its name only when everything is on disk.
 *
 * @param target folder of backups
 * @returns the folder of the new backup
 */
export async function makeBackup({ dataDir, rootUrl }: Source, target: string, now: Date): Promise<string> {
  const name = `splot-${now.toISOString().replaceAll(/[:-]|\.\d+/g, '')}`
  const whole = join(target, name)
  const part = `${whole}.part`
  mkdirSync(target, { recursive: true, mode: 0o700 })
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { mode: 0o700 })
  try {
    const { postgres, migration } = await copyCluster(rootUrl, join(dataDir, 'postgres'), join(part, 'postgres'))
    copyTree(join(dataDir, 'files'), join(part, 'files'), () => true)
    for (const file of ['secrets.json', KEY_FILE, 'audit-heads.log', 'audit-verified.json'])
      if (existsSync(join(dataDir, file))) copyFileSync(join(dataDir, file), join(part, file))
    const manifest: Manifest = {
      format: 1,
      madeAt: now.toISOString(),
      postgres,
      migration,
      files: await listFiles(part),
    }
    writeFileSync(join(part, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
    await settle(part, manifest)
    renameSync(part, whole)
    await syncFolder(target)
    return whole
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

async function copyCluster(
  rootUrl: string,
  from: string,
  to: string,
): Promise<{ postgres: string; migration: string }> {
  const root = new pg.Client({ connectionString: rootUrl })
  root.on('error', () => {})
  await root.connect()
  try {
    // keeps every piece of the log from now on until this connection ends
    await root.query("select pg_create_physical_replication_slot('splot_backup_' || pg_backend_pid(), true, true)")
    const started = await root.query<{ file: string }>(
      "select pg_walfile_name(pg_backup_start('splot', fast => true)) as file",
    )
    copyTree(from, to, (path) => !NOT_COPIED.test(path))
    for (const folder of EMPTY_FOLDERS) mkdirSync(join(to, folder), { recursive: true, mode: 0o700 })
    const stopped = await root.query<{ file: string; labelfile: string }>(
      'select pg_walfile_name(lsn) as file, labelfile from pg_backup_stop(wait_for_archive => false)',
    )
    const [first, last] = [started.rows[0]?.file as string, stopped.rows[0]?.file as string]
    writeFileSync(join(to, 'backup_label'), stopped.rows[0]?.labelfile as string, { mode: 0o600 })
    await root.query('select pg_switch_wal()') // the last piece is closed and will not grow under the copy
    for (const file of readdirSync(join(from, 'pg_wal')))
      if (/^[0-9A-F]{24}$/.test(file) && file >= first && file <= last)
        copyFileSync(join(from, 'pg_wal', file), join(to, 'pg_wal', file))
    const { rows } = await root.query<{ postgres: string }>(
      "select (current_setting('server_version_num')::int / 10000)::text as postgres",
    )
    return { postgres: rows[0]?.postgres as string, migration: await newestMigration(rootUrl) }
  } finally {
    await root.end()
  }
}

async function newestMigration(rootUrl: string): Promise<string> {
  const database = new pg.Client({ connectionString: rootUrl.replace(/\/postgres$/, '/splot') })
  database.on('error', () => {})
  await database.connect()
  try {
    const { rows } = await database.query<{ name: string }>('select max(name) as name from platform.migration')
    return rows[0]?.name ?? ''
  } finally {
    await database.end()
  }
}

/** Copies a folder that may change meanwhile: what vanishes between the look and the copy was not needed. */
function copyTree(from: string, to: string, isWanted: (name: string) => boolean): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!isWanted(entry.name)) continue
    const [source, copy] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, copy, isWanted)
    else if (entry.isFile() && !/^(pgsql_tmp|\.tmp-)/.test(entry.name)) copyIfThere(source, copy)
  }
}

function copyIfThere(source: string, copy: string): void {
  try {
    copyFileSync(source, copy)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Forces everything to the disk: a backup that a power cut may take away is none. */
async function settle(folder: string, { files }: Manifest): Promise<void> {
  const folders = new Set<string>([folder])
  for (const { path } of [...files, { path: MANIFEST }]) {
    const handle = await open(join(folder, path), 'r')
    await handle.sync()
    await handle.close()
    folders.add(dirname(join(folder, path)))
  }
  for (const one of folders) await syncFolder(one)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
