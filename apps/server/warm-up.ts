import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import type { Platform } from '#platform/platform.ts'

const actor: Actor = { kind: 'system', name: 'warm-up' }

/**
 * Asks what every profile asks, so that the first reader does not wait for it: after a start nothing is in memory, and
 * the figures of a whole country take ten seconds to read. Who comes meanwhile waits for the same reading.
 */
export async function warmUp(platform: Platform): Promise<void> {
  const { voivodeships } = await callOperation(platform, actor, territoryOperations.getDataset, {})
  const [first] = voivodeships
  if (first === undefined) return
  await callOperation(platform, actor, indicatorOperations.getProfile, { params: { unitCode: first.code } })
}
