import { sql, type Transaction } from 'kysely'
import type { Database } from './db/connect.ts'
import type { DB } from './db/types.ts'

/** Number of the state of the imported data; every import that changes them raises it. */
export async function dataVersion(db: Database | Transaction<DB>): Promise<number> {
  const { version } = await db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()
  return Number(version)
}

/** Makes every kept answer one of the past, together with the change that commits. */
export async function raiseDataVersion(db: Transaction<DB>, now: string): Promise<void> {
  await db.updateTable('platform.dataVersion').set({ version: sql`version + 1`, changedAt: now }).execute()
}
