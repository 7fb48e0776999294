import type { Actor } from '../ctx.ts'

/**
 * One reason why an action may be done, as a sentence. An action lists its rules; one that holds is enough.
 * Rules about rows join with the first data that not everyone may see (accounts, issue B).
 */
export type Rule = {
  name: string
  /** Finishes "może:" in the printed matrix. */
  sentence: string
  holds: (actor: Actor) => boolean
}

/** Public information: no account needed. */
export const anyone: Rule = { name: 'anyone', sentence: 'każdy, bez konta', holds: () => true }

/** Whoever has the machine: the command line and the system's own jobs. */
export const operator: Rule = {
  name: 'operator',
  sentence: 'obsługa z wiersza poleceń i zadania systemu',
  holds: (actor) => actor.kind === 'operator' || (actor.kind === 'system' && !isSignIn(actor)),
}

/** Whoever is signed in; the use case reads and changes only what belongs to `actor.id`. */
export const ownAccount: Rule = {
  name: 'own-account',
  sentence: 'zalogowana osoba, na własnym koncie',
  holds: (actor) => actor.kind === 'account',
}

/** Who acts while nobody is signed in yet: pages of this server that take a password, a code or a one-time link. */
export const SIGN_IN_PAGES: Actor = { kind: 'system', name: 'sign-in' }

/** Operations that take a password or answer with a session; none of them has an address of its own. */
export const signInPages: Rule = {
  name: 'sign-in-pages',
  sentence: 'strony logowania tego serwera',
  holds: isSignIn,
}

/** These pages speak for a visitor nobody knows yet, so they may do nothing else that the system may. */
function isSignIn(actor: Actor): boolean {
  return actor.kind === 'system' && actor.name === 'sign-in'
}
