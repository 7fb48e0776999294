import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'

export const DutyEventId = idOf('duty-event')

/** What somebody records: it has happened, there and then. */
export const DutyEventDraft = z.object({
  dutyCode: z
    .string({ error: 'Wybierz obowiązek.' })
    .min(1, 'Wybierz obowiązek.')
    .max(80)
    .meta({ label: 'Obowiązek', hint: 'Te, których termin biegnie od zdarzenia.', reach: 'partners' }),
  unitCode: z
    .string({ error: 'Podaj kod TERYT jednostki.' })
    .trim()
    .regex(/^\d{2}(\d{2}){0,2}$/, 'Podaj kod TERYT: dwie, cztery albo sześć cyfr.')
    .meta({ label: 'Jednostka', hint: 'Kod TERYT: sześć cyfr gminy, cztery powiatu.', reach: 'partners' }),
  happenedOn: PlainDate.meta({
    label: 'Dzień zdarzenia',
    hint: 'Dzień, który już był. Od niego biegnie termin.',
    reach: 'partners',
  }),
})

/** Zdarzenie, od którego biegnie termin, i to, co z niego wynika. */
export const DutyEvent = DutyEventDraft.extend({
  id: DutyEventId.meta({ label: 'Identyfikator', reach: 'partners' }),
  name: z.string().meta({ label: 'Obowiązek', reach: 'partners' }),
  unitName: z.string().meta({ label: 'Nazwa jednostki', reach: 'partners' }),
  dueOn: PlainDate.nullable().meta({
    label: 'Termin',
    hint: 'Puste, gdy prawo nie wyznacza już okresu na ten dzień.',
    reach: 'partners',
  }),
})
export type DutyEvent = z.infer<typeof DutyEvent>
