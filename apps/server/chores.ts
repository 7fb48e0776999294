import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createBank } from '#modules/indicators/server/sync/bank.ts'
import { nightlySync } from '#modules/indicators/server/sync/nightly.ts'
import { eraseStaleSignIns } from '#platform/auth/erase-stale.ts'
import { nightlyBackup } from '#platform/backup/nightly.ts'
import type { Installation } from '#platform/installation.ts'
import { createCourier, eraseOldMail } from '#platform/mail/courier.ts'
import type { Platform } from '#platform/platform.ts'
import { originOf } from '#platform/public-origin.ts'
import type { Settings } from '#platform/settings.ts'

/** A person who waits for a link does not notice five seconds. */
const MAIL_EVERY_MS = 5_000
const ERASE_EVERY_MS = 3_600_000
const BACKUP_LOOK_EVERY_MS = 600_000
const SYNC_LOOK_EVERY_MS = 600_000
/** The bank's shortest window; for longer ones the chore comes again. */
const SYNC_PATIENCE_MS = 2_000

/** What the server does by itself: carries mail and erases what is past its time. Answers with how to stop it. */
export function startChores(
  platform: Platform,
  settings: Settings,
  log: Logger,
  backup: Installation['backup'],
): () => Promise<void> {
  const courier =
    settings.mail === undefined
      ? undefined
      : createCourier(platform.db, {
          ...settings.mail,
          origin: () => originOf(platform.db, settings),
          clock: platform.clock,
          onFailure: (message, { name }) => log.warn({ message, error: name }, 'poczta nie wyszła'),
        })
  const erase = async () => {
    await eraseOldMail(platform.db, platform.clock())
    await eraseStaleSignIns(platform.db, platform.clock())
  }
  const chores = [repeat(erase, ERASE_EVERY_MS, log)]
  const { backupDir } = settings
  if (backup !== undefined && backupDir !== undefined)
    chores.push(repeat(() => nightlyBackup(platform, backup, backupDir), BACKUP_LOOK_EVERY_MS, log))
  const over = new AbortController()
  if (settings.bdl.nightly) {
    const work = {
      platform,
      actor: { kind: 'system', name: 'bdl-sync' } as const,
      bank: createBank(settings.bdl),
      sleep: async (ms: number) => await wait(ms, undefined, { signal: over.signal }).catch(() => {}),
      patienceMs: SYNC_PATIENCE_MS,
      isStopping: () => over.signal.aborted,
    }
    chores.push(repeat(() => nightlySync(work), SYNC_LOOK_EVERY_MS, log))
  }
  if (courier !== undefined) chores.push(repeat(courier.deliver, MAIL_EVERY_MS, log))
  return async () => {
    over.abort()
    await Promise.all(chores.map((stop) => stop()))
    courier?.close()
  }
}

/** Runs a chore now and then again, one run after another; stopping waits for the run under way. */
function repeat(chore: () => Promise<unknown>, everyMs: number, log: Logger): () => Promise<void> {
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const run = async (): Promise<void> => {
    await chore().catch((error: Error) => log.error({ err: error }, 'praca w tle'))
    if (!isOver) timer = setTimeout(() => void next(), everyMs)
  }
  let running = run()
  const next = () => {
    running = run()
    return running
  }
  return async () => {
    isOver = true
    clearTimeout(timer)
    await running
  }
}
