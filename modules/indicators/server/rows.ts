import type { Ctx } from '#platform/ctx.ts'
import { definitions } from '../shared/definitions.ts'
import { type ProfileRow, profileRow } from '../shared/profile-row.ts'
import { type Extent, isShown } from '../shared/shown.ts'
import { matricesOf } from './matrices.ts'
import type { Panel } from './panel.ts'

/** The indicators that are shown of a unit, in the order of the definitions; as if later years than `until` were not held. */
export async function rowsOf(
  ctx: Ctx,
  panel: Panel,
  code: string,
  { extent = 'with-figures', until = Number.POSITIVE_INFINITY }: { extent?: Extent; until?: number | undefined } = {},
): Promise<ProfileRow[]> {
  const rows: ProfileRow[] = []
  for (const definition of definitions) {
    const held = await matricesOf(ctx, panel, definition)
    const matrices = held.filter(({ frame }) => frame.year <= until)
    if (isShown(definition, matrices, code, extent)) rows.push(profileRow(definition, code, matrices, panel.history))
  }
  return rows
}
