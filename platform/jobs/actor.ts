import type { Actor } from '../ctx.ts'

/** Who does planned work: the system itself. The audit says so; what it is about stands in the entry's subject. */
export const JOBS: Actor = { kind: 'system', name: 'jobs' }
