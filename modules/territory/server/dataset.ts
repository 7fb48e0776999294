import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'

export type DatasetKind = 'demo' | 'real'

/** Whether this database is the fictional region or a real one; undefined until the first register is taken in. */
export async function findDataset(ctx: Ctx): Promise<DatasetKind | undefined> {
  const row = await ctx.db.selectFrom('territory.dataset').select('kind').executeTakeFirst()
  return row?.kind as DatasetKind | undefined
}

/** The same where a register must be held already. @refuses `register-not-loaded` */
export async function getDataset(ctx: Ctx): Promise<DatasetKind> {
  const kind = await findDataset(ctx)
  const state = await ctx.db.selectFrom('territory.registerState').select('stateOn').executeTakeFirst()
  if (kind === undefined || state === undefined) throw new Refusal('register-not-loaded')
  return kind
}

/** Decides once for good: real places never carry invented figures. */
export async function decideDataset(ctx: Ctx, kind: DatasetKind): Promise<void> {
  await ctx.db
    .insertInto('territory.dataset')
    .values({ kind, decidedAt: ctx.now })
    .onConflict((conflict) => conflict.column('onlyRow').doNothing())
    .execute()
}
