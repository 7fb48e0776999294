import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BdlVariable } from '../../shared/sync/sync.ts'

/**
 * Says that the bank's name and unit of a variable are the right ones, though we expected others. The person repeats
 * what they confirm: it holds for these very words, and ends when the bank changes them.
 *
 * @refuses `bank-variable-unknown` before the bank was asked about it; `bank-variable-differs` with what the bank says
 */
export async function confirmVariable(
  ctx: Ctx,
  number: number,
  { label, measureUnit }: Pick<BdlVariable, 'label' | 'measureUnit'>,
): Promise<BdlVariable> {
  const known = await ctx.db
    .selectFrom('indicators.bdlVariable')
    .select(['label', 'measureUnit'])
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (known === undefined) throw new Refusal('bank-variable-unknown')
  if (known.label !== label.trim() || known.measureUnit !== measureUnit.trim())
    throw new Refusal('bank-variable-differs', { ...known })
  const confirmed = await ctx.db
    .updateTable('indicators.bdlVariable')
    .set({ state: 'trusted', reason: null, confirmedAt: ctx.now })
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirstOrThrow()
  ctx.audit.touched('bdlVariable', String(number))
  return confirmed as BdlVariable
}
