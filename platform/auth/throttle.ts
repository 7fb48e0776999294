/** What is remembered of one subject: an address or an account. */
export type Throttle = { failures: number; lastFailedAt: string | null; lockedUntil: string | null }

/** So many mistakes in a row cost nothing: everyone mistypes. */
export const FREE_FAILURES = 5
const LONGEST_LOCK_MINUTES = 60
/** After a day without a mistake the count begins anew. */
const FORGET_AFTER_HOURS = 24
const MINUTE = 60_000

export const NO_FAILURES: Throttle = { failures: 0, lastFailedAt: null, lockedUntil: null }

/** Until when attempts are not even looked at; undefined when they are. */
export function lockedUntil(throttle: Throttle, now: string): string | undefined {
  return throttle.lockedUntil !== null && throttle.lockedUntil > now ? throttle.lockedUntil : undefined
}

/**
 * The state after one more failed attempt. The fifth in a row locks for a minute and each next one for twice as long,
 * up to an hour: somebody who guesses gets some thirty attempts a day, somebody who mistypes waits a little.
 */
export function afterFailure(before: Throttle, now: string): Throttle {
  const isOld =
    before.lastFailedAt !== null && Date.parse(now) - Date.parse(before.lastFailedAt) > FORGET_AFTER_HOURS * 60 * MINUTE
  const failures = (isOld ? 0 : before.failures) + 1
  if (failures < FREE_FAILURES) return { failures, lastFailedAt: now, lockedUntil: null }
  const minutes = Math.min(LONGEST_LOCK_MINUTES, 2 ** Math.min(failures - FREE_FAILURES, 10))
  return { failures, lastFailedAt: now, lockedUntil: new Date(Date.parse(now) + minutes * MINUTE).toISOString() }
}
