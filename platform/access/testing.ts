import { randomUUID } from 'node:crypto'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Actor } from '../ctx.ts'
import type { World } from '../testing/world.ts'
import type { Role } from './roles.ts'

type GivenRole = {
  role: Role
  unitCode?: string | null
  validFrom?: PlainDate
  validTo?: PlainDate | null
  endedAt?: string | null
}

export type GivenAccount = { id: string; actor: Actor; assignmentIds: string[] }

/** An account with roles, as if they had been given long ago; put straight into the tables. */
export async function givenAccount(
  { db }: Pick<World, 'db'>,
  { roles = [], isDisabled = false }: { roles?: readonly GivenRole[]; isDisabled?: boolean } = {},
): Promise<GivenAccount> {
  const id = randomUUID()
  await db
    .insertInto('auth.account')
    .values({
      id,
      email: `${id}@splot.example`,
      name: 'Osoba Próbna',
      disabledAt: isDisabled ? '2026-01-02T10:00:00Z' : null,
    })
    .execute()
  const rows = roles.map(({ role, unitCode = '98', validFrom = '2020-01-01', validTo = null, endedAt = null }) => ({
    id: randomUUID(),
    accountId: id,
    role,
    unitCode,
    validFrom,
    validTo,
    grantedBy: null,
    grantedAt: '2020-01-01T10:00:00Z',
    endedAt,
  }))
  if (rows.length > 0) await db.insertInto('access.assignment').values(rows).execute()
  return { id, actor: { kind: 'account', id, onBehalfOf: null }, assignmentIds: rows.map((row) => row.id) }
}
