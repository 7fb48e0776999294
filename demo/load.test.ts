import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { fairOperations } from '#modules/indicators/shared/fair/operations.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { world } from '#platform/testing/world.ts'
import { loadDemo } from './load.ts'
import { DEMO_STATES, TRANSFER } from './region.ts'

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

  it('gmina, która dostała wsie sąsiada, ma szereg z przerwą i drugi, na dzisiejszym obszarze', async () => {
    const { points } = await region.resident.call(fairOperations.getSeries, {
      params: { unitCode: TRANSFER.to, indicatorCode: 'population' },
    })
    const of = (year: number) => points.find((point) => point.year === year)!
    expect(of(2018)).toMatchObject({ isAfterBreak: true, breakBy: 'territory', bridge: 'none' })
    expect(of(2017)).toMatchObject({ bridge: 'bridged', parts: [{ code: TRANSFER.from, share: 0.12 }, { share: 1 }] })
    expect(of(2018).value! - of(2017).value!).toBeGreaterThan(500)
    expect(Math.abs(of(2018).value! - of(2017).bridged!)).toBeLessThan(150)
  })

  it('mapa dawnego roku ma granice z tamtego roku', async () => {
    const { items } = await region.resident.call(territoryOperations.listBoundaryStates, {})
    expect(items.map(({ stateOn }) => stateOn).sort()).toEqual(['2017-01-01', '2018-01-01', '2026-01-01'])
    const bytesOf = async (year: number) => {
      const { bytes } = await region.resident.call(territoryOperations.getBoundaries, {
        params: { scope: '98' },
        query: { year },
      })
      return Buffer.from(bytes).toString('base64')
    }
    expect(await bytesOf(2018)).toBe(await bytesOf(2026))
    expect(await bytesOf(2017)).not.toBe(await bytesOf(2018))
  })

  it('powtórzone niczego nie zmienia', async () => {
    const before = await statusCounts()
    await loadDemo(region.operator.call)
    expect(await statusCounts()).toEqual(before)
    const { items } = await region.resident.call(territoryOperations.listRegisterStates, {})
    expect(items.map(({ stateOn }) => stateOn).sort()).toEqual([...DEMO_STATES])
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
