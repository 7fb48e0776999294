import fc from 'fast-check'
import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '#platform/db/connect.ts'
import { syncOperations } from '../../shared/sync/operations.ts'
import { type Bank, createBank } from './bank.ts'
import { heldFigures, PEOPLE, regionWithBank, synchronise, UNEMPLOYED } from './testing.ts'
import { type SyncRest, workSync } from './work-sync.ts'

type Set = Awaited<ReturnType<typeof regionWithBank>>

class Killed extends Error {}

/**
 * One life of a worker: a connection of its own that dies at the given step. A step is a statement for the database or a
 * question for the bank; a death at a question comes before it is sent, or after the bank answered and before anything
 * was done with the answer. What a dead process cannot do, this one cannot either: every further step dies too.
 */
async function liveUntil(set: Set, step: number, diesAfterAnswer: boolean): Promise<SyncRest | 'killed'> {
  let left = step
  const live = () => {
    left -= 1
    if (left < 0) throw new Killed()
  }
  const mortal: KyselyPlugin = {
    transformQuery: ({ node }) => {
      live()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const { db } = connect(set.region.appUrl, { name: 'splot-test', size: 3 })
  const whole = createBank({ apiUrl: set.bank.url, clientId: undefined, timeoutMs: 30_000 })
  const bank: Bank = {
    client: whole.client,
    ask: async (path) => {
      if (!diesAfterAnswer) live()
      const answer = await whole.ask(path)
      live()
      return answer
    },
  }
  try {
    return await workSync({
      platform: { ...set.region.platform, db: db.withPlugin(mortal) },
      actor: { kind: 'operator', name: 'test' },
      bank,
      sleep: async (ms) => set.time.pass(ms),
      patienceMs: Number.POSITIVE_INFINITY,
      isStopping: () => false,
    })
  } catch (error) {
    if (error instanceof Killed) return 'killed'
    throw error
  } finally {
    await db.destroy() // the database frees what the dead one held
  }
}

/** The next life, as soon as the database has noticed the end of the last one. */
async function nextLife(...of: Parameters<typeof liveUntil>): Promise<SyncRest | 'killed'> {
  for (;;) {
    const rest = await liveUntil(...of)
    if (rest === 'killed' || rest.kind !== 'busy') return rest
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('zabita w dowolnym miejscu synchronizacja nie gubi ani nie powtarza przechowanego pytania i daje to samo', async () => {
  const reference = await regionWithBank()
  await synchronise(reference, [PEOPLE, UNEMPLOYED])
  const expected = await heldFigures(reference.region)
  const questions = [...new Set(reference.bank.log.map(({ path }) => path))].sort()

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ step: fc.integer({ min: 1, max: 90 }), diesAfterAnswer: fc.boolean() }), {
        minLength: 25,
        maxLength: 25,
      }),
      async (lives) => {
        const set = await regionWithBank()
        const { sync } = await set.region.operator.call(syncOperations.start, {
          body: { dryRun: false, variables: [PEOPLE, UNEMPLOYED] },
        })
        let rest: SyncRest | 'killed' = 'killed'
        for (const { step, diesAfterAnswer } of lives) {
          if (rest !== 'killed') break
          rest = await nextLife(set, step, diesAfterAnswer)
        }
        if (rest === 'killed') rest = await nextLife(set, Number.POSITIVE_INFINITY, false)

        expect(rest).toEqual({ kind: 'done' })
        expect(await heldFigures(set.region)).toEqual(expected)
        // plan: każde pytanie raz, z jedną przechowaną odpowiedzią
        const calls = await set.region.db
          .selectFrom('indicators.bdlCall as c')
          .leftJoin('indicators.bdlRequest as r', 'r.callId', 'c.id')
          .select(({ fn }) => [
            'c.id',
            'c.state',
            fn.count<number>('r.id').as('asked'),
            fn.count<number>('r.settledAt').as('settled'),
          ])
          .groupBy('c.id')
          .execute()
        expect(calls.map(({ state }) => state)).toEqual(questions.map(() => 'stored'))
        // rozliczone zapytanie to przechowana odpowiedź: po niej nie pytano już nigdy; nierozliczone zginęły z procesem
        expect(calls.filter(({ settled }) => settled !== 1)).toEqual([])
        expect([...new Set(set.bank.log.map(({ path }) => path))].sort()).toEqual(questions)
        const asked = calls.reduce((sum, call) => sum + call.asked, 0)
        expect(set.bank.log.length).toBeLessThanOrEqual(asked)
        expect(set.bank.excess).toBe(0)
        const log = await set.region.operator.call(syncOperations.get, { params: { syncId: sync!.id } })
        expect(log.items.map(({ state, added, changed }) => [state, added, changed])).toEqual([
          ['applied', 0, 0],
          ['applied', 162, 0],
          ['applied', 162, 0],
        ])
        expect(await set.region.db.selectFrom('indicators.revision').selectAll().execute()).toEqual([])
      },
    ),
    { numRuns: 2, endOnFailure: true }, // a shrunken list of deaths tells no more than the first, and takes minutes,
  )
})

test('dwa procesy naraz: jeden pracuje, drugi mówi, że nie ma czego robić', async () => {
  const set = await regionWithBank()
  await set.region.operator.call(syncOperations.start, { body: { dryRun: false, variables: [PEOPLE] } })
  const rests = await Promise.all([
    liveUntil(set, Number.POSITIVE_INFINITY, false),
    liveUntil(set, Number.POSITIVE_INFINITY, false),
  ])
  expect(rests.map((rest) => (rest === 'killed' ? rest : rest.kind)).sort()).toEqual(['busy', 'done'])
  expect(new Set(set.bank.log.map(({ path }) => path)).size).toBe(set.bank.log.length)
})
