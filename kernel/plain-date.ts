import { z } from 'zod'

/**
 * A calendar day without a time or a zone, written YYYY-MM-DD; days that do not exist (2025-02-29) are refused.
 *
 * Text sorts as the calendar does and crosses SQL, JSON and forms unchanged. This is the only file of the domain
 * that may touch `Date`; everyone else counts days with the functions below.
 */
export const PlainDate = z.iso.date('Podaj istniejący dzień w postaci RRRR-MM-DD, na przykład 2026-03-02.')
export type PlainDate = z.infer<typeof PlainDate>

const MS_PER_DAY = 86_400_000

const MONTHS_GENITIVE = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
] as const

const warsawCalendar = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const MS_PER_MINUTE = 60_000
let lastAsked: { minute: number; day: PlainDate } | undefined

/**
 * The day it is in Warsaw at the given instant: offices count deadlines by the local day, servers run in UTC. A day never
 * begins within a minute, so a server that asks at every request reads the calendar once a minute.
 *
 * @throws RangeError when `now` is not a valid instant
 */
export function todayInWarsaw(now: Date): PlainDate {
  const minute = Math.floor(now.getTime() / MS_PER_MINUTE)
  if (lastAsked?.minute === minute) return lastAsked.day
  const parts = new Map(warsawCalendar.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = `${parts.get('year')!.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
  lastAsked = { minute, day }
  return day
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return ofUtc(new Date(utcOf(date) + days * MS_PER_DAY))
}

/**
 * The same day `years` later (earlier when negative); 29 February falls back to the last day of February.
 *
 * @law KC art. 112 – a term in years ends on the day of the same date, or on the last day of that month
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  const year = String(yearOf(date) + years).padStart(4, '0')
  const sameDay = `${year}${date.slice(4)}`
  return PlainDate.safeParse(sameDay).success ? sameDay : `${year}-02-28`
}

/**
 * The same day of the month `months` later (earlier when negative); a day that the month lacks falls back to its last.
 *
 * @law KPA art. 57 § 3 – a term in months ends on the day of the same date, or on the last day of that month
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = numbersOf(date)
  const counted = year * 12 + (month - 1) + months
  return dayOf(Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1, day)
}

/** The day of a year, month and day of the month; a day that the month lacks falls back to its last. */
export function dayOf(year: number, month: number, day: number): PlainDate {
  const lastOfMonth = new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate()
  return ofUtc(new Date(new Date(0).setUTCFullYear(year, month - 1, Math.min(day, lastOfMonth))))
}

/** 1 for Monday … 7 for Sunday, as calendars in Poland begin. */
export function weekdayOf(date: PlainDate): number {
  return new Date(utcOf(date)).getUTCDay() || 7
}

/** Negative when `a` is earlier, 0 when equal, positive when later: an argument for `sort`. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Days from `from` until `until`: 1 from today to tomorrow, negative backwards. Both ends are days, not instants. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return (utcOf(until) - utcOf(from)) / MS_PER_DAY
}

/** The calendar year as a number. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** "17 lutego 2020 r.", with no-break spaces so that neither the day nor "r." is left alone on a line. */
export function formatDate(date: PlainDate): string {
  const [year, month, day] = numbersOf(date)
  return `${day}\u00a0${MONTHS_GENITIVE[month - 1]} ${year}\u00a0r.`
}

/** "30 kwietnia": a day that returns every year. */
export function formatDayOfYear(month: number, day: number): string {
  return `${day}\u00a0${MONTHS_GENITIVE[month - 1]}`
}

/** "17.02.2020", for tables and narrow places. */
export function formatDateShort(date: PlainDate): string {
  const [year, month, day] = PlainDate.parse(date).split('-')
  return `${day}.${month}.${year}`
}

function numbersOf(date: PlainDate): [year: number, month: number, day: number] {
  const [year, month, day] = PlainDate.parse(date).split('-').map(Number)
  return [year!, month!, day!]
}

/** The day's midnight in UTC, where every day has 24 hours; a day that does not exist is a programming error. */
function utcOf(date: PlainDate): number {
  const [year, month, day] = numbersOf(date)
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function ofUtc(midnight: Date): PlainDate {
  return PlainDate.parse(midnight.toISOString().slice(0, 10))
}
