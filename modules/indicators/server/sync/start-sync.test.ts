import { expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { type givenRegister, importBytes } from '#modules/territory/testing/given.ts'
import { smallVoivodeship, terc } from '#modules/territory/testing/small-country.ts'
import { world } from '#platform/testing/world.ts'
import { syncOperations as api } from '../../shared/sync/operations.ts'
import { indicatorsModule } from '../index.ts'
import { createBank } from './bank.ts'
import { nightlySync } from './nightly.ts'
import { bankId, heldFigures, PEOPLE, regionWithBank, startBank, synchronise, work } from './testing.ts'

test('region pokazowy i baza bez rejestru nie łączą się z bankiem', async () => {
  const empty = await world('2026-03-02', [territoryModule, indicatorsModule])
  const start = () => empty.operator.call(api.start, { body: { dryRun: true } })
  await expect(start()).rejects.toMatchObject({ code: 'register-not-loaded' })
  await importBytes(empty, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')), { synthetic: true })
  await expect(start()).rejects.toMatchObject({ code: 'sync-in-demo' })
  const bank = await startBank({ now: () => 0, pass: () => {} }, [])
  const night = await nightlySync({
    platform: empty.platform,
    actor: { kind: 'system', name: 'bdl-sync' },
    bank: createBank({ apiUrl: bank.url, clientId: undefined }),
    sleep: async () => {},
    patienceMs: 0,
    isStopping: () => false,
  })
  expect(night).toEqual({ kind: 'nothing-open' })
  expect(bank.log).toEqual([])
})

test('liczenie podaje zapytania i czas, niczego nie zapisuje i o nic nie pyta', async () => {
  const { region, bank } = await regionWithBank()
  const plan = await region.operator.call(api.start, { body: { dryRun: true, variables: [PEOPLE] } })
  expect(plan).toEqual({ sync: null, variables: 1, calls: 99, leastSecondsAnonymous: 19, leastSecondsRegistered: 9 })
  expect(await region.operator.call(api.list, {})).toEqual({ items: [] })
  expect(bank.log).toEqual([])
})

test('zlecenie z błędem jest odrzucone i nie zostawia synchronizacji', async () => {
  const { region } = await regionWithBank()
  const start = (body: object) => region.operator.call(api.start, { body: { dryRun: false, ...body } })
  await expect(start({ variables: [PEOPLE, 999_999_999] })).rejects.toMatchObject({
    code: 'variable-not-expected',
    details: { numbers: [999_999_999] },
  })
  for (const years of [{ yearFrom: 2024 }, { yearTo: 2024 }, { yearFrom: 2024, yearTo: 2023 }])
    await expect(start(years)).rejects.toMatchObject({ code: 'sync-years-unclear' })
  expect(await region.operator.call(api.list, {})).toEqual({ items: [] })
})

test('naraz trwa jedna synchronizacja; przerwana oddaje miejsce, a wczytane zostaje', async () => {
  const set = await regionWithBank()
  const { region } = set
  const start = () => region.operator.call(api.start, { body: { dryRun: false } })
  const [first] = await Promise.allSettled([start(), start()]).then((both) => {
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    return both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.sync!.id] : []))
  })
  await expect(start()).rejects.toMatchObject({ code: 'sync-open' })
  await work(set, { patienceMs: 0 }) // do pierwszej przerwy

  await region.operator.call(api.stop, { params: { syncId: first! } })

  await expect(region.operator.call(api.stop, { params: { syncId: first! } })).rejects.toMatchObject({
    code: 'sync-over',
  })
  const log = await region.operator.call(api.get, { params: { syncId: first! } })
  expect(log).toMatchObject({ state: 'stopped', callsLeft: 0 })
  expect(log.callsStored).toBeGreaterThan(0)
  expect(await work(set)).toEqual({ kind: 'nothing-open' })
  expect((await start()).sync?.state).toBe('open')
})

