import { createHash } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import type { ImportQuestion } from '../../shared/bdl/observation.ts'

/** What people said about files before, as far as it bears on this one. */
export type Answers = { year: number | undefined; unit: string | undefined }

/** What an answer may be kept for: this very content, and every file with this header. */
export type Fingerprints = { file: string; header: string }

/** The same header gives the same fingerprint whatever its case, marks and quotes. */
export function headerFingerprint(headerText: string): string {
  return createHash('sha256').update(headerText).digest('hex')
}

/** Answers given for the same content: what this file was once said to be. */
export async function answersAboutFile(ctx: Ctx, file: string): Promise<Answers & { subjectCode: string | undefined }> {
  const rows = await ctx.db
    .selectFrom('indicators.importAnswer')
    .select(['subjectCode', 'question', 'answer'])
    .where('scope', '=', 'file')
    .where('fingerprint', '=', file)
    .execute()
  const find = (question: ImportQuestion) => rows.find((row) => row.question === question)?.answer
  const year = find('year')
  return { subjectCode: rows[0]?.subjectCode, year: year === undefined ? undefined : Number(year), unit: find('unit') }
}

/** The unit said for another file of the same subgroup and header. A year is never taken over so: it changes. */
export async function unitOfHeader(ctx: Ctx, header: string, subjectCode: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('indicators.importAnswer')
    .select('answer')
    .where('scope', '=', 'header')
    .where('fingerprint', '=', header)
    .where('subjectCode', '=', subjectCode)
    .where('question', '=', 'unit')
    .executeTakeFirst()
  return row?.answer
}

/** Keeps what was said, in place of what was said before. */
export async function rememberAnswers(
  ctx: Ctx,
  { file, header }: Fingerprints,
  subjectCode: string,
  { year, unit }: Answers,
): Promise<void> {
  await ctx.db
    .deleteFrom('indicators.importAnswer')
    .where('scope', '=', 'file')
    .where('fingerprint', '=', file)
    .execute()
  const about = { subjectCode, answeredAt: ctx.now }
  const rows = [
    ...(year === undefined
      ? []
      : [{ ...about, scope: 'file', fingerprint: file, question: 'year', answer: String(year) }]),
    ...(unit === undefined ? [] : [{ ...about, scope: 'file', fingerprint: file, question: 'unit', answer: unit }]),
    ...(unit === undefined ? [] : [{ ...about, scope: 'header', fingerprint: header, question: 'unit', answer: unit }]),
  ]
  if (rows.length === 0) return
  await ctx.db
    .insertInto('indicators.importAnswer')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'fingerprint', 'subjectCode', 'question'])
        .doUpdateSet((row) => ({ answer: row.ref('excluded.answer'), answeredAt: row.ref('excluded.answeredAt') })),
    )
    .execute()
}
