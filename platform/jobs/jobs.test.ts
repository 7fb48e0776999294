import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { accessModule } from '../access/module.ts'
import { operator } from '../access/rules.ts'
import { givenAccount } from '../access/testing.ts'
import { callOperation } from '../call.ts'
import { endpoint } from '../http/endpoint.ts'
import { defineModule, type Module, on } from '../module.ts'
import { assemble } from '../platform.ts'
import { type World, world } from '../testing/world.ts'
import { createJobsModule } from './module.ts'
import { jobOperations } from './operations.ts'
import { runTask } from './run-task.ts'
import { holdSign, takeBackFromDead } from './take-back.ts'
import { task } from './task.ts'
import { asOwner, endPauses, workOff } from './testing.ts'
import { JOBS_AT_ONCE, startWorker } from './worker.ts'

const note = task({
  name: 'probe.note',
  summary: 'Zapis próbny',
  description: 'Zapisuje jeden identyfikator.',
  action: 'probe.note',
  payload: z.object({ thingId: z.uuid() }),
  key: ({ thingId }) => thingId,
})
const plan = endpoint({
  name: 'probe.plan',
  method: 'POST',
  path: '/probe',
  summary: 'Zaplanuj zapis próbny',
  description: 'Planuje i, jeśli trzeba, przerywa.',
  action: 'probe.note',
  body: z.object({ thingId: z.uuid(), breaks: z.boolean() }),
  returns: z.object({}),
})

/** A world whose one task notes what it was given, or fails for as long as it is told to. */
async function probeWorld() {
  const noted: string[] = []
  const state = { fails: false, meanwhile: async () => {} }
  const probe: Module = defineModule({
    name: 'probe',
    routes: [
      on(note.operation, async (ctx, { body }) => {
        await state.meanwhile()
        if (state.fails) throw new Error('brak łączności z postgres://konto:haslo@serwer/splot')
        noted.push(body.thingId)
        ctx.audit.touched('probe', body.thingId)
        return { done: true }
      }),
      on(plan, async (ctx, { body }) => {
        await ctx.plan(note.job({ thingId: body.thingId }))
        if (body.breaks) throw new Error('przerwano')
        return {}
      }),
    ],
    rules: { 'probe.note': [operator] },
    refusals: {},
    tasks: [note],
  })
  const region = await world('2026-03-02', [probe, accessModule, createJobsModule([probe])])
  const planOne = async (thingId = randomUUID(), breaks = false) => {
    await region.operator.call(plan, { body: { thingId, breaks } })
    return thingId
  }
  const jobs = async () => (await region.operator.call(jobOperations.list, {})).items
  return { region, probe, noted, state, planOne, jobs }
}

const silent = { warn: () => {}, error: () => {} }
const workerOf = (region: World) =>
  startWorker({ platform: region.platform, ownerUrl: region.ownerUrl, chores: [], log: silent })

test('praca zaplanowana w operacji, która się nie udała, znika razem z nią', async () => {
  const { region, noted, planOne, jobs } = await probeWorld()
  await expect(planOne(randomUUID(), true)).rejects.toThrow('przerwano')
  expect(await jobs()).toEqual([])
  const thingId = await planOne()
  expect(await jobs()).toMatchObject([{ task: 'probe.note', name: 'Zapis próbny', state: 'waiting', tries: 0 }])
  await workOff(region)
  expect(noted).toEqual([thingId])
  expect(await jobs()).toEqual([])
  const trail = await region.db
    .selectFrom('audit.entry')
    .where('operation', '=', 'probe.note')
    .select(['actorKind', 'actorName', 'subjectId'])
    .execute()
  expect(trail).toEqual([{ actorKind: 'system', actorName: 'jobs', subjectId: thingId }])
})

test('ta sama praca zaplanowana trzy razy jest jedną', async () => {
  const { region, noted, planOne } = await probeWorld()
  const thingId = await planOne()
  await planOne(thingId)
  await planOne(thingId)
  await workOff(region)
  expect(noted).toEqual([thingId])
})

