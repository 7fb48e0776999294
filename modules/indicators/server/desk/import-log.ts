import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import { BdlImportReport } from '../../shared/bdl/report.ts'
import type { ImportEntry } from '../../shared/desk/operations.ts'

const SHOWN = 200

/** Notes that a file was taken in, with all that the import said of it. */
export async function noteImport(
  ctx: Ctx,
  originId: string | null,
  fileName: string,
  report: BdlImportReport,
): Promise<void> {
  await ctx.db
    .insertInto('indicators.importLog')
    .values({
      id: randomUUID(),
      originId,
      fileName,
      rowsRead: report.rowsRead,
      report: JSON.stringify(report),
      importedAt: ctx.now,
      importedBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
    })
    .execute()
}

/** Notes that a file was not taken in and why. Nothing of the file is kept here, since nothing of it was believed. */
export async function noteRefusedImport(
  ctx: Ctx,
  { fileName, report }: { fileName: string; report: BdlImportReport },
): Promise<{ done: true }> {
  await noteImport(ctx, null, fileName, report)
  return { done: true }
}

/**
 * The last imports of files, the refused among them. Files taken in before there was a log stand here by their origin alone; answers of the bank
 * and confirmed assessments have lists of their own.
 */
export async function listImports(ctx: Ctx): Promise<{ items: ImportEntry[] }> {
  const { rows } = await sql<ImportEntry>`
    select * from (
    select coalesce(l.id, o.id) as "id", coalesce(l.file_name, f.name) as "fileName", o.subject_code as "subjectCode",
      o.subject_name as "subjectName", o.published_on as "publishedOn",
      to_jsonb(coalesce(l.imported_at, o.imported_at)) #>> '{}' as "importedAt", a.name as "importedBy",
      l.rows_read as "rowsRead", l.id is not null as "hasReport", false as "isRefused"
    from indicators.origin o
    join documents.file f on f.sha256 = o.file_sha256
    left join indicators.import_log l on l.origin_id = o.id
    left join auth.account a on a.id = l.imported_by
    where o.subject_code <> 'OZPS'
      and not exists (select from indicators.bdl_sync_item i where i.origin_id = o.id)
    union all
    select l.id, l.file_name, l.report #>> '{subject,code}', l.report #>> '{subject,name}',
      (l.report ->> 'publishedOn')::date, to_jsonb(l.imported_at) #>> '{}', a.name, l.rows_read, true, true
    from indicators.import_log l
    left join auth.account a on a.id = l.imported_by
    where l.origin_id is null
    ) entry order by "importedAt"::timestamptz desc, 1 limit ${SHOWN}`.execute(ctx.db)
  return { items: rows }
}

/** One import with its report. @refuses `import-not-found` */
export async function getImport(
  ctx: Ctx,
  { importId }: { importId: string },
): Promise<ImportEntry & { report: BdlImportReport }> {
  const row = await ctx.db
    .selectFrom('indicators.importLog as l')
    .leftJoin('auth.account as a', 'a.id', 'l.importedBy')
    .where('l.id', '=', importId)
    .select(['l.id', 'l.fileName', 'l.originId', 'l.importedAt', 'l.rowsRead', 'a.name as importedBy', 'l.report'])
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('import-not-found')
  const { originId, ...entry } = row
  const report = BdlImportReport.parse(row.report)
  const { subject, publishedOn } = report
  return {
    ...entry,
    subjectCode: subject?.code ?? null,
    subjectName: subject?.name ?? null,
    publishedOn,
    hasReport: true,
    isRefused: originId === null,
    report,
  }
}
