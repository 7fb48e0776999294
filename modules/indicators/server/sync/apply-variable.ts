import type { Ctx } from '#platform/ctx.ts'
import { storeFile } from '#platform/documents/store-file.ts'
import { knownSubject } from '../../shared/bdl/subjects.ts'
import type { DataPage } from '../../shared/sync/bank-answers.ts'
import type { SaidVariable } from '../../shared/sync/check-variable.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'
import type { BdlSync, BdlSyncId } from '../../shared/sync/sync.ts'
import { loadRegister } from '../bdl/load-register.ts'
import { settle } from '../bdl/settle.ts'
import { writeObservations } from '../bdl/write-observations.ts'
import { writeOrigin } from '../bdl/write-origin.ts'
import { checkMeasureUnits, findVariables, numberVariables } from '../bdl/write-variables.ts'
import { pathOf, type StoredCall, settleItem } from './calls.ts'
import { collectFigures, type ListedUnit } from './figures.ts'
import { BANK_SOURCE } from './keep-answer.ts'

type Item = { syncId: BdlSyncId; variableNumber: number }
type Page = { call: StoredCall; page: DataPage }

const MOST_REASONS = 3

/**
 * Takes in a variable that was read whole, by the path of the file imports: the same register, kinds of absence, sums
 * and precedence. The answers count as an export of the day on which the first of them was given.
 */
export async function applyVariable(ctx: Ctx, item: Item, pages: Page[]): Promise<{ state: 'applied' | 'failed' }> {
  const said = await saidBefore(ctx, item.variableNumber)
  const listed = await listedUnits(ctx)
  const { read, unlisted, blankZeroes, objections } = collectFigures(
    said,
    pages.map(({ page }) => page),
    listed,
  )
  if (objections.length > 0) return await fail(ctx, item, objections)
  if (read.figures.size === 0) return await fail(ctx, item, [syncReasons.noFigures()])

  const settled = settle(read, await loadRegister(ctx, read))
  const variables = [{ label: said.label, measureUnit: said.measureUnit }]
  const manifest = await keepManifest(ctx, item, said, pages)
  const known = await findVariables(ctx, said.subjectCode)
  const problems = [...settled.problems, ...(await checkMeasureUnits(ctx, manifest, known, variables))]
  if (problems.length > 0)
    return await fail(
      ctx,
      item,
      problems.map(({ message }) => message),
    )

  const publishedOn = pages.map(({ call }) => call.storedOn).reduce((a, b) => (a < b ? a : b))
  const subject = {
    code: said.subjectCode,
    name: knownSubject(said.subjectCode)?.name ?? `Podgrupa ${said.subjectCode}`,
    publishedOn,
  }
  const kept = { sha256: manifest, bytes: new Uint8Array(), obtainedOn: publishedOn }
  const origin = await writeOrigin(ctx, kept, subject, false)
  const ids = await numberVariables(ctx, subject, variables)
  await rememberNumber(ctx, item.variableNumber, ids.get(said.label) as number)
  const outcome = await writeObservations(ctx, origin.id, origin.publishedOn, settled.observations, ids)

  const strangers = [...unlisted, ...settled.notLoaded.map(({ code, name }) => `${name} (${code})`)]
  const notes = [
    ...(strangers.length > 0 ? [syncReasons.unlisted(strangers)] : []),
    ...(blankZeroes > 0 ? [syncReasons.blankZeroes(blankZeroes)] : []),
    ...settled.notes,
  ].join('\n')
  await settleItem(ctx.db, item, { state: 'applied', ...outcome, notes, originId: origin.id }, ctx.now)
  ctx.dataChanged()
  ctx.audit.touched('origin', origin.id)
  return { state: 'applied' }
}

/** The checked number leads to the column from now on, and to no other: definitions may name a variable by it alone. */
async function rememberNumber(ctx: Ctx, bdlId: number, variableId: number): Promise<void> {
  await ctx.db
    .updateTable('indicators.variable')
    .set({ bdlId: null })
    .where('bdlId', '=', bdlId)
    .where('id', '<>', variableId)
    .execute()
  await ctx.db.updateTable('indicators.variable').set({ bdlId }).where('id', '=', variableId).execute()
}

async function fail(ctx: Ctx, item: Item, reasons: readonly string[]): Promise<{ state: 'failed' }> {
  const shown = [...new Set(reasons)].slice(0, MOST_REASONS).join(' ')
  await settleItem(ctx.db, item, { state: 'failed', reason: shown }, ctx.now)
  return { state: 'failed' }
}

/** What the bank said of the variable when it was checked in this synchronisation. */
async function saidBefore(ctx: Ctx, number: number): Promise<SaidVariable> {
  return await ctx.db
    .selectFrom('indicators.bdlVariable')
    .select(['subjectCode', 'label', 'measureUnit', 'level'])
    .where('number', '=', number)
    .where('state', '=', 'trusted')
    .executeTakeFirstOrThrow()
}

async function listedUnits(ctx: Ctx): Promise<Map<string, ListedUnit>> {
  const rows = await ctx.db.selectFrom('indicators.bdlUnit').select(['id', 'level', 'unitCode', 'kind']).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A kept list of the kept answers: the file to which the figures lead, and which leads to every byte behind them. */
async function keepManifest(
  ctx: Ctx,
  { syncId, variableNumber }: Item,
  said: SaidVariable,
  pages: Page[],
): Promise<string> {
  const sync = (await ctx.db
    .selectFrom('indicators.bdlSync')
    .select(['yearFrom', 'yearTo'])
    .where('id', '=', syncId)
    .executeTakeFirstOrThrow()) as Pick<BdlSync, 'yearFrom' | 'yearTo'>
  const answers = pages.map(({ call }) => ({
    question: pathOf(call, sync),
    answeredOn: call.storedOn,
    lastUpdate: call.lastUpdate,
    sha256: call.fileSha256,
  }))
  const text = `${JSON.stringify({ variable: variableNumber, ...said, answers }, null, 1)}\n`
  const { sha256 } = await storeFile(ctx, {
    ...BANK_SOURCE,
    name: `bdl-wykaz-${variableNumber}.json`,
    bytes: new TextEncoder().encode(text),
    mediaType: 'application/json',
    obtainedOn: ctx.today,
  })
  return sha256
}
