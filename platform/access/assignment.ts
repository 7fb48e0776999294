import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { ROLE_CODES } from './roles.ts'

/** Przydział: a role that an account has over an area in certain days. The only source of rights. */
export const Assignment = z.object({
  id: idOf('assignment').meta({ label: 'Identyfikator przydziału', reach: 'partners' }),
  accountId: idOf('account').meta({ label: 'Konto', reach: 'partners' }),
  role: z.enum(ROLE_CODES).meta({ label: 'Rola', reach: 'partners' }),
  unitCode: z
    .string()
    .regex(/^(\d{2}|\d{4}|\d{6})$/, 'Podaj kod TERYT: 2 cyfry województwa, 4 powiatu albo 6 gminy.')
    .nullable()
    .meta({ label: 'Obszar', hint: 'Kod TERYT. Puste przy rolach całej instalacji.', reach: 'partners' }),
  validFrom: PlainDate.meta({ label: 'Od dnia', reach: 'partners' }),
  validTo: PlainDate.nullable().meta({
    label: 'Do dnia włącznie',
    hint: 'Puste: do odwołania.',
    reach: 'partners',
  }),
  grantedBy: idOf('account').nullable().meta({ label: 'Nadało konto', reach: 'partners' }),
  grantedAt: z.string().meta({ label: 'Nadano', reach: 'partners' }),
  endedAt: z.string().nullable().meta({ label: 'Odebrano', reach: 'partners' }),
})
export type Assignment = z.infer<typeof Assignment>

const name = z.string().meta({ label: 'Imię i nazwisko', reach: 'personal' })

/** An assignment in a list: with the name of the person, because nobody knows accounts by their identifiers. */
export const ListedAssignment = Assignment.extend({ accountName: name })
export type ListedAssignment = z.infer<typeof ListedAssignment>

/** What somebody types in to give a role. */
export const AssignmentDraft = Assignment.pick({
  accountId: true,
  role: true,
  unitCode: true,
  validFrom: true,
  validTo: true,
})

/** Zastępstwo: a role handed over for days. It ends at the latest with the role and the account that it comes from. */
export const Delegation = z.object({
  id: idOf('delegation').meta({ label: 'Identyfikator zastępstwa', reach: 'partners' }),
  assignmentId: idOf('assignment').meta({ label: 'Przydział', reach: 'partners' }),
  accountId: idOf('account').meta({ label: 'Konto zastępcy', reach: 'partners' }),
  validFrom: PlainDate.meta({ label: 'Od dnia', reach: 'partners' }),
  validTo: PlainDate.meta({ label: 'Do dnia włącznie', reach: 'partners' }),
  delegatedAt: z.string().meta({ label: 'Przekazano', reach: 'partners' }),
  endedAt: z.string().nullable().meta({ label: 'Odwołano', reach: 'partners' }),
})
export type Delegation = z.infer<typeof Delegation>

export const DelegationDraft = Delegation.pick({ accountId: true, validFrom: true, validTo: true })

/** A delegation in a list: what was handed over, by whom and to whom. */
export const ListedDelegation = Delegation.extend({
  role: Assignment.shape.role,
  unitCode: Assignment.shape.unitCode,
  ownerId: Assignment.shape.accountId.meta({ label: 'Konto zastępowanego', reach: 'partners' }),
  ownerName: name.meta({ label: 'Kogo zastępuje', reach: 'personal' }),
  deputyName: name.meta({ label: 'Zastępca', reach: 'personal' }),
})
export type ListedDelegation = z.infer<typeof ListedDelegation>
