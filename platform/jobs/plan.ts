import { sql, type Transaction } from 'kysely'
import type { DB } from '../db/types.ts'
import type { Job } from './task.ts'

/**
 * Writes a job in the transaction of their cause, through the one function of the database that may: without the commit
 * there is no job. The same job planned again stays one.
 *
 * @throws Error for a task that nothing in this program does: its job would wait for ever
 */
export async function planJob(
  db: Transaction<DB>,
  known: ReadonlySet<string>,
  { task, payload, key }: Job,
): Promise<void> {
  if (!known.has(task)) throw new Error(`Zadania ${task} nikt w tym programie nie wykonuje.`)
  await sql`select jobs.plan(${task}, ${JSON.stringify(payload)}::json, ${key})`.execute(db)
}
