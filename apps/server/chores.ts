import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createBank } from '#modules/indicators/server/sync/bank.ts'
import { nightlySync } from '#modules/indicators/server/sync/nightly.ts'
import { auditOperations } from '#platform/audit/operations.ts'
import { nightlyBackup, nightOf } from '#platform/backup/nightly.ts'
import { callOperation } from '#platform/call.ts'
import type { Installation } from '#platform/installation.ts'
import type { Chore } from '#platform/jobs/chore.ts'
import type { Platform } from '#platform/platform.ts'
import { privacyOperations } from '#platform/privacy/operations.ts'
import type { Settings } from '#platform/settings.ts'
import { remindDaily } from './remind-daily.ts'

/** The bank's shortest window; for longer ones the chore comes again. */
const SYNC_PATIENCE_MS = 2_000
/** A stopping server waits for its chores, and the bank's quotas let no more through between two looks anyway. */
const SYNC_SPELL_MS = 40_000
const RETENTION = { kind: 'system', name: 'retention' } as const
const VERIFICATION = { kind: 'system', name: 'nightly-verification' } as const

/** What the server does by itself now and then: reminds, erases what is past its time, verifies the audit, makes backups. */
export function choresOf(
  platform: Platform,
  settings: Settings,
  backup: Installation['backup'],
  log: Pick<Logger, 'error'>,
): Chore[] {
  const erase = () => callOperation(platform, RETENTION, privacyOperations.applyRetention, { body: { dryRun: false } })
  const chores: Chore[] = [
    { name: 'chore.remind', when: '*/15 * * * *', run: () => remindDaily(platform, settings.reminderDays) },
    { name: 'chore.erase', when: '7 * * * *', run: erase },
    { name: 'chore.verify', when: '23 * * * *', run: () => nightlyVerification(platform, log) },
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

/** Verifies the whole audit once a night; damage is told in the log and waits in the inbox of whoever may see it. */
export async function nightlyVerification(platform: Platform, log: Pick<Logger, 'error'>): Promise<'done' | 'held'> {
  const held = await platform.verified.read()
  if (held !== undefined && nightOf(new Date(held.fullAt)) >= nightOf(platform.clock())) return 'held'
  const { isWhole, damages } = await callOperation(platform, VERIFICATION, auditOperations.verify, {})
  if (!isWhole) log.error({ damages: damages.map(({ sentence }) => sentence) }, 'łańcuch śladu jest uszkodzony')
  return 'done'
}
