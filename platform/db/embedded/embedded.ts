import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { createCluster, spawnPostgres } from './cluster.ts'
import { freePort } from './free-port.ts'
import { isPostgres, type Postmaster, runningPostmaster } from './postmaster.ts'
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
 * in use, it is started again on the same port; PostgreSQL's own recovery keeps every acknowledged write.
 */
export async function openEmbedded({ dataDir, durable = true, onRestart }: Options): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const cluster = join(resolve(dataDir), 'postgres')
  const secrets = installationSecrets(dataDir)
  const runAs = chooseRunAs(findBinaries())

  let postmaster = await joinOrStart(runAs, cluster, secrets, durable)
  await prepareInstallation(secrets, postmaster.port)

  let stopping = false
  let restarting: Promise<void> | undefined
  const watch = setInterval(() => {
    if (stopping || restarting !== undefined || isPostgres(postmaster.pid)) return
    restarting = joinOrStart(runAs, cluster, secrets, durable, postmaster.port).then((next) => {
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
    ownerUrl: address('splot_owner', secrets.owner, postmaster.port, 'splot'),
    appUrl: address('splot_app', secrets.app, postmaster.port, 'splot'),
    rootUrl: address('postgres', secrets.root, postmaster.port, 'postgres'),
    stop: async () => {
      stopping = true
      clearInterval(watch)
      await restarting?.catch(() => {})
      if (await isUsedByOthers(secrets, postmaster.port)) return
      await stopPostmaster(postmaster)
    },
  }
}

async function joinOrStart(
  runAs: RunAs,
  cluster: string,
  secrets: Secrets,
  durable: boolean,
  samePort?: number,
): Promise<Postmaster> {
  const deadline = performance.now() + START_LIMIT_MS
  while (performance.now() < deadline) {
    const running = runningPostmaster(cluster)
    if (running !== undefined) {
      if (running.port > 0 && (await isReady(secrets, running.port))) return running
      await pause(20)
      continue
    }
    createCluster(runAs, cluster, secrets.root, { durable })
    const port = samePort ?? (await freePort())
    const { pid } = spawnPostgres(runAs, cluster, port, { durable })
    if (await becameReady(pid, secrets, port, deadline)) return { pid, port }
    await pause(100) // for instance: backends of a killed server are still letting go of its memory
  }
  throw new Error(
    `Baza danych w ${cluster} nie odpowiada. Zajrzyj do pliku ${cluster}.log:\n${lastLines(`${cluster}.log`)}`,
  )
}

async function becameReady(pid: number, secrets: Secrets, port: number, deadline: number): Promise<boolean> {
  await pause(10)
  while (performance.now() < deadline) {
    if (await isReady(secrets, port)) return true
    await pause(15)
    if (!isAlive(pid)) return false
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

async function isReady(secrets: Secrets, port: number): Promise<boolean> {
  return await asRoot(secrets, port, async () => true).catch(() => false)
}

async function prepareInstallation(secrets: Secrets, port: number): Promise<void> {
  await asRoot(secrets, port, async (root) => {
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

async function isUsedByOthers(secrets: Secrets, port: number): Promise<boolean> {
  return await asRoot(secrets, port, async (root) => {
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

async function asRoot<T>(secrets: Secrets, port: number, work: (root: pg.Client) => Promise<T>): Promise<T> {
  const root = new pg.Client({
    connectionString: address('postgres', secrets.root, port, 'postgres'),
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

function address(login: string, password: string, port: number, database: string): string {
  return `postgres://${login}:${password}@127.0.0.1:${port}/${database}`
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n')
  } catch {
    return ''
  }
}
