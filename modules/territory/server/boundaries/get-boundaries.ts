import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { boundaryOfYear } from '../../shared/boundary-of-year.ts'
import { listBoundaryStates } from './list-boundary-states.ts'

/**
 * The packed map of the country or of one voivodeship, ready to be sent. It was packed at import: a voivodeship's map
 * costs one read by key. A year chooses the held boundaries that are nearest to it; without one they are the current.
 *
 * @refuses `boundaries-not-loaded` when there is no such map
 */
export async function getBoundaries(
  ctx: Ctx,
  { scope, year }: { scope: string; year?: number | undefined },
): Promise<BytesAnswer> {
  const states = (await listBoundaryStates(ctx)).items
  const chosen = year === undefined ? states.find(({ isCurrent }) => isCurrent) : boundaryOfYear(states, year)?.state
  const map =
    chosen === undefined
      ? undefined
      : await ctx.db
          .selectFrom('territory.boundaryTopology')
          .select('brotli')
          .where('setId', '=', chosen.id)
          .where('scope', '=', scope)
          .executeTakeFirst()
  if (map === undefined) throw new Refusal('boundaries-not-loaded', { scope })
  return { bytes: map.brotli, mediaType: 'application/json', encoding: 'br' }
}
