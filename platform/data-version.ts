import { CompiledQuery, sql, type Transaction } from 'kysely'
import type { Database } from './db/connect.ts'
import type { DB } from './db/types.ts'

/** Written out, since every request asks it, and building it took longer than asking. */
const VERSION = CompiledQuery.raw('select version from platform.data_version')

/** Number of the state of the imported data; every import that changes them raises it. */
export async function dataVersion(db: Database | Transaction<DB>): Promise<number> {
  const { rows } = await db.executeQuery<{ version: string }>(VERSION)
  const [row] = rows
  if (row === undefined) throw new Error('The database has no version of the data.')
  return Number(row.version)
}

/** Makes every kept answer one of the past, together with the change that commits. */
export async function raiseDataVersion(db: Transaction<DB>, now: string): Promise<void> {
  await db.updateTable('platform.dataVersion').set({ version: sql`version + 1`, changedAt: now }).execute()
}
