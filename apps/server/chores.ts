import type { Logger } from 'pino'
import { auditOperations } from '#platform/audit/operations.ts'
import { nightlyBackup, nightOf } from '#platform/backup/nightly.ts'
import { callOperation } from '#platform/call.ts'
import type { Installation } from '#platform/installation.ts'
import { createCourier } from '#platform/mail/courier.ts'
import type { Platform } from '#platform/platform.ts'
import { privacyOperations } from '#platform/privacy/operations.ts'
import { originOf } from '#platform/public-origin.ts'
import type { Settings } from '#platform/settings.ts'

/** A person who waits for a link does not notice five seconds. */
const MAIL_EVERY_MS = 5_000
const ERASE_EVERY_MS = 3_600_000
const BACKUP_LOOK_EVERY_MS = 600_000
const VERIFY_LOOK_EVERY_MS = 600_000

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
  const retention = { kind: 'system', name: 'retention' } as const
  const erase = () => callOperation(platform, retention, privacyOperations.applyRetention, { body: { dryRun: false } })
  // a damaged chain keeps no date of its last verification, and once a night is often enough to say so
  let verifiedOn: string | undefined
  const verify = async () => {
    const night = nightOf(platform.clock())
    if (night !== verifiedOn) await nightlyVerification(platform, log)
    verifiedOn = night
  }
  const chores = [repeat(erase, ERASE_EVERY_MS, log), repeat(verify, VERIFY_LOOK_EVERY_MS, log)]
  const { backupDir } = settings
  if (backup !== undefined && backupDir !== undefined)
    chores.push(repeat(() => nightlyBackup(platform, backup, backupDir), BACKUP_LOOK_EVERY_MS, log))
  if (courier !== undefined) chores.push(repeat(courier.deliver, MAIL_EVERY_MS, log))
  return async () => {
    await Promise.all(chores.map((stop) => stop()))
    courier?.close()
  }
}

/** Verifies the whole audit once a night; damage is told in the log and waits in the inbox of whoever may see it. */
export async function nightlyVerification(platform: Platform, log: Pick<Logger, 'error'>): Promise<'done' | 'held'> {
  const held = await platform.verified.read()
  if (held !== undefined && nightOf(new Date(held.fullAt)) >= nightOf(platform.clock())) return 'held'
  const actor = { kind: 'system', name: 'nightly-verification' } as const
  const { isWhole, damages } = await callOperation(platform, actor, auditOperations.verify, {})
  if (!isWhole) log.error({ damages: damages.map(({ sentence }) => sentence) }, 'łańcuch śladu jest uszkodzony')
  return 'done'
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
