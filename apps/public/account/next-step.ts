import type { SignInOutcome } from '#platform/auth/sign-in-operations.ts'
import { BACK_FIELD, type FieldErrors, type Shown, type Visit } from './visit.ts'
import { lockSentence } from './words.ts'

const STEPS = {
  'code-needed': '/logowanie/kod',
  'enrolment-needed': '/logowanie/drugi-skladnik',
} as const

/** Keeps the session that a step gave and goes to the next one; undefined when the step failed. */
export function goOn(visit: Visit, { outcome, token }: SignInOutcome): Shown | undefined {
  if (token === null || outcome === 'wrong' || outcome === 'locked') return undefined
  visit.keepSession(token)
  if (outcome === 'signed-in') return { to: afterSignIn(visit) }
  const way = visit.back === undefined ? '' : `?${new URLSearchParams({ [BACK_FIELD]: visit.back })}`
  return { to: STEPS[outcome] + way }
}

/** Back to the page that sent the person here, or to the own account. */
export function afterSignIn({ back }: Visit): string {
  return back ?? '/moje-konto'
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
