import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { ownId } from '#platform/auth/own-password.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MOST_SAVED, type SavedComparison, type SavedComparisonDraft } from '../../shared/fair/saved.ts'
import { readWeights } from './read-weights.ts'

const COLUMNS = ['id', 'name', 'kind', 'content', 'savedAt'] as const

/** What the person has saved, by name. */
export async function listSaved(ctx: Ctx): Promise<{ items: SavedComparison[] }> {
  const items = await ctx.db
    .selectFrom('indicators.savedComparison')
    .select(COLUMNS)
    .where(ctx.allowed('savedComparison.read', { account: sql.ref('accountId') }))
    .orderBy('name')
    .execute()
  return { items: items as SavedComparison[] }
}

/**
 * Keeps weights or a list under a name. One person's saves are counted under a lock on the account, so that two windows
 * cannot go over the limit together.
 *
 * @refuses `saved-comparison-name-taken`, `saved-comparisons-full`, those of `readWeights`
 */
export async function saveComparison(ctx: Ctx, draft: SavedComparisonDraft): Promise<SavedComparison> {
  const accountId = ownId(ctx)
  if (draft.kind === 'weights') readWeights(draft.content)
  await ctx.db.selectFrom('auth.account').select('id').where('id', '=', accountId).forUpdate().execute()
  const own = await ctx.db
    .selectFrom('indicators.savedComparison')
    .select('name')
    .where(ctx.allowed('savedComparison.change', { account: sql.ref('accountId') }))
    .execute()
  if (own.some(({ name }) => name === draft.name))
    throw new Refusal('saved-comparison-name-taken', { name: draft.name })
  if (own.length >= MOST_SAVED) throw new Refusal('saved-comparisons-full', { most: MOST_SAVED })
  const { name, kind, content } = draft
  const saved = await ctx.db
    .insertInto('indicators.savedComparison')
    .values({ id: randomUUID(), accountId, name, kind, content, savedAt: ctx.now })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  ctx.audit.touched('saved-comparison', saved.id)
  return saved as SavedComparison
}

/** Removes an own save; another person's is not there. @refuses `saved-comparison-not-found` */
export async function removeSaved(ctx: Ctx, { comparisonId }: { comparisonId: string }): Promise<Record<never, never>> {
  const removed = await ctx.db
    .deleteFrom('indicators.savedComparison')
    .where('id', '=', comparisonId)
    .where(ctx.allowed('savedComparison.change', { account: sql.ref('accountId') }))
    .returning('id')
    .executeTakeFirst()
  if (removed === undefined) throw new Refusal('saved-comparison-not-found')
  ctx.audit.touched('saved-comparison', removed.id)
  return {}
}
