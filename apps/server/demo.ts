import { sql } from 'kysely'
import type { Logger } from 'pino'
import { DEMO_ACCOUNTS } from '#demo/accounts.ts'
import { loadDemoAssessments } from '#demo/assessments.ts'
import { loadDemo } from '#demo/load.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import type { Platform } from '#platform/platform.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'

const actor: Actor = { kind: 'system', name: 'demo' }

const DEMO_OFFICE = {
  regionCode: '98',
  name: 'Regionalny Ośrodek Polityki Społecznej Województwa Nadborskiego',
  address: 'ul. Tkacka 1, 00-000 Nadborze (adres zmyślony)',
  email: 'rops@nadborskie.example',
  phone: '00 000 00 00',
  siteUrl: null,
  buildingAccess: 'Budynek jest zmyślony, tak jak cały region, więc nie ma do niego drogi.',
  signLanguage: 'Urząd jest zmyślony, więc nie ma w nim tłumacza języka migowego.',
  logoSha256: null,
  stripSha256: null,
}

const DEMO_LOCK = 7_405_304 // any number that only starts with a demo use

/**
 * Brings the demo to completeness and says how many accounts it has. Copies of the server that start at once on one
 * database do so one after another: the second finds everything done.
 */
export async function readyDemo(platform: Platform, isWanted: boolean, log: Logger): Promise<number> {
  return await platform.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${DEMO_LOCK})`.execute(connection)
    try {
      if (isWanted) await loadDemoIntoEmpty(platform, log)
      return await readyDemoAccounts(platform)
    } finally {
      await sql`select pg_advisory_unlock(${DEMO_LOCK})`.execute(connection)
    }
  })
}

/**
 * Loads the fictional region into a database that nobody has decided about yet. The office is described last, so a demo
 * whose loading was interrupted is completed at the next start: every import changes nothing when it is held already.
 */
async function loadDemoIntoEmpty(platform: Platform, log: Logger): Promise<void> {
  const { dataset } = await callOperation(platform, actor, territoryOperations.getDataset, {})
  const { publisher } = await callOperation(platform, actor, publisherOperations.get, {})
  if (dataset === 'real' || publisher !== null) return
  const began = performance.now()
  await loadDemo((api, input) => callOperation(platform, actor, api, input))
  await loadDemoAssessments((api, input) => callOperation(platform, actor, api, input))
  await callOperation(platform, actor, publisherOperations.describe, { body: DEMO_OFFICE })
  log.info({ ms: Math.round(performance.now() - began) }, 'wczytano region pokazowy')
}

/** Makes the accounts of a demo complete, also one loaded before there were accounts; says how many there are. */
async function readyDemoAccounts(platform: Platform): Promise<number> {
  const { dataset } = await callOperation(platform, actor, territoryOperations.getDataset, {})
  if (dataset !== 'demo') return 0
  await callOperation(platform, actor, accountOperations.createDemoAccounts, { body: { items: DEMO_ACCOUNTS } })
  return DEMO_ACCOUNTS.length
}
