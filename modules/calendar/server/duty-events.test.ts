import { expect, test } from 'vitest'
import type { Role } from '#platform/access/roles.ts'
import { givenAccount } from '#platform/access/testing.ts'
import { JOBS } from '#platform/jobs/actor.ts'
import { workOff } from '#platform/jobs/testing.ts'
import { mailOperations } from '#platform/mail/operations.ts'
import type { Caller, World } from '#platform/testing/world.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { DUTIES } from './duties.ts'
import { calendarModule } from './index.ts'
import { calendarWorld, givenManager } from './testing.ts'

const DIAGNOSIS = 'cus-diagnosis'

const record = (as: Caller, dutyCode: string, unitCode: string, happenedOn: string) =>
  as.call(api.recordEvent, { body: { dutyCode, unitCode, happenedOn } })

const ownOf = async (as: Caller, dutyCode: string) =>
  (await as.call(api.listOwn, {})).items.find((item) => item.dutyCode === dutyCode)

const stored = (region: World) => region.db.selectFrom('calendar.dutyEvent').selectAll().execute()

async function givenRole(region: World, role: Role, unitCode: string): Promise<Caller> {
  return region.as((await givenAccount(region, { roles: [{ role, unitCode }] })).actor)
}

test('wpisane zdarzenie daje terminowi dzień z okresu prawa, z ostatnim dniem roboczym obok; cofnięte go zabiera', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as, id } = await givenManager(region)
  expect(await ownOf(as, DIAGNOSIS)).toMatchObject({
    dueOn: null,
    happenedOn: null,
    period: '5\u00a0lat',
    runsFrom: 'dzień sporządzenia diagnozy',
  })
  const { eventId, dueOn } = await record(as, DIAGNOSIS, '980801', '2021-03-28')
  expect(dueOn).toBe('2026-03-28')
  expect(await ownOf(as, DIAGNOSIS)).toMatchObject({
    dueOn: '2026-03-28', // a Saturday: not moved
    lastWorkingDay: '2026-03-27',
    happenedOn: '2021-03-28',
    period: null,
    law: 'ustawa o CUS, art. 21',
    doubt: null,
  })
  expect(await as.call(api.listEvents, {})).toMatchObject({
    items: [{ id: eventId, unitName: 'Brodziec; Wielki, Nowy', dueOn: '2026-03-28' }],
  })
  expect(await stored(region)).toMatchObject([{ recordedBy: id, withdrawnBy: null, withdrawnAt: null }])
  const trail = await region.db
    .selectFrom('audit.entry')
    .where('subjectNoun', '=', 'duty-event')
    .select(['operation', 'subjectId'])
    .execute()
  expect(trail).toEqual([{ operation: 'calendar.recordEvent', subjectId: eventId }])

  await as.call(api.withdrawEvent, { params: { eventId } })
  expect(await ownOf(as, DIAGNOSIS)).toMatchObject({ dueOn: null, happenedOn: null, period: '5\u00a0lat' })
  expect((await as.call(api.listEvents, {})).items).toEqual([])
  expect(await stored(region)).toMatchObject([{ withdrawnBy: id }])
  await expect(as.call(api.withdrawEvent, { params: { eventId } })).rejects.toMatchObject({ code: 'event-not-found' })
})

test('liczy się najpóźniejsze zdarzenie, także wpisane przed wcześniejszym; po cofnięciu wraca poprzednie', async () => {
  const region = await calendarWorld('2026-03-02')
  const as = await givenRole(region, 'service-organiser', '980801')
  const due = async () => (await ownOf(as, 'coordinators-meeting'))?.dueOn
  const { eventId } = await record(as, 'coordinators-meeting', '980801', '2026-02-28')
  expect(await due()).toBe('2026-05-28')
  await record(as, 'coordinators-meeting', '980801', '2025-11-30')
  expect(await due()).toBe('2026-05-28')
  expect((await as.call(api.listEvents, {})).items.map(({ id }) => id)).toEqual([eventId])
  await as.call(api.withdrawEvent, { params: { eventId } })
  expect(await due()).toBe('2026-02-28') // the last day of a month that lacks the date, and past
  await record(as, 'coordinators-meeting', '980801', '2026-02-28')
  expect(await due()).toBe('2026-05-28')
})

