import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect, type Database } from '../db/connect.ts'
import { publisherModule } from '../publisher/module.ts'
import { publisherOperations } from '../publisher/operations.ts'
import { type World, world } from '../testing/world.ts'
import { auditModule } from './module.ts'
import { sealAudit } from './seal-audit.ts'
import { startSealer } from './sealer.ts'
import { linesOf, sealedBatches, verify, writeEntries } from './testing.ts'

const office = {
  regionCode: '98',
  name: 'Regionalny Ośrodek Polityki Społecznej w Nadborzu',
  address: null,
  email: null,
  phone: null,
  siteUrl: null,
  buildingAccess: null,
  signLanguage: null,
  logoSha256: null,
  stripSha256: null,
}

const change = (region: World) => region.operator.call(publisherOperations.describe, { body: office })

async function idsIn(db: Database, table: 'entry' | 'link'): Promise<string[]> {
  const { rows } =
    table === 'entry'
      ? await sql<{ id: string }>`select id from audit.entry order by id`.execute(db)
      : await sql<{ id: string }>`select entry_id as id from audit.link order by entry_id`.execute(db)
  return rows.map(({ id }) => id)
}

test('operacja zostawia wpis, który dostaje miejsce i pieczęć, a wykaz jej skrót', async () => {
  const region = await world('2026-03-02', [auditModule, publisherModule])
  await change(region)
  expect(await idsIn(region.db, 'link')).toEqual([])

  expect(await sealAudit(region.platform)).toBe(1)
  expect(await idsIn(region.db, 'link')).toEqual(await idsIn(region.db, 'entry'))
  const seals = await region.db.selectFrom('audit.seal').selectAll().execute()
  expect(seals).toMatchObject([{ number: 1, firstPosition: 1, lastPosition: 1, entryCount: 1 }])
  expect((await linesOf(region)).map(({ head }) => head?.hash)).toEqual([seals[0]!.hash])
})

test('gdy nic nie czeka, nie powstaje ani pieczęć, ani wiersz wykazu', async () => {
  const region = await world('2026-03-02', [auditModule])
  expect(await sealAudit(region.platform)).toBe(0)
  expect(await linesOf(region)).toEqual([])
  expect(await verify(region)).toMatchObject({ isWhole: true, newestSeal: null, sealedEntries: 0 })
})

test('odmowa nie zostawia nic do pieczętowania', async () => {
  const region = await world('2026-03-02', [auditModule, publisherModule])
  await expect(region.resident.call(publisherOperations.describe, { body: office })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await sealAudit(region.platform)).toBe(0)
})

test('wpis transakcji zatwierdzonej późno dostaje pieczęć w następnej partii', async () => {
  const region = await world('2026-03-02', [auditModule])
  let late: string[] = []
  await region.db.transaction().execute(async (db) => {
    late = await writeEntries({ ...region, db }, 2)
    await writeEntries(region, 3)
    expect(await sealAudit(region.platform)).toBe(3)
  })
  expect(await sealAudit(region.platform)).toBe(2)
  const last = await region.db.selectFrom('audit.link').select('entryId').where('position', '>', 3).execute()
  expect(last.map(({ entryId }) => entryId).sort()).toEqual(late)
  expect((await verify(region)).isWhole).toBe(true)
})

test('operacja nie czeka na pieczętowanie, które właśnie trwa', async () => {
  const region = await world('2026-03-02', [auditModule, publisherModule])
  await change(region)
  await region.db.transaction().execute(async (sealing) => {
    await sql`select audit.seal_entries(100)`.execute(sealing)
    await change(region) // would stand here for ever if it shared a lock with the open sealing
  })
  expect(await sealAudit(region.platform)).toBe(1)
  expect((await verify(region)).isWhole).toBe(true)
})

test('dwóch pieczętujących naraz nie robi dwóch łańcuchów', async () => {
  const region = await world('2026-03-02', [auditModule])
  await writeEntries(region, 60)
  const counts = await Promise.all([1, 2, 3, 4].map(() => sealAudit(region.platform, 5)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60)
  expect(await verify(region)).toMatchObject({ isWhole: true, sealedEntries: 60, keptHeads: 12 })
})

test('pieczętujący ze starym obrazem bazy nie rozwidli łańcucha', async () => {
  const region = await world('2026-03-02', [auditModule])
  await sealedBatches(region, 2)
  await writeEntries(region, 2)
  const stale = region.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      await sql`select 1 from audit.seal`.execute(db)
      await sealAudit(region.platform)
      await writeEntries(region, 1)
      await sql`select audit.seal_entries(100)`.execute(db)
    })
  await expect(stale).rejects.toThrow()
  await sealAudit(region.platform)
  expect(await verify(region)).toMatchObject({ isWhole: true, sealedEntries: 5 })
})

test('baza i sprawdzający liczą ten sam skrót każdego tekstu', async () => {
  const region = await world('2026-03-02', [auditModule])
  const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((part) => !part.includes('\0'))
  const awkward = ['', ' ', '"', '\\', 'null', 'ż\n\t\r\f\b', '\u0001\u001f\u007f', '\u2028', '🧶', '[\'a\', "b"]']
  const subjects = [...awkward, ...fc.sample(text, 300)]
  await region.db
    .insertInto('audit.entry')
    .values(
      subjects.map((subjectId) => ({
        id: randomUUID(),
        recordedAt: '1969-07-20T20:17:40.123Z',
        actorKind: 'system',
        operation: 'sample.change',
        action: 'sample.change',
        subjectId,
      })),
    )
    .execute()
  await sealAudit(region.platform)
  expect(await verify(region)).toMatchObject({ isWhole: true, sealedEntries: subjects.length })
})

