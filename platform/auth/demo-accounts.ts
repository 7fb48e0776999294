import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import type { IsDemo } from '../is-demo.ts'
import type { accountOperations } from './operations.ts'
import { DEMO_PASSWORD, setPassword } from './password.ts'
import { takeUpRoles } from './roles-of.ts'
import { newToken, sha256 } from './secrets.ts'
import type { signInOperations } from './sign-in-operations.ts'

type Drafts = ParsedInputOf<typeof accountOperations.createDemoAccounts>['body']['items']

/**
 * Makes the accounts that visitors of a demo may try, one a role; those that exist stay as they are. Each comes from an
 * accepted invitation like any other, so its rights are those of the role and nothing is special but the way in.
 *
 * @refuses `demo-only` where the database is a real one
 */
export async function createDemoAccounts(ctx: Ctx, isDemo: IsDemo, drafts: Drafts): Promise<{ created: number }> {
  if (!(await isDemo(ctx))) throw new Refusal('demo-only')
  const held = await ctx.db.selectFrom('auth.demoAccount').select('role').execute()
  const missing = drafts.filter(({ role }) => !held.some((account) => account.role === role))
  for (const { role, name, email, unitCode } of missing) {
    const accountId = randomUUID()
    const invitationId = randomUUID()
    await ctx.db
      .insertInto('auth.account')
      .values({ id: accountId, email, name, createdAt: ctx.now, updatedAt: ctx.now })
      .execute()
    await setPassword(ctx, accountId, DEMO_PASSWORD)
    await ctx.db.insertInto('auth.demoAccount').values({ accountId, role }).execute()
    await ctx.db
      .insertInto('auth.invitation')
      .values({
        id: invitationId,
        email,
        name,
        tokenSha256: sha256(newToken()), // nobody ever held this link
        invitedAt: ctx.now,
        expiresAt: new Date(Date.parse(ctx.now) + 1).toISOString(),
        acceptedAt: ctx.now,
        accountId,
      })
      .execute()
    await ctx.db
      .insertInto('auth.invitationRole')
      .values({ id: randomUUID(), invitationId, role, unitCode, validFrom: ctx.today, validTo: null })
      .execute()
    await takeUpRoles(ctx, accountId, invitationId)
    ctx.audit.touched('account', accountId)
  }
  return { created: missing.length }
}

/** The accounts for the buttons of the sign-in page, in the order of roles; none in a real database. */
export async function listDemoAccounts(
  ctx: Ctx,
  isDemo: IsDemo,
): Promise<AnswerOf<typeof signInOperations.listDemoAccounts>> {
  if (!(await isDemo(ctx))) return { items: [] }
  const items = await ctx.db
    .selectFrom('auth.demoAccount as demo')
    .innerJoin('auth.account as account', 'account.id', 'demo.accountId')
    .where('account.disabledAt', 'is', null)
    .select(['demo.role', 'account.name', 'account.email'])
    .execute()
  return { items } as AnswerOf<typeof signInOperations.listDemoAccounts>
}
