import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import { deriveHistory } from '../../shared/history.ts'
import type { RegisterState } from '../../shared/register-entry.ts'
import { insertRows } from '../insert-rows.ts'
import { heldStatesBeside } from './held-states.ts'

/**
 * Keeps a state and writes units and their versions anew from all states. Units are updated in place, never deleted:
 * figures and boundaries point to them, and a state once held stays held. The history is derived while the database
 * writes the entries.
 *
 * @param atHand held states that need not be read again
 */
export async function deriveUnits(ctx: Ctx, state: RegisterState, atHand: readonly RegisterState[]): Promise<void> {
  const states = [state, ...atHand]
  states.push(...(await heldStatesBeside(ctx, states)))
  const [{ units, versions }] = await Promise.all([
    setImmediate().then(() => deriveHistory(states)),
    insertRows(ctx, 'territory.registerEntry', state.entries),
  ])
  const update = sql`on conflict (code) do update set
    name = excluded.name, kind = excluded.kind, name_kind = excluded.name_kind,
    first_state_on = excluded.first_state_on, last_state_on = excluded.last_state_on, is_current = excluded.is_current`
  await insertRows(ctx, 'territory.unit', units, update)
  await ctx.db.deleteFrom('territory.unitVersion').execute()
  await insertRows(ctx, 'territory.unitVersion', versions)
}
