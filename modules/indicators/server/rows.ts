import type { Ctx } from '#platform/ctx.ts'
import { definitions } from '../shared/definitions.ts'
import { type ProfileRow, profileRow } from '../shared/profile-row.ts'
import { matricesOf } from './matrices.ts'
import type { Panel } from './panel.ts'

/** Every indicator of one unit, in the order of the definitions. */
export async function rowsOf(ctx: Ctx, panel: Panel, code: string): Promise<ProfileRow[]> {
  const rows: ProfileRow[] = []
  for (const definition of definitions)
    rows.push(profileRow(definition, code, await matricesOf(ctx, panel, definition)))
  return rows
}
