import { eraseStaleSignIns } from '#platform/auth/erase-stale.ts'
import { nightlyBackup } from '#platform/backup/nightly.ts'
import type { Installation } from '#platform/installation.ts'
import type { Chore } from '#platform/jobs/chore.ts'
import { eraseOldMail } from '#platform/mail/erase-old.ts'
import type { Platform } from '#platform/platform.ts'
import type { Settings } from '#platform/settings.ts'
import { remindDaily } from './remind-daily.ts'

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
  return chores
}
