import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { OBSERVATION_STATUSES, Variable } from '../bdl/observation.ts'

const SYNC_STATES = ['open', 'done', 'stopped'] as const
const ITEM_STATES = ['waiting', 'reading', 'unchanged', 'applied', 'suspended', 'failed'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** The list of units stands among the items under this number, which no variable has. */
export const UNIT_LIST = 0

/** Synchronizacja: one pass over the Local Data Bank, begun by somebody or by the night. */
export const BdlSync = z.object({
  id: idOf('bdlSync'),
  state: z.enum(SYNC_STATES).meta({ label: 'Stan', reach: 'public' }),
  yearFrom: z.int().nullable().meta({ label: 'Pierwszy rok', hint: 'Puste: wszystkie lata.', reach: 'public' }),
  yearTo: z.int().nullable().meta({ label: 'Ostatni rok', reach: 'public' }),
  startedAt: z.iso.datetime().meta({ label: 'Początek', reach: 'public' }),
  endedAt: z.iso.datetime().nullable().meta({ label: 'Koniec', reach: 'public' }),
})
export type BdlSync = z.infer<typeof BdlSync>
export type BdlSyncId = BdlSync['id']

const count = z.int().nonnegative()

/** Pozycja synchronizacji: what became of one variable, or of the list of units. */
export const BdlSyncItem = z.object({
  variableNumber: count.meta({ label: 'Numer zmiennej', hint: '0 to wykaz jednostek.', reach: 'public' }),
  state: z.enum(ITEM_STATES).meta({ label: 'Stan', reach: 'public' }),
  reason: z.string().nullable().meta({ label: 'Dlaczego niczego nie wczytano', reach: 'public' }),
  notes: z.string().meta({ label: 'Uwagi', reach: 'public' }),
  added: count.meta({ label: 'Nowe', reach: 'public' }),
  changed: count.meta({ label: 'Zmienione', reach: 'public' }),
  confirmed: count.meta({ label: 'Bez zmian', reach: 'public' }),
  keptNewer: count.meta({ label: 'Zachowane z nowszego źródła', reach: 'public' }),
  settledAt: z.iso.datetime().nullable().meta({ label: 'Rozstrzygnięto', reach: 'public' }),
})
export type BdlSyncItem = z.infer<typeof BdlSyncItem>

/** Jednostka w wykazie banku: its twelve digits and the code under which the register knows it. */
export const BdlUnit = z.object({
  id: z.string().meta({ label: 'Identyfikator banku', reach: 'public' }),
  name: z.string().meta({ label: 'Nazwa w banku', reach: 'public' }),
  level: z.int().meta({ label: 'Szczebel w banku', reach: 'public' }),
  unitCode: z.string().nullable().meta({ label: 'Kod TERYT', reach: 'public' }),
  kind: z.int().nullable().meta({ label: 'Rodzaj', reach: 'public' }),
  seenOn: z.iso.date().meta({ label: 'Ostatnio w wykazie', reach: 'public' }),
})

/** Zmienna banku: what the bank says of it, and whether that is what we take it for. */
export const BdlVariable = z.object({
  number: z.int().positive().meta({ label: 'Numer zmiennej', reach: 'public' }),
  subjectCode: z.string().meta({ label: 'Podgrupa', reach: 'public' }),
  label: z.string().meta({ label: 'Nazwa w banku', reach: 'public' }),
  measureUnit: z.string().meta({ label: 'Jednostka miary w banku', reach: 'public' }),
  level: z.int().meta({ label: 'Najniższy szczebel', reach: 'public' }),
  state: z.enum(['trusted', 'suspended']).meta({ label: 'Stan', reach: 'public' }),
  reason: z.string().nullable().meta({ label: 'Dlaczego zawieszona', reach: 'public' }),
  checkedAt: z.iso.datetime().meta({ label: 'Sprawdzono', reach: 'public' }),
  confirmedAt: z.iso.datetime().nullable().meta({ label: 'Potwierdzono', reach: 'public' }),
})
export type BdlVariable = z.infer<typeof BdlVariable>

/** Zmiana obserwacji: what was said before, what replaced it and when. */
export const Revision = z.object({
  id: z.int().positive().meta({ label: 'Numer', reach: 'public' }),
  variableId: Variable.shape.id,
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  unitCode: z.string().meta({ label: 'Kod jednostki', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Było', reach: 'public' }),
  status: z.enum(OBSERVATION_STATUSES).meta({ label: 'Stan dawnej liczby', reach: 'public' }),
  newValue: z.number().nullable().meta({ label: 'Jest', reach: 'public' }),
  newStatus: z.enum(OBSERVATION_STATUSES).meta({ label: 'Stan nowej liczby', reach: 'public' }),
  replacedAt: z.iso.datetime().meta({ label: 'Zmieniono', reach: 'public' }),
})