test('odmowy nazywają pole i niczego nie zapisują', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  const refused = async (code: string, ...event: [string, string, string]) => {
    await expect(record(as, ...event)).rejects.toMatchObject({ code })
    return calendarModule.refusals[code]?.sentence({})
  }
  expect(await refused('event-not-yet', DIAGNOSIS, '980801', '2026-03-03')).toContain('„Dzień zdarzenia”')
  expect(await refused('period-not-known', DIAGNOSIS, '980801', '2019-12-31')).toContain('„Dzień zdarzenia”')
  expect(await refused('duty-without-event', 'cus-yearly-report', '980801', '2026-01-01')).toContain('„Obowiązek”')
  expect(await refused('duty-without-event', 'foster-care-programme', '980801', '2026-01-01')).toContain('„Obowiązek”')
  expect(await refused('duty-without-event', 'nie-ma-takiego', '980801', '2026-01-01')).toContain('„Obowiązek”')
  expect(await refused('duty-unit-not-found', DIAGNOSIS, '980899', '2026-01-01')).toContain('„Jednostka”')
  expect(await stored(region)).toEqual([])
  await record(as, DIAGNOSIS, '980801', '2026-03-02')
  await refused('event-already-recorded', DIAGNOSIS, '980801', '2026-03-02')
  expect(await stored(region)).toHaveLength(1)
})

