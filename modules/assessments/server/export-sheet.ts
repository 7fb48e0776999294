import { fileNamePolish } from '#kernel/polish-text.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Sheet, SheetValue } from '#platform/exchange/sheet.ts'
import { writeXlsx } from '#platform/exchange/xlsx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { YEAR_OFFSETS } from '../shared/assessment.ts'
import { readCell } from '../shared/cell-text.ts'
import type { Written } from '../shared/check.ts'
import { XLSX_MEDIA_TYPE } from '../shared/operations.ts'
import { templateOf } from '../shared/template/template.ts'
import { findAssessment, findUnit, type UnitYear } from './find-assessment.ts'
import { readWritten } from './read-form.ts'
import { SHEET_HEADINGS, sheetName, yearHeadings } from './sheet-layout.ts'

/**
 * The form as a workbook, with what has been filled in. Before anything is, it is the empty template.
 *
 * @refuses `assessment-unit-not-yours`
 */
export async function exportSheet(ctx: Ctx, place: UnitYear): Promise<BytesAnswer> {
  const unit = await findUnit(ctx, 'assessment.read', place.unitCode)
  const assessment = await findAssessment(ctx, place)
  if (assessment !== undefined) ctx.audit.touched('assessment', assessment.id)
  const nothing: Written = { cell: () => '', comment: () => '' }
  const written = assessment === undefined ? nothing : await readWritten(ctx, assessment.id)
  return {
    bytes: await writeXlsx([formSheet(place, written), HELP]),
    mediaType: XLSX_MEDIA_TYPE,
    fileName: `${fileNamePolish(`ozps ${place.year} ${place.unitCode} ${unit.name}`)}.xlsx`,
  }
}

function formSheet({ unitCode, year }: UnitYear, written: Written): Sheet {
  const { code, chapter, label, measure, comment } = SHEET_HEADINGS
  return {
    name: sheetName(unitCode, year),
    columns: [code, chapter, label, measure, ...yearHeadings(year), comment].map((heading) => ({ heading })),
    rows: templateOf(year).chapters.flatMap(({ code: chapterCode, groups }) =>
      groups.flatMap(({ rows }) =>
        rows.map((row): SheetValue[] => [
          row.code,
          chapterCode,
          row.label,
          row.measure,
          ...YEAR_OFFSETS.map((offset) => sheetValue(row, written.cell(row.code, offset))),
          written.comment(row.code),
        ]),
      ),
    ),
  }
}

/** A number stays a number, a sign a text, and what is empty stays empty. */
function sheetValue(row: Parameters<typeof readCell>[0], text: string): SheetValue {
  const read = readCell(row, text)
  if ('problem' in read || read.content === undefined) return null
  return read.content.value ?? text
}

const HELP: Sheet = {
  name: 'Jak wypełnić',
  columns: [{ heading: 'Jak wypełnić' }],
  rows: [
    ['Wypełnij kolumny lat. Kodów wierszy i nagłówków nie zmieniaj; kolejność wierszy może być inna.'],
    ['Liczba: 1234 albo 12,5. Zero wpisz jako 0: znaczy, że nic nie było.'],
    ['Kropka (.): nie ma danych albo nie są wiarygodne.'],
    ['x: wypełnić się nie da, bo pozycja gminy nie dotyczy.'],
    ['Pusta komórka: jeszcze nie wypełniona. Przy wczytaniu niczego nie kasuje.'],
    ['Prognoza: przewidywana liczba za cały rok.'],
    ['Uwaga: przy dużej zmianie rok do roku napisz, skąd się wzięła.'],
  ],
}
