import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { CellSign, WrittenCell, YearOffset } from '../shared/assessment.ts'
import { type CellContent, cellText } from '../shared/cell-text.ts'
import type { Written } from '../shared/check.ts'
import type { AssessmentForm } from '../shared/operations.ts'
import { confirmedOn, deliveryOf } from './deliveries.ts'
import { findAssessment, findUnit, type UnitYear } from './find-assessment.ts'

export type StoredCell = { rowCode: string; yearOffset: YearOffset; value: number | null; sign: CellSign | null }

/** All cells of an assessment. */
export async function readCells(ctx: Ctx, assessmentId: string): Promise<StoredCell[]> {
  const cells = await ctx.db
    .selectFrom('assessments.cell')
    .where('assessmentId', '=', assessmentId)
    .select(['rowCode', 'yearOffset', 'value', 'sign'])
    .orderBy('rowCode')
    .orderBy('yearOffset')
    .execute()
  return cells as StoredCell[]
}

async function readComments(ctx: Ctx, assessmentId: string): Promise<{ row: string; text: string }[]> {
  return await ctx.db
    .selectFrom('assessments.comment')
    .where('assessmentId', '=', assessmentId)
    .select(['rowCode as row', 'text'])
    .orderBy('rowCode')
    .execute()
}

/** Stored cells and comments as the checks ask for them. */
export async function readWritten(ctx: Ctx, assessmentId: string): Promise<Written & { cells: StoredCell[] }> {
  const cells = await readCells(ctx, assessmentId)
  const texts = new Map(written(cells).map(({ row, offset, text }) => [`${row} ${offset}`, text]))
  const comments = new Map((await readComments(ctx, assessmentId)).map(({ row, text }) => [row, text]))
  return {
    cells,
    cell: (row, offset) => texts.get(`${row} ${offset}`) ?? '',
    comment: (row) => comments.get(row) ?? '',
  }
}

export function written(cells: readonly StoredCell[]): (WrittenCell & { offset: YearOffset })[] {
  return cells.map(({ rowCode, yearOffset, value, sign }) => ({
    row: rowCode,
    offset: yearOffset,
    text: cellText({ value, sign } as CellContent),
  }))
}

/**
 * The form of a municipality's year, as far as it has been filled in.
 *
 * @refuses `assessment-unit-not-yours`
 */
export async function getAssessment(ctx: Ctx, place: UnitYear): Promise<AssessmentForm> {
  const unit = await findUnit(ctx, 'assessment.read', place.unitCode)
  const assessment = await findAssessment(ctx, place)
  const delivery = await deliveryOfUnit(ctx, place, unit.name)
  const earlier = await earlierCells(ctx, place)
  if (assessment === undefined) return { ...delivery, version: 0, cells: [], comments: [], earlier, steps: [] }
  ctx.audit.touched('assessment', assessment.id)
  const steps = await ctx.db
    .selectFrom('assessments.step as step')
    .leftJoin('auth.account as account', 'account.id', 'step.madeBy')
    .where('step.assessmentId', '=', assessment.id)
    .select(['step.kind', 'step.madeAt', 'account.name as madeBy', 'step.reason'])
    .orderBy('step.number')
    .execute()
  return {
    ...delivery,
    version: assessment.version,
    cells: written(await readCells(ctx, assessment.id)),
    comments: await readComments(ctx, assessment.id),
    earlier,
    steps: steps as AssessmentForm['steps'],
  }
}

/** How far one municipality is with one year. */
export async function deliveryOfUnit(ctx: Ctx, { unitCode, year }: UnitYear, unitName: string) {
  const stored = await ctx.db
    .selectFrom('assessments.assessment as own')
    .where('own.unitCode', '=', unitCode)
    .where('own.year', '=', year)
    .select(['own.state', confirmedOn('own').as('confirmedOn')])
    .executeTakeFirst()
  const delivery = await deliveryOf(ctx)
  return delivery({
    unitCode,
    unitName,
    year,
    state: (stored?.state ?? null) as 'draft' | null,
    confirmedOn: stored?.confirmedOn ?? null,
  })
}

/** What the assessment of the year before says of years that both forms have, one column to the left. */
async function earlierCells(ctx: Ctx, { unitCode, year }: UnitYear): Promise<WrittenCell[]> {
  const cells = await ctx.db
    .selectFrom('assessments.cell as cell')
    .innerJoin('assessments.assessment as assessment', 'assessment.id', 'cell.assessmentId')
    .where('assessment.unitCode', '=', unitCode)
    .where('assessment.year', '=', year - 1)
    .where('cell.yearOffset', 'in', [-1, 0])
    .select(['cell.rowCode', sql<YearOffset>`cell.year_offset - 1`.as('yearOffset'), 'cell.value', 'cell.sign'])
    .orderBy('cell.rowCode')
    .orderBy('cell.yearOffset')
    .execute()
  return written(cells as StoredCell[])
}
