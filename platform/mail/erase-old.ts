import type { Database } from '../db/connect.ts'

/** Messages live as long as anybody may ask what became of them. */
const KEPT_DAYS = 30

/** Erases messages that have been kept long enough, and links that open nothing any more. */
export async function eraseOldMail(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000).toISOString()
  await db.deleteFrom('mail.message').where('createdAt', '<', before).execute()
  await db
    .updateTable('mail.message')
    .set({ linkPath: null, linkExpiresAt: null })
    .where('linkExpiresAt', '<', now.toISOString())
    .execute()
}
