import { expect, test } from 'vitest'
import { calendarWorld, givenManager } from '#modules/calendar/server/testing.ts'
import { callOperation } from '#platform/call.ts'
import { jobOperations } from '#platform/jobs/operations.ts'
import { assemble } from '#platform/platform.ts'
import { modules } from './modules.ts'
import { remindDaily } from './remind-daily.ts'

test('o terminach myśli się raz dziennie od siódmej rano w Warszawie, także po zmianie czasu; drugi serwer już nie pyta', async () => {
  const region = await calendarWorld('2026-04-01')
  await givenManager(region)
  const { db, files, heads, vault } = region.platform
  let now = '2026-04-01T04:59:00Z' // 6:59 in summer time
  const platform = assemble({ db, files, heads, vault, clock: () => new Date(now) }, modules)
  expect(await remindDaily(platform, [30, 7])).toBe('early')
  now = '2026-04-01T05:00:00Z'
  expect(await remindDaily(platform, [30, 7])).toBe('made')
  now = '2026-04-01T21:59:00Z'
  expect(await remindDaily(platform, [30, 7])).toBe('held')
  now = '2026-11-02T05:59:00Z' // winter time: 6:59
  expect(await remindDaily(platform, [30, 7])).toBe('early')
  now = '2026-11-02T06:00:00Z'
  expect(await remindDaily(platform, [30, 7])).toBe('made')
  const rounds = await db.selectFrom('calendar.reminderRound').select('day').orderBy('day').execute()
  expect(rounds).toEqual([{ day: '2026-04-01' }, { day: '2026-11-02' }])
  const operator = { kind: 'operator', name: 'test' } as const
  const { items } = await callOperation(platform, operator, jobOperations.list, {})
  expect(items).toMatchObject([{ task: 'calendar.remind', name: 'Przypomnienie o terminach', state: 'waiting' }])
})
