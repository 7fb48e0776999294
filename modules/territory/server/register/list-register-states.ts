import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { RegisterStateSummary } from '../../shared/unit-page.ts'

/** Held states of the register, the newest first, with their counts and sources. */
export async function listRegisterStates(ctx: Ctx): Promise<{ items: RegisterStateSummary[] }> {
  const items = await ctx.db
    .selectFrom('territory.registerState as state')
    .innerJoin('documents.file as file', 'file.sha256', 'state.fileSha256')
    .innerJoin('territory.registerEntry as entry', 'entry.stateOn', 'state.stateOn')
    .select(['state.stateOn', 'file.origin', 'file.licence', 'file.obtainedOn', 'state.importedAt'])
    .select([
      sql<number>`count(*) filter (where entry.part = 0 and length(entry.code) = 2)`.as('voivodeships'),
      sql<number>`count(*) filter (where entry.part = 0 and length(entry.code) = 4)`.as('counties'),
      sql<number>`count(*) filter (where entry.part in (1, 2, 3))`.as('municipalities'),
    ])
    .groupBy(['state.stateOn', 'file.sha256', 'state.importedAt'])
    .orderBy('state.stateOn', 'desc')
    .execute()
  return { items }
}
