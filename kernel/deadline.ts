import { isWorkingDay } from './holidays.ts'
import { addDays, addMonths, addYears, compareDates, dayOf, type PlainDate, yearOf } from './plain-date.ts'

/** A day that returns every year: 30 April. */
export type AnnualDate = { month: number; day: number }

/**
 * The last day of a term in days: the day of the event is not counted.
 *
 * @law KPA art. 57 § 1 and § 4
 */
export function deadlineInDays(event: PlainDate, days: number): PlainDate {
  return movedToWorkingDay(addDays(event, days))
}

/**
 * The last day of a term in months: the day of the same date, or the last of a month that lacks it.
 *
 * @law KPA art. 57 § 3 and § 4
 */
export function deadlineInMonths(event: PlainDate, months: number): PlainDate {
  return movedToWorkingDay(addMonths(event, months))
}

/**
 * The last day of a term in years.
 *
 * @law KPA art. 57 § 3a and § 4
 */
export function deadlineInYears(event: PlainDate, years: number): PlainDate {
  return movedToWorkingDay(addYears(event, years))
}

/** The last day of a term in working days: those between that are free do not count, nor does the day of the event. */
export function deadlineInWorkingDays(event: PlainDate, days: number): PlainDate {
  let last = event
  for (let counted = 0; counted < days; ) {
    last = addDays(last, 1)
    if (isWorkingDay(last)) counted += 1
  }
  return last
}

/**
 * A term that would end on a Saturday, a Sunday or another holiday ends on the next day that is none of these.
 *
 * @law KPA art. 57 § 4
 */
export function movedToWorkingDay(day: PlainDate): PlainDate {
  return isWorkingDay(day) ? day : movedToWorkingDay(addDays(day, 1))
}

/**
 * The event from which a term runs when several must all have happened: an announcement in three places counts from
 * the last of them, so that whoever reads only that one has the whole time.
 *
 * @law ustawa o działalności pożytku publicznego i o wolontariacie art. 13 ust. 1 and 3
 */
export function lastOf(events: readonly [PlainDate, ...PlainDate[]]): PlainDate {
  return [...events].sort(compareDates).at(-1) as PlainDate
}

/**
 * The earliest day on which a term of at least so many days may end. It is not moved: a holiday lengthens what a
 * person may still do, and this is what an office may not shorten.
 */
export function earliestEnd(event: PlainDate, atLeastDays: number): PlainDate {
  return addDays(event, atLeastDays)
}

/**
 * The day in a year that a statute names outright. It stays where it is on a Sunday too: KPA moves terms counted from
 * an event, and whoever plans by the named day is never late.
 */
export function annualDay({ month, day }: AnnualDate, year: number): PlainDate {
  return dayOf(year, month, day)
}

/** The nearest such day that is not past. */
export function nextAnnualDay(date: AnnualDate, today: PlainDate): PlainDate {
  const thisYear = annualDay(date, yearOf(today))
  return thisYear < today ? annualDay(date, yearOf(today) + 1) : thisYear
}
