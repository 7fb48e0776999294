import { z } from 'zod'

/** Who an entry may be about: the kinds of actors. */
export const ACTOR_KINDS = ['public', 'operator', 'system', 'account'] as const

/** Ślad: one thing that somebody changed or opened. Identifiers and codes, never texts. */
export const AuditEntry = z.object({
  id: z.uuid().meta({ label: 'Identyfikator wpisu', reach: 'personal' }),
  recordedAt: z.string().meta({ label: 'Chwila', reach: 'personal' }),
  actorKind: z.enum(ACTOR_KINDS).meta({ label: 'Rodzaj działającego', reach: 'personal' }),
  actorName: z
    .string()
    .nullable()
    .meta({ label: 'Nazwa konta obsługi', hint: 'Puste dla publiczności i kont osób.', reach: 'personal' }),
  actorId: z.uuid().nullable().meta({ label: 'Konto osoby', reach: 'personal' }),
  onBehalfOf: z.uuid().nullable().meta({ label: 'W czyim imieniu', reach: 'personal' }),
  operation: z.string().meta({ label: 'Operacja', reach: 'personal' }),
  action: z.string().meta({ label: 'Czynność', reach: 'personal' }),
  basis: z
    .string()
    .nullable()
    .meta({ label: 'Podstawa', hint: 'Kod podstawy prawnej albo powodu dostępu.', reach: 'personal' }),
  subjectNoun: z.string().nullable().meta({ label: 'Rodzaj rzeczy', reach: 'personal' }),
  subjectId: z.string().nullable().meta({ label: 'Identyfikator rzeczy', reach: 'personal' }),
})

/** An entry in a list, with its place in the chain. */
export const ListedEntry = AuditEntry.extend({
  position: z.int().nullable().meta({
    label: 'Miejsce w łańcuchu',
    hint: 'Puste, dopóki wpis czeka na pieczęć, zwykle krócej niż sekundę.',
    reach: 'personal',
  }),
})
export type ListedEntry = z.infer<typeof ListedEntry>