test('ustawienia połączenia nie zmieniają skrótów', async () => {
  const region = await world('2026-03-02', [auditModule])
  await writeEntries(region, 3)
  await region.db.connection().execute(async (db) => {
    for (const setting of [
      `timezone = 'Asia/Kathmandu'`,
      `datestyle = 'SQL, DMY'`,
      `bytea_output = 'escape'`,
      `extra_float_digits = 0`,
      `search_path = 'pg_temp'`,
    ])
      await sql.raw(`set ${setting}`).execute(db)
    await sql`select audit.seal_entries(100)`.execute(db)
    await sql`reset all`.execute(db)
  })
  await sealAudit(region.platform)
  expect(await verify(region)).toMatchObject({ isWhole: true, sealedEntries: 3 })
})

/** One transaction: it waits, writes, waits and then commits or gives up. */
const Writer = fc.record({
  before: fc.nat(25),
  entries: fc.integer({ min: 1, max: 4 }),
  held: fc.nat(40),
  commits: fc.boolean(),
})
const Plan = fc.record({
  writers: fc.array(Writer, { minLength: 1, maxLength: 12 }),
  sealers: fc.array(fc.record({ at: fc.nat(70), most: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 }),
})

test('po dowolnym przeplocie transakcji każdy zatwierdzony wpis ma dokładnie jedną pieczęć', async () => {
  const region = await world('2026-03-02', [auditModule])
  const { db } = connect(region.appUrl, { name: 'splot-test', size: 14 })
  const crowd = { ...region, db }
  const committed: string[] = []
  try {
    await fc.assert(
      fc.asyncProperty(Plan, async ({ writers, sealers }) => {
        await Promise.all([
          ...writers.map(async ({ before, entries, held, commits }) => {
            await pause(before)
            const ids = await db
              .transaction()
              .execute(async (transaction) => {
                const written = await writeEntries({ ...crowd, db: transaction }, entries)
                await pause(held)
                if (!commits) throw new Error('wycofane')
                return written
              })
              .catch(() => [])
            committed.push(...ids)
          }),
          ...sealers.map(async ({ at, most }) => {
            await pause(at)
            await sealAudit({ db, heads: region.platform.heads }, most)
          }),
        ])
        await sealAudit(region.platform)
        expect(await idsIn(db, 'link')).toEqual(await idsIn(db, 'entry'))
        const links = new Set(await idsIn(db, 'link'))
        expect(committed.filter((id) => !links.has(id))).toEqual([])
        expect(await verify(region)).toMatchObject({ isWhole: true, damages: [], waitingEntries: 0 })
      }),
      { numRuns: 20 },
    )
  } finally {
    await db.destroy()
  }
  expect(committed.length).toBeGreaterThan(0)
})

test('uruchomiony pieczętujący nie każe wpisowi czekać dłużej niż sekundę i kończy po sobie', async () => {
  const region = await world('2026-03-02', [auditModule, publisherModule])
  const errors: unknown[] = []
  const sealer = startSealer(region.platform, { error: (error: unknown) => void errors.push(error) })
  const waits: number[] = []
  for (let round = 0; round < 6; round += 1) {
    await change(region)
    const began = performance.now()
    while ((await waitingIn(region)) > 0) await pause(5)
    waits.push(performance.now() - began)
    await pause(70 * round)
  }
  await change(region)
  await sealer.stop()

  expect(Math.max(...waits)).toBeLessThan(1000)
  expect(await waitingIn(region)).toBe(0)
  expect(errors).toEqual([])
  expect((await verify(region)).isWhole).toBe(true)
})

test('sprawdzanie w czasie zapisów i pieczętowania nie podnosi fałszywego alarmu', async () => {
  const region = await world('2026-03-02', [auditModule, publisherModule])
  const sealer = startSealer(region.platform, { error: () => {} })
  let writing = true
  const writer = (async () => {
    while (writing) {
      await change(region)
      await sealAudit(region.platform, 2)
    }
  })()
  for (let round = 0; round < 15; round += 1) expect((await verify(region)).damages).toEqual([])
  writing = false
  await writer
  await sealer.stop()
  expect((await verify(region)).sealedEntries).toBeGreaterThan(15)
})

async function waitingIn(region: World): Promise<number> {
  const { waiting } = await region.db
    .selectFrom('audit.unsealed')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  return waiting
}

test('dziesięć tysięcy wpisów dostaje pieczęć w mniej niż sekundę', async () => {
  const region = await world('2026-03-02', [auditModule])
  const times: number[] = []
  for (let round = 0; round < 4; round += 1) {
    await sql`insert into audit.entry (id, recorded_at, actor_kind, actor_name, operation, action, subject_noun, subject_id)
      select gen_random_uuid(), '2026-03-02T11:00:00Z'::timestamptz + number * interval '1 ms', 'system', 'test',
        'sample.change', 'sample.change', 'note', number::text from generate_series(1, 10000) as number`.execute(
      region.db,
    )
    const began = performance.now()
    expect(await sealAudit(region.platform)).toBe(10_000)
    times.push(performance.now() - began)
  }
  process.stdout.write(`pieczętowanie 10 000 wpisów: ${times.map((time) => Math.round(time)).join(', ')} ms\n`)
  expect(Math.min(...times)).toBeLessThan(1000)
  expect(await verify(region)).toMatchObject({ isWhole: true, sealedEntries: 40_000 })
})
