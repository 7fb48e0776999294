import { ROLE_CODES, ROLES } from '../access/roles.ts'

/** Somebody at the desk of an open session can read what it shows, so it closes soon where that is about people. */
const IDLE_MINUTES_WITH_PERSONAL_DATA = 30
/** A working day: a person who compares figures is not sent to sign in after lunch. */
const IDLE_MINUTES = 8 * 60
/** No session outlives a day's work, used or not: whoever left the job at noon is out by the next morning. */
export const SESSION_HOURS = 12

/** True when one of the roles sees personal data or gives rights to others: a password alone is then not enough. */
export function needsSecondFactor(roles: readonly string[]): boolean {
  return ROLE_CODES.some((role) => roles.includes(role) && (role === 'administrator' || ROLES[role].seesPersonalData))
}

/** After how many minutes without use a session of somebody with these roles ends. */
export function idleMinutes(roles: readonly string[]): number {
  return needsSecondFactor(roles) ? IDLE_MINUTES_WITH_PERSONAL_DATA : IDLE_MINUTES
}
