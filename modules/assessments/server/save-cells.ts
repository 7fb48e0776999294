import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Assessment, WrittenCell, WrittenComment } from '../shared/assessment.ts'
import { type CellContent, readCell } from '../shared/cell-text.ts'
import { editionOf, templateOf } from '../shared/template/template.ts'
import { currentYear } from './deliveries.ts'
import { findAssessment, findUnit, lockAssessment, noteStep, type UnitYear } from './find-assessment.ts'

export type Change = { version: number; cells: readonly WrittenCell[]; comments: readonly WrittenComment[] }

/**
 * Saves what was changed and nothing else, so that two people may fill in two chapters. Sums and jumps do not keep a
 * draft from being saved; what cannot be read does.
 *
 * @refuses `assessment-unit-not-yours`, `assessment-year-not-over`, `assessment-not-a-draft`,
 * `assessment-changed-meanwhile`, `assessment-row-unknown`, `assessment-cells-unreadable`
 */
export async function saveCells(ctx: Ctx, place: UnitYear, change: Change): Promise<{ version: number }> {
  await findUnit(ctx, 'assessment.fill', place.unitCode)
  const assessment = await openDraft(ctx, place, change.version)
  await writeCells(ctx, assessment, contentsOf(place.year, change.cells))
  await writeComments(ctx, assessment.id, change.comments)
  return await raiseVersion(ctx, assessment, 'draft')
}

/** Begins the assessment with its first save, or locks the draft that there is. */
export async function openDraft(ctx: Ctx, place: UnitYear, version: number): Promise<Assessment> {
  if (place.year > currentYear(ctx)) throw new Refusal('assessment-year-not-over', { year: place.year })
  if (version > 0 || (await findAssessment(ctx, place)) !== undefined) {
    const held = await lockAssessment(ctx, place, version)
    if (held.state !== 'draft') throw new Refusal('assessment-not-a-draft', { state: held.state })
    return held
  }
  const begun = await ctx.db
    .insertInto('assessments.assessment')
    .values({
      ...place,
      id: randomUUID(),
      edition: editionOf(place.year),
      state: 'draft',
      version: 1,
      startedAt: ctx.now,
      savedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['unitCode', 'year']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (begun === undefined) throw new Refusal('assessment-changed-meanwhile', { version: 1 }) // begun this very moment
  ctx.audit.touched('assessment', begun.id)
  await noteStep(ctx, begun.id, { kind: 'started' })
  return { ...begun, version: 0 } as Assessment
}

export type CellChange = { row: string; offset: number; content: CellContent }

/** Reads what was typed. @refuses `assessment-row-unknown`, `assessment-cells-unreadable` */
function contentsOf(year: number, cells: readonly WrittenCell[]): CellChange[] {
  const rows = new Map(templateOf(year).rows.map((row) => [row.code, row]))
  const unreadable: { label: string; year: number; problem: string }[] = []
  const contents = cells.flatMap(({ row: code, offset, text }): CellChange[] => {
    const row = rows.get(code)
    if (row === undefined) throw new Refusal('assessment-row-unknown', { row: code })
    const read = readCell(row, text)
    if ('content' in read) return [{ row: code, offset, content: read.content }]
    unreadable.push({ label: row.label, year: year + offset, problem: read.problem })
    return []
  })
  if (unreadable.length > 0) throw new Refusal('assessment-cells-unreadable', { unreadable })
  return contents
}

/** Columns in one statement: a whole form is fifteen hundred cells. */
export async function writeCells(
  ctx: Ctx,
  { id }: Pick<Assessment, 'id'>,
  changes: readonly CellChange[],
): Promise<void> {
  const filled = changes.filter(({ content }) => content !== undefined)
  const cleared = changes.filter(({ content }) => content === undefined)
  if (cleared.length > 0)
    await sql`
      delete from assessments.cell using unnest(
        ${cleared.map(({ row }) => row)}::text[], ${cleared.map(({ offset }) => offset)}::smallint[]
      ) as gone (row_code, year_offset)
      where assessment_id = ${id} and cell.row_code = gone.row_code and cell.year_offset = gone.year_offset`.execute(
      ctx.db,
    )
  if (filled.length === 0) return
  await sql`
    insert into assessments.cell (assessment_id, row_code, year_offset, value, sign)
    select distinct on (2, 3) ${id}::uuid, * from unnest(
      ${filled.map(({ row }) => row)}::text[],
      ${filled.map(({ offset }) => offset)}::smallint[],
      ${filled.map(({ content }) => content?.value ?? null)}::double precision[],
      ${filled.map(({ content }) => content?.sign ?? null)}::text[]
    ) as new (row_code, year_offset, value, sign)
    on conflict (assessment_id, row_code, year_offset) do update set value = excluded.value, sign = excluded.sign`.execute(
    ctx.db,
  )
}

export async function writeComments(
  ctx: Ctx,
  assessmentId: string,
  comments: readonly WrittenComment[],
): Promise<void> {
  for (const { row: rowCode, text } of comments) {
    if (text === '') {
      await ctx.db
        .deleteFrom('assessments.comment')
        .where('assessmentId', '=', assessmentId)
        .where('rowCode', '=', rowCode)
        .execute()
      continue
    }
    await ctx.db
      .insertInto('assessments.comment')
      .values({ assessmentId, rowCode, text })
      .onConflict((conflict) => conflict.columns(['assessmentId', 'rowCode']).doUpdateSet({ text }))
      .execute()
  }
}

/** Every change has a version of its own; whoever saves on an older one is told. */
export async function raiseVersion(
  ctx: Ctx,
  { id, version }: Assessment,
  state: Assessment['state'],
): Promise<{ version: number }> {
  await ctx.db
    .updateTable('assessments.assessment')
    .set({ version: version + 1, state, savedAt: ctx.now })
    .where('id', '=', id)
    .execute()
  return { version: version + 1 }
}
