import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { ROLE_CODES } from '../access/roles.ts'

/** Longest address that mail allows; what is longer is a mistake or an attack. */
const LONGEST_EMAIL = 254
/** Longer than any phrase a person types; argon2 hashes it all. */
const LONGEST_PASSWORD = 200

export const AccountId = idOf('account')
export const InvitationId = idOf('invitation')
export const SessionId = idOf('session')
export type AccountId = z.infer<typeof AccountId>

export const Email = z
  .email('Podaj adres e-mail, na przykład anna.nowak@urzad.example.')
  .max(LONGEST_EMAIL)
  .toLowerCase()
  .meta({ label: 'E-mail', reach: 'personal' })

export const PersonName = z
  .string()
  .trim()
  .min(3, 'Podaj imię i nazwisko.')
  .max(120)
  .meta({ label: 'Imię i nazwisko', reach: 'personal' })

/** Only as long as it may be; whether it is good enough says `passwordFaults`, in sentences. */
export const Password = z
  .string({ error: 'Wpisz hasło.' })
  .min(1, 'Wpisz hasło.')
  .max(LONGEST_PASSWORD, 'Skróć hasło do 200 znaków.')
  .meta({ label: 'Hasło', reach: 'sensitive' })

export const Code = z
  .string({ error: 'Wpisz kod.' })
  .trim()
  .min(6, 'Wpisz 6 cyfr z aplikacji albo kod zapasowy.')
  .max(20, 'Wpisz 6 cyfr z aplikacji albo kod zapasowy.')
  .meta({ label: 'Kod', reach: 'sensitive' })

export const Token = z.string().min(20).max(100).meta({ label: 'Znak jednorazowy', reach: 'sensitive' })
export const Client = z.string().max(80).meta({ label: 'Przeglądarka', reach: 'personal' })

/** Rola, którą osoba zaproszona ma dostać. */
export const IntendedRole = z.object({
  role: z.enum(ROLE_CODES).meta({ label: 'Rola', reach: 'partners' }),
  unitCode: z
    .string()
    .regex(/^\d{2}(\d{2}){0,2}$/, 'Podaj kod TERYT: dwie, cztery albo sześć cyfr.')
    .nullable()
    .meta({ label: 'Jednostka', hint: 'Kod TERYT; pusty oznacza całe województwo.', reach: 'partners' }),
  validFrom: PlainDate.meta({ label: 'Od dnia', reach: 'partners' }),
  validTo: PlainDate.nullable().meta({
    label: 'Do dnia',
    hint: 'Pusty, gdy koniec nie jest znany.',
    reach: 'partners',
  }),
})
export type IntendedRole = z.infer<typeof IntendedRole>

/** Zaproszenie, tak jak widzi je administrator; odnośnik jest tylko w skrzynce nadawczej. */
export const Invitation = z.object({
  id: InvitationId.meta({ label: 'Identyfikator', reach: 'partners' }),
  email: Email,
  name: PersonName,
  roles: z.array(IntendedRole),
  invitedAt: z.string().meta({ label: 'Zaproszono', reach: 'partners' }),
  expiresAt: z.string().meta({ label: 'Odnośnik działa do', reach: 'partners' }),
  sender: z.string().meta({ label: 'Kto zaprosił', hint: 'Z rolą, którą wtedy miał.', reach: 'personal' }),
  state: z.enum(['open', 'expired', 'accepted', 'withdrawn']).meta({ label: 'Stan', reach: 'partners' }),
})

/** Konto, tak jak widzi je administrator. */
export const Account = z.object({
  id: AccountId.meta({ label: 'Identyfikator', reach: 'partners' }),
  email: Email,
  name: PersonName,
  createdAt: z.string().meta({ label: 'Założono', reach: 'partners' }),
  disabledAt: z.string().nullable().meta({ label: 'Wyłączono', reach: 'partners' }),
  erasedAt: z.string().nullable().meta({ label: 'Usunięto dane', reach: 'partners' }),
  hasSecondFactor: z.boolean().meta({ label: 'Drugi składnik', reach: 'partners' }),
})

/** Własne konto zalogowanej osoby. */
export const Me = z.object({
  id: AccountId.meta({ label: 'Identyfikator', reach: 'partners' }),
  email: Email,
  name: PersonName,
  roles: z.array(z.string()).meta({ label: 'Role', reach: 'partners' }),
  hasPassword: z.boolean().meta({ label: 'Ma hasło', reach: 'partners' }),
  hasSecondFactor: z.boolean().meta({ label: 'Drugi składnik', reach: 'partners' }),
  needsSecondFactor: z.boolean().meta({ label: 'Drugi składnik jest konieczny', reach: 'partners' }),
  unusedBackupCodes: z.int().meta({ label: 'Niewykorzystane kody zapasowe', reach: 'partners' }),
})
export type Me = z.infer<typeof Me>

/** Własna sesja: jedno urządzenie, na którym ktoś się zalogował. */
export const Session = z.object({
  id: SessionId.meta({ label: 'Identyfikator', reach: 'partners' }),
  client: Client,
  beganAt: z.string().meta({ label: 'Zalogowano', reach: 'personal' }),
  seenAt: z.string().meta({ label: 'Ostatnio używana', reach: 'personal' }),
  isThis: z.boolean().meta({ label: 'Ta przeglądarka', reach: 'personal' }),
})
export type Session = z.infer<typeof Session>
