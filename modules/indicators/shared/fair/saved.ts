import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { Weights } from './weights.ts'

export const SAVED_KINDS = ['weights', 'units'] as const
/** More would be a list that nobody can find anything in. */
export const MOST_SAVED = 50

/** Zapisane porównanie: weights of similarity or a list of units, under a name, of one person. */
export const SavedComparison = z.object({
  id: idOf('saved-comparison').meta({ label: 'Zapis', reach: 'personal' }),
  name: z
    .string()
    .trim()
    .min(1, 'Podaj nazwę.')
    .max(80, 'Skróć nazwę do 80 znaków.')
    .meta({ label: 'Nazwa', hint: 'Pod nią znajdziesz porównanie na swojej liście.', reach: 'personal' }),
  kind: z
    .enum(SAVED_KINDS)
    .meta({ label: 'Co zapisano', hint: 'Wagi podobieństwa albo lista jednostek.', reach: 'personal' }),
  content: z.string().max(2000).meta({ label: 'Treść', hint: 'Wagi albo kody jednostek.', reach: 'personal' }),
  savedAt: z.string().meta({ label: 'Zapisano', reach: 'personal' }),
})
export type SavedComparison = z.infer<typeof SavedComparison>

const CODES = /^(\d{2}|\d{4}|\d{6})(,(\d{2}|\d{4}|\d{6}))*$/

/** What a person saves; the content has to be what its kind says. */
export const SavedComparisonDraft = SavedComparison.pick({ name: true, kind: true, content: true }).refine(
  ({ kind, content }) => (kind === 'units' ? CODES.test(content) : Weights.safeParse(content).success),
  { path: ['content'], message: 'Podaj wskaźniki z wagami albo kody jednostek rozdzielone przecinkami.' },
)
export type SavedComparisonDraft = z.infer<typeof SavedComparisonDraft>
