import { expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenAccount } from '#platform/access/testing.ts'
import { world } from '#platform/testing/world.ts'
import { fairOperations as api } from '../../shared/fair/operations.ts'
import { MOST_SAVED } from '../../shared/fair/saved.ts'
import { indicatorsModule } from '../index.ts'

const WEIGHTS = { name: 'Nasze wagi', kind: 'weights' as const, content: 'share-65-plus:2,population:1' }

test('osoba zapisuje wagi i listę, widzi tylko własne i usuwa tylko własne, a ślad ma identyfikator bez treści', async () => {
  const region = await world('2026-03-02', [territoryModule, indicatorsModule])
  const [anna, ewa] = [region.as((await givenAccount(region)).actor), region.as((await givenAccount(region)).actor)]
  const saved = await anna.call(api.save, { body: WEIGHTS })
  await anna.call(api.save, { body: { name: 'Bliscy', kind: 'units', content: '020101,020102' } })
  await ewa.call(api.save, { body: WEIGHTS })

  const names = async (who: typeof anna) => (await who.call(api.listSaved, {})).items.map(({ name }) => name)
  expect([await names(anna), await names(ewa)]).toEqual([['Bliscy', 'Nasze wagi'], ['Nasze wagi']])

  const attempt = ewa.call(api.removeSaved, { params: { comparisonId: saved.id } })
  await expect(attempt).rejects.toMatchObject({ code: 'saved-comparison-not-found' })
  expect(await names(anna)).toHaveLength(2)
  await anna.call(api.removeSaved, { params: { comparisonId: saved.id } })
  expect(await names(anna)).toEqual(['Bliscy'])

  const trail = await region.db
    .selectFrom('audit.entry')
    .selectAll()
    .where('subjectNoun', '=', 'saved-comparison')
    .where('subjectId', '=', saved.id)
    .execute()
  expect(trail.map(({ operation }) => operation)).toEqual([
    'indicators.saveComparison',
    'indicators.removeSavedComparison',
  ])
  expect(JSON.stringify(trail)).not.toContain('Nasze wagi')
  await region.end()
})

test('bez konta nie ma czego zapisać, a treść, której nie ma do czego użyć, jest odmową', async () => {
  const region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await expect(region.resident.call(api.listSaved, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(region.resident.call(api.save, { body: WEIGHTS })).rejects.toMatchObject({ code: 'forbidden' })
  const anna = region.as((await givenAccount(region)).actor)
  for (const [body, code] of [
    [{ ...WEIGHTS, content: '020101' }, 'indicator-not-found'],
    [{ ...WEIGHTS, content: 'Złe wagi' }, 'input-invalid'],
    [{ ...WEIGHTS, content: 'szczescie:2' }, 'indicator-not-found'],
    [{ ...WEIGHTS, kind: 'units' as const }, 'input-invalid'],
    [{ ...WEIGHTS, name: ' ' }, 'input-invalid'],
  ] as const)
    await expect(anna.call(api.save, { body }), JSON.stringify(body)).rejects.toMatchObject({ code })
  await anna.call(api.save, { body: WEIGHTS })
  await expect(anna.call(api.save, { body: WEIGHTS })).rejects.toMatchObject({ code: 'saved-comparison-name-taken' })
  for (let place = 1; place < MOST_SAVED; place += 1)
    await anna.call(api.save, { body: { ...WEIGHTS, name: `Zapis ${place}` } })
  await expect(anna.call(api.save, { body: { ...WEIGHTS, name: 'Jeszcze jeden' } })).rejects.toMatchObject({
    code: 'saved-comparisons-full',
  })
  await region.end()
})
