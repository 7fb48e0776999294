import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { type Asking, keepMade } from '#platform/keep-made.ts'
import { type World, world } from '#platform/testing/world.ts'
import type { Profile } from '../shared/answers.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { givenFigures } from '../testing/given-figures.ts'
import { rowOf } from '../testing/row-of.ts'
import { indicatorsModule } from './index.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const
const CODE = 'registered-unemployed'
const IMPORTS = 10

/** Every figure of every gmina is the number of the import, so that one that is not is of another. */
async function importAll(region: World, number: number): Promise<void> {
  const columns = { ogółem: Object.fromEntries(Object.keys(KINDS).map((code) => [code, number])) }
  const publishedOn = `2025-06-${String(number - 100).padStart(2, '0')}`
  await givenFigures(region, KINDS, { subject: 'P1944', year: 2024, columns, publishedOn })
}

/** What imports stand behind a profile: its value, the sum of the county, the middle and the ends of its circles. */
function importsIn(profile: Profile): (number | null | undefined)[] {
  const row = rowOf(profile, CODE)
  const county = row?.comparison?.county
  return [
    row?.value,
    county?.value == null ? county?.value : county.value / 3,
    county?.median,
    county?.highest,
    row?.comparison?.voivodeship?.lowest,
    row?.trend[0]?.voivodeshipMedian,
    row?.cells[0]?.value,
  ]
}

/** A page of three answers, made while imports go on. */
async function page(ask: Asking): Promise<(number | null | undefined)[]> {
  const query = { scope: '02', of: [{ indicatorCode: CODE, year: 2024 }] }
  const { items } = await ask(api.getSpreads, { query })
  const own = await ask(api.getProfile, { params: { unitCode: '020101' } })
  const map = await ask(api.getMap, { params: { indicatorCode: CODE }, query: { scope: '02' } })
  return [...items.flatMap(({ values, median }) => [...values, median]), ...importsIn(own), ...map.values]
}

describe('pamięć odpowiedzi, gdy trwają importy', () => {
  let region: World & { end: () => Promise<void> }

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    await importAll(region, 101)
    return region.end
  })

  test('wielu czytających naraz: każda odpowiedź jest z jednego importu i nie starsza niż pytanie', async () => {
    let committed = 101
    let isWriting = true
    const writer = (async () => {
      for (let number = 102; number < 101 + IMPORTS; number += 1) {
        await importAll(region, number)
        committed = number
      }
      isWriting = false
    })()

    let read = 0
    const reader = async (ask: () => Promise<(number | null | undefined)[]>) => {
      while (isWriting) {
        const least = committed
        const seen = [...new Set(await ask())]
        expect(seen).toHaveLength(1)
        expect(seen[0]).toBeGreaterThanOrEqual(least)
        read += 1
      }
    }
    const unit = (unitCode: string) => async () =>
      importsIn(await region.resident.call(api.getProfile, { params: { unitCode } }))
    const whole = async () => await keepMade(region.platform, { kind: 'public' }, '/gmina/020101', page)
    await Promise.all([writer, ...[unit('020101'), unit('020101'), unit('020103'), whole, whole, whole].map(reader)])
    expect(read).toBeGreaterThan(5 * IMPORTS)
    expect(importsIn(await region.resident.call(api.getProfile, { params: { unitCode: '020102' } }))[0]).toBe(
      100 + IMPORTS,
    )
  })
})

describe('kolumny, które zostają w pamięci dłużej niż jedna wersja danych', () => {
  let region: World & { end: () => Promise<void> }

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    for (const [subject, value] of [
      ['P1944', 1],
      ['P2137', 2],
    ] as const) {
      const columns = { ogółem: Object.fromEntries(Object.keys(KINDS).map((code) => [code, value])) }
      await givenFigures(region, KINDS, { subject, year: 2024, columns })
    }
    await writeBoth(200)
    return region.end
  })

  /** Both columns in one transaction, each by a statement of its own. */
  async function writeBoth(number: number): Promise<void> {
    await region.db.transaction().execute(async (db) => {
      for (const subject of ['P1944', 'P2137'])
        await db
          .updateTable('indicators.observation as o')
          .from('indicators.variable as v')
          .whereRef('v.id', '=', 'o.variableId')
          .where('v.subjectCode', '=', subject)
          .set({ value: number })
          .execute()
      await db.updateTable('platform.dataVersion').set({ version: number }).execute()
    })
  }

  test('dwie zmienione razem są w każdej odpowiedzi z tej samej transakcji, nie starszej niż pytanie', async () => {
    let committed = 200
    let isWriting = true
    let read = 0
    const writer = (async () => {
      while (read < 20 || committed < 220) {
        await writeBoth(committed + 1)
        committed += 1
      }
      isWriting = false
    })()
    const reader = async (unitCode: string) => {
      while (isWriting) {
        const least = committed
        const { topics } = await region.resident.call(api.getProfile, { params: { unitCode } })
        const rows = topics.flatMap(({ rows }) => rows)
        const seen = ['population', CODE].map((code) => rows.find((row) => row.code === code)?.value)
        expect(seen[0]).toBe(seen[1])
        expect(seen[0]).toBeGreaterThanOrEqual(least)
        read += 1
      }
    }
    await Promise.all([writer, ...['020101', '020101', '020102', '020103'].map(reader)])
    expect(read).toBeGreaterThanOrEqual(20)
  })
})

describe('zestaw wartości do pasków na stronie gminy', () => {
  let region: World & { end: () => Promise<void> }

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    const columns = { ogółem: { '020101': 50, '020102': 20, '020103': '', '040101': 7 } }
    await givenFigures(region, KINDS, { subject: 'P1944', year: 2024, columns })
    return region.end
  })

  test('ma wartości gmin jednego obszaru, bez tych, których nie ma, i ich medianę', async () => {
    const query = { scope: '02', of: [{ indicatorCode: CODE, year: 2024 }] }
    const { items } = await region.resident.call(api.getSpreads, { query })
    expect(items).toEqual([{ indicatorCode: CODE, year: 2024, values: [50, 20], median: 35 }])
  })

  test('roku bez danych, nieznanego wskaźnika i obszaru nie zastępuje niczym', async () => {
    const asked = (scope: string, indicatorCode: string, year: number) =>
      region.resident.call(api.getSpreads, { query: { scope, of: [{ indicatorCode, year }] } })
    await expect(asked('02', CODE, 2019)).rejects.toMatchObject({ code: 'year-without-data' })
    await expect(asked('02', 'nie-ma-takiego', 2024)).rejects.toMatchObject({ code: 'indicator-not-found' })
    await expect(asked('97', CODE, 2024)).rejects.toMatchObject({ code: 'unit-not-found' })
  })
})
