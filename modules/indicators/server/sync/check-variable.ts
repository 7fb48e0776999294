import type { Transaction } from 'kysely'
import type { DB } from '#platform/db/types.ts'
import { expectedVariables } from '../../shared/bdl/expected-variables.ts'
import type { VariableAnswer } from '../../shared/sync/bank-answers.ts'
import { objectionsTo, type SaidVariable, saidOf } from '../../shared/sync/check-variable.ts'
import { LEVELS_READ } from '../../shared/sync/levels.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import { type Of, planFirstPages, settleItem } from './calls.ts'

/**
 * Holds what the bank says of a variable against what we take it for. Only a trusted one is read further; another is
 * suspended with the reason, and stays so until the bank or a person says otherwise.
 */
export async function checkVariable(
  trx: Transaction<DB>,
  { syncId, variableNumber }: Of,
  answer: VariableAnswer,
  now: string,
): Promise<void> {
  const item = { syncId, variableNumber }
  const expected = expectedVariables().find(({ variableId }) => variableId === variableNumber)
  if (expected === undefined || !/^P\d{1,5}$/.test(answer.subjectId)) {
    await settleItem(trx, item, { state: 'suspended', reason: syncReasons.unknownVariable() }, now)
    return
  }
  const said = saidOf(answer)
  const confirmedAt = await confirmationOf(trx, variableNumber, said)
  const objections = confirmedAt === null ? objectionsTo(expected, said) : []
  const reason = objections.length === 0 ? null : syncReasons.suspended(objections)
  const known = { ...said, state: reason === null ? 'trusted' : 'suspended', reason, checkedAt: now, confirmedAt }
  await trx
    .insertInto('indicators.bdlVariable')
    .values({ number: variableNumber, ...known })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(known))
    .execute()
  if (reason !== null) {
    await settleItem(trx, item, { state: 'suspended', reason }, now)
    return
  }
  const list = await trx.selectFrom('indicators.bdlUnit').select('id').limit(1).executeTakeFirst()
  if (list === undefined) {
    await settleItem(trx, item, { state: 'failed', reason: syncReasons.noUnitList() }, now)
    return
  }
  await trx
    .updateTable('indicators.bdlSyncItem')
    .set({ state: 'reading' })
    .where('syncId', '=', syncId)
    .where('variableNumber', '=', variableNumber)
    .execute()
  await planFirstPages(trx, item, 'data', LEVELS_READ[expected.level])
}

/** A person's word holds for the very name, unit and subgroup that it was given for. */
async function confirmationOf(trx: Transaction<DB>, number: number, said: SaidVariable): Promise<string | null> {
  const row = await trx
    .selectFrom('indicators.bdlVariable')
    .select('confirmedAt')
    .where('number', '=', number)
    .where('label', '=', said.label)
    .where('measureUnit', '=', said.measureUnit)
    .where('subjectCode', '=', said.subjectCode)
    .executeTakeFirst()
  return row?.confirmedAt ?? null
}
