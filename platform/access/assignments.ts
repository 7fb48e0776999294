import { randomUUID } from 'node:crypto'
import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { holdSessionsToRoles } from '../auth/sessions.ts'
import type { Ctx } from '../ctx.ts'
import type { Assignment, AssignmentDraft, ListedAssignment } from './assignment.ts'
import { lockAccount } from './lock-account.ts'
import { ROLES } from './roles.ts'

const PAGE = 50

type Filters = {
  accountId?: string | undefined
  unitCode?: string | undefined
  inForce?: boolean | undefined
  endsBy?: PlainDate | undefined
}

/**
 * The assignments that the actor may see, oldest first. Which rows a page has is told by the index of its order, which
 * holds what the rules ask about; only those rows are then fetched. Who has twenty areas of two thousand passes over
 * hundreds of rows for each that is shown.
 */
export async function listAssignments(
  ctx: Ctx,
  { cursor, limit = PAGE, ...filters }: Filters & { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<ListedAssignment>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string(), z.string()]))
  const page = matching(ctx, filters, ctx.allowed('assignment.read', FACTS))
    .select('access.assignment.id')
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('access.assignment.grantedAt', 'access.assignment.id'),
          '>',
          tuple(after?.[0] as string, after?.[1] as string),
        ),
      ),
    )
    .orderBy('access.assignment.grantedAt')
    .orderBy('access.assignment.id')
    .limit(limit + 1)
  const rows = await ctx.db
    .selectFrom('access.assignment')
    .innerJoin('auth.account', 'auth.account.id', 'access.assignment.accountId')
    .where('access.assignment.id', 'in', page)
    .selectAll('access.assignment')
    .select('auth.account.name as accountName')
    .orderBy('access.assignment.grantedAt')
    .orderBy('access.assignment.id')
    .execute()
  return cutPage(rows as ListedAssignment[], limit, ({ grantedAt, id }) => [grantedAt, id])
}

/** How many the actor may see: what is hidden is not counted. */
export async function countAssignments(ctx: Ctx, filters: Filters): Promise<{ count: number }> {
  const parts = ctx
    .allowedApart('assignment.read', FACTS)
    .map((allowed) => sql`(${matching(ctx, filters, allowed).select(({ fn }) => fn.countAll().as('count'))})`)
  const { rows } = await sql<{ count: number }>`select ${sql.join(parts, sql` + `)} as count`.execute(ctx.db)
  return { count: rows[0]?.count ?? 0 }
}

/** @refuses `assignment-not-found`, also when it is there and not for the actor to see */
export async function getAssignment(
  ctx: Ctx,
  { assignmentId }: { assignmentId: string },
  action = 'assignment.read',
): Promise<Assignment> {
  const row = await ctx.db
    .selectFrom('access.assignment')
    .selectAll()
    .where('id', '=', assignmentId)
    .where(ctx.allowed(action, FACTS))
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('assignment-not-found')
  ctx.audit.touched('assignment', assignmentId)
  return row as Assignment
}

/**
 * Gives an account a role over an area in certain days.
 *
 * Nobody gives a role to the own account: whoever could, would need nobody's consent for anything.
 *
 * @refuses `account-not-found`, `area-does-not-fit-role`, `days-in-wrong-order`, `own-role`, `assignment-already-held`
 * @law KRI § 19 ust. 2
 */
export async function assignRole(ctx: Ctx, draft: z.infer<typeof AssignmentDraft>): Promise<Assignment> {
  if (ctx.actor.kind === 'account' && ctx.actor.id === draft.accountId) throw new Refusal('own-role')
  if (draft.validTo !== null && draft.validTo < draft.validFrom) throw new Refusal('days-in-wrong-order')
  if (!fitsRole(draft)) throw new Refusal('area-does-not-fit-role', { role: draft.role })
  await lockAccount(ctx, draft.accountId)

  const held = await ctx.db
    .selectFrom('access.assignment')
    .select('id')
    .where('accountId', '=', draft.accountId)
    .where('role', '=', draft.role)
    .where(sql<SqlBool>`unit_code is not distinct from ${draft.unitCode}`)
    .where('endedAt', 'is', null)
    .where(sql<SqlBool>`valid_from <= ${draft.validTo ?? 'infinity'}::date`)
    .where(sql<SqlBool>`coalesce(valid_to, 'infinity') >= ${draft.validFrom}::date`)
    .executeTakeFirst()
  if (held !== undefined) throw new Refusal('assignment-already-held')

  const assignment = {
    ...draft,
    id: randomUUID(),
    grantedBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
    grantedAt: ctx.now,
    endedAt: null,
  }
  await ctx.db.insertInto('access.assignment').values(assignment).execute()
  ctx.audit.touched('assignment', assignment.id)
  ctx.audit.touched('account', draft.accountId)
  await holdSessionsToRoles(ctx, draft.accountId, [draft.role])
  return assignment as Assignment
}

/**
 * Takes a role away at once, with whatever was handed over from it.
 *
 * @refuses `assignment-not-found`, `assignment-already-ended`
 */
export async function endAssignment(ctx: Ctx, { assignmentId }: { assignmentId: string }): Promise<Assignment> {
  const assignment = await getAssignment(ctx, { assignmentId }, 'assignment.end')
  if (assignment.endedAt !== null) throw new Refusal('assignment-already-ended')
  await ctx.db.updateTable('access.assignment').set({ endedAt: ctx.now }).where('id', '=', assignmentId).execute()
  ctx.audit.touched('account', assignment.accountId)
  return { ...assignment, endedAt: ctx.now }
}

const FACTS = {
  account: sql.ref<string>('access.assignment.account_id'),
  unit: sql.ref<string | null>('access.assignment.unit_code'),
}

function matching(ctx: Ctx, { accountId, unitCode, inForce, endsBy }: Filters, allowed: Expression<SqlBool>) {
  const conditions = [allowed]
  if (accountId !== undefined) conditions.push(sql<SqlBool>`account_id = ${accountId}`)
  if (unitCode !== undefined) conditions.push(sql<SqlBool>`unit_code = ${unitCode}`)
  if (inForce === true)
    conditions.push(
      sql<SqlBool>`ended_at is null and valid_from <= ${ctx.today} and coalesce(valid_to, ${ctx.today}) >= ${ctx.today}`,
    )
  if (endsBy !== undefined) conditions.push(sql<SqlBool>`valid_to <= ${endsBy} and ended_at is null`)
  return ctx.db.selectFrom('access.assignment').where(({ and }) => and(conditions))
}

const DIGITS = { region: 2, county: 4, municipality: 6 } as const

/** A role is given over an area of its own size or a larger one; roles in organisations have no area. */
function fitsRole({ role, unitCode }: z.infer<typeof AssignmentDraft>): boolean {
  const { level } = ROLES[role]
  if (level === 'organisation') return unitCode === null
  return unitCode !== null && unitCode.length <= DIGITS[level]
}
