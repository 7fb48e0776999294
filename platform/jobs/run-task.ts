import { callByName } from '../call.ts'
import { hidePasswords } from '../http/log.ts'
import { describeError } from '../http/problem.ts'
import type { Platform } from '../platform.ts'
import { JOBS } from './actor.ts'

const LONGEST_REASON = 500

/** Why a job did not succeed, in the words that administrators read; the queue keeps nothing else of the failure. */
class TaskFailed extends Error {}

/** Runs a job as the operation it stands for; it may run more than once, so the operation makes sure that once is enough. */
export async function runTask(platform: Platform, name: string, payload: unknown): Promise<void> {
  try {
    await callByName(platform, JOBS, name, { body: payload })
  } catch (error) {
    throw new TaskFailed(reasonOf(platform, error as Error).slice(0, LONGEST_REASON))
  }
}

function reasonOf(platform: Platform, error: Error): string {
  const { status, detail } = describeError(platform, error)
  return status < 500 ? detail : hidePasswords(error.message)
}
