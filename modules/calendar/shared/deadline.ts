import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'

/** Termin: what some unit owes by statute, by when if the statute names a day, and where that stands. */
export const Deadline = z.object({
  dutyCode: z.string().meta({ label: 'Kod obowiązku', reach: 'public' }),
  name: z.string().meta({ label: 'Obowiązek', reach: 'public' }),
  description: z.string().nullable().meta({ label: 'Dopowiedzenie', reach: 'public' }),
  owedBy: z.string().meta({ label: 'Kto ma obowiązek', reach: 'public' }),
  dueOn: PlainDate.nullable().meta({
    label: 'Termin',
    hint: 'Puste, gdy przepis nie podaje dnia albo dzień zależy od zdarzenia.',
    reach: 'public',
  }),
  lastWorkingDay: PlainDate.nullable().meta({
    label: 'Ostatni dzień roboczy przed terminem',
    hint: 'Tylko gdy termin wypada w dzień wolny: dnia nazwanego w ustawie nie przesuwa się.',
    reach: 'public',
  }),
  period: z.string().nullable().meta({ label: 'Okres', hint: 'Gdy przepis podaje go zamiast dnia.', reach: 'public' }),
  runsFrom: z
    .string()
    .nullable()
    .meta({ label: 'Od czego biegnie termin', hint: 'Gdy biegnie od zdarzenia.', reach: 'public' }),
  law: z.string().nullable().meta({ label: 'Przepis', reach: 'public' }),
  source: z.string().meta({ label: 'Źródło', reach: 'public' }),
  doubt: z.string().nullable().meta({ label: 'Do sprawdzenia', hint: 'Puste, gdy potwierdzone.', reach: 'public' }),
})
export type Deadline = z.infer<typeof Deadline>

/** A deadline of one unit. */
export const UnitDeadline = Deadline.extend({
  unitCode: z.string().meta({ label: 'Kod jednostki', reach: 'public' }),
  unitName: z.string().meta({ label: 'Jednostka', reach: 'public' }),
  happenedOn: PlainDate.nullable().meta({
    label: 'Dzień zdarzenia',
    hint: 'Ostatnie wpisane zdarzenie, od którego biegnie termin.',
    reach: 'public',
  }),
})
export type UnitDeadline = z.infer<typeof UnitDeadline>

/** The same deadline of all units of an area that have it. */
export const AreaDeadline = Deadline.extend({
  units: z.int().nonnegative().meta({ label: 'Ile jednostek ma ten obowiązek', reach: 'public' }),
  level: z.string().meta({ label: 'Szczebel', reach: 'public' }),
})
export type AreaDeadline = z.infer<typeof AreaDeadline>
