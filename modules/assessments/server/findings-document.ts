import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { labels as indicatorLabels } from '#modules/indicators/shared/labels.pl.ts'
import type { OwnIndicator } from '#modules/indicators/shared/own-indicator.ts'
import type { Block, Cell, DocumentModel, RowGroup, Source, Table } from '#platform/documents/model.ts'
import { cellInWords, latestValue, medianInWords, valueInWords } from '../shared/findings-words.ts'
import { labels } from '../shared/labels.pl.ts'
import type { Findings } from '../shared/operations.ts'
import type { Chapter, TemplateRow } from '../shared/template/row.ts'
import { templateOf } from '../shared/template/template.ts'
import { yearHeadings } from './sheet-layout.ts'

/** Ready tables of an assessment for a municipality's own documents: indicators compared, then the rows by chapter. */
export function findingsDocument(findings: Findings, today: PlainDate): DocumentModel {
  const { unitName, year, isProvisional, synthetic, indicators, confirmedOn } = findings
  const state =
    isProvisional || confirmedOn === null
      ? 'liczby wstępne, niepotwierdzone'
      : `potwierdzona ${formatDate(confirmedOn)}`
  const source: Source = {
    text: `Ocena zasobów pomocy społecznej za ${year} r., gmina ${unitName}`,
    dateOfData: `za lata ${year - 2}–${year}, ${state}`,
  }
  const notice = [...(synthetic ? [labels.synthetic] : []), ...(isProvisional ? [labels.provisional] : [])].join(' ')
  const chapters = templateOf(year).chapters.flatMap((chapter) => chapterBlocks(findings, chapter, source))
  return {
    title: `Ocena zasobów pomocy społecznej za ${year} r.: tabele`,
    subtitle: `Gmina ${unitName}`,
    language: 'pl',
    madeOn: today,
    dataDate: `za lata ${year - 2}–${year}`,
    draft: isProvisional,
    ...(notice === '' ? {} : { notice }),
    organisation: { name: `Gmina ${unitName}`, lines: [], logos: [] },
    sections: [
      {
        runningHead: 'Wskaźniki',
        blocks: [
          { kind: 'heading', level: 1, text: 'Wskaźniki i porównanie' },
          {
            kind: 'paragraph',
            style: 'note',
            text: 'Mediana to wartość środkowa: połowa gmin ma więcej, połowa mniej. W nawiasie stoi, ile gmin ma liczbę, razem z tą. Kolumny porównania pokazują najnowszy rok, w którym gmina ma wartość.',
          },
          ...(indicators.length === 0
            ? [{ kind: 'paragraph' as const, text: 'Z wpisanych liczb nie da się jeszcze policzyć żadnego wskaźnika.' }]
            : [indicatorTable(findings, source)]),
        ],
      },
      ...(chapters.length === 0 ? [] : [{ runningHead: 'Wiersze oceny', blocks: chapters }]),
    ],
  }
}

function indicatorTable({ indicators, year }: Findings, source: Source): Table {
  const years = [year - 2, year - 1, year]
  const topics = [...new Set(indicators.map(({ topic }) => topic))]
  const groups = topics.map(
    (topic): RowGroup => ({
      heading: indicatorLabels.topics[topic],
      rows: indicators
        .filter((one) => one.topic === topic)
        .map((indicator) => ({
          header: [indicator.name, { text: `  ${indicator.unit}`, mark: 'quiet' as const }],
          cells: [...years.map((one) => valueCell(indicator, one)), ...comparison(indicator)],
        })),
    }),
  )
  return {
    kind: 'table',
    caption: 'Wskaźniki z oceny zasobów',
    dense: true,
    columns: [
      { heading: 'Wskaźnik' },
      ...years.map((one) => ({ heading: String(one) })),
      { heading: 'Mediana gmin powiatu', apart: true },
      { heading: 'Mediana gmin województwa' },
    ],
    groups,
    source,
  }
}

function valueCell(indicator: OwnIndicator, year: number): Cell {
  const value = indicator.values.find((one) => one.year === year)
  const text = valueInWords(indicator, value)
  return value?.value == null ? { missing: text } : text
}

function comparison(indicator: OwnIndicator): Cell[] {
  const latest = latestValue(indicator)
  return [latest?.county ?? null, latest?.voivodeship ?? null].map((peers) => medianInWords(indicator, peers))
}

function chapterBlocks({ rows, year }: Findings, chapter: Chapter, source: Source): Block[] {
  const cells = new Map(rows.map((row) => [row.row, row.cells]))
  const filled = chapter.groups.flatMap((group) => group.rows).filter(({ code }) => cells.has(code))
  if (filled.length === 0) return []
  const heading = `${chapter.code}. ${chapter.title}`
  return [
    { kind: 'heading', level: 1, text: heading },
    {
      kind: 'table',
      caption: heading,
      dense: true,
      columns: [{ heading: 'Wyszczególnienie' }, ...yearHeadings(year).map((one) => ({ heading: one }))],
      groups: [{ rows: filled.map((row) => tableRow(row, cells.get(row.code) ?? [])) }],
      notes: ['Kropka: nie ma danych albo nie są wiarygodne. x: pozycja gminy nie dotyczy.'],
      source,
    },
  ]
}

function tableRow(row: TemplateRow, cells: readonly string[]): RowGroup['rows'][number] {
  return {
    header: [row.label, { text: `  ${row.measure}`, mark: 'quiet' }],
    cells: cells.map((cell): Cell => (cell === '' ? { missing: 'nie wpisano' } : cellInWords(row, cell))),
  }
}