test('nieudane zadanie czeka coraz dłużej, po ostatniej próbie jest odłożone z powodem, a administrator rusza je znowu', async () => {
  const { region, noted, state, planOne, jobs } = await probeWorld()
  const thingId = await planOne()
  state.fails = true
  const pauses: number[] = []
  for (let tries = 1; tries <= 3; tries += 1) {
    const before = Date.now()
    await workOff(region)
    pauses.push(Date.parse((await jobs())[0]?.runAt ?? '') - before)
    await endPauses(region)
  }
  expect(pauses[1]).toBeGreaterThan(pauses[0] as number)
  expect(pauses[2]).toBeGreaterThan(pauses[1] as number)
  await asOwner(region.ownerUrl, (pool) =>
    pool.query('update graphile_worker._private_jobs set attempts = max_attempts - 1'),
  )
  await workOff(region)
  const [job] = await jobs()
  expect(job).toMatchObject({ state: 'set-aside', tries: job?.triesAllowed })
  expect(job?.reason).toBe('brak łączności z postgres://konto:[ukryte]@serwer/splot')

  state.fails = false
  await workOff(region)
  expect(noted).toEqual([]) // set aside means that nobody tries by himself
  const administrator = await givenAccount(region, { roles: [{ role: 'administrator' }] })
  const manager = await givenAccount(region, { roles: [{ role: 'regional-manager' }] })
  const params = { jobId: job?.id ?? '' }
  await expect(region.as(manager.actor).call(jobOperations.tryAgain, { params })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(region.as(manager.actor).call(jobOperations.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  await region.as(administrator.actor).call(jobOperations.tryAgain, { params })
  expect(await jobs()).toMatchObject([{ state: 'trying-again', tries: 0 }])
  await workOff(region)
  expect(noted).toEqual([thingId])
  await expect(region.as(administrator.actor).call(jobOperations.tryAgain, { params })).rejects.toMatchObject({
    code: 'job-not-stuck',
  })
  const trail = await region.db
    .selectFrom('audit.entry')
    .where('operation', '=', 'jobs.tryAgain')
    .select(['actorId', 'subjectNoun', 'subjectId'])
    .execute()
  expect(trail).toEqual([{ actorId: administrator.id, subjectNoun: 'job', subjectId: job?.id }])
})

test('dwa serwery dzielą kolejkę: każde zadanie robi jeden z nich, zaraz po zatwierdzeniu; zatrzymanie czeka na trwające', async () => {
  const { region, noted, state, planOne } = await probeWorld()
  const [server, other] = await Promise.all([workerOf(region), workerOf(region)])
  const things = await Promise.all(Array.from({ length: 12 }, () => planOne()))
  await vi.waitFor(() => expect(noted).toHaveLength(12), { timeout: 10_000 })
  expect([...noted].sort()).toEqual([...things].sort())

  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let begun = 0
  state.meanwhile = async () => {
    begun += 1
    await gate
  }
  await other.stop()
  // Every place is taken, so nobody is just looking for work when the stop comes.
  await Promise.all(Array.from({ length: JOBS_AT_ONCE }, () => planOne()))
  await vi.waitFor(() => expect(begun).toBe(JOBS_AT_ONCE), { timeout: 10_000 })
  const stopped = server.stop()
  await planOne()
  open()
  await stopped
  expect(noted).toHaveLength(12 + JOBS_AT_ONCE) // the running ones were finished, the new one not begun
})

test('pracę powtarzaną dwa serwery mają w rozkładzie raz, a robi ją jeden z nich', async () => {
  const { region, jobs } = await probeWorld()
  let runs = 0
  const run = async () => {
    runs += 1
  }
  const chore = { name: 'chore.erase', when: '7 * * * *', run } as const
  const start = () =>
    startWorker({ platform: region.platform, ownerUrl: region.ownerUrl, chores: [chore], log: silent })
  const servers = await Promise.all([start(), start()])
  await asOwner(region.ownerUrl, async (pool) => {
    const timetable = 'select identifier from graphile_worker._private_known_crontabs'
    await vi.waitFor(async () => expect((await pool.query(timetable)).rows).toEqual([{ identifier: 'chore.erase' }]))
    await pool.query(`select graphile_worker.add_job('chore.erase', job_key => 'chore.erase')`) // as its hour does
  })
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 10_000 })
  await Promise.all(servers.map((server) => server.stop()))
  expect(runs).toBe(1)
  expect(await jobs()).toEqual([])
})

test('zadanie zabitego serwera wraca do kolejki; zadania żyjącego nikt mu nie odbiera', async () => {
  const { region, noted, planOne } = await probeWorld()
  const thingId = await planOne()
  const lockedBy = (worker: string) =>
    asOwner(region.ownerUrl, (pool) =>
      pool.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute', attempts = 1`,
        [worker],
      ),
    )
  const sign = holdSign(region.ownerUrl, 'pool-living')
  await lockedBy('pool-living')
  await asOwner(region.ownerUrl, async (pool) => {
    await vi.waitFor(async () => expect(await takeBackFromDead(pool, 'pool-other')).toBe(0))
  })
  await workOff(region)
  expect(noted).toEqual([])
  await sign.letGo() // as when the process dies: its connection ends and the sign with it
  await asOwner(region.ownerUrl, async (pool) => {
    await vi.waitFor(async () => expect(await takeBackFromDead(pool, 'pool-other')).toBe(1))
  })
  await workOff(region)
  expect(noted).toEqual([thingId])
})

test('zadanie, którego nikt nie wykonuje albo do którego system nie ma prawa, zatrzymuje start; obcego nie da się zaplanować', async () => {
  const { region, probe } = await probeWorld()
  const { db, files, heads, vault } = region.platform
  const parts = { db, files, heads, vault }
  expect(() => assemble(parts, [{ ...probe, routes: probe.routes.slice(1) }])).toThrow(
    'zadania probe.note nikt nie wykonuje',
  )
  expect(() => assemble(parts, [{ ...probe, rules: { 'probe.note': [{ ...operator, holds: () => false }] } }])).toThrow(
    'system nie ma prawa do zadania probe.note',
  )
  const { tasks: _tasks, ...taskless } = probe
  const other = assemble(parts, [taskless])
  const attempt = callOperation(other, { kind: 'operator', name: 'test' }, plan, {
    body: { thingId: randomUUID(), breaks: false },
  })
  await expect(attempt).rejects.toThrow('Zadania probe.note nikt w tym programie nie wykonuje')
})

test('treść zadania, która nie pasuje do opisu, jest odmową ze zdaniem', async () => {
  const { region } = await probeWorld()
  await expect(runTask(region.platform, 'probe.note', { thingId: 'x' })).rejects.toThrow(/thingId|identyfikator|Podaj/)
})
