import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { findOpenSync, pathOf } from '#modules/indicators/server/sync/calls.ts'
import {
  heldFigures,
  PEOPLE,
  smallBankUnits,
  startBank,
  type TestBank,
  UNEMPLOYED,
} from '#modules/indicators/server/sync/testing.ts'
import { type Installation, openInstallation } from '#platform/installation.ts'
import { readSettings } from '#platform/settings.ts'
import { ended, environment, until, writerOverFolder } from './writer-process.ts'

const KILLS = 4
/** A life asks so many questions before it is cut; all lives together ask fewer than there are. */
const MOST_OF_LIFE = 3
/** Somewhere between the question that was counted and the next ones. */
const LONGEST_WAIT_MS = 90

const worker = writerOverFolder('sync-worker', `${PEOPLE},${UNEMPLOYED}`)

/*
 * What decision 0041 promises, read from the bank's own log: a question whose answer was kept is never asked again; one
 * that was under way at a kill may be asked once more for that kill; nothing else is asked twice, and nothing is left out.
 */
test(`synchronizacja zabita ${KILLS} razy: o przechowane nie pyta, powtarza tylko zapytanie przerwane zabiciem`, async () => {
  const bank = await startBank({ now: () => Date.now(), pass: () => {} }, smallBankUnits())
  vi.stubEnv('BDL_API_URL', bank.url)
  vi.stubEnv('BDL_CLIENT_ID', 'proba') // the larger quota, or the test would mostly wait
  const interrupted = new Map<string, number>()
  const afterKill: { before: number; stored: string[] }[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { stored, asked } = await lifeUntilKilled(bank)
    for (const path of asked) interrupted.set(path, (interrupted.get(path) ?? 0) + 1)
    afterKill.push({ before: bank.log.length, stored })
  }
  const last = worker.start('work')
  expect(await ended(last.child), last.errors()).toBe(0)
  expect(last.lines).toEqual(['done'])

  for (const { before, stored } of afterKill) {
    const later = new Set(bank.log.slice(before).map(({ path }) => path))
    expect(stored.filter((path) => later.has(path))).toEqual([])
  }
  const times = new Map<string, number>()
  for (const { path } of bank.log) times.set(path, (times.get(path) ?? 0) + 1)
  for (const [path, count] of times) expect(count, path).toBeLessThanOrEqual(1 + (interrupted.get(path) ?? 0))
  expect(bank.excess).toBe(0)
  process.stdout.write(`zapytania: ${times.size}, przerwane: ${interrupted.size}, wysłane: ${bank.log.length}\n`)

  await onInstallation(async ({ db }) => {
    const calls = await db.selectFrom('indicators.bdlCall').select('state').execute()
    expect(calls.map(({ state }) => state)).toEqual([...times].map(() => 'stored'))
    const items = await db
      .selectFrom('indicators.bdlSyncItem')
      .select(['state', 'added', 'changed'])
      .orderBy('place')
      .execute()
    expect(items.map(({ state, added, changed }) => [state, added, changed])).toEqual([
      ['applied', 0, 0],
      ['applied', 162, 0],
      ['applied', 162, 0],
    ])
    expect(await heldFigures({ db } as Parameters<typeof heldFigures>[0])).toHaveLength(324)
  })
}, 120_000)

/** One life of the worker, cut by SIGKILL; answers with the questions that were kept and those that were under way. */
async function lifeUntilKilled(bank: TestBank): Promise<{ stored: string[]; asked: string[] }> {
  const begun = bank.log.length
  const { child, errors } = worker.start('work')
  const gone = ended(child)
  const cutAfter = begun + 1 + Math.floor(Math.random() * MOST_OF_LIFE)
  await until(() => bank.log.length >= cutAfter, errors)
  await pause(Math.random() * LONGEST_WAIT_MS)
  expect(child.exitCode).toBeNull() // it was at work when it was killed
  child.kill('SIGKILL')
  await gone
  return await onInstallation(async ({ db }) => {
    const sync = await findOpenSync(db)
    if (sync === undefined) throw new Error('Synchronizacja skończyła się przed zabiciem.')
    const calls = await db.selectFrom('indicators.bdlCall').selectAll().execute()
    const pathsOf = (state: string) =>
      calls.filter((call) => call.state === state).map((call) => pathOf(call as Parameters<typeof pathOf>[0], sync))
    return { stored: pathsOf('stored'), asked: pathsOf('asked') }
  })
}

async function onInstallation<Seen>(look: (installation: Installation) => Promise<Seen>): Promise<Seen> {
  const installation = await openInstallation(readSettings(environment(worker.dataDir)), 'splot-kill')
  try {
    return await look(installation)
  } finally {
    await installation.close()
  }
}
