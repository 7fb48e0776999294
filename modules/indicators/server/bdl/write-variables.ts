import type { ImportProblem } from '#kernel/import-report.ts'
import type { Ctx } from '#platform/ctx.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { Subject } from './read-export.ts'

/** A variable of the file with its unit, as far as anybody knows it. */
export type UnitedVariable = { label: string; measureUnit: string | undefined }

/** Variables of a subgroup that earlier files brought, by label. */
export async function findVariables(
  ctx: Ctx,
  subjectCode: string,
): Promise<Map<string, { id: number; measureUnit: string | null }>> {
  const rows = await ctx.db
    .selectFrom('indicators.variable')
    .select(['id', 'label', 'measureUnit'])
    .where('subjectCode', '=', subjectCode)
    .execute()
  return new Map(rows.map(({ label, ...variable }) => [label, variable]))
}

/** One variable has one unit; another one would mix persons with thousands of persons in one series. */
export async function checkMeasureUnits(
  ctx: Ctx,
  fileSha256: string,
  known: ReadonlyMap<string, { id: number; measureUnit: string | null }>,
  variables: readonly UnitedVariable[],
): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = []
  for (const { label, measureUnit } of variables) {
    const before = known.get(label)
    if (!before?.measureUnit || measureUnit === undefined || before.measureUnit === measureUnit) continue
    if (await isOnlyOfFile(ctx, before.id, fileSha256)) continue // the answer given for this very file is being corrected
    problems.push(bdlProblems.otherMeasureUnit(label, measureUnit, before.measureUnit))
  }
  return problems
}

async function isOnlyOfFile(ctx: Ctx, variableId: number, fileSha256: string): Promise<boolean> {
  const other = await ctx.db
    .selectFrom('indicators.observation as o')
    .innerJoin('indicators.origin as p', 'p.id', 'o.originId')
    .select('o.year')
    .where('o.variableId', '=', variableId)
    .where('p.fileSha256', '<>', fileSha256)
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

/** Numbers of the variables, new ones among them, by label. */
export async function numberVariables(
  ctx: Ctx,
  subject: Subject,
  variables: readonly UnitedVariable[],
): Promise<Map<string, number>> {
  const rows = await ctx.db
    .insertInto('indicators.variable')
    .values(
      variables.map(({ label, measureUnit }) => ({
        subjectCode: subject.code,
        label,
        measureUnit: measureUnit ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['subjectCode', 'label'])
        .doUpdateSet((row) => ({ measureUnit: row.ref('excluded.measureUnit') })),
    )
    .returning(['id', 'label'])
    .execute()
  return new Map(rows.map(({ id, label }) => [label, id]))
}
