import { formatDate } from '#kernel/plain-date.ts'
import { fileNamePolish } from '#kernel/polish-text.ts'
import { type DeliveredFigure, deliverFigures, isDeliveredRow } from '#modules/indicators/server/api.ts'
import { isDemo } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { storeFile } from '#platform/documents/store-file.ts'
import { writeCsv } from '#platform/exchange/csv.ts'
import type { Assessment, CellSign } from '../shared/assessment.ts'
import { templateOf } from '../shared/template/template.ts'
import { readCells, type StoredCell, written } from './read-form.ts'

/** What stands for a sign among observations: no reliable information, or nothing that could be. */
export const STATUS_OF_SIGN = {
  'no-information': 'not-collected',
  'not-applicable': 'not-applicable',
} as const satisfies Record<CellSign, DeliveredFigure['status']>

/**
 * Gives the confirmed figures of past years to the indicators. A forecast is no observation and stays in the form. The
 * whole form is kept as a file, so that a figure cited today can be held against what was confirmed.
 */
export async function publishFigures(
  ctx: Ctx,
  assessment: Assessment,
  unitName: string,
): Promise<{ originId: string }> {
  const cells = await readCells(ctx, assessment.id)
  const synthetic = await isDemo(ctx)
  const { sha256 } = await storeFile(ctx, {
    name: `${fileNamePolish(`ozps ${assessment.year} ${assessment.unitCode} ${unitName}`)}.csv`,
    bytes: confirmedFile(ctx, assessment, cells),
    mediaType: 'text/csv',
    origin: `Ocena zasobów pomocy społecznej za ${assessment.year} r., gmina ${unitName}`,
    licence: licenceOf(synthetic),
    obtainedOn: ctx.today,
  })
  const replaces = await ctx.db
    .selectFrom('assessments.step')
    .where('assessmentId', '=', assessment.id)
    .where('originId', 'is not', null)
    .select('originId')
    .execute()
  return await deliverFigures(
    ctx,
    {
      fileSha256: sha256,
      publisher: `gmina ${unitName} (${assessment.unitCode})`,
      subjectName: `Ocena zasobów pomocy społecznej za ${assessment.year} r.`,
      confirmedOn: ctx.today,
      licence: licenceOf(synthetic),
      synthetic,
      replaces: replaces.flatMap(({ originId }) => originId ?? []),
    },
    cells.flatMap((cell) => figureOf(assessment, cell)),
  )
}

function figureOf({ unitCode, year }: Assessment, { rowCode, yearOffset, value, sign }: StoredCell): DeliveredFigure[] {
  if (yearOffset > 0 || !isDeliveredRow(rowCode)) return []
  const status = sign === null ? 'value' : STATUS_OF_SIGN[sign]
  return [{ row: rowCode, unitCode, year: year + yearOffset, value, status }]
}

function licenceOf(synthetic: boolean): string {
  return synthetic ? 'Bez ograniczeń: zmyślone na potrzeby pokazu' : 'liczby własne gminy'
}

function confirmedFile(
  ctx: Ctx,
  { id, unitCode, year, version }: Assessment,
  cells: readonly StoredCell[],
): Uint8Array {
  const labels = new Map(templateOf(year).rows.map(({ code, label }) => [code, label]))
  const headings = [
    'Kod gminy',
    'Kod wiersza',
    'Wiersz',
    'Rok',
    'Wpis',
    `Ocena ${id}, wersja ${version}, potwierdzona ${formatDate(ctx.today)}`,
  ]
  return writeCsv({
    columns: headings.map((heading) => ({ heading })),
    rows: written(cells).map(({ row, offset, text }) => [
      unitCode,
      row,
      labels.get(row) ?? '',
      year + offset,
      text,
      null,
    ]),
  })
}
