import type { Logger } from 'pino'
import { loadDemo } from '#demo/load.ts'
import { callOperation } from '#platform/call.ts'
import type { Platform } from '#platform/platform.ts'

/** Loads the fictional region into a database that holds no territory yet; otherwise does nothing. */
export async function loadDemoIntoEmpty(platform: Platform, log: Logger): Promise<void> {
  const { count } = await platform.db
    .selectFrom('territory.registerState')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) > 0) return
  const began = performance.now()
  await loadDemo((api, input) => callOperation(platform, { kind: 'system', name: 'demo' }, api, input))
  log.info({ ms: Math.round(performance.now() - began) }, 'wczytano region pokazowy')
}
