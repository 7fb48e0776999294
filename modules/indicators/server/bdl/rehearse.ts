import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'

/** Any number that only imports of figures use as their lock. */
const IMPORT_LOCK = 7_405_420

/** Makes imports of figures wait for each other until this transaction ends: each decides by what the last one wrote. */
export async function lockImports(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(ctx.db)
}

/** Does the work, and for a rehearsal undoes it again: what a dry run reports is what really happens. */
export async function rehearse<T>(ctx: Ctx, isRehearsal: boolean, work: () => Promise<T>): Promise<T> {
  if (!isRehearsal) return await work()
  await sql`savepoint rehearsal`.execute(ctx.db)
  const result = await work()
  await sql`rollback to savepoint rehearsal`.execute(ctx.db)
  return result
}
