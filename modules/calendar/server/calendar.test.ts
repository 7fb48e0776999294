import { expect, test } from 'vitest'
import { holidaysOf } from '#kernel/holidays.ts'
import { givenAccount } from '#platform/access/testing.ts'
import { CODELISTS } from '#platform/parameters/codelist.ts'
import { parametersModule } from '#platform/parameters/module.ts'
import { parameterOperations } from '#platform/parameters/operations.ts'
import { world } from '#platform/testing/world.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { DUTIES } from './duties.ts'
import { calendarWorld, givenManager } from './testing.ts'

const dated = (items: { dutyCode: string; dueOn: string | null }[]) =>
  Object.fromEntries(items.flatMap(({ dutyCode, dueOn }) => (dueOn === null ? [] : [[dutyCode, dueOn]])))

test('każdy obowiązek ze słownika program zna, każdy znany jest w słowniku, a każdy jego parametr istnieje', async () => {
  const region = await world('2026-03-02', [parametersModule])
  const { entries } = await region.resident.call(parameterOperations.getCodelist, {
    params: { code: CODELISTS.statutoryDuty },
  })
  const { parameters } = await region.resident.call(parameterOperations.listParameters, {})
  expect(entries.map(({ code }) => code).sort()).toEqual(Object.keys(DUTIES).sort())
  const known = parameters.map(({ code }) => code)
  expect(
    Object.values(DUTIES)
      .flatMap(({ parameter }) => parameter ?? [])
      .filter((code) => !known.includes(code)),
  ).toEqual([])
})

test('kierownik OPS widzi terminy swojej gminy z przepisem, najbliższe najpierw; ocena zasobów ma dzień swojego szczebla', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  const { items } = await as.call(api.listOwn, {})
  expect(dated(items)).toEqual({
    'accessibility-statement-review': '2026-03-31',
    'family-support-report': '2026-03-31',
    'sobriety-programme': '2026-03-31',
    'resources-assessment-municipality': '2026-04-30',
    'mrpips-03-half-year': '2026-07-20',
    'mrpips-03-year': '2027-01-20',
    'procurement-yearly-report': '2027-03-01',
  })
  const days = items.flatMap(({ dueOn }) => dueOn ?? [])
  expect(days).toEqual([...days].sort())
  expect(items.find(({ dutyCode }) => dutyCode === 'resources-assessment-municipality')).toMatchObject({
    unitCode: '980801',
    unitName: 'Brodziec; Wielki, Nowy',
    owedBy: 'wójt, burmistrz albo prezydent',
    law: 'ustawa o pomocy społecznej, art. 16a',
  })
  const region2 = await givenAccount(region, { roles: [{ role: 'regional-manager', unitCode: '98' }] })
  const { items: regional } = await region.as(region2.actor).call(api.listOwn, {})
  expect(dated(regional)).toMatchObject({
    'resources-assessment-voivodeship': '2026-06-30',
    'resources-assessment-voivode': '2026-07-31',
  })
  expect(regional.map(({ dutyCode }) => dutyCode)).not.toContain('resources-assessment-municipality')
})

test('to, czego przepisu nikt nie czytał, jest do sprawdzenia, a obowiązek bez dnia nie dostaje zmyślonego', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  const { items } = await as.call(api.listOwn, {})
  const general = items.filter(({ source }) => source === 'wiedza ogólna')
  expect(general.length).toBeGreaterThan(4)
  expect(general.filter(({ doubt }) => doubt === null)).toEqual([])
  expect(items.find(({ dutyCode }) => dutyCode === 'cus-yearly-report')).toMatchObject({
    dueOn: null,
    period: '1\u00a0rok',
    law: 'ustawa o CUS, art. 18',
    doubt: null,
  })
  expect(items.find(({ dutyCode }) => dutyCode === 'domestic-violence-programme')).toMatchObject({
    dueOn: null,
    period: null,
    doubt: expect.stringContaining('nie czytano'),
  })
})

test('dzień nazwany w ustawie zostaje w sobotę i w święto, a obok stoi ostatni dzień roboczy; minął – jest następny rok', async () => {
  const region = await calendarWorld('2027-10-29')
  const account = await givenAccount(region, { roles: [{ role: 'local-executive', unitCode: '980801' }] })
  const own = async () => (await region.as(account.actor).call(api.listOwn, {})).items
  const assessment = async () => (await own()).find(({ dutyCode }) => dutyCode === 'cooperation-programme-report')
  expect(await assessment()).toMatchObject({ dueOn: '2028-05-31', lastWorkingDay: null })
  region.setNow('2030-05-31T21:59:00Z') // 23:59 in Warsaw: the very day
  expect(await assessment()).toMatchObject({ dueOn: '2030-05-31' })
  region.setNow('2030-05-31T22:01:00Z') // already June in Warsaw
  expect(await assessment()).toMatchObject({ dueOn: '2031-05-31', lastWorkingDay: '2031-05-30' })
  expect(holidaysOf(2031)).not.toContain('2031-05-31') // a Saturday, not a holiday: still no working day
})

test('rola skończona i rola innej jednostki nie dają terminów; zastępca widzi terminy zastępowanego', async () => {
  const region = await calendarWorld('2026-03-02')
  const ended = await givenAccount(region, {
    roles: [{ role: 'centre-manager', unitCode: '980801', validTo: '2026-03-01' }],
  })
  expect((await region.as(ended.actor).call(api.listOwn, {})).items).toEqual([])
  const provider = await givenAccount(region, { roles: [{ role: 'provider-member', unitCode: null }] })
  expect((await region.as(provider.actor).call(api.listOwn, {})).items).toEqual([])
  const owner = await givenManager(region, '980901')
  const deputy = await givenAccount(region)
  await region.db
    .insertInto('access.delegation')
    .values({
      id: crypto.randomUUID(),
      assignmentId: owner.assignmentIds[0] as string,
      accountId: deputy.id,
      validFrom: '2026-03-01',
      validTo: '2026-03-05',
      delegatedAt: '2026-03-01T10:00:00Z',
    })
    .execute()
  const { items } = await region.as(deputy.actor).call(api.listOwn, {})
  expect(new Set(items.map(({ unitName }) => unitName))).toEqual(new Set(['Łąki']))
})

test('doradca ROPS widzi, co mają jednostki jego powiatu, i ile ich jest; spoza niego – nic; inni nie pytają', async () => {
  const region = await calendarWorld('2026-03-02')
  const adviser = await givenAccount(region, { roles: [{ role: 'regional-adviser', unitCode: '9808' }] })
  const { items } = await region.as(adviser.actor).call(api.listArea, {})
  const assessments = items.filter(({ dutyCode }) => dutyCode.startsWith('resources-assessment'))
  expect(assessments.map(({ level, units }) => [level, units])).toEqual([
    ['county', 1],
    ['municipality', 2],
  ])
  const manager = await givenAccount(region, { roles: [{ role: 'regional-manager', unitCode: '98' }] })
  const whole = (await region.as(manager.actor).call(api.listArea, {})).items
  expect(whole.find(({ dutyCode }) => dutyCode === 'resources-assessment-municipality')).toMatchObject({ units: 3 })
  const { as } = await givenManager(region)
  await expect(as.call(api.listArea, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(region.resident.call(api.listOwn, {})).rejects.toMatchObject({ code: 'forbidden' })
})
