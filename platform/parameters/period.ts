import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'

/** How sure Splot is. What is to be checked is shown, but never as certain. */
export const CERTAINTIES = ['confirmed', 'to-check'] as const

/** What every dated row of the law carries: when it holds, where it stands, who was read and how sure that is. */
export const periodFields = {
  validFrom: PlainDate.meta({ label: 'Od', reach: 'public' }),
  validFromLatest: z.boolean().meta({
    label: 'Najpóźniej od',
    hint: 'Tak: obowiązywało już wcześniej, ale nie ustalono od kiedy.',
    reach: 'public',
  }),
  validTo: PlainDate.nullable().meta({ label: 'Do', hint: 'Włącznie; puste, gdy końca nie znamy.', reach: 'public' }),
  actCode: z.string().nullable().meta({ label: 'Akt prawny', reach: 'public' }),
  article: z.string().nullable().meta({ label: 'Przepis', reach: 'public' }),
  source: z.string().min(1).meta({ label: 'Źródło', reach: 'public' }),
  readOn: PlainDate.meta({ label: 'Przeczytano', reach: 'public' }),
  certainty: z.enum(CERTAINTIES).meta({ label: 'Pewność', reach: 'public' }),
  doubt: z.string().nullable().meta({ label: 'Co sprawdzić', reach: 'public' }),
  correctedOn: PlainDate.nullable().meta({ label: 'Sprostowano', reach: 'public' }),
  correctionReason: z.string().nullable().meta({ label: 'Powód sprostowania', reach: 'public' }),
}
const Period = z.object(periodFields)
export type Period = z.infer<typeof Period>

/** Akt prawny: what rows of the law refer to; its code names its page in docs/law. */
export const Act = z.object({
  code: z.string().meta({ label: 'Kod aktu', reach: 'public' }),
  name: z.string().min(1).meta({ label: 'Tytuł', reach: 'public' }),
  shortName: z.string().min(1).meta({ label: 'Nazwa krótka', reach: 'public' }),
  journal: z.string().min(1).meta({ label: 'Ogłoszenie', reach: 'public' }),
  note: z.string().nullable().meta({ label: 'Uwaga', reach: 'public' }),
})
export type Act = z.infer<typeof Act>

/**
 * What a procedure stores when it begins: its first day, and the edition of the files that was known then. The law of
 * the first day is read by both, so neither a later value nor a correction of a past one changes a running procedure.
 */
export const KeptSet = z.object({
  firstDay: PlainDate.meta({ label: 'Pierwszy dzień postępowania', reach: 'public' }),
  edition: z.int().positive().meta({ label: 'Wydanie parametrów i słowników', reach: 'public' }),
})
export type KeptSet = z.infer<typeof KeptSet>
