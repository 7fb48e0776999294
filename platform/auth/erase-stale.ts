import type { Database } from '../db/connect.ts'

const HOUR = 3_600_000
/** How long what no longer opens anything is kept, for whoever asks what became of it. */
const KEPT_DAYS = { invitations: 90, resets: 30 }

/**
 * Erases what signing in leaves behind: ended sessions, counters of a past day, spent links, and invitations that nobody
 * accepted. Without a trace of its own, because a trace of identifiers would outlive what is erased.
 */
export async function eraseStaleSignIns(db: Database, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString()
  await db.deleteFrom('auth.session').where('expiresAt', '<', before(0)).execute()
  await db.deleteFrom('auth.providerTrip').where('expiresAt', '<', before(0)).execute()
  await db
    .deleteFrom('auth.throttle')
    .where((where) => where.or([where('lastFailedAt', 'is', null), where('lastFailedAt', '<', before(25))]))
    .execute()
  await db.deleteFrom('auth.formWindow').where('beganAt', '<', before(1)).execute()
  await db
    .deleteFrom('auth.passwordReset')
    .where('expiresAt', '<', before(KEPT_DAYS.resets * 24))
    .execute()
  const forgotten = db
    .selectFrom('auth.invitation')
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '<', before(KEPT_DAYS.invitations * 24))
    .select('id')
  await db.deleteFrom('auth.invitationRole').where('invitationId', 'in', forgotten).execute()
  await db.deleteFrom('auth.invitation').where('id', 'in', forgotten).execute()
}
