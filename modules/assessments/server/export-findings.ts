import { MISSING_WORDS } from '#kernel/missing.ts'
import { roundDecimal } from '#kernel/polish-number.ts'
import { fileNamePolish } from '#kernel/polish-text.ts'
import type { OwnIndicator } from '#modules/indicators/shared/own-indicator.ts'
import type { Ctx } from '#platform/ctx.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { writeCsv } from '#platform/exchange/csv.ts'
import type { Sheet, SheetValue } from '#platform/exchange/sheet.ts'
import { writeXlsx } from '#platform/exchange/xlsx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { readCell } from '../shared/cell-text.ts'
import { latestValue } from '../shared/findings-words.ts'
import { labels } from '../shared/labels.pl.ts'
import { DOCX_MEDIA_TYPE, type Findings, type FindingsFormat, XLSX_MEDIA_TYPE } from '../shared/operations.ts'
import { ROWS, templateOf } from '../shared/template/template.ts'
import type { UnitYear } from './find-assessment.ts'
import { getFindings } from './findings.ts'
import { findingsDocument } from './findings-document.ts'
import { yearHeadings } from './sheet-layout.ts'

/**
 * The findings to be taken into the municipality's own documents. Provisional figures say so in every form.
 *
 * @refuses `assessment-unit-not-yours`
 */
export async function exportFindings(
  ctx: Ctx,
  { format, ...place }: UnitYear & { format: FindingsFormat },
): Promise<BytesAnswer> {
  const findings = await getFindings(ctx, place)
  const name = `ozps tabele ${place.year} ${place.unitCode} ${findings.unitName}${findings.isProvisional ? ' wstepne' : ''}`
  const fileName = `${fileNamePolish(name)}.${format}`
  if (format === 'docx')
    return { bytes: await renderDocx(findingsDocument(findings, ctx.today)), mediaType: DOCX_MEDIA_TYPE, fileName }
  const sheets = [indicatorSheet(findings), rowSheet(findings)]
  if (format === 'xlsx') return { bytes: await writeXlsx(sheets), mediaType: XLSX_MEDIA_TYPE, fileName }
  return { bytes: writeCsv(joined(sheets)), mediaType: 'text/csv', fileName }
}

function stateNote({ isProvisional, synthetic }: Findings): string {
  return [...(synthetic ? [labels.synthetic] : []), isProvisional ? 'wstępne' : labels.states.confirmed].join(' ')
}

function indicatorSheet(findings: Findings): Sheet {
  const { year, indicators } = findings
  const years = [year - 2, year - 1, year]
  const headings = [
    'Kod',
    'Nazwa',
    'Jednostka',
    ...years.map(String),
    'Dlaczego brak',
    'Rok porównania',
    'Mediana gmin powiatu',
    'Ile gmin powiatu ma liczbę',
    'Mediana gmin województwa',
    'Ile gmin województwa ma liczbę',
    'Stan liczb',
  ]
  return {
    name: 'Wskaźniki',
    columns: headings.map((heading) => ({ heading })),
    rows: indicators.map((indicator): SheetValue[] => {
      const latest = latestValue(indicator)
      return [
        indicator.code,
        indicator.name,
        indicator.unit,
        ...years.map((one) => shown(indicator, indicator.values.find((value) => value.year === one)?.value ?? null)),
        whyMissing(indicator),
        latest?.year ?? null,
        shown(indicator, latest?.county?.median ?? null),
        latest?.county?.withValue ?? null,
        shown(indicator, latest?.voivodeship?.median ?? null),
        latest?.voivodeship?.withValue ?? null,
        stateNote(findings),
      ]
    }),
  }
}

function shown({ decimals }: OwnIndicator, value: number | null): number | null {
  return value === null ? null : roundDecimal(value, decimals)
}

/** "2025: brak danych", so that an empty cell is never taken for zero. */
function whyMissing({ values }: OwnIndicator): string {
  return values
    .flatMap(({ year, missing }) => (missing === null ? [] : [`${year}: ${MISSING_WORDS[missing].word}`]))
    .join('; ')
}

function rowSheet(findings: Findings): Sheet {
  const { year, rows } = findings
  const labelOf = new Map(templateOf(year).rows.map((row) => [row.code, row.label]))
  return {
    name: 'Wiersze oceny',
    columns: ['Kod', 'Nazwa', 'Jednostka', ...yearHeadings(year), 'Stan liczb'].map((heading) => ({ heading })),
    rows: rows.map(({ row, cells }): SheetValue[] => {
      const measure = ROWS.get(row)?.measure ?? 'liczba'
      return [row, labelOf.get(row) ?? '', measure, ...cells.map((cell) => asValue(measure, cell)), stateNote(findings)]
    }),
  }
}

function asValue(measure: Parameters<typeof readCell>[0]['measure'], text: string): SheetValue {
  const read = readCell({ measure }, text)
  if ('problem' in read || read.content === undefined) return null
  return read.content.value ?? text
}

/** Both tables one under the other, each with its own heads: what a CSV has instead of sheets. */
function joined(sheets: readonly Sheet[]): Omit<Sheet, 'name'> {
  const [first, ...others] = sheets as [Sheet, ...Sheet[]]
  const width = Math.max(...sheets.map(({ columns }) => columns.length))
  const padded = (cells: SheetValue[]) => [...cells, ...Array<SheetValue>(width - cells.length).fill(null)]
  return {
    columns: padded(first.columns.map(({ heading }) => heading)).map((heading) => ({ heading: String(heading ?? '') })),
    rows: [
      ...first.rows.map(padded),
      ...others.flatMap(({ columns, rows }) => [
        padded([]),
        padded(columns.map(({ heading }) => heading)),
        ...rows.map(padded),
      ]),
    ],
  }
}
