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
  holds: (actor) => actor.kind === 'operator' || actor.kind === 'system',
}
