import type { Ctx } from '#platform/ctx.ts'
import type { IndicatorMatrix } from '../shared/compute.ts'
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
  { extent = 'with-figures', until }: { extent?: Extent; until?: number | undefined } = {},
): Promise<ProfileRow[]> {
  const rows: ProfileRow[] = []
  for (const definition of definitions) {
    const held = await matricesOf(ctx, panel, definition)
    const matrices = until === undefined ? held : yearsUpTo(panel, definition.code, held, until)
    if (isShown(definition, matrices, code, extent)) rows.push(profileRow(definition, code, matrices, panel.history))
  }
  return rows
}

/** The first years of an indicator; one list for all units, since what is reckoned of a list is kept with it. */
function yearsUpTo(
  panel: Panel,
  code: string,
  held: readonly IndicatorMatrix[],
  until: number,
): readonly IndicatorMatrix[] {
  const count = held.findLastIndex(({ frame }) => frame.year <= until) + 1
  const key = `${code}, ${count}`
  const years = panel.series.get(key) ?? held.slice(0, count)
  panel.series.set(key, years)
  return years
}
