import { randomUUID } from 'node:crypto'
import { rightsOf } from '../access/rights.ts'
import { ROLE_CODES, ROLES, type Role } from '../access/roles.ts'
import type { Ctx } from '../ctx.ts'
import type { Database } from '../db/connect.ts'
import { findPublisher } from '../publisher/module.ts'

/** Codes of the roles that an account has today, its own and those it stands in for. */
export async function rolesOf(ctx: { db: Database; today: Ctx['today'] }, accountId: string): Promise<string[]> {
  const rights = await rightsOf(ctx.db, { kind: 'account', id: accountId, onBehalfOf: null }, ctx.today)
  return [...new Set(rights.map(({ role }) => role))].sort()
}

/** Codes of all roles that an invitation promises, whatever their first day: they decide what its acceptance asks for. */
export async function rolesPromised(ctx: Ctx, invitationId: string): Promise<string[]> {
  return (await promised(ctx, invitationId)).map(({ role }) => role)
}

/**
 * Gives the new account the roles that its invitation promised, in the transaction that accepts it. A role without an
 * area is one of the whole voivodeship that this installation serves.
 */
export async function takeUpRoles(ctx: Ctx, accountId: string, invitationId: string): Promise<void> {
  const roles = await promised(ctx, invitationId)
  const regionCode = (await findPublisher(ctx))?.regionCode ?? null
  if (roles.length === 0) return
  const assignments = roles.map(({ role, unitCode, validFrom, validTo }) => ({
    id: randomUUID(),
    accountId,
    role,
    unitCode: ROLES[role].level === 'organisation' ? null : (unitCode ?? regionCode),
    validFrom,
    validTo,
    grantedBy: null,
    grantedAt: ctx.now,
    endedAt: null,
  }))
  await ctx.db.insertInto('access.assignment').values(assignments).execute()
  for (const { id } of assignments) ctx.audit.touched('assignment', id)
}

type PromisedRole = { role: Role; unitCode: string | null; validFrom: string; validTo: string | null }

async function promised(ctx: Ctx, invitationId: string): Promise<PromisedRole[]> {
  const rows = await ctx.db
    .selectFrom('auth.invitationRole')
    .where('invitationId', '=', invitationId)
    .select(['role', 'unitCode', 'validFrom', 'validTo'])
    .orderBy('role')
    .execute()
  return rows.filter((row): row is PromisedRole => (ROLE_CODES as readonly string[]).includes(row.role))
}
