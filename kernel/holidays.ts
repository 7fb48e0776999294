import { addDays, dayOf, type PlainDate, weekdayOf, yearOf } from './plain-date.ts'

/** Where the list below begins to be whole; earlier years had other holidays. */
const FIRST_YEAR = 1991
const SATURDAY = 6
const SUNDAY = 7

type FixedHoliday = { month: number; day: number; since?: number }

const FIXED: readonly FixedHoliday[] = [
  { month: 1, day: 1 },
  { month: 1, day: 6, since: 2011 },
  { month: 5, day: 1 },
  { month: 5, day: 3 },
  { month: 8, day: 15 },
  { month: 11, day: 1 },
  { month: 11, day: 11 },
  { month: 12, day: 24, since: 2025 },
  { month: 12, day: 25 },
  { month: 12, day: 26 },
]

/** Days from Easter Sunday: Easter itself, Easter Monday, Pentecost, Corpus Christi. */
const AFTER_EASTER = [0, 1, 49, 60]

/** Given once, by an act of its own: the hundredth anniversary of independence. */
const ONCE: readonly PlainDate[] = ['2018-11-12']

/**
 * Days free from work by statute in a year, in order, without the ordinary Sundays.
 *
 * @law ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1; 6 January since 2011, 24 December since 2025
 * @throws RangeError before 1991: the list of those years was another one
 */
export function holidaysOf(year: number): PlainDate[] {
  if (year < FIRST_YEAR) throw new RangeError(`Holidays are known from ${FIRST_YEAR}, not in ${year}.`)
  const easter = easterSunday(year)
  const days = [
    ...FIXED.filter(({ since = FIRST_YEAR }) => year >= since).map(({ month, day }) => dayOf(year, month, day)),
    ...AFTER_EASTER.map((days) => addDays(easter, days)),
    ...ONCE.filter((day) => yearOf(day) === year),
  ]
  return [...new Set(days)].sort()
}

/** Sunday or another day free from work by statute. A Saturday is not one, although deadlines do not end on it. */
export function isStatutoryHoliday(date: PlainDate): boolean {
  return weekdayOf(date) === SUNDAY || holidaysOf(yearOf(date)).includes(date)
}

/** Monday to Friday, unless a holiday. */
export function isWorkingDay(date: PlainDate): boolean {
  return weekdayOf(date) !== SATURDAY && !isStatutoryHoliday(date)
}

/** Easter Sunday of the Gregorian calendar: the first Sunday after the church's full moon of spring. */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const solar = century - Math.floor(century / 4)
  const lunar = Math.floor((8 * century + 13) / 25)
  const moon = (solar - lunar + 19 * golden + 15) % 30
  const fullMoon = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - solar) % 7
  return addDays(dayOf(year, 3, 28), fullMoon - weekday)
}