test('wpisuje, kto pracuje przy obowiązku albo doradza na tym obszarze; inni nie wpiszą, nie cofną i nie zobaczą', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  const adviser = await givenRole(region, 'regional-adviser', '9808')
  await record(adviser, 'family-support-programme', '980802', '2025-06-01')
  const { eventId } = await record(as, DIAGNOSIS, '980801', '2025-06-01')
  const seenBy = async (who: Caller) => (await who.call(api.listEvents, {})).items.map(({ unitCode }) => unitCode)
  expect((await seenBy(adviser)).sort()).toEqual(['980801', '980802'])
  expect(await seenBy(as)).toEqual(['980801'])

  const { as: neighbour } = await givenManager(region, '980901')
  expect(await seenBy(neighbour)).toEqual([])
  await expect(record(neighbour, DIAGNOSIS, '980801', '2026-01-01')).rejects.toMatchObject({
    code: 'duty-unit-not-found',
  })
  await expect(neighbour.call(api.withdrawEvent, { params: { eventId } })).rejects.toMatchObject({
    code: 'event-not-found',
  })
  await expect(record(adviser, DIAGNOSIS, '980901', '2026-01-01')).rejects.toMatchObject({
    code: 'duty-unit-not-found',
  })
  const executive = await givenRole(region, 'local-executive', '980801')
  const county = await givenRole(region, 'county-partner', '9808')
  for (const other of [executive, county]) {
    await expect(record(other, DIAGNOSIS, '980801', '2026-01-01')).rejects.toMatchObject({ code: 'duty-not-yours' })
    await expect(other.call(api.withdrawEvent, { params: { eventId } })).rejects.toMatchObject({
      code: 'duty-not-yours',
    })
  }
  for (const other of [await givenRole(region, 'councillor', '980801'), region.resident, region.operator]) {
    await expect(record(other, DIAGNOSIS, '980801', '2026-01-01')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(other.call(api.listEvents, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await stored(region)).toHaveLength(2)
  await adviser.call(api.withdrawEvent, { params: { eventId } })
})

test('każdy, kto pracuje przy obowiązku ze zdarzeniem, ma regułę, która pozwala je wpisać', () => {
  const working = Object.values(DUTIES).flatMap(({ runsFromEvent, roles }) =>
    runsFromEvent === true ? Object.values(roles).flat() : [],
  )
  const rule = calendarModule.rules['dutyEvent.record']?.[0]
  for (const role of new Set(working)) expect(rule?.name.split(' '), role).toContain(role)
  expect(working.length).toBeGreaterThan(6)
})

test('termin od zdarzenia trafia do przypomnień i kalendarza; miniony zostaje na stronie, ale nikt już nie przypomina', async () => {
  const region = await calendarWorld('2026-06-01')
  const { as, id } = await givenManager(region)
  await record(as, 'programme-closing-information', '980801', '2026-02-28')
  const remind = async (day: string) => {
    region.setNow(`${day}T08:00:00Z`)
    const { planned } = await region.as(JOBS).call(api.planReminders, { body: { daysBefore: [30, 7] } })
    await workOff(region)
    return planned
  }
  expect(await remind('2026-06-02')).toBe(1) // 28 June is 26 days away
  const { items } = await region.operator.call(mailOperations.listOutbox, {})
  expect(items[0]?.text).toContain('do 28\u00a0czerwca 2026\u00a0r.: Informacja z realizacji programu')
  const { path } = await as.call(api.renewFeed, {})
  const token = /\/([^/]+)\.ics$/.exec(path)?.[1] as string
  const fed = async () =>
    (await region.as(JOBS).call(api.readFeed, { query: { token } })).items.find(
      ({ dutyCode }) => dutyCode === 'programme-closing-information',
    )
  expect(await fed()).toMatchObject({ dueOn: '2026-06-28', lastWorkingDay: '2026-06-26' })

  region.setNow('2026-08-01T08:00:00Z')
  expect(await ownOf(as, 'programme-closing-information')).toMatchObject({ dueOn: '2026-06-28' })
  expect(await remind('2026-08-02')).toBe(0)
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
})

test('okres, którego przepisu nikt nie czytał, daje dzień do sprawdzenia', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  await record(as, 'family-support-programme', '980801', '2025-05-05')
  expect(await ownOf(as, 'family-support-programme')).toMatchObject({
    dueOn: '2028-05-05',
    source: 'wiedza ogólna',
    doubt: expect.stringContaining('nie czytano'),
  })
})

test('miasto na prawach powiatu ma obowiązki obu szczebli pod jednym kodem, także gdy rola stoi przy kodzie powiatu', async () => {
  const region = await calendarWorld('2026-03-02')
  const city = { name: 'Przystań', firstStateOn: '2020-01-01', lastStateOn: '2026-01-01', isCurrent: true }
  await region.db
    .insertInto('territory.unit')
    .values([
      { ...city, code: '9861', level: 'county', parentCode: '98', nameKind: 'miasto na prawach powiatu', kind: null },
      { ...city, code: '986101', level: 'municipality', parentCode: '9861', nameKind: 'gmina miejska', kind: 1 },
    ])
    .execute()
  const byCounty = await givenRole(region, 'local-executive', '9861')
  const byCity = await givenRole(region, 'local-executive', '986101')
  const { items } = await byCity.call(api.listOwn, {})
  const codes = items.map(({ dutyCode }) => dutyCode)
  expect(codes).toContain('resources-assessment-municipality')
  expect(codes).toContain('resources-assessment-county')
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(items.map(({ unitCode, unitName }) => `${unitCode} ${unitName}`))).toEqual(
    new Set(['986101 Przystań']),
  )
  expect((await byCounty.call(api.listOwn, {})).items).toEqual(items)
  await record(byCity, 'foster-care-programme', '9861', '2025-09-01')
  expect(await ownOf(byCounty, 'foster-care-programme')).toMatchObject({ dueOn: '2028-09-01', unitCode: '986101' })

  const plain = (await (await givenRole(region, 'local-executive', '980801')).call(api.listOwn, {})).items
  expect(plain.map(({ dutyCode }) => dutyCode)).not.toContain('resources-assessment-county')
  const county = (await (await givenRole(region, 'local-executive', '9808')).call(api.listOwn, {})).items
  expect(county.map(({ dutyCode }) => dutyCode)).not.toContain('resources-assessment-municipality')
})
