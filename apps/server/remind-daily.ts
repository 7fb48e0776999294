import { todayInWarsaw } from '#kernel/plain-date.ts'
import { calendarOperations } from '#modules/calendar/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import { JOBS } from '#platform/jobs/actor.ts'
import type { Platform } from '#platform/platform.ts'

/** Nobody wants to be reminded of an office's duty at night. */
const FIRST_HOUR = 7

const warsawHour = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', hour: '2-digit', hourCycle: 'h23' })

/** Looks once a day, from seven in the morning, whom to remind of what. */
export async function remindDaily(platform: Platform, daysBefore: number[]): Promise<'made' | 'held' | 'early'> {
  const now = platform.clock()
  if (Number(warsawHour.format(now)) < FIRST_HOUR) return 'early'
  const round = await platform.db
    .selectFrom('calendar.reminderRound')
    .where('day', '=', todayInWarsaw(now))
    .select('day')
    .executeTakeFirst()
  if (round !== undefined) return 'held'
  await callOperation(platform, JOBS, calendarOperations.planReminders, { body: { daysBefore } })
  return 'made'
}
