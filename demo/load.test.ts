import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { world } from '#platform/testing/world.ts'
import { loadDemo } from './load.ts'

const TODAY = '2026-03-10'
let region: Awaited<ReturnType<typeof world>>

beforeAll(async () => {
  region = await world(TODAY, [territoryModule, indicatorsModule])
  await loadDemo(region.operator.call)
})
afterAll(() => region.end())

describe('wczytanie regionu pokazowego', () => {
  it('daje województwo, 8 powiatów i 40 gmin', async () => {
    const { items } = await region.resident.call(territoryOperations.listUnits, { query: { limit: 500 } })
    const ofLevel = (level: string) => items.filter((unit) => unit.level === level)
    expect(ofLevel('voivodeship').map(({ name }) => name)).toEqual(['nadborskie'])
    expect(ofLevel('county')).toHaveLength(8)
    expect(ofLevel('municipality')).toHaveLength(40)
  })

  it('daje stronę gminy z powierzchnią z granic, sąsiadami i historią rodzaju', async () => {
    const czarnaStruga = await region.resident.call(territoryOperations.getUnit, { params: { code: '980803' } })
    expect(new Set(czarnaStruga.neighbours.map(({ name }) => name))).toEqual(
      new Set(['Białe Jezioro', 'Borsuki', 'Kamienny Bród', 'Żurawiec']),
    )
    expect(czarnaStruga.boundary!.areaKm2).toBeCloseTo(199, -1)
    const tatarakowo = await region.resident.call(territoryOperations.getUnit, { params: { code: '980504' } })
    expect(tatarakowo.kind).toBe(3)
    expect(tatarakowo.versions.map(({ kind }) => kind)).toEqual([2, 3])
  })

  it('daje cztery subregiony doradców, w których jest każdy powiat', async () => {
    const { items } = await region.resident.call(territoryOperations.listAdviserAreas, { query: {} })
    expect(items).toHaveLength(4)
    expect(items.flatMap(({ counties }) => counties)).toHaveLength(8)
  })

  it('oznacza każdą liczbę jako syntetyczną, a braki nie są zerami', async () => {
    const counts = await statusCounts()
    const cells = 49 * 10 * (21 + 4 + 1)
    expect(counts).toEqual({ value: cells - 40, confidential: 20, 'not-collected': 20 })
    const origins = await region.db.selectFrom('indicators.origin').select('synthetic').execute()
    expect(origins).toEqual([{ synthetic: true }, { synthetic: true }, { synthetic: true }])
  })

  it('powtórzone niczego nie zmienia', async () => {
    const before = await statusCounts()
    await loadDemo(region.operator.call)
    expect(await statusCounts()).toEqual(before)
    const { items } = await region.resident.call(territoryOperations.listRegisterStates, {})
    expect(items.map(({ stateOn }) => stateOn).sort()).toEqual(['2024-01-01', '2026-01-01'])
  })
})

async function statusCounts(): Promise<Record<string, number>> {
  const rows = await region.db
    .selectFrom('indicators.observation')
    .select(({ fn }) => ['status', fn.countAll<string>().as('count')])
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
}
