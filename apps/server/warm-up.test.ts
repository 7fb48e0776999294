import { expect, test } from 'vitest'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import { givenFigures } from '#modules/indicators/testing/given-figures.ts'
import { rowOf } from '#modules/indicators/testing/row-of.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { world } from '#platform/testing/world.ts'
import { warmUp } from './warm-up.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const

test('po przygotowaniu pierwszy czytelnik dostaje liczby z pamięci, nie z bazy', async () => {
  const region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  const columns = { ogółem: { '020101': 7, '020102': 8, '020103': 9 } }
  await givenFigures(region, KINDS, { subject: 'P1944', year: 2024, columns, publishedOn: '2025-06-01' })
  await warmUp(region.platform)

  await region.db.deleteFrom('indicators.observation').execute() // behind the back of the data's version
  const profile = await region.resident.call(indicatorOperations.getProfile, { params: { unitCode: '020102' } })
  expect(rowOf(profile, 'registered-unemployed')?.value).toBe(8)
})

test('w pustej bazie nie ma czego przygotować i nic się nie psuje', async () => {
  const region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await expect(warmUp(region.platform)).resolves.toBeUndefined()
})
