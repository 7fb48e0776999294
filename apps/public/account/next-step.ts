import type { SignInOutcome } from '#platform/auth/sign-in-operations.ts'
import type { FieldErrors, Shown, Visit } from './visit.ts'
import { lockSentence } from './words.ts'

/** Where a person goes once signed in. */
export const AFTER_SIGN_IN = '/moje-konto'

const STEPS = {
  'signed-in': AFTER_SIGN_IN,
  'code-needed': '/logowanie/kod',
  'enrolment-needed': '/logowanie/drugi-skladnik',
} as const

/** Keeps the session that a step gave and goes to the next one; undefined when the step failed. */
export function goOn(visit: Visit, { outcome, token }: SignInOutcome): Shown | undefined {
  if (token === null || outcome === 'wrong' || outcome === 'locked') return undefined
  visit.keepSession(token)
  return { to: STEPS[outcome] }
}

/** Why a step failed, beside its field; a lock says how long it lasts and what else can be done. */
export function failureOf(
  visit: Visit,
  field: string,
  { lockedUntil }: { lockedUntil: string | null },
  words: { wrong: string; wayOut: string },
): FieldErrors {
  return { [field]: lockedUntil === null ? words.wrong : lockSentence(lockedUntil, visit.now, words.wayOut) }
}
