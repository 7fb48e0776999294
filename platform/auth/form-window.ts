import { Refusal } from '#kernel/refusal.ts'
import type { Platform } from '../platform.ts'
import { sha256 } from './secrets.ts'

const MOST_FORMS = 60
const WINDOW_MINUTES = 15

/**
 * Counts one more account form from an address of the network. Guesses at one account are counted by account; guesses at
 * many accounts are stopped here. The count stands in the database, so it is one count for all copies of the server, and
 * outside of the operation's transaction, so a refused form is counted too.
 *
 * @refuses `too-many-requests`
 */
export async function countForm({ db, clock }: Pick<Platform, 'db' | 'clock'>, address: string): Promise<void> {
  const now = clock()
  const windowAgo = new Date(now.getTime() - WINDOW_MINUTES * 60_000).toISOString()
  const { forms } = await db
    .insertInto('auth.formWindow')
    .values({ addressSha256: sha256(`form ${address}`), beganAt: now.toISOString(), forms: 1 })
    .onConflict((conflict) =>
      conflict.column('addressSha256').doUpdateSet((row) => ({
        beganAt: row
          .case()
          .when('auth.formWindow.beganAt', '<=', windowAgo)
          .then(row.ref('excluded.beganAt'))
          .else(row.ref('auth.formWindow.beganAt'))
          .end(),
        forms: row
          .case()
          .when('auth.formWindow.beganAt', '<=', windowAgo)
          .then(1)
          .else(row('auth.formWindow.forms', '+', 1))
          .end(),
      })),
    )
    .returning('forms')
    .executeTakeFirstOrThrow()
  if (forms > MOST_FORMS) throw new Refusal('too-many-requests')
}
