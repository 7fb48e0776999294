import { z } from 'zod'
import type { SentenceFacts } from './facts.ts'
import { CitedCell } from './say.ts'

/** A sentence computed from figures, with the rule that made it and every number it shows. */
export const Sentence = z.object({
  text: z.string().meta({ label: 'Zdanie', reach: 'public' }),
  ruleId: z.string().meta({ label: 'Reguła', reach: 'public' }),
  cells: z.array(CitedCell),
})
export type Sentence = z.infer<typeof Sentence>

/** A sentence that could be said, with how much it distinguishes the municipality. */
export type Candidate = Sentence & { score: number; family: Family }

/** Rules of one family say nearly the same thing; a municipality gets at most one of each. */
type Family =
  | 'older'
  | 'oldest'
  | 'children'
  | 'balance'
  | 'unemployed'
  | 'unemployed-change'
  | 'people'
  | 'space'
  | 'change'

/** One rule: when it speaks and what it says. The first five facts are for readers and are printed. */
export type SentenceRule = {
  id: string
  /** Finishes "Odzywa się, gdy". */
  speaksWhen: string
  pattern: string
  example: string
  /** Codes of the indicators whose cells it cites. */
  cites: readonly string[]
  family: Family
  propose: (facts: SentenceFacts) => { text: string; cells: CitedCell[]; score: number } | null
}

/** All sentences the rules can say of one municipality, strongest first; equal strength by the rule's id. */
export function candidates(rules: readonly SentenceRule[], facts: SentenceFacts): Candidate[] {
  return rules
    .flatMap((rule) => {
      const said = rule.propose(facts)
      return said === null ? [] : [{ ...said, ruleId: rule.id, family: rule.family }]
    })
    .sort((a, b) => b.score - a.score || (a.ruleId < b.ruleId ? -1 : 1))
}
