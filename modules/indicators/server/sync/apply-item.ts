import type { Ctx } from '#platform/ctx.ts'
import { DataPage, UnitsPage } from '../../shared/sync/bank-answers.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import { type BdlSyncId, UNIT_LIST } from '../../shared/sync/sync.ts'
import { lockImports } from '../bdl/rehearse.ts'
import { applyVariable } from './apply-variable.ts'
import { currentCalls, MOST_ROUNDS, readAnew, type StoredCall, settleItem } from './calls.ts'
import { rememberUnits } from './remember-units.ts'

type Applied = { state: 'applied' | 'suspended' | 'failed' | 'reread' }

/**
 * Makes observations of the kept answers of one variable, or a crosswalk of the kept list of units: all or nothing, in
 * this one transaction, so that no reader sees half a year.
 *
 * Before that the pages are held together. An answer that was shuffled between two pages repeats one unit and loses
 * another; then the level is read anew.
 */
export async function applyItem(ctx: Ctx, of: { syncId: BdlSyncId; variableNumber: number }): Promise<Applied> {
  await lockImports(ctx)
  const kind = of.variableNumber === UNIT_LIST ? 'units' : 'data'
  const calls = await currentCalls(ctx.db, of, kind)
  if (calls.length === 0) throw new Error(`Pozycja ${of.variableNumber} nie ma przechowanych odpowiedzi.`)
  const pages = await Promise.all(calls.map(async (call) => ({ call, page: await pageOf(ctx, call) })))

  const torn = [...new Set(calls.map(({ level }) => level))].filter((level) => {
    const ofLevel = pages.filter(({ call }) => call.level === level)
    const ids = ofLevel.flatMap(({ page }) => page.results.map(({ id }) => id))
    const total = ofLevel[0]?.call.totalRecords ?? 0
    return ids.length !== total || new Set(ids).size !== total
  })
  if (torn.length > 0) return await readTornAnew(ctx, calls, torn)

  ctx.audit.touched('bdlSync', of.syncId)
  if (kind === 'units') {
    await rememberUnits(
      ctx,
      pages.flatMap(({ page }) => (page as UnitsPage).results),
    )
    await settleItem(ctx.db, of, { state: 'applied' }, ctx.now)
    return { state: 'applied' }
  }
  return await applyVariable(ctx, of, pages as { call: StoredCall; page: DataPage }[])
}

async function readTornAnew(ctx: Ctx, calls: readonly StoredCall[], torn: readonly number[]): Promise<Applied> {
  for (const level of torn) {
    const call = calls.find((one) => one.level === level) as StoredCall
    const { syncId, variableNumber, kind, round } = call
    if (await readAnew(ctx.db, { syncId, variableNumber, kind, level, round })) continue
    await settleItem(ctx.db, call, { state: 'failed', reason: syncReasons.unstable(MOST_ROUNDS) }, ctx.now)
    return { state: 'failed' }
  }
  return { state: 'reread' }
}

async function pageOf(
  ctx: Ctx,
  { kind, totalRecords, variableNumber, fileSha256 }: StoredCall,
): Promise<DataPage | UnitsPage> {
  // the bank's "nothing here" is kept as it came and need not be a list
  if (totalRecords === 0) return { totalRecords, variableId: variableNumber, results: [] }
  const json = JSON.parse(new TextDecoder().decode(await ctx.files.get(fileSha256)))
  return kind === 'units' ? UnitsPage.parse(json) : DataPage.parse(json)
}