test('synchronizację zaczyna i czyta obsługa, administrator i badacz; mieszkaniec nie, a ślad mówi kto', async () => {
  const { region } = await regionWithBank()
  const order = { body: { dryRun: false, variables: [PEOPLE] } }
  await expect(region.resident.call(api.start, order)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(region.resident.call(api.list, {})).rejects.toMatchObject({ code: 'forbidden' })
  const { sync } = await region.operator.call(api.start, order)
  await expect(region.resident.call(api.stop, { params: { syncId: sync!.id } })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const entries = await region.db
    .selectFrom('audit.entry')
    .select(['action', 'actorName', 'subjectNoun', 'subjectId'])
    .where('operation', '=', api.start.name)
    .execute()
  expect(entries).toEqual([{ action: 'bdlSync.start', actorName: 'test', subjectNoun: 'bdlSync', subjectId: sync!.id }])
})

test('nocna praca zaczyna raz na noc, przerywa przy dłuższym czekaniu i wraca do tego samego', async () => {
  const set = await regionWithBank()
  const { region, bank, time } = set
  let slept = 0
  const night = () =>
    nightlySync({
      platform: region.platform,
      actor: { kind: 'system', name: 'bdl-sync' },
      bank: createBank({ apiUrl: bank.url, clientId: undefined, timeoutMs: 500 }),
      sleep: async (ms) => {
        slept += ms
        time.pass(ms)
      },
      patienceMs: 2_000,
      isStopping: () => false,
    })
  bank.misbehave = (path, times) =>
    path.includes('by-variable') && times === 1
      ? { does: 'status', status: 429, headers: { 'retry-after': '60 sek' } }
      : undefined
  expect(await night()).toMatchObject({ kind: 'paused' })
  expect(await heldFigures(region)).toEqual([])
  for (let look = 0; look < 9; look += 1) {
    time.pass(600_000)
    await night()
  }
  bank.misbehave = () => undefined
  while ((await region.operator.call(api.list, {})).items.some(({ state }) => state === 'open')) {
    time.pass(600_000)
    await night()
  }
  expect((await heldFigures(region)).length).toBe(324)
  const asked = bank.log.length
  time.pass(600_000)
  expect(await night()).toEqual({ kind: 'nothing-open' })
  expect(bank.log).toHaveLength(asked)
  time.pass(24 * 3_600_000)
  expect(await night()).toMatchObject({ kind: 'done' })
  expect((await region.operator.call(api.list, {})).items).toHaveLength(2)
  expect(slept).toBeGreaterThan(0)
})

test('cały kraj: 2479 gmin na 25 stronach w dwóch latach', async () => {
  const codes = wholeCountry()
  const units = [...new Set(codes.flatMap((code) => ['00', code.slice(0, 2), code.slice(0, 4), code]))].map((code) => ({
    code,
    level: { 2: 2, 4: 5, 6: 6 }[code.length] as number,
  }))
  const entries = units.flatMap(({ code }) =>
    code === '00'
      ? []
      : [
          {
            code,
            part: code.length === 6 ? 2 : 0,
            name: `Jednostka ${code}`,
            kindName: kindNameOf(code),
            stateOn: '2024-01-01',
          },
        ],
  )
  const set = await regionWithBank(
    units.map(({ code, level }) => ({
      id: bankId(code, code.length === 6 ? 2 : 0),
      name: `Jednostka ${code}`,
      level: code === '00' ? 0 : level,
    })),
    entries as Parameters<typeof givenRegister>[1],
  )
  const { itemOf } = await synchronise(set, [PEOPLE])
  expect(itemOf(PEOPLE)).toMatchObject({ state: 'applied', added: (2479 + 384 + 16 + 1) * 2, notes: '' })
  expect(set.bank.log.filter(({ path }) => path.includes('by-variable'))).toHaveLength(25 + 4 + 1 + 1)
  expect(set.bank.excess).toBe(0)
})

/** Codes of 2,479 municipalities in 384 counties of sixteen voivodeships. */
function wholeCountry(): string[] {
  const two = (number: number) => String(number).padStart(2, '0')
  const counties = Array.from({ length: 384 }, (_, at) => `${two((Math.floor(at / 24) + 1) * 2)}${two((at % 24) + 1)}`)
  return counties.flatMap((county, at) =>
    Array.from({ length: at < 175 ? 7 : 6 }, (_, one) => `${county}${two(one + 1)}`),
  )
}

function kindNameOf(code: string): string {
  return code.length === 2 ? 'województwo' : code.length === 4 ? 'powiat' : 'gmina wiejska'
}
