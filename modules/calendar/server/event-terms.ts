import { isWorkingDay } from '#kernel/holidays.ts'
import { addDays, addMonths, addYears, type PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { parametersOfAnyDay } from '#platform/parameters/browse.ts'
import type { ParameterList } from '#platform/parameters/operations.ts'
import { lawInWords } from '#platform/parameters/words.ts'
import type { Deadline } from '../shared/deadline.ts'
import { DUTIES } from './duties.ts'

type Value = NonNullable<ParameterList['parameters'][number]['value']>

/** What follows from an event for one duty; undefined where the law of that day sets no period that is known. */
export type EventTerm = Pick<Deadline, 'dueOn' | 'lastWorkingDay' | 'law' | 'source' | 'doubt'> & { dueOn: PlainDate }

/**
 * Answers what a period is counted from and to. The law of the day of the event holds: a later change does not reach
 * back. The law is read once, at the first question.
 *
 * The last day is not moved from a free day: KPA moves terms of proceedings, these are duties of offices, and whoever
 * plans by the unmoved day is never late. The last working day before it stands beside it.
 *
 * @law KPA art. 57 § 3 and § 3a for how months and years are counted
 */
export function eventTerms(ctx: Ctx): (dutyCode: string, happenedOn: PlainDate) => Promise<EventTerm | undefined> {
  let law: ReturnType<typeof parametersOfAnyDay> | undefined
  return async (dutyCode, happenedOn) => {
    const duty = DUTIES[dutyCode]
    if (duty?.runsFromEvent !== true) return undefined
    law ??= parametersOfAnyDay(ctx)
    const { parameters, acts } = (await law)(happenedOn)
    const value = parameters.find(({ code }) => code === duty.parameter)?.value ?? null
    const dueOn = value === null ? undefined : dayAfter(value, happenedOn)
    if (value === null || dueOn === undefined) return undefined
    return {
      dueOn,
      lastWorkingDay: isWorkingDay(dueOn) ? null : workingDayBefore(dueOn),
      law: lawInWords(value, acts) ?? null,
      source: value.source,
      doubt: value.doubt,
    }
  }
}

function dayAfter({ unit, quantity }: Value, event: PlainDate): PlainDate | undefined {
  if (quantity === null) return undefined
  if (unit === 'days') return addDays(event, quantity)
  if (unit === 'months') return addMonths(event, quantity)
  return unit === 'years' ? addYears(event, quantity) : undefined
}

/** The last working day before a day on which nobody works. */
export function workingDayBefore(day: PlainDate): PlainDate {
  const before = addDays(day, -1)
  return isWorkingDay(before) ? before : workingDayBefore(before)
}
