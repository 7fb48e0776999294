import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import type { World } from '../testing/world.ts'
import { taskListOf } from './worker.ts'

/** Works off every job of a world that is due, as a server would, and answers when nothing is left to do. */
export async function workOff({ platform, ownerUrl }: Pick<World, 'platform' | 'ownerUrl'>): Promise<void> {
  await asOwner(ownerUrl, (pool) =>
    runOnce({
      pgPool: pool,
      taskList: taskListOf(platform, []),
      concurrency: 2,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
    }),
  )
}

/** Lets the pause after a failed try be over. */
export async function endPauses({ ownerUrl }: Pick<World, 'ownerUrl'>): Promise<void> {
  await asOwner(ownerUrl, (pool) => pool.query('update graphile_worker._private_jobs set run_at = now()'))
}

/** Does something with the login that owns the queue. */
export async function asOwner<T>(ownerUrl: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
