import type { Actor } from '../ctx.ts'
import type { Prepared } from '../platform.ts'
import type { Right, Verdict } from './right.ts'

/** Answers "why can she see this?" for all operations at once, from the rules themselves. */
export function verdictsOf(operations: Iterable<Prepared>, actor: Actor, rights: readonly Right[]): Verdict[] {
  return [...operations].map(({ api, module }) => {
    const reasons = (module.rules[api.action] ?? []).map((rule) => ({
      sentence: rule.sentence,
      holds: rule.holds(actor, rights),
      isOnRows: rule.rows !== undefined,
      because: [...(rule.because?.(rights) ?? [])],
    }))
    return {
      operation: api.name,
      summary: api.summary,
      action: api.action,
      mayRun: reasons.some(({ holds }) => holds),
      reasons,
    }
  })
}
