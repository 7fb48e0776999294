import { expect, test } from 'vitest'
import { JOBS } from '#platform/jobs/actor.ts'
import { workOff } from '#platform/jobs/testing.ts'
import { plainTwin } from '#platform/mail/blocks.ts'
import { mailOperations } from '#platform/mail/operations.ts'
import type { World } from '#platform/testing/world.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { sendReminder } from './reminders.ts'
import { calendarWorld, givenManager } from './testing.ts'

const LEADS = [30, 7]

async function round(region: World, day: string): Promise<number> {
  region.setNow(`${day}T08:00:00Z`)
  const { planned } = await region.as(JOBS).call(api.planReminders, { body: { daysBefore: LEADS } })
  await workOff(region)
  return planned
}

async function letters(region: World) {
  const { items } = await region.operator.call(mailOperations.listOutbox, {})
  return items.reverse()
}

test('na trzydzieści i na siedem dni przed terminem idzie jedna wiadomość do osoby, ze wszystkimi terminami i przepisem', async () => {
  const region = await calendarWorld('2026-03-01')
  const manager = await givenManager(region)
  await givenManager(region, '980901')
  expect(await round(region, '2026-02-28')).toBe(2) // the procurement report of 1 March is near
  const before = (await letters(region)).length
  expect(await round(region, '2026-03-01')).toBe(2) // thirty days to 31 March: three deadlines at once
  const sent = (await letters(region)).slice(before)
  expect(sent).toHaveLength(2)
  expect(sent[0]?.subject).toBe('Przypomnienie: 3\u00a0terminy ustawowe')
  const mine = sent.find(({ addressee }) => addressee.startsWith(manager.id))
  expect(mine?.text).toContain('do 31\u00a0marca 2026\u00a0r.: Przegląd deklaracji dostępności, Brodziec; Wielki, Nowy')
  expect(mine?.text).toContain('ustawa o dostępności cyfrowej, art. 11')
  expect(mine?.text).toMatch(/Gminny program rozwiązywania.*do sprawdzenia/)
  expect(await round(region, '2026-03-02')).toBe(0)
  expect(await round(region, '2026-03-24')).toBe(2)
  expect((await letters(region)).length).toBe(before + 4)
})

test('drugi raz tego samego dnia nikt nie pyta, a zadanie wykonane dwa razy pisze raz', async () => {
  const region = await calendarWorld('2026-03-01')
  const manager = await givenManager(region)
  expect(await round(region, '2026-04-01')).toBe(1)
  expect(await round(region, '2026-04-01')).toBe(0)
  const again = { body: { accountId: manager.id as never, on: '2026-04-01', daysBefore: LEADS } }
  expect(await region.as(JOBS).call(sendReminder.operation, again)).toEqual({ done: false })
  expect(await letters(region)).toHaveLength(1)
})

test('dzień, w którym serwer był wyłączony, nadrabia następny, raz; po terminie nikt już nie przypomina', async () => {
  const region = await calendarWorld('2026-03-01')
  await givenManager(region)
  expect(await round(region, '2026-04-03')).toBe(1) // 31 March was the day of thirty before 30 April
  expect(await letters(region)).toHaveLength(1)
  expect(await round(region, '2026-04-04')).toBe(0)
  expect(await round(region, '2026-05-02')).toBe(0) // the week before was missed, and the deadline with it
  expect(await letters(region)).toHaveLength(1)
})

test('kto przejmuje rolę na trzy dni przed terminem, dostaje jedno przypomnienie, nie dwa', async () => {
  const region = await calendarWorld('2026-04-27')
  await givenManager(region)
  expect(await round(region, '2026-04-27')).toBe(1)
  expect(await round(region, '2026-04-28')).toBe(0)
  expect((await letters(region)).map(({ subject }) => subject)).toEqual(['Przypomnienie: 1\u00a0termin ustawowy'])
})

test('kto wyłączył przypomnienia, ich nie dostaje, dopóki nie włączy; terminy na stronie zostają', async () => {
  const region = await calendarWorld('2026-03-01')
  const { as } = await givenManager(region)
  await as.call(api.chooseReminders, { body: { isReminded: false } })
  expect(await as.call(api.getSettings, {})).toEqual({ isReminded: false, feedSince: null })
  expect(await round(region, '2026-04-01')).toBe(0)
  expect((await as.call(api.listOwn, {})).items.length).toBeGreaterThan(5)
  await as.call(api.chooseReminders, { body: { isReminded: true } })
  expect(await round(region, '2026-04-02')).toBe(1)
})

test('rola odebrana między zaplanowaniem a wykonaniem: nikt nie dostaje wiadomości; wyłączone konto też nie', async () => {
  const region = await calendarWorld('2026-03-01')
  const manager = await givenManager(region)
  const other = await givenManager(region, '980802')
  region.setNow('2026-04-01T08:00:00Z')
  await region.as(JOBS).call(api.planReminders, { body: { daysBefore: LEADS } })
  const now = '2026-04-01T08:00:00Z'
  await region.db.updateTable('access.assignment').set({ endedAt: now }).where('accountId', '=', manager.id).execute()
  await region.db.updateTable('auth.account').set({ disabledAt: now }).where('id', '=', other.id).execute()
  await workOff(region)
  expect(await letters(region)).toEqual([])
  await expect(manager.as.call(api.planReminders, { body: { daysBefore: LEADS } })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('obie postaci przypomnienia powstają z tych samych słów', async () => {
  const region = await calendarWorld('2026-03-01')
  await givenManager(region)
  await round(region, '2026-04-01')
  const [letter] = await letters(region)
  expect(letter?.text).toBe(plainTwin(letter?.blocks ?? [], { origin: '', link: '{odnośnik}' }))
  expect(letter?.text).toContain('/praca/terminy')
})

test('o potwierdzonej ocenie zasobów nikt nie przypomina, o wstępnej i cudzej tak; inne terminy zostają', async () => {
  const region = await calendarWorld('2026-03-01')
  const manager = await givenManager(region)
  const other = await givenManager(region, '980802')
  for (const [unitCode, state] of [
    ['980801', 'confirmed'],
    ['980802', 'submitted'],
  ] as const)
    await region.db
      .insertInto('assessments.assessment')
      .values({
        id: crypto.randomUUID(),
        unitCode,
        year: 2025,
        edition: '2022',
        state,
        version: 3,
        startedAt: '2026-02-01T08:00:00Z',
        savedAt: '2026-02-01T08:00:00Z',
      })
      .execute()
  await round(region, '2026-03-31')
  const sent = await letters(region)
  const to = (id: string) => sent.find(({ addressee }) => addressee.startsWith(id))?.text ?? ''
  expect(to(other.id)).toContain('do 30\u00a0kwietnia 2026\u00a0r.: Ocena zasobów pomocy społecznej gminy, Żółwin')
  expect(to(manager.id)).toContain('do 31\u00a0marca 2026\u00a0r.: Przegląd deklaracji dostępności')
  expect(to(manager.id)).not.toContain('Ocena zasobów pomocy społecznej')
})
