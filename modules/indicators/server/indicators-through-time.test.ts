import { expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister, importBytes } from '#modules/territory/testing/given.ts'
import { smallCountry, smallVoivodeship, terc } from '#modules/territory/testing/small-country.ts'
import { world } from '#platform/testing/world.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { givenFigures } from '../testing/given-figures.ts'
import { rowOf } from '../testing/row-of.ts'
import { indicatorsModule } from './index.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const
const TODAY = '2026-03-02'

test('nowy plik widać w następnym profilu, choć poprzedni był zapamiętany', async () => {
  const region = await world(TODAY, [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  const before = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
  expect(rowOf(before, 'registered-unemployed')?.missing).toBe('not-delivered')
  await givenFigures(region, KINDS, { subject: 'P1944', year: 2024, columns: { ogółem: { '020101': 45 } } })
  const after = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
  expect(rowOf(after, 'registered-unemployed')).toMatchObject({ value: 45, missing: null })
})

test('bez rejestru i bez plików lista jest, a profil mówi, że jednostki nie ma', async () => {
  const region = await world(TODAY, [territoryModule, indicatorsModule])
  const { indicators, sources } = await region.resident.call(api.list, {})
  expect(indicators.every(({ years }) => years.length === 0)).toBe(true)
  expect(sources).toEqual([])
  await expect(region.resident.call(api.getProfile, { params: { unitCode: '02' } })).rejects.toMatchObject({
    code: 'unit-not-found',
  })
})

test('gmina, która powstała między stanami rejestru, nie psuje sumy powiatu sprzed jej powstania', async () => {
  const region = await world(TODAY, [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  const born = { code: '020104', part: 2 as const, name: 'Nowa', kindName: 'gmina wiejska', stateOn: '2025-01-01' }
  await givenRegister(region, [...smallCountry('2025-01-01'), born])
  await givenFigures(region, KINDS, {
    subject: 'P2137',
    year: 2024,
    columns: { ogółem: { '020101': 100, '020102': 50, '020103': 40 } },
  })
  const county = await region.resident.call(api.getProfile, { params: { unitCode: '0201' } })
  expect(rowOf(county, 'population')).toMatchObject({ value: 190, missing: null })
  const young = await region.resident.call(api.getProfile, { params: { unitCode: '020104' } })
  expect(rowOf(young, 'population')).toMatchObject({ value: null, missing: 'no-such-unit' })
})

test('region pokazowy jest oznaczony jako syntetyczny, a jego zmiana liczy się bez przerwy na spis', async () => {
  const region = await world(TODAY, [territoryModule, indicatorsModule])
  await importBytes(region, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')), { synthetic: true })
  const kinds = { '980101': 1, '980102': 2, '980103': 3 } as const
  for (const [year, of] of [
    [2019, 1000],
    [2024, 900],
  ] as const)
    await givenFigures(region, kinds, {
      subject: 'P2137',
      year,
      columns: { ogółem: { '980101': of, '980102': 500, '980103': 400 } },
      synthetic: true,
    })
  const profile = await region.resident.call(api.getProfile, { params: { unitCode: '980101' } })
  expect(profile.synthetic).toBe(true)
  expect(profile.sources.every(({ text: named }) => named.startsWith('Dane syntetyczne.'))).toBe(true)
  expect(rowOf(profile, 'population-change')).toMatchObject({ value: -10, missing: null })
})

test('zmiana przez spis nie jest liczona, a profil mówi, że to inny spis', async () => {
  const region = await world(TODAY, [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  for (const [year, of] of [
    [2019, 1000],
    [2024, 900],
  ] as const)
    await givenFigures(region, KINDS, { subject: 'P2137', year, columns: { ogółem: { '020101': of } } })
  const profile = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
  expect(rowOf(profile, 'population-change')).toMatchObject({ value: null, missing: 'series-break' })
  expect(rowOf(profile, 'population')?.trend.find(({ year }) => year === 2024)).toMatchObject({ isAfterBreak: true })
  expect(profile.gaps.some(({ kind }) => kind === 'series-break')).toBe(true)
})
