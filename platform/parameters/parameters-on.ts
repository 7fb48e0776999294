import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { keptRow } from './kept-rows.ts'
import { ParameterValue } from './legal-parameter.ts'
import type { KeptSet } from './period.ts'

/**
 * The value of a legal parameter on a day, by what is known now. For rules about that day alone; a procedure that runs
 * keeps its set and asks `parameterOfSet`.
 *
 * @refuses `parameter-not-found`, `parameter-unknown-on-day`
 */
export async function parameterOn(ctx: Ctx, code: string, day: PlainDate): Promise<ParameterValue> {
  const current = (await rowsOn(ctx, day, code)).find(({ untilEdition }) => untilEdition === null)
  return current === undefined ? await refuse(ctx, code, day) : ParameterValue.parse(current)
}

/**
 * The value that a procedure keeps: of its first day, as it was known when it began.
 *
 * @refuses `parameter-not-found`, `parameter-unknown-on-day`
 */
export async function parameterOfSet(ctx: Ctx, code: string, { firstDay, edition }: KeptSet): Promise<ParameterValue> {
  const kept = keptRow(await rowsOn(ctx, firstDay, code), edition)
  return kept === undefined ? await refuse(ctx, code, firstDay) : ParameterValue.parse(kept)
}

/** What a procedure that begins on a day has to store; it reads the law by it ever after. */
export async function keepSet(ctx: Ctx, firstDay: PlainDate): Promise<KeptSet> {
  const { number } = await ctx.db
    .selectFrom('parameters.edition')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  if (number === null) throw new Error('Parametry prawne nie są wczytane.')
  return { firstDay, edition: number }
}

/** A parameter whose value for a procedure's first day is known otherwise now than when the procedure began. */
export type KeptDifference = { code: string; kept: ParameterValue; now: ParameterValue | null }

/**
 * What has changed about a procedure's first day since it began: values corrected, or amendments that reached this
 * installation late. Nothing changes by itself: a person decides and, where it must be so, keeps the set anew.
 */
export async function differencesOf(ctx: Ctx, { firstDay, edition }: KeptSet): Promise<KeptDifference[]> {
  const rows = await rowsOn(ctx, firstDay)
  const codes = [...new Set(rows.map(({ parameterCode }) => parameterCode))].sort()
  return codes.flatMap((code) => {
    const own = rows.filter(({ parameterCode }) => parameterCode === code)
    const kept = keptRow(own, edition)
    const now = own.find(({ untilEdition }) => untilEdition === null)
    if (kept === undefined || (now !== undefined && sameValue(kept, now))) return []
    return [{ code, kept: ParameterValue.parse(kept), now: now === undefined ? null : ParameterValue.parse(now) }]
  })
}

type Value = Pick<ParameterValue, 'setsValue' | 'amount' | 'quantity' | 'month' | 'day'>

/** The same law, whatever was read about it. */
export function sameValue(a: Value, b: Value): boolean {
  return (['setsValue', 'amount', 'quantity', 'month', 'day'] as const).every((field) => a[field] === b[field])
}

async function rowsOn(ctx: Ctx, day: PlainDate, code?: string) {
  const covering = ctx.db
    .selectFrom('parameters.parameterValue')
    .selectAll()
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
  return await (code === undefined ? covering : covering.where('parameterCode', '=', code)).execute()
}

async function refuse(ctx: Ctx, code: string, day: PlainDate): Promise<never> {
  const parameter = await ctx.db
    .selectFrom('parameters.legalParameter')
    .select('name')
    .where('code', '=', code)
    .executeTakeFirst()
  if (parameter === undefined) throw new Refusal('parameter-not-found', { code })
  const first = await ctx.db
    .selectFrom('parameters.parameterValue')
    .select('validFrom')
    .where('parameterCode', '=', code)
    .where('untilEdition', 'is', null)
    .where('validFrom', '>', day)
    .orderBy('validFrom')
    .executeTakeFirst()
  throw new Refusal('parameter-unknown-on-day', {
    code,
    name: parameter.name,
    day: formatDate(day),
    knownFrom: first === undefined ? null : formatDate(first.validFrom),
  })
}
