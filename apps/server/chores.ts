import { setTimeout as wait } from 'node:timers/promises'
import { createBank } from '#modules/indicators/server/sync/bank.ts'
import { nightlySync } from '#modules/indicators/server/sync/nightly.ts'
import { eraseStaleSignIns } from '#platform/auth/erase-stale.ts'
import { nightlyBackup } from '#platform/backup/nightly.ts'
import type { Installation } from '#platform/installation.ts'
import type { Chore } from '#platform/jobs/chore.ts'
import { eraseOldMail } from '#platform/mail/erase-old.ts'
import type { Platform } from '#platform/platform.ts'
import type { Settings } from '#platform/settings.ts'
import { remindDaily } from './remind-daily.ts'

/** The bank's shortest window; for longer ones the chore comes again. */
const SYNC_PATIENCE_MS = 2_000
/** A stopping server waits for its chores, and the bank's quotas let no more through between two looks anyway. */
const SYNC_SPELL_MS = 40_000

/** What the server does by itself now and then: reminds of deadlines, erases what is past its time, makes backups. */
export function choresOf(platform: Platform, settings: Settings, backup: Installation['backup']): Chore[] {
  const erase = async () => {
    await eraseOldMail(platform.db, platform.clock())
    await eraseStaleSignIns(platform.db, platform.clock())
  }
  const chores: Chore[] = [
    { name: 'chore.remind', when: '*/15 * * * *', run: () => remindDaily(platform, settings.reminderDays) },
    { name: 'chore.erase', when: '7 * * * *', run: erase },
  ]
  const { backupDir } = settings
  if (backup !== undefined && backupDir !== undefined)
    chores.push({ name: 'chore.backup', when: '*/10 * * * *', run: () => nightlyBackup(platform, backup, backupDir) })
  if (settings.bdl.nightly)
    chores.push({ name: 'chore.sync', when: '*/5 * * * *', run: () => syncForASpell(platform, settings) })
  return chores
}

async function syncForASpell(platform: Platform, settings: Settings): Promise<void> {
  const until = platform.clock().getTime() + SYNC_SPELL_MS
  await nightlySync({
    platform,
    actor: { kind: 'system', name: 'bdl-sync' },
    bank: createBank(settings.bdl),
    sleep: async (ms) => await wait(ms),
    patienceMs: SYNC_PATIENCE_MS,
    isStopping: () => platform.clock().getTime() > until,
  })
}
