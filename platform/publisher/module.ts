import { anyone, operator, withRole } from '../access/rules.ts'
import type { Ctx } from '../ctx.ts'
import { rowCarries } from '../db/row-carries.ts'
import type { DB } from '../db/types.ts'
import { defineModule, on } from '../module.ts'
import { publisherOperations as api } from './operations.ts'
import { Publisher, type PublisherDraft } from './publisher.ts'

rowCarries<DB['publisher.office'], typeof Publisher>()

/** The office that runs this installation, as a module of the platform. */
export const publisherModule = defineModule({
  name: 'publisher',
  routes: [
    on(api.get, async (ctx) => ({ publisher: (await findPublisher(ctx)) ?? null })),
    on(api.describe, async (ctx, { body }) => ({ publisher: await describePublisher(ctx, body) })),
  ],
  rules: { 'publisher.read': [anyone], 'publisher.change': [operator, withRole('administrator')] },
  refusals: {},
})

/** The office, once somebody has described it. */
export async function findPublisher(ctx: Ctx): Promise<Publisher | undefined> {
  const row = await ctx.db.selectFrom('publisher.office').selectAll().executeTakeFirst()
  return row === undefined ? undefined : Publisher.parse(row)
}

/** Replaces the description of the office; documents made from now on carry it. */
async function describePublisher(ctx: Ctx, draft: PublisherDraft): Promise<Publisher> {
  const described = { ...draft, describedAt: ctx.now }
  await ctx.db
    .insertInto('publisher.office')
    .values(described)
    .onConflict((conflict) => conflict.column('onlyRow').doUpdateSet(described))
    .execute()
  ctx.audit.touched('publisher', draft.regionCode ?? 'bez województwa')
  ctx.dataChanged()
  return described
}
