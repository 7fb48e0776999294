import { expect, test } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type World, world } from '#platform/testing/world.ts'
import { territoryOperations as operations } from '../shared/operations.ts'
import { givenRegister, importBytes } from '../testing/given.ts'
import { smallCountry, smallVoivodeship, terc } from '../testing/small-country.ts'
import { geoJson, smallMap } from '../testing/small-map.ts'
import {
  areaOf,
  boundaryShapes,
  boundarySource,
  getUnit,
  isDemo,
  listUnits,
  municipalitiesOn,
  rememberSubregions,
} from './api.ts'
import { territoryModule } from './index.ts'

const region = () => world('2026-03-02', [territoryModule])

/** Runs what a later module would ask in its own operation. */
async function ask<T>(splot: World, question: (ctx: Ctx) => Promise<T>): Promise<T> {
  return await splot.db.transaction().execute(async (db) => {
    const ctx = {
      db,
      today: '2026-03-02',
      remember: (_key: string, make: () => Promise<unknown>) => make(),
    } as unknown as Ctx
    return await question(ctx)
  })
}

test('późniejszy moduł pyta o jednostki, powierzchnie i kształty', async () => {
  const splot = await region()
  await givenRegister(splot, smallCountry('2022-01-01'))
  const renumbered = (code: string) => (code === '020102' ? '020104' : code)
  await givenRegister(
    splot,
    smallCountry('2024-01-01').map((entry) => ({ ...entry, code: renumbered(entry.code) })),
  )
  await importBytes(splot, 'importBoundaries', geoJson(smallMap()))

  expect(await ask(splot, (ctx) => getUnit(ctx, '020102'))).toMatchObject({ name: 'Brzezina 02', isCurrent: false })
  await expect(ask(splot, (ctx) => getUnit(ctx, '029999'))).rejects.toMatchObject({ code: 'unit-not-found' })
  expect(await ask(splot, (ctx) => listUnits(ctx, { level: 'county', parentCode: '04' }))).toMatchObject([
    { code: '0401' },
  ])
  const codesOn = async (day: string) =>
    (await ask(splot, (ctx) => municipalitiesOn(ctx, day))).map(({ code }) => code).slice(0, 3)
  expect(await codesOn('2020-12-31')).toEqual(['020101', '020102', '020103'])
  expect(await codesOn('2023-12-31')).toEqual(['020101', '020103', '020104'])
  expect((await ask(splot, areaOf)).get('00')).toBeGreaterThan(5000)
  expect(await ask(splot, boundarySource)).toEqual({ text: 'plik testowy, bez ograniczeń', obtainedOn: '2026-01-08' })
  const shapes = await ask(splot, (ctx) => boundaryShapes(ctx, '02'))
  expect([shapes?.municipalities.length, shapes?.counties.length, shapes?.voivodeships.length]).toEqual([3, 1, 1])
  expect(await ask(splot, (ctx) => boundaryShapes(ctx, '98'))).toBeUndefined()
  expect(await ask(splot, isDemo)).toBe(false)
})

test('podregiony statystyczne stają pod swoim województwem, nie mieszają się z powiatami i przeżywają import rejestru', async () => {
  const splot = await region()
  const subregions = [{ code: '011212000000', name: 'PODREGION KRAKOWSKI' }]
  await expect(ask(splot, (ctx) => rememberSubregions(ctx, subregions))).rejects.toMatchObject({
    code: 'register-not-loaded',
  })
  await givenRegister(splot)

  await ask(splot, (ctx) => rememberSubregions(ctx, subregions))
  await ask(splot, (ctx) => rememberSubregions(ctx, [{ code: '011212000000', name: 'krakowski' }]))
  await givenRegister(splot, smallCountry('2025-01-01'))

  expect(await ask(splot, (ctx) => getUnit(ctx, '011212000000'))).toMatchObject({
    level: 'statistical-subregion',
    parentCode: '12',
    name: 'krakowski',
  })
  const voivodeship = await splot.resident.call(operations.getUnit, { params: { code: '12' } })
  expect(voivodeship.children.map(({ level }) => level)).toEqual(['county'])
  expect(await ask(splot, (ctx) => listUnits(ctx, { parentCode: '12' }))).toHaveLength(4)
})

test('baza jest pokazowa albo prawdziwa: raz wybrana, taka zostaje', async () => {
  const empty = await region()
  expect(await empty.resident.call(operations.getDataset, {})).toEqual({ dataset: null, voivodeships: [] })
  await empty.operator.call(operations.chooseReal, {})
  expect(await empty.operator.call(operations.chooseReal, {})).toMatchObject({ dataset: 'real' })
  const attempt = importBytes(empty, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')), { synthetic: true })
  await expect(attempt).rejects.toMatchObject({ code: 'import-refused' })
  await expect(importBytes(empty, 'importBoundaries', geoJson(smallMap()))).rejects.toMatchObject({
    code: 'register-not-loaded',
  })

  const demo = await region()
  await importBytes(demo, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')), { synthetic: true })
  await expect(demo.operator.call(operations.chooseReal, {})).rejects.toMatchObject({ code: 'dataset-is-demo' })
  expect(await demo.resident.call(operations.getDataset, {})).toMatchObject({
    dataset: 'demo',
    voivodeships: [{ code: '98' }],
  })
  expect(await ask(demo, isDemo)).toBe(true)
})
