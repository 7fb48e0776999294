import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { CodelistEntry } from './codelist.ts'
import { keptRows } from './kept-rows.ts'
import type { KeptSet } from './period.ts'

/**
 * Entries of a codelist on a day, in the order of codes, by what is known now.
 *
 * @refuses `codelist-not-found`
 */
export async function codelistOn(ctx: Ctx, code: string, day: PlainDate): Promise<CodelistEntry[]> {
  const current = (await allRows(ctx, code)).filter(({ untilEdition }) => untilEdition === null)
  return CodelistEntry.array().parse(current.filter((row) => coversDay(row, day)))
}

/**
 * Entries that a procedure keeps: of its first day, as they were known when it began.
 *
 * @refuses `codelist-not-found`
 */
export async function codelistOfSet(ctx: Ctx, code: string, { firstDay, edition }: KeptSet): Promise<CodelistEntry[]> {
  const kept = keptRows(await allRows(ctx, code), edition)
  return CodelistEntry.array().parse(kept.filter((row) => coversDay(row, firstDay)))
}

/** Whether a period holds on a day; both its ends belong to it. */
export function coversDay(
  { validFrom, validTo }: { validFrom: PlainDate; validTo: PlainDate | null },
  day: PlainDate,
): boolean {
  return validFrom <= day && (validTo === null || validTo >= day)
}

async function allRows(ctx: Ctx, code: string) {
  const rows = await ctx.db
    .selectFrom('parameters.codelistEntry')
    .selectAll()
    .where('codelistCode', '=', code)
    .orderBy('code')
    .orderBy('validFrom')
    .execute()
  if (rows.length === 0) throw new Refusal('codelist-not-found', { code })
  return rows
}
