import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { createCluster, spawnPostgres } from './cluster.ts'
import { canListen, freePort } from './free-port.ts'
import { isPostgres, type Place, type Postmaster, runningPostmaster } from './postmaster.ts'
import { chooseRunAs, type RunAs } from './run-as.ts'
import { installationSecrets, type Secrets } from './secrets.ts'

/** The embedded PostgreSQL of one installation, started or joined. */
export type EmbeddedDatabase = {
  /** Address for migrations and the job schema. */
  ownerUrl: string
  /** Address for the application. */
  appUrl: string
  /** Address of the superuser; only for making databases in tests. */
  rootUrl: string
  /** Stops PostgreSQL unless another process of this installation still uses it. */
  stop: () => Promise<void>
}

type Options = { dataDir: string; durable?: boolean; onRestart?: () => void }

const START_LIMIT_MS = 60_000

/**
 * Opens the database that lives in the data folder: starts it, or joins the one that already runs
 * (a server and a command line may work on one installation at once). If PostgreSQL dies while it is
 * in use, it is started again in the same place; PostgreSQL's own recovery keeps every acknowledged write.
 */
export async function openEmbedded({ dataDir, durable = true, onRestart }: Options): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const cluster = join(resolve(dataDir), 'postgres')
  const secrets = installationSecrets(dataDir)
  const runAs = chooseRunAs(findBinaries())

  let postmaster = await joinOrStart(runAs, cluster, secrets, durable)
  await prepareInstallation(secrets, postmaster)

  let stopping = false
  let restarting: Promise<void> | undefined
  const watch = setInterval(() => {
    if (stopping || restarting !== undefined || isPostgres(postmaster.pid)) return
    restarting = joinOrStart(runAs, cluster, secrets, durable, postmaster).then((next) => {
      postmaster = next
      onRestart?.()
    })
    restarting
      .catch(() => {})
      .finally(() => {
        restarting = undefined
      })
  }, 200)
  watch.unref()

  return {
    ownerUrl: address('splot_owner', secrets.owner, postmaster, 'splot'),
    appUrl: address('splot_app', secrets.app, postmaster, 'splot'),
    rootUrl: address('postgres', secrets.root, postmaster, 'postgres'),
    stop: async () => {
      stopping = true
      clearInterval(watch)
      await restarting?.catch(() => {})
      if (await isUsedByOthers(secrets, postmaster)) return
      await stopPostmaster(postmaster)
    },
  }
}

async function joinOrStart(
  runAs: RunAs,
  cluster: string,
  secrets: Secrets,
  durable: boolean,
  samePlace?: Place,
): Promise<Postmaster> {
  const deadline = performance.now() + START_LIMIT_MS
  while (performance.now() < deadline) {
    const running = runningPostmaster(cluster)
    if (running !== undefined) {
      if (running.port > 0 && (await isReady(secrets, running))) return running
      await pause(20)
      continue
    }
    createCluster(runAs, cluster, secrets.root, { durable })
    const place = samePlace ?? (await freePlace(cluster))
    const postmaster = { ...place, ...spawnPostgres(runAs, cluster, place, { durable }) }
    if (await becameReady(postmaster, secrets, deadline)) return postmaster
    await pause(100) // for instance: backends of a killed server are still letting go of its memory
  }
  throw new Error(
    `Baza danych w ${cluster} nie odpowiada. Zajrzyj do pliku ${cluster}.log:\n${lastLines(`${cluster}.log`)}`,
  )
}

/** The longest address of a socket that every system takes, in bytes. */
const LONGEST_SOCKET = 103

/** A free port, and a socket in the folder of the cluster unless it lies deep down or its file system knows no sockets. */
async function freePlace(cluster: string): Promise<Place> {
  const port = await freePort()
  const path = join(cluster, `.s.PGSQL.${port}`)
  const isFit = process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET
  return { port, socketFolder: isFit && (await canListen({ path })) ? cluster : '' }
}

async function becameReady(postmaster: Postmaster, secrets: Secrets, deadline: number): Promise<boolean> {
  await pause(10)
  while (performance.now() < deadline) {
    if (await isReady(secrets, postmaster)) return true
    await pause(15)
    if (!isAlive(postmaster.pid)) return false
  }
  return false
}

/** Right after the start the process may still bear the name of the program that changes the user. */
function isAlive(pid: number): boolean {
  if (isPostgres(pid)) return true
  try {
    return /^State:\s+[^ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

async function isReady(secrets: Secrets, at: Postmaster): Promise<boolean> {
  return await asRoot(secrets, at, async () => true).catch(() => false)
}

async function prepareInstallation(secrets: Secrets, at: Postmaster): Promise<void> {
  await asRoot(secrets, at, async (root) => {
    const { rowCount } = await root.query(`select 1 from pg_database where datname = 'splot'`)
    if (rowCount === 1) return
    await createLogin(root, 'splot_owner', secrets.owner)
    await createLogin(root, 'splot_app', secrets.app)
    await root.query('create database splot owner splot_owner template template0')
    await root.query('revoke all on database splot from public')
    await root.query('grant connect on database splot to splot_app')
  })
}

async function createLogin(root: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await root.query('select 1 from pg_roles where rolname = $1', [name])
  if (rowCount === 0) await root.query(`create role ${name} login`)
  await root.query(`alter role ${name} password ${root.escapeLiteral(password)}`)
}

async function isUsedByOthers(secrets: Secrets, at: Postmaster): Promise<boolean> {
  return await asRoot(secrets, at, async (root) => {
    const { rows } = await root.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and datname = 'splot'`,
    )
    return (rows[0]?.others ?? 0) > 0
  }).catch(() => false)
}

async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  if (!isPostgres(pid)) return
  process.kill(pid, 'SIGINT') // fast shutdown: clients are turned away, everything is written
  while (isPostgres(pid)) await pause(10)
}

async function asRoot<T>(secrets: Secrets, at: Postmaster, work: (root: pg.Client) => Promise<T>): Promise<T> {
  const root = new pg.Client({
    connectionString: address('postgres', secrets.root, at, 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  root.on('error', () => {})
  await root.connect()
  try {
    return await work(root)
  } finally {
    await root.end()
  }
}

/** By the socket where there is one: a question there and back through the loopback interface costs both sides several times as much. */
function address(login: string, password: string, { port, socketFolder }: Postmaster, database: string): string {
  const host = socketFolder === '' ? '127.0.0.1' : encodeURIComponent(socketFolder)
  return `postgres://${login}:${password}@${host}:${port}/${database}`
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n')
  } catch {
    return ''
  }
}
