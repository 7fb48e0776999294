import { createTransport } from 'nodemailer'
import type { Database } from '../db/connect.ts'
import { composeMail } from './compose.ts'

/** Messages live as long as anybody may ask what became of them. */
const KEPT_DAYS = 30
const LONGEST_PAUSE_MINUTES = 60
const PATIENCE_MS = 20_000

type CourierSettings = {
  smtpUrl: string
  from: string
  /** Where links of messages lead. */
  origin: () => Promise<string>
  clock: () => Date
  /** Told of each failure; of the message only its identifier. */
  onFailure: (messageId: string, error: Error) => void
}

/** Carries what waits to the mail server. */
export type Courier = { deliver: () => Promise<number>; close: () => void }

/**
 * Sends what operations have written. A message is marked as sent in the transaction that holds it, so a crash in
 * between sends it again with the same identifier and never loses it; two servers never take the same one.
 */
export function createCourier(db: Database, { smtpUrl, from, origin, clock, onFailure }: CourierSettings): Courier {
  const limits = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
  const transport = createTransport({ url: smtpUrl, requireTLS: !isOnThisMachine(smtpUrl), ...limits })

  const deliverOne = () =>
    db.transaction().execute(async (transaction) => {
      const now = clock().toISOString()
      const message = await transaction
        .selectFrom('mail.message')
        .where('sentAt', 'is', null)
        .where('addressee', 'not like', '%.example') // reserved: such addresses are fictional
        .where((where) => where.or([where('tryAgainAt', 'is', null), where('tryAgainAt', '<=', now)]))
        .orderBy('createdAt')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .selectAll()
        .executeTakeFirst()
      if (message === undefined) return 'nothing'
      const change = transaction.updateTable('mail.message').where('id', '=', message.id)
      try {
        await transport.sendMail(composeMail(message, { origin: await origin(), from }))
      } catch (error) {
        const tries = message.tries + 1
        await change.set({ tries, tryAgainAt: pauseAfter(tries, now) }).execute()
        onFailure(message.id, error as Error)
        return 'failed'
      }
      await change.set({ sentAt: now, linkPath: null, linkExpiresAt: null }).execute()
      return 'sent'
    })

  return {
    deliver: async () => {
      for (let sent = 0; ; sent += 1) if ((await deliverOne()) !== 'sent') return sent
    },
    close: () => transport.close(),
  }
}

/** Only on this machine may letters with links go in plain text; anywhere else the server has to offer TLS. */
function isOnThisMachine(smtpUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)
}

function pauseAfter(tries: number, now: string): string {
  return new Date(Date.parse(now) + Math.min(LONGEST_PAUSE_MINUTES, 2 ** tries) * 60_000).toISOString()
}

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
