import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { syncOperations } from '../../shared/sync/operations.ts'
import { type BankClient, QUOTAS } from '../../shared/sync/quota.ts'
import { findOpenSync } from './calls.ts'
import { settleRequest, takeCall } from './take-call.ts'
import { isBeyondQuota, PEOPLE, regionWithBank } from './testing.ts'

type Set = Awaited<ReturnType<typeof regionWithBank>>

/** An open synchronisation with so many questions that a test never comes to their end. */
async function openWithCalls(set: Set): Promise<string> {
  await set.region.operator.call(syncOperations.start, { body: { dryRun: false, variables: [PEOPLE] } })
  const { id } = (await findOpenSync(set.region.db))!
  await sql`
    insert into indicators.bdl_call (sync_id, variable_number, kind, level, round, page, state)
    select ${id}, ${PEOPLE}, 'data', 6, 1, page, 'waiting' from generate_series(0, 3000) as page`.execute(set.region.db)
  return id
}

const nowOf = ({ region }: Set) => region.platform.clock().toISOString()

/** Past traffic: bursts of questions asked before, each settled a moment later or never. */
async function givenTraffic(
  { region, bank, time }: Set,
  client: BankClient,
  bursts: { agoMs: number; size: number }[],
) {
  await sql`delete from indicators.bdl_request`.execute(region.db)
  bank.log.length = 0
  for (const { agoMs, size } of bursts) {
    const at = time.now() - agoMs
    for (let one = 0; one < size; one += 1)
      bank.log.push({ at, path: '', client: client === 'anonymous' ? '' : 'k', status: 200 })
    await sql`
      insert into indicators.bdl_request (client, call_id, asked_at, settled_at)
      select ${client}, (select min(id) from indicators.bdl_call),
        to_timestamp(${at / 1000}::float8), to_timestamp(${at / 1000}::float8)
      from generate_series(1, ${size}::integer)`.execute(region.db)
  }
}

const aClient = fc.constantFrom<BankClient>('anonymous', 'registered')
/** Sizes and ages around the edges of the windows, where a mistake would show. */
const aBurst = fc.oneof(
  fc.record({ agoMs: fc.integer({ min: 0, max: 1_000 }), size: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ agoMs: fc.integer({ min: 880_000, max: 900_000 }), size: fc.integer({ min: 60, max: 90 }) }),
  fc.record({ agoMs: fc.integer({ min: 43_190_000, max: 43_200_000 }), size: fc.integer({ min: 800, max: 990 }) }),
)
const aQuestion = fc.record({
  thinkMs: fc.integer({ min: 0, max: 400 }),
  travelMs: fc.integer({ min: 0, max: 3_000 }),
  isLost: fc.boolean(),
})

test('w żadnym oknie i przy żadnym ruchu bank nie dostaje więcej pytań, niż wolno', async () => {
  const set = await regionWithBank()
  const syncId = await openWithCalls(set)
  await fc.assert(
    fc.asyncProperty(
      aClient,
      fc.array(aBurst, { maxLength: 3 }),
      fc.array(aQuestion, { minLength: 7, maxLength: 12 }),
      async (client, bursts, questions) => {
        set.time.pass(8 * 24 * 3_600_000)
        await givenTraffic(set, client, bursts)
        const key = client === 'anonymous' ? '' : 'k'
        for (const { thinkMs, travelMs, isLost } of questions) {
          set.time.pass(thinkMs)
          let taken = await takeCall(set.region.db, syncId, client, nowOf(set))
          while (taken.kind === 'wait') {
            set.time.pass(taken.ms)
            taken = await takeCall(set.region.db, syncId, client, nowOf(set))
          }
          if (taken.kind === 'none') throw new Error('Pytania się skończyły.')
          // dociera do banku gdzieś po drodze; proces zabity po wysłaniu nigdy tego nie zapisze
          const arrival = { at: set.time.now() + travelMs, client: key, path: '', status: 200 }
          expect(isBeyondQuota({ log: set.bank.log.filter(({ at }) => at <= arrival.at) }, arrival)).toBe(false)
          set.bank.log.push(arrival)
          set.time.pass(travelMs)
          if (!isLost) await settleRequest(set.region.db, taken.requestId, nowOf(set))
        }
      },
    ),
    { numRuns: 5 },
  )
})

test('procesy, które pytają naraz, dzielą jeden limit', async () => {
  const set = await regionWithBank()
  const syncId = await openWithCalls(set)
  const taken = await Promise.all(
    Array.from({ length: 12 }, async () => await takeCall(set.region.db, syncId, 'anonymous', nowOf(set))),
  )
  expect(taken.filter(({ kind }) => kind === 'call')).toHaveLength(5)
  const ids = taken.flatMap((one) => (one.kind === 'call' ? [one.call.id] : []))
  expect(new Set(ids).size).toBe(5)
})

test('każde pełne okno każe czekać do swojego końca, a milisekundę dłużej już nie', async () => {
  const set = await regionWithBank()
  const syncId = await openWithCalls(set)
  const cases = [0, 1, 2, 3].map((place) => ['anonymous', place] as const)
  for (const [client, place] of [...cases, ['registered', 1] as const]) {
    const { seconds, requests } = QUOTAS[client][place]!
    const agoMs = Math.round(seconds * 600)
    set.time.pass(8 * 24 * 3_600_000)
    await givenTraffic(set, client, [{ agoMs, size: requests }])
    const taken = await takeCall(set.region.db, syncId, client, nowOf(set))
    expect(taken).toMatchObject({ kind: 'wait', ms: seconds * 1000 - agoMs + 1 })
    set.time.pass(seconds * 1000 - agoMs + 1)
    expect((await takeCall(set.region.db, syncId, client, nowOf(set))).kind).toBe('call')
  }
})
