import type { Logger } from 'pino'
import { callOperation } from '#platform/call.ts'
import type { Installation } from '#platform/installation.ts'
import { JOBS } from '#platform/jobs/actor.ts'
import { type JobWorker, startWorker } from '#platform/jobs/worker.ts'
import { planWaiting } from '#platform/mail/deliver.ts'
import type { Platform } from '#platform/platform.ts'
import type { Settings } from '#platform/settings.ts'
import { choresOf } from './chores.ts'

/** Begins to work off the queue; mail written before a mail server was set gets its jobs first. */
export async function startJobs(
  platform: Platform,
  settings: Settings,
  { ownerUrl, backup }: Pick<Installation, 'ownerUrl' | 'backup'>,
  log: Logger,
): Promise<JobWorker> {
  if (platform.postman !== undefined) await callOperation(platform, JOBS, planWaiting, {})
  return await startWorker({ platform, ownerUrl, chores: choresOf(platform, settings, backup, log), log })
}
