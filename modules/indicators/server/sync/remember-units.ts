import { parseUnitCode } from '#kernel/teryt.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { UnitsPage } from '../../shared/sync/bank-answers.ts'
import { MUNICIPALITIES_LEVEL } from '../../shared/sync/levels.ts'

type Listed = UnitsPage['results'][number]

/** So many rows travel in one statement: PostgreSQL counts parameters. */
const CHUNK = 2_000

/**
 * Keeps the bank's list of units with the code of the register that each identifier contains. A unit that has gone from
 * the list stays, with the day it was last seen: older figures still name it.
 */
export async function rememberUnits(ctx: Ctx, units: readonly Listed[]): Promise<void> {
  const rows = units.map((unit) => ({ ...unit, ...registerCodeOf(unit), seenOn: ctx.today }))
  for (let from = 0; from < rows.length; from += CHUNK) {
    await ctx.db
      .insertInto('indicators.bdlUnit')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          level: row.ref('excluded.level'),
          unitCode: row.ref('excluded.unitCode'),
          kind: row.ref('excluded.kind'),
          seenOn: row.ref('excluded.seenOn'),
        })),
      )
      .execute()
  }
}

const LEVEL_OF = { country: 0, voivodeship: 2, county: 5, municipality: MUNICIPALITIES_LEVEL } as const

/** Two digits of the voivodeship and the last five; none when the bank's own level says something else. */
function registerCodeOf({ id, level }: Listed): { unitCode: string | null; kind: number | null } {
  const parsed = parseUnitCode(id)
  const kind = parsed?.kind ?? null
  if (parsed === undefined || !(parsed.level in LEVEL_OF)) return { unitCode: null, kind }
  return { unitCode: LEVEL_OF[parsed.level as keyof typeof LEVEL_OF] === level ? parsed.code : null, kind }
}
