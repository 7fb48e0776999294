import type { Ctx } from '../ctx.ts'

/** Codes of the roles that an account holds today: those of the invitation it came from. */
export async function rolesOf(ctx: Pick<Ctx, 'db' | 'today'>, accountId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('auth.invitationRole as role')
    .innerJoin('auth.invitation as invitation', 'invitation.id', 'role.invitationId')
    .where('invitation.accountId', '=', accountId)
    .where('role.validFrom', '<=', ctx.today)
    .where((where) => where.or([where('role.validTo', 'is', null), where('role.validTo', '>=', ctx.today)]))
    .select('role.role')
    .distinct()
    .orderBy('role.role')
    .execute()
  return rows.map(({ role }) => role)
}

/** Codes of all roles that an invitation promises, whatever their first day: they decide what its acceptance asks for. */
export async function rolesPromised(ctx: Ctx, invitationId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('auth.invitationRole')
    .where('invitationId', '=', invitationId)
    .select('role')
    .execute()
  return rows.map(({ role }) => role)
}

/**
 * Called once, in the transaction that accepts an invitation. The roles stay in `auth.invitation_role`, whose invitation
 * now names the account; whoever decides about rights reads them there.
 */
export async function takeUpRoles(_ctx: Ctx, _accountId: string, _invitationId: string): Promise<void> {}
