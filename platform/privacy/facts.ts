import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { ACTOR_KINDS } from '../audit/entry.ts'
import { AccountId, PersonName } from '../auth/facts.ts'
import { REACHES } from '../reach.ts'
import { RETENTION_CODES } from './retention-classes.ts'

const shown = (label: string, hint?: string) => ({
  label,
  reach: 'partners' as const,
  ...(hint === undefined ? {} : { hint }),
})

/** Kto może dziś zobaczyć dane zalogowanej osoby. */
export const Viewer = z.object({
  who: z.string().meta(shown('Kto', 'Rola, nie nazwisko.')),
  people: z.int().nullable().meta(shown('Ile osób', 'Puste, gdy Splot tego nie wie.')),
  reasons: z
    .array(
      z.object({
        sentence: z.string().meta(shown('Reguła')),
        operations: z.array(z.string()).meta(shown('Co może zobaczyć')),
      }),
    )
    .meta(shown('Dlaczego')),
})
export type Viewer = z.infer<typeof Viewer>

/** Kto zajrzał do danych zalogowanej osoby albo je zmienił. */
export const Look = z.object({
  id: z.uuid().meta({ label: 'Identyfikator wpisu', reach: 'personal' }),
  recordedAt: z.string().meta({ label: 'Kiedy', reach: 'personal' }),
  what: z.string().meta({ label: 'Co zrobiono', reach: 'personal' }),
  isListOfEverybody: z
    .boolean()
    .meta({ label: 'Na liście wszystkich', hint: 'Otwarto listę, na której jest też ta osoba.', reach: 'personal' }),
  actorKind: z.enum(ACTOR_KINDS).meta({ label: 'Rodzaj działającego', reach: 'personal' }),
  actorName: z.string().nullable().meta({ label: 'Kto', hint: 'Puste, gdy to nie konto osoby.', reach: 'personal' }),
  roles: z.array(z.string()).meta({ label: 'Role, które wtedy miał', reach: 'personal' }),
  onBehalfOf: z.string().nullable().meta({ label: 'W czyim imieniu', reach: 'personal' }),
})
export type Look = z.infer<typeof Look>

/** Prośba o usunięcie konta, która czeka na administratora. */
export const ErasureRequest = z.object({
  accountId: AccountId.meta(shown('Konto')),
  name: PersonName,
  askedAt: z.string().meta({ label: 'Poproszono', reach: 'personal' }),
})

/** Jedna tabela kopii własnych danych. */
export const OwnTable = z.object({
  table: z.string().meta(shown('Tabela')),
  meaning: z.string().meta(shown('Co w niej jest')),
  columns: z.array(
    z.object({ column: z.string().meta(shown('Kolumna')), meaning: z.string().meta(shown('Znaczenie')) }),
  ),
  omitted: z.array(z.string()).meta(shown('Czego nie ma w kopii')),
  rows: z.array(z.record(z.string(), z.unknown())).meta({ label: 'Wiersze', reach: 'sensitive' }),
})

/** Okres przechowywania jednej klasy, tak jak dziś obowiązuje. */
export const Retention = z.object({
  classCode: z.enum(RETENTION_CODES).meta(shown('Klasa')),
  name: z.string().meta(shown('Co')),
  rule: z.string().meta(shown('Jak liczymy')),
  days: z.int().nullable().meta(shown('Dni')),
  isForOfficeToDecide: z.boolean().meta(shown('Ustala urząd')),
  decidedFrom: PlainDate.nullable().meta(shown('Ustalono od dnia', 'Puste, gdy urząd jeszcze nie ustalił.')),
  basis: z.string().nullable().meta(shown('Podstawa')),
  doubt: z.string().nullable().meta(shown('Do sprawdzenia')),
  past: z.int().nullable().meta(shown('Wiersze po terminie', 'Znikną przy najbliższym sprzątaniu.')),
})
export type Retention = z.infer<typeof Retention>

/** Okres, który ustala urząd. */
export const RetentionDecision = z.object({
  days: z
    .int('Podaj liczbę dni, na przykład 30.')
    .min(1, 'Podaj co najmniej 1 dzień.')
    .max(36_500, 'Podaj najwyżej 36500 dni.')
    .meta(shown('Liczba dni')),
  validFrom: PlainDate.meta(shown('Od dnia')),
  basis: z
    .string()
    .trim()
    .min(5, 'Podaj przepis albo zarządzenie, z którego wynika ten okres.')
    .max(300)
    .meta(shown('Podstawa', 'Przepis albo zarządzenie, na przykład „Zarządzenie nr 4/2026”.')),
})

/** Czynność przetwarzania w rejestrze. */
export const ProcessingActivity = z.object({
  code: z.string().meta(shown('Kod')),
  name: z.string().meta(shown('Czynność')),
  purpose: z.string().meta(shown('Cel')),
  proposedBases: z.array(z.string()).meta(shown('Podstawa prawna', 'Propozycja Splotu; do sprawdzenia.')),
  persons: z.string().meta(shown('Kogo dotyczy')),
  categories: z.array(z.string()).meta(shown('Kategorie danych')),
  fields: z.array(
    z.object({
      label: z.string().meta(shown('Pole')),
      reach: z.enum(REACHES).meta(shown('Zasięg')),
    }),
  ),
  readers: z.array(z.string()).meta(shown('Kto widzi w Splocie')),
  recipients: z.array(z.string()).meta(shown('Odbiorcy poza Splotem')),
  retention: z.array(Retention).meta(shown('Jak długo')),
  security: z.array(z.string()).meta(shown('Zabezpieczenia')),
  places: z.array(z.string()).meta(shown('Gdzie')),
})
export type ProcessingActivity = z.infer<typeof ProcessingActivity>
