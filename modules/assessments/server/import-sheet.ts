import type { ImportReport } from '#kernel/import-report.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Assessment, YearOffset } from '../shared/assessment.ts'
import { type CellContent, cellText } from '../shared/cell-text.ts'
import { checkForm } from '../shared/check.ts'
import { templateOf } from '../shared/template/template.ts'
import { findAssessment, findUnit, type UnitYear } from './find-assessment.ts'
import { readWritten } from './read-form.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { openDraft, raiseVersion, writeCells, writeComments } from './save-cells.ts'

/**
 * Takes in the template that somebody has filled in a spreadsheet. A rehearsal says what would change; one wrong cell
 * stops the whole file, because half a form is worse to repair than none. Empty cells take nothing away.
 *
 * @refuses `assessment-unit-not-yours`, `assessment-year-not-over`, `assessment-not-a-draft`,
 * `assessment-changed-meanwhile`; `import-refused` with the report
 */
export async function importSheet(
  ctx: Ctx,
  place: UnitYear,
  { content, dryRun, version }: { content: Uint8Array; dryRun: boolean; version: number },
): Promise<ImportReport> {
  await findUnit(ctx, 'assessment.fill', place.unitCode)
  const { rows, problems, rowsRead } = await readSheet(place, content)
  const held = await findAssessment(ctx, place)
  const before = held === undefined ? undefined : await readWritten(ctx, held.id)
  const changes = rows.flatMap(({ code, cells }) => cells.map((cell) => ({ row: code, ...cell })))
  const fate = (offset: YearOffset, code: string, content: CellContent) => {
    const old = before?.cell(code, offset) ?? ''
    return old === '' ? 'added' : old === cellText(content) ? 'same' : 'changed'
  }
  const fates = changes.map(({ row, offset, content: one }) => fate(offset, row, one))
  const count = (wanted: string) => fates.filter((one) => one === wanted).length
  const comments = rows.flatMap(({ code, comment }) => (comment === '' ? [] : [{ row: code, text: comment }]))
  const report: ImportReport = {
    accepted: problems.length === 0,
    dryRun,
    title: `Ocena zasobów za ${place.year} r.`,
    rowsRead,
    counts: [
      { label: 'nowe wpisy', count: count('added') },
      { label: 'zmienione wpisy', count: count('changed') },
      { label: 'wpisy bez zmian', count: count('same') },
      { label: 'uwagi', count: comments.length },
    ],
    problems,
    notes: problems.length > 0 ? [] : notesOn(place, rows, before),
  }
  if (problems.length > 0) throw new Refusal('import-refused', { report })
  if (dryRun) return report
  const assessment: Assessment = await openDraft(ctx, place, version)
  await writeCells(ctx, assessment, changes)
  await writeComments(ctx, assessment.id, comments)
  await raiseVersion(ctx, assessment, 'draft')
  return report
}

/** What will still be asked before the form can be handed over. */
function notesOn(
  { year }: UnitYear,
  rows: readonly SheetRow[],
  before: { cell: CellOf; comment: CommentOf } | undefined,
) {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const findings = checkForm(templateOf(year), {
    cell: (code, offset) => {
      const own = byCode.get(code)?.cells.find((cell) => cell.offset === offset)
      return own === undefined ? (before?.cell(code, offset) ?? '') : cellText(own.content)
    },
    comment: (code) => byCode.get(code)?.comment || (before?.comment(code) ?? ''),
  })
  const of = (kind: string) => findings.filter((finding) => finding.kind === kind).length
  return [
    ...(of('error') > 0 ? [`Sumy do poprawienia: ${of('error')}. Formularz pokaże, gdzie.`] : []),
    ...(of('comment') > 0 ? [`Duże zmiany rok do roku, które czekają na uwagę: ${of('comment')}.`] : []),
    ...(of('empty') > 0 ? [`Puste pola roku oceny: ${of('empty')}.`] : []),
  ]
}

type CellOf = (row: string, offset: YearOffset) => string
type CommentOf = (row: string) => string
