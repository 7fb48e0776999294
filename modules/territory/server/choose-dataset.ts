import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import type { territoryOperations } from '../shared/operations.ts'
import { decideDataset, findDataset } from './dataset.ts'
import { lockTerritory } from './import-steps.ts'
import { findUnits } from './units/list-units.ts'

type Dataset = AnswerOf<typeof territoryOperations.getDataset>

/** Whether this database is the fictional region or a real one, and which voivodeships it holds. */
export async function getDatasetKind(ctx: Ctx): Promise<Dataset> {
  const dataset = (await findDataset(ctx)) ?? null
  return { dataset, voivodeships: await findUnits(ctx, { level: 'voivodeship' }) }
}

/**
 * Decides that this database will hold a real region, before anything is imported; said again, it changes nothing.
 *
 * @refuses `dataset-is-demo` where the fictional region already lives
 */
export async function chooseReal(ctx: Ctx): Promise<Dataset> {
  await lockTerritory(ctx)
  if ((await findDataset(ctx)) === 'demo') throw new Refusal('dataset-is-demo')
  await decideDataset(ctx, 'real')
  ctx.audit.touched('dataset', 'real')
  ctx.dataChanged()
  return await getDatasetKind(ctx)
}
