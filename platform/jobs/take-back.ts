import pg from 'pg'

/** Any number that only signs of life use. */
const SIGN = 7_405_304
/** A worker takes its first job before its sign stands; this is longer than that takes. */
const YOUNGEST_LOCK = '20 seconds'
const OPEN_AGAIN_AFTER_MS = 1000

/** What tells the others that a worker lives: a lock in the database that goes with its connection. */
export type Sign = { workerId: string; letGo: () => Promise<void> }

/**
 * Holds the sign of a worker on a connection of its own, so that the database itself notices when the process dies; a
 * clock could not tell a dead server from one that has a long job. The connection is opened again when it breaks.
 */
export function holdSign(ownerUrl: string, workerId: string): Sign {
  let client: pg.Client | undefined
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    client = undefined
    if (isOver) return
    timer = setTimeout(() => {
      opening = open()
    }, OPEN_AGAIN_AFTER_MS)
  }
  const open = async () => {
    const next = new pg.Client({ connectionString: ownerUrl, application_name: 'splot-jobs-sign' })
    next.on('error', () => {})
    try {
      await next.connect()
      await next.query('select pg_advisory_lock($1, hashtext($2))', [SIGN, workerId])
      next.once('end', again)
      client = next
    } catch {
      await next.end().catch(() => {})
      again()
    }
  }
  let opening = open()
  return {
    workerId,
    letGo: async () => {
      isOver = true
      clearTimeout(timer)
      await opening
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

/**
 * Unlocks the jobs of workers that are gone, so that a living one takes them; the library itself waits four hours. Safe
 * for jobs that were done all but the last step, because every task may run twice.
 *
 * @returns how many workers were found dead
 */
export async function takeBackFromDead(pool: pg.Pool, ownId: string | undefined): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs
     where locked_by is not null and locked_by is distinct from $1 and locked_at < now() - $2::interval`,
    [ownId ?? null, YOUNGEST_LOCK],
  )
  let dead = 0
  for (const { id } of rows) {
    const { rowCount } = await pool.query(
      `select graphile_worker.force_unlock_workers(array[$2]) where pg_try_advisory_xact_lock($1, hashtext($2))`,
      [SIGN, id],
    )
    dead += rowCount ?? 0
  }
  return dead
}
