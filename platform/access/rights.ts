import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Actor } from '../ctx.ts'
import type { Database } from '../db/connect.ts'
import type { Right } from './right.ts'
import { ROLE_CODES } from './roles.ts'

type Found = Omit<Right, 'role'> & { role: string }

/**
 * The rights of an actor on a day, asked anew for each operation: a role that ends, ends at once. Delegations count only
 * while the role, the account that has it and the account that was given it are all in force. They come as one value: hundreds of rows would take longer to take apart than to find.
 *
 * @law KRI § 19 ust. 2 pkt 5 – immediate change of rights
 */
export async function rightsOf(db: Database, actor: Actor, today: PlainDate): Promise<readonly Right[]> {
  if (actor.kind !== 'account') return []
  const { rows } = await sql<{ rights: Found[] | null }>`
    select json_agg(found order by "assignmentId") as rights from (
    select a.id as "assignmentId", a.role, a.unit_code as "unitCode", null::uuid as "onBehalfOf"
    from access.assignment a
    join auth.account owner on owner.id = a.account_id and owner.disabled_at is null
    where a.account_id = ${actor.id}
      and a.ended_at is null and a.valid_from <= ${today} and coalesce(a.valid_to, ${today}) >= ${today}
    union all
    select a.id, a.role, a.unit_code, a.account_id
    from access.delegation d
    join access.assignment a on a.id = d.assignment_id
      and a.ended_at is null and a.valid_from <= ${today} and coalesce(a.valid_to, ${today}) >= ${today}
    join auth.account owner on owner.id = a.account_id and owner.disabled_at is null
    join auth.account deputy on deputy.id = d.account_id and deputy.disabled_at is null
    where d.account_id = ${actor.id}
      and d.ended_at is null and d.valid_from <= ${today} and d.valid_to >= ${today}
    ) found`.execute(db)
  return (rows[0]?.rights ?? []).filter((row): row is Right => (ROLE_CODES as readonly string[]).includes(row.role))
}
