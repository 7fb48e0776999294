import type { Ctx } from '#platform/ctx.ts'
import type { BoundaryState } from '../../shared/boundary.ts'

/** The days for which boundaries are held, latest first, those without a day last. */
export async function listBoundaryStates(ctx: Ctx): Promise<{ items: BoundaryState[] }> {
  const items = await ctx.db
    .selectFrom('territory.boundarySet as set')
    .innerJoin('documents.file as file', 'file.sha256', 'set.fileSha256')
    .select(['set.id', 'set.stateOn', 'set.isCurrent', 'file.origin', 'file.licence', 'file.obtainedOn'])
    .orderBy('set.stateOn', (order) => order.desc().nullsLast())
    .execute()
  return { items: items as BoundaryState[] }
}
