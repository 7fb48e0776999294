import type { z } from 'zod'
import { type PlainDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { Codelist, CodelistEntry } from './codelist.ts'
import { coversDay } from './codelist-on.ts'
import { LegalParameter, ParameterValue } from './legal-parameter.ts'
import type { CodelistOnDay, CodelistSummaries, ParameterHistory, ParameterList } from './operations.ts'
import type { Act } from './period.ts'

/** All parameters in the order of their file, with the value of a day and the next one that is known. */
export async function listParameters(ctx: Ctx, day: PlainDate): Promise<ParameterList> {
  return (await parametersOfAnyDay(ctx))(day)
}

/** The same for whoever asks for many days: everything is read once. */
export async function parametersOfAnyDay(ctx: Ctx): Promise<(day: PlainDate) => ParameterList> {
  const rows = await ctx.db.selectFrom('parameters.legalParameter').selectAll().orderBy('ordinal').execute()
  const parameters = rows.map((row) => LegalParameter.parse(row))
  const values = ParameterValue.array().parse(await currentValues(ctx).execute())
  const acts = await listActs(ctx)
  return (day) => ({
    on: day,
    parameters: parameters.map((parameter) => {
      const own = values.filter(({ parameterCode }) => parameterCode === parameter.code)
      return {
        ...parameter,
        value: own.find((value) => coversDay(value, day)) ?? null,
        next: own.find(({ validFrom }) => validFrom > day) ?? null,
      }
    }),
    acts,
  })
}

/**
 * One parameter with every period it has, and what was withdrawn as wrong.
 *
 * @refuses `parameter-not-found`
 */
export async function getParameter(ctx: Ctx, code: string, day: PlainDate): Promise<ParameterHistory> {
  const row = await ctx.db
    .selectFrom('parameters.legalParameter')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('parameter-not-found', { code })
  const periods = ParameterValue.array().parse(await currentValues(ctx).where('parameterCode', '=', code).execute())
  const withdrawn = await ctx.db
    .selectFrom('parameters.parameterValue as value')
    .innerJoin('parameters.edition as edition', 'edition.number', 'value.untilEdition')
    .selectAll('value')
    .select('edition.loadedAt')
    .where('value.parameterCode', '=', code)
    .where('value.withdrawnAs', '=', 'corrected')
    .orderBy('edition.number', 'desc')
    .execute()
  return {
    on: day,
    parameter: LegalParameter.parse(row),
    value: periods.find((period) => coversDay(period, day)) ?? null,
    periods: periods.reverse(),
    withdrawn: withdrawn.map((value) => ({
      ...ParameterValue.parse(value),
      withdrawnOn: dayOfInstant(value.loadedAt),
    })),
    acts: await listActs(ctx),
  }
}

/** All codelists with how many entries they have on a day. */
export async function listCodelists(ctx: Ctx, day: PlainDate): Promise<z.infer<typeof CodelistSummaries>> {
  const codelists = await ctx.db.selectFrom('parameters.codelist').selectAll().orderBy('ordinal').execute()
  const entries = CodelistEntry.array().parse(await currentEntries(ctx).execute())
  const today = entries.filter((entry) => coversDay(entry, day))
  return {
    codelists: codelists.map((row) => {
      const own = today.filter(({ codelistCode }) => codelistCode === row.code)
      const toCheck = own.filter(({ certainty }) => certainty === 'to-check')
      return { ...Codelist.parse(row), entryCount: own.length, toCheckCount: toCheck.length }
    }),
    acts: await listActs(ctx),
  }
}

/**
 * One codelist on a day, with the entries of other days apart and what was withdrawn as wrong.
 *
 * @refuses `codelist-not-found`
 */
export async function getCodelist(ctx: Ctx, code: string, day: PlainDate): Promise<CodelistOnDay> {
  const row = await ctx.db.selectFrom('parameters.codelist').selectAll().where('code', '=', code).executeTakeFirst()
  if (row === undefined) throw new Refusal('codelist-not-found', { code })
  const entries = CodelistEntry.array().parse(await currentEntries(ctx).where('codelistCode', '=', code).execute())
  const withdrawn = await ctx.db
    .selectFrom('parameters.codelistEntry as entry')
    .innerJoin('parameters.edition as edition', 'edition.number', 'entry.untilEdition')
    .selectAll('entry')
    .select('edition.loadedAt')
    .where('entry.codelistCode', '=', code)
    .where('entry.withdrawnAs', '=', 'corrected')
    .orderBy('edition.number', 'desc')
    .orderBy('entry.code')
    .execute()
  return {
    on: day,
    codelist: Codelist.parse(row),
    entries: entries.filter((entry) => coversDay(entry, day)),
    otherPeriods: entries.filter((entry) => !coversDay(entry, day)),
    withdrawn: withdrawn.map((entry) => ({ ...CodelistEntry.parse(entry), withdrawnOn: dayOfInstant(entry.loadedAt) })),
    acts: await listActs(ctx),
  }
}

function currentValues(ctx: Ctx) {
  return ctx.db
    .selectFrom('parameters.parameterValue')
    .selectAll()
    .where('untilEdition', 'is', null)
    .orderBy('validFrom')
}

function currentEntries(ctx: Ctx) {
  return ctx.db
    .selectFrom('parameters.codelistEntry')
    .selectAll()
    .where('untilEdition', 'is', null)
    .orderBy('code')
    .orderBy('validFrom')
}

async function listActs(ctx: Ctx): Promise<Act[]> {
  return await ctx.db.selectFrom('parameters.act').selectAll().orderBy('code').execute()
}

function dayOfInstant(instant: string): PlainDate {
  return todayInWarsaw(new Date(instant))
}
