import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type PlainDate, todayInWarsaw } from '#kernel/plain-date.ts'
import type { Installation } from '../installation.ts'
import type { Platform } from '../platform.ts'
import { makeAndRecord } from './make-and-record.ts'
import { MANIFEST } from './manifest.ts'

/** A day of backups begins at two in the morning, when nobody waits for the disk. */
const BEGINS_AFTER_MS = 2 * 3_600_000

/** Two weeks of nights: a damage noticed after a holiday can still be undone. */
export const KEPT_BACKUPS = 14

/** The night that an instant belongs to. */
export function nightOf(instant: Date): PlainDate {
  return todayInWarsaw(new Date(instant.getTime() - BEGINS_AFTER_MS))
}

/** Makes the backup of this night unless it is there already, then removes the oldest beyond two weeks. */
export async function nightlyBackup(
  platform: Platform,
  backup: NonNullable<Installation['backup']>,
  target: string,
): Promise<'made' | 'held'> {
  const last = await platform.db
    .selectFrom('platform.backup')
    .select('madeAt')
    .orderBy('madeAt', 'desc')
    .executeTakeFirst()
  if (last !== undefined && nightOf(new Date(last.madeAt)) >= nightOf(platform.clock())) return 'held'
  await makeAndRecord(platform, { kind: 'system', name: 'nightly-backup' }, backup, target)
  removeOldest(target)
  return 'made'
}

/** Whole backups only, and only by their own name: nothing else in the folder is ours to remove. */
function removeOldest(target: string): void {
  const whole = readdirSync(target)
    .filter((name) => /^splot-\d{8}T\d{6}Z$/.test(name) && existsSync(join(target, name, MANIFEST)))
    .sort()
  for (const name of whole.slice(0, Math.max(0, whole.length - KEPT_BACKUPS)))
    rmSync(join(target, name), { recursive: true, force: true })
}
