import { beforeAll, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { callOperation } from '#platform/call.ts'
import { createMemory } from '#platform/memory.ts'
import type { Platform } from '#platform/platform.ts'
import { type World, world } from '#platform/testing/world.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { givenDelivered } from '../testing/given-delivered.ts'
import { givenFigures } from '../testing/given-figures.ts'
import { indicatorsModule } from './index.ts'
import type { Lasting } from './lasting.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const
const ROW = 'ozps:10.4.violence'
const ANOTHER_ROW = 'ozps:10.4.homelessness'

const people = (year: number, publishedOn: string) => ({
  subject: 'P2137',
  year,
  columns: { ogółem: { '020101': 5000, '020102': 4000, '020103': 3000 } },
  publishedOn,
})
const unemployed = (first: number, publishedOn: string) => ({
  subject: 'P1944',
  year: 2024,
  columns: { ogółem: { '020101': first, '020102': 40, '020103': 30 } },
  publishedOn,
})
const violence = (first: number, publishedOn: string) => ({
  subject: 'P9001',
  year: 2024,
  counts: { '020101': first, '020102': 40, '020103': 30 },
  publishedOn,
})

let region: World & { end: () => Promise<void> }

beforeAll(async () => {
  region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  await givenFigures(region, KINDS, people(2020, '2021-06-30'))
  await givenFigures(region, KINDS, people(2024, '2025-06-01'))
  await givenFigures(region, KINDS, unemployed(50, '2025-06-01'))
  await givenDelivered(region, KINDS, ROW, violence(3, '2025-06-01'))
  return region.end
})

/** The same installation in a process that has just begun and remembers nothing. */
function withoutMemory(platform: Platform): Platform {
  const empty = () => createMemory({ count: 100, bytes: 1e8 })
  return {
    ...platform,
    lasting: new Map(),
    underWay: new Map(),
    parts: empty(),
    memory: empty(),
    packed: empty(),
    made: empty(),
  }
}

/** Profiles of every level and maps of all that is held; what cannot be asked answers with its refusal. */
async function everything(platform: Platform): Promise<unknown[]> {
  const answers: unknown[] = []
  const resident = { kind: 'public' } as const
  for (const unitCode of ['020101', '020102', '0201', '02'])
    answers.push(await callOperation(platform, resident, api.getProfile, { params: { unitCode } }))
  for (const [indicatorCode, year] of [
    ['population', 2020],
    ['registered-unemployed', 2024],
    ['reason-violence', 2024],
  ] as const)
    answers.push(
      await callOperation(platform, resident, api.getMap, { params: { indicatorCode }, query: { year } }).catch(
        ({ code }: { code: string }) => code,
      ),
    )
  return answers
}

async function dataChange(change: () => Promise<unknown>): Promise<void> {
  await change()
  const raise = region.db.updateTable('platform.dataVersion').set((eb) => ({ version: eb('version', '+', 1) }))
  await raise.execute()
}

const CHANGES: Record<string, () => Promise<unknown>> = {
  'nowszy plik jednej podgrupy': () => givenFigures(region, KINDS, unemployed(51, '2025-07-01')),
  'liczba, która była mała, poprawiona na dużą': () =>
    givenDelivered(region, KINDS, ROW, violence(33, '2025-07-01')).then(() =>
      givenFigures(region, KINDS, unemployed(52, '2025-07-02')),
    ),
  'usunięty ślad, że liczba była mała': () => region.db.deleteFrom('indicators.revision').execute(),
  'zmiana jednej liczby bez wiedzy programu': () =>
    region.db.updateTable('indicators.observation').set({ value: 7777 }).where('value', '=', 4000).execute(),
  'dzień pliku poznany po liczbach, a z nim inny spis': () =>
    region.db
      .updateTable('indicators.origin')
      .set({ publishedOn: '2025-01-01' })
      .where('publishedOn', '=', '2021-06-30')
      .execute(),
  'wycofane liczby jednej gminy': () =>
    region.db.deleteFrom('indicators.observation').where('unitCode', '=', '020102').execute(),
  'nowy stan rejestru z inną nazwą województwa': () =>
    givenRegister(
      region,
      smallCountry('2025-01-01').map((entry) => (entry.code === '02' ? { ...entry, name: 'NOWE ŁĄKI' } : entry)),
    ),
  'kolumna pod inną nazwą, więc już nie ta': () =>
    region.db
      .updateTable('indicators.variable')
      .set({ label: 'coś innego' })
      .where('subjectCode', '=', 'P1944')
      .execute(),
}

test('po każdej zmianie odpowiada to samo, co ktoś, kto nic nie pamięta', async () => {
  let before = JSON.stringify(await everything(region.platform))
  for (const [name, change] of Object.entries(CHANGES)) {
    await dataChange(change)
    const kept = await everything(region.platform)
    expect(kept, name).toEqual(await everything(withoutMemory(region.platform)))
    const now = JSON.stringify(kept)
    expect(now !== before, `${name}: odpowiedzi się zmieniły`).toBe(true)
    before = now
  }
})

test('import jednej podgrupy nie każe czytać ani liczyć pozostałych', async () => {
  const own = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(own, smallCountry('2024-01-01'))
  await givenFigures(own, KINDS, people(2024, '2025-06-01'))
  await givenFigures(own, KINDS, unemployed(50, '2025-06-01'))
  const matrices = async () => {
    await own.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    const { matrices: kept } = own.platform.lasting.get('indicators') as Lasting
    return [kept.get('population 2024'), kept.get('registered-unemployed 2024')]
  }
  const [peopleBefore, unemployedBefore] = await matrices()
  await givenFigures(own, KINDS, unemployed(51, '2025-07-01'))
  const [peopleAfter, unemployedAfter] = await matrices()
  expect(peopleAfter).toBeDefined()
  expect(peopleAfter === peopleBefore).toBe(true)
  expect(unemployedAfter).toBeDefined()
  expect(unemployedAfter === unemployedBefore).toBe(false)
})

test('rzędy, w których małe liczby są ukrywane, liczą się na nowo razem: co ukryć w jednym, widać tylko obok innych', async () => {
  const own = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(own, smallCountry('2024-01-01'))
  await givenFigures(own, KINDS, people(2024, '2025-06-01'))
  await givenDelivered(own, KINDS, ROW, violence(30, '2025-06-01'))
  await givenDelivered(own, KINDS, ANOTHER_ROW, { ...violence(31, '2025-06-01'), subject: 'P9002' })
  const matrices = async () => {
    await own.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    const { matrices: kept } = own.platform.lasting.get('indicators') as Lasting
    return [kept.get('population 2024'), kept.get('reason-homelessness 2024')]
  }
  const [peopleBefore, homelessBefore] = await matrices()
  await givenDelivered(own, KINDS, ROW, violence(3, '2025-07-01'))
  const [peopleAfter, homelessAfter] = await matrices()
  expect(peopleAfter).toBeDefined()
  expect(peopleAfter === peopleBefore).toBe(true)
  expect(homelessAfter).toBeDefined()
  expect(homelessAfter === homelessBefore).toBe(false)
})

test('numeru zmiany kolumny program sam nie zapisze: mógłby nim powiedzieć, że zmienione liczby są te same', async () => {
  const { stamp } = await region.db
    .selectFrom('indicators.columnState')
    .select('stamp')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(Number(stamp)).toBeGreaterThan(0)
  await expect(region.db.updateTable('indicators.columnState').set({ stamp: 1 }).execute()).rejects.toThrow(
    'permission denied',
  )
})
