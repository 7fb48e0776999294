import { expect, test } from 'vitest'
import { type World, world } from '../testing/world.ts'
import { CODELISTS } from './codelist.ts'
import { parametersModule } from './module.ts'
import { parameterOperations as api } from './operations.ts'
import { parameterOn } from './parameters-on.ts'
import { inContext } from './testing/given-reference.ts'
import { valueInWords } from './words.ts'

const TODAY = '2026-11-22'
const on = (region: World, code: string, day: string) => inContext(region, TODAY, (ctx) => parameterOn(ctx, code, day))

test('nieznany parametr i słownik mówią, gdzie są znane', async () => {
  const region = await world(TODAY, [parametersModule])
  const attempt = region.resident.call(api.getParameter, { params: { code: 'nie-ma' } })
  await expect(attempt).rejects.toMatchObject({ code: 'parameter-not-found', details: { code: 'nie-ma' } })
  await expect(region.resident.call(api.getCodelist, { params: { code: 'nie-ma' } })).rejects.toMatchObject({
    code: 'codelist-not-found',
  })
  const sentence = parametersModule.refusals['parameter-not-found']?.sentence({ code: 'nie-ma' })
  expect(sentence).toBe('Nie ma parametru prawnego o kodzie „nie-ma”. Wszystkie są na stronie /prawo.')
})

test('o dniu sprzed pierwszego okresu Splot nie zgaduje, tylko mówi, od kiedy zna wartość', async () => {
  const region = await world(TODAY, [])
  await expect(on(region, 'diagnosis-period', '2019-12-31')).rejects.toMatchObject({
    code: 'parameter-unknown-on-day',
    details: { name: expect.stringContaining('diagnozę'), knownFrom: '1\u00a0stycznia 2020\u00a0r.' },
  })
  await expect(on(region, 'procurement-euro-rate', '2028-01-01')).rejects.toMatchObject({
    code: 'parameter-unknown-on-day',
    details: { knownFrom: null },
  })
})

test('lista mówi wartość dziś, a na dawny dzień dawną i następną', async () => {
  const region = await world(TODAY, [parametersModule])
  const find = async (query: { on?: string }) =>
    (await region.resident.call(api.listParameters, { query })).parameters.find(
      ({ code }) => code === 'small-grant-length',
    )
  expect(await find({})).toMatchObject({ value: { setsValue: false }, next: null })
  expect(await find({ on: '2026-08-31' })).toMatchObject({ value: { quantity: 90 }, next: { setsValue: false } })
  expect(await find({ on: '1999-01-01' })).toMatchObject({ value: null, next: { quantity: 90 } })
})

test('słownik na dzień ma wpisy tego dnia, a pozostałe okresy osobno', async () => {
  const region = await world(TODAY, [parametersModule])
  const get = (day: string) =>
    region.resident.call(api.getCodelist, { params: { code: CODELISTS.legalBasis }, query: { on: day } })
  const nameOf11 = (entries: { code: string; name: string }[]) => entries.find(({ code }) => code === '11')?.name
  const before = await get('2025-05-31')
  const after = await get('2025-06-01')
  expect(nameOf11(before.entries)).toContain('promocji zatrudnienia')
  expect(nameOf11(after.entries)).toContain('rynku pracy')
  expect(nameOf11(before.otherPeriods)).toContain('rynku pracy')
  expect([before.entries.length, after.entries.length]).toEqual([17, 17])
})

test('zły dzień dostaje zdanie z przykładem', async () => {
  const region = await world(TODAY, [parametersModule])
  await expect(region.resident.call(api.listParameters, { query: { on: '2026-02-30' } })).rejects.toMatchObject({
    code: 'input-invalid',
    details: { issues: [{ path: 'on', message: expect.stringContaining('2026-03-02') }] },
  })
})

test('czytanie prawa nie zostawia śladu', async () => {
  const region = await world(TODAY, [parametersModule])
  const { parameters } = await region.resident.call(api.listParameters, {})
  expect(parameters.length).toBeGreaterThan(0)
  expect(await region.db.selectFrom('audit.entry').selectAll().execute()).toEqual([])
})

test.each([
  ['small-grant-amount', 'najwyżej 20\u00a0000\u00a0zł'],
  ['small-grant-length', 'ustawa nie wyznacza'],
  ['open-call-notice', 'co najmniej 21\u00a0dni'],
  ['small-grant-publication-start', 'najwyżej 7\u00a0dni roboczych'],
  ['resources-assessment-municipality', 'do\u00a030\u00a0kwietnia'],
  ['diagnosis-period', '5\u00a0lat'],
  ['own-initiative-answer', 'najwyżej 1\u00a0miesiąc'],
  ['procurement-euro-rate', '4,31\u00a0zł za euro'],
  ['social-services-threshold', 'co najmniej 750\u00a0000\u00a0euro'],
  ['cus-separate-population', 'powyżej 100\u00a0000'],
  ['small-grant-share', 'najwyżej 30%'],
])('wartość słowami: %s', async (code, words) => {
  const region = await world(TODAY, [parametersModule])
  const { parameter, value } = await region.resident.call(api.getParameter, { params: { code } })
  expect(value && valueInWords(value, parameter.bound)).toBe(words)
})
