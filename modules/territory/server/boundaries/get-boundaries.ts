import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'

/**
 * The packed map of the country or of one voivodeship, ready to be sent. It was packed at import: a voivodeship's map
 * costs one read by key.
 *
 * @refuses `boundaries-not-loaded` when there is no such map
 */
export async function getBoundaries(ctx: Ctx, { scope }: { scope: string }): Promise<BytesAnswer> {
  const map = await ctx.db
    .selectFrom('territory.boundaryTopology')
    .select('brotli')
    .where('scope', '=', scope)
    .executeTakeFirst()
  if (map === undefined) throw new Refusal('boundaries-not-loaded', { scope })
  return { bytes: map.brotli, mediaType: 'application/json', encoding: 'br' }
}
