import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './postmaster.ts'
import type { RunAs } from './run-as.ts'

/** Settings of a cluster that differ between an installation and a test run. */
export type ClusterOptions = { durable: boolean }

/**
 * A server of one test run: it writes nothing for after a crash, has no log of changes to send, and lets logins that live an
 * hour in after one round of hashing instead of 4096.
 */
const FLEETING = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  scram_iterations: 1,
}

/** Makes an empty database cluster; half a cluster is never left under the final name. */
export function createCluster(runAs: RunAs, cluster: string, rootPassword: string, { durable }: ClusterOptions): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = join(draft, '..', '.initdb-password')
  writeFileSync(passwordFile, rootPassword, { mode: 0o600 })
  runAs.own(draft)
  runAs.own(passwordFile)
  const [program, args] = runAs.command(runAs.binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ])
  const result = spawnSync(program, args, {
    ...runAs.identity,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    throw new Error(`Nie udało się założyć bazy danych w ${cluster}: ${result.stderr || result.error?.message}`)
  }
  renameSync(draft, cluster)
}

/** Starts the server process of a cluster on a loopback port and a socket; it writes its log beside the cluster. */
export function spawnPostgres(
  runAs: RunAs,
  cluster: string,
  { port, socketFolder }: Place,
  { durable }: ClusterOptions,
): { pid: number } {
  const log = openSync(`${cluster}.log`, 'a', 0o600)
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketFolder,
    max_connections: 100,
    shared_buffers: '128MB',
    log_min_messages: 'warning',
    ...(durable ? {} : FLEETING),
  }
  const [program, args] = runAs.command(runAs.binaries.postgres, [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  // A session of its own: Ctrl+C in a terminal reaches Node, which stops the database in order.
  const child = spawn(program, args, {
    ...runAs.identity,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH ?? '' },
  })
  child.on('error', () => {}) // reported by the wait for readiness
  child.unref()
  return { pid: child.pid ?? 0 }
}
