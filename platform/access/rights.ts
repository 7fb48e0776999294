import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Actor } from '../ctx.ts'
import type { Database } from '../db/connect.ts'
import type { Right } from './right.ts'
import { ROLE_CODES } from './roles.ts'

/**
 * The rights of an actor on a day, asked anew for each operation: a role that ends, ends at once. Delegations count only
 * while the role, the account that has it and the account that was given it are all in force.
 *
 * They come as lists, one a role: hundreds of rows, or of JSON objects, would take longer to write and to take apart than to
 * find. The delegations of the actor are found first, and each leads to its one role: the planner knows nothing about a
 * table of few delegations and would begin with everybody's roles.
 *
 * @law KRI § 19 ust. 2 pkt 5 – immediate change of rights
 */
export async function rightsOf(db: Database, actor: Actor, today: PlainDate): Promise<readonly Right[]> {
  if (actor.kind !== 'account') return []
  const { rows } = await sql<{ role: string; onBehalfOf: string | null; ids: string; units: string }>`
    select role, on_behalf_of, string_agg(id::text, ',') as ids, string_agg(coalesce(unit_code, ''), ',') as units
    from (
      select id, role, unit_code, null::uuid as on_behalf_of
      from access.assignment
      where account_id = ${actor.id}
        and ended_at is null and valid_from <= ${today} and coalesce(valid_to, ${today}) >= ${today}
      union all
      select a.id, a.role, a.unit_code, a.account_id
      from access.delegation d
      cross join lateral (select * from access.assignment where id = d.assignment_id offset 0) a
      join auth.account owner on owner.id = a.account_id and owner.disabled_at is null
      where d.account_id = ${actor.id}
        and d.ended_at is null and d.valid_from <= ${today} and d.valid_to >= ${today}
        and a.ended_at is null and a.valid_from <= ${today} and coalesce(a.valid_to, ${today}) >= ${today}
    ) found
    where exists (select from auth.account where id = ${actor.id} and disabled_at is null)
    group by role, on_behalf_of`.execute(db)
  const known = new Set<string>(ROLE_CODES)
  return rows
    .filter(({ role }) => known.has(role))
    .flatMap(({ role, onBehalfOf, ids, units }) => {
      const unitCodes = units.split(',')
      return ids
        .split(',')
        .map((assignmentId, place) => ({ assignmentId, role, unitCode: unitCodes[place] || null, onBehalfOf }) as Right)
    })
}
