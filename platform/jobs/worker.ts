import EventEmitter from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Logger as Log } from 'pino'
import type { Platform } from '../platform.ts'
import type { Chore } from './chore.ts'
import { runTask } from './run-task.ts'
import { holdSign, type Sign, takeBackFromDead } from './take-back.ts'

/** Mail is quick and a backup is long: neither may wait for the other. */
export const JOBS_AT_ONCE = 3
/** One connection a job, one that listens, one for the clock of chores. */
const CONNECTIONS = JOBS_AT_ONCE + 2
const LOOK_FOR_DEAD_EVERY_MS = 30_000
const START_AGAIN_AFTER_MS = 5_000
/** How long running jobs may take to end when the server stops. */
const PATIENCE_AT_STOP_MS = 60_000

type Given = {
  platform: Platform
  /** The queue belongs to the owner's login. */
  ownerUrl: string
  chores: readonly Chore[]
  log: Pick<Log, 'warn' | 'error'>
}

/** The worker of one server, until it is stopped. */
export type JobWorker = {
  /** Takes no new jobs, waits for those that run, lets go of the database. */
  stop: () => Promise<void>
}

/**
 * Runs jobs and chores within this server. Several servers on one database share the queue: a job is taken by one of them,
 * a chore is planned once. A server that dies leaves its jobs locked; the others, or its own next start, take them back.
 */
export async function startWorker({ platform, ownerUrl, chores, log }: Given): Promise<JobWorker> {
  const pool = new pg.Pool({ connectionString: ownerUrl, application_name: 'splot-jobs', max: CONNECTIONS })
  pool.on('error', () => {}) // an idle connection that the server closed; the next query opens another
  pool.on('connect', (client) => client.on('error', () => {}))
  let stopping = false
  let runner: Runner | undefined
  let sign: Sign | undefined
  const wake = new AbortController()

  const begin = async () => {
    const events: WorkerEvents = new EventEmitter()
    events.on('pool:create', ({ workerPool }) => {
      sign = holdSign(ownerUrl, workerPool.id)
    })
    events.on('job:error', ({ job, error }) =>
      log.warn(
        { task: job.task_identifier, job: job.id, tries: job.attempts, error: (error as Error).name },
        'zadanie nie wyszło',
      ),
    )
    runner = await run({
      pgPool: pool,
      events,
      taskList: taskListOf(platform, chores),
      parsedCronItems: cronOf(chores),
      concurrency: JOBS_AT_ONCE,
      gracefulShutdownAbortTimeout: PATIENCE_AT_STOP_MS,
      noHandleSignals: true, // the server stops in its own order
      logger: new Logger(() => () => {}), // its lines carry what jobs are about; failures are told above
    })
    return runner
  }

  /** The queue gives up after a long silence of the database; then it is begun again. */
  const keepRunning = async (first: Runner) => {
    let current: Runner | undefined = first
    for (;;) {
      await current?.promise.catch((error: Error) => log.error({ err: error }, 'kolejka zadań'))
      await sign?.letGo()
      if (!stopping) await pause(START_AGAIN_AFTER_MS, undefined, { signal: wake.signal }).catch(() => {})
      if (stopping) return
      current = await begin().catch((error: Error) => {
        log.error({ err: error }, 'kolejka zadań')
        return undefined
      })
    }
  }

  const running = keepRunning(await begin())
  const lookForDead = () =>
    takeBackFromDead(pool, sign?.workerId).catch((error: Error) =>
      log.error({ err: error }, 'zadania po innym serwerze'),
    )
  await lookForDead()
  const timer = setInterval(() => void lookForDead(), LOOK_FOR_DEAD_EVERY_MS)

  return {
    stop: async () => {
      stopping = true
      clearInterval(timer)
      wake.abort()
      await runner?.stop().catch(() => {}) // already stopped by itself
      await running
      await sign?.letGo()
      await pool.end()
    },
  }
}

/** Every task of the modules, run as its operation, and every chore. */
export function taskListOf(platform: Platform, chores: readonly Chore[]): TaskList {
  const tasks = [...platform.tasks].map(
    (name) => [name, (payload: unknown) => runTask(platform, name, payload)] as const,
  )
  const own = chores.map(({ name, run: work }) => [name, async () => void (await work())] as const)
  return Object.fromEntries([...tasks, ...own])
}

function cronOf(chores: readonly Chore[]) {
  const items = chores.map(({ name, when }) => ({
    task: name,
    match: when,
    identifier: name,
    options: { jobKey: name, jobKeyMode: 'preserve_run_at', maxAttempts: 5 } as const,
  }))
  return parseCronItems(items)
}
