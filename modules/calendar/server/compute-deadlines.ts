import { nextAnnualDay } from '#kernel/deadline.ts'
import { isWorkingDay } from '#kernel/holidays.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { listParameters } from '#platform/parameters/browse.ts'
import { CODELISTS } from '#platform/parameters/codelist.ts'
import { codelistOn } from '#platform/parameters/codelist-on.ts'
import type { ParameterList } from '#platform/parameters/operations.ts'
import { lawInWords, valueInWords } from '#platform/parameters/words.ts'
import type { Deadline } from '../shared/deadline.ts'
import { DUTIES } from './duties.ts'
import { workingDayBefore } from './event-terms.ts'

type Parameter = ParameterList['parameters'][number]

/** Every duty of the calendar with its nearest day from today on, by the law as it is known now. */
export async function computeDeadlines(ctx: Ctx): Promise<Map<string, Deadline>> {
  const entries = await codelistOn(ctx, CODELISTS.statutoryDuty, ctx.today)
  const { parameters, acts } = await listParameters(ctx, ctx.today)
  const deadlines = entries.flatMap((entry): Deadline[] => {
    const duty = DUTIES[entry.code]
    if (duty === undefined) return []
    const parameter = parameters.find(({ code }) => code === duty.parameter)
    const value = parameter === undefined ? null : valueForNext(parameter, ctx.today)
    const law = value ?? entry
    const dueOn = value === null ? null : dayOf(value, ctx.today)
    return [
      {
        dutyCode: entry.code,
        name: entry.name,
        description: entry.description,
        owedBy: duty.owedBy,
        dueOn,
        lastWorkingDay: dueOn === null || isWorkingDay(dueOn) ? null : workingDayBefore(dueOn),
        period:
          value === null || dueOn !== null || parameter === undefined ? null : valueInWords(value, parameter.bound),
        runsFrom: duty.runsFromEvent === true ? (parameter?.decidingDay ?? null) : null,
        law: lawInWords(law, acts) ?? null,
        source: law.source,
        doubt: law.doubt ?? entry.doubt,
      },
    ]
  })
  return new Map(deadlines.map((deadline) => [deadline.dutyCode, deadline]))
}

type Value = NonNullable<Parameter['value']>

/** Today's value, unless the day it gives already falls under the next known one. */
function valueForNext({ value, next }: Parameter, today: PlainDate): Value | null {
  const day = value === null ? null : dayOf(value, today)
  return next !== null && (day === null ? value === null : day >= next.validFrom) ? next : value
}

/** A day that the statute names stays where it is on a free day too; see `kernel/deadline.ts`. */
function dayOf({ month, day }: Value, today: PlainDate): PlainDate | null {
  return month === null || day === null ? null : nextAnnualDay({ month, day }, today)
}
