import type { CountyRow } from '#modules/indicators/shared/answers.ts'
import { TOPICS } from '#modules/indicators/shared/indicator.ts'
import { labels } from '#modules/indicators/shared/labels.pl.ts'
import type { Cell, Column, Row, RowGroup, Section, Table } from '#platform/documents/model.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { cellOf, comparedCell, municipalityTitle, sourceOf, theCounty, withYear } from './words.ts'

/** With more municipalities than this they become rows, so that the page stays upright and readable. */
export const MOST_COLUMNS = 6
const INDICATORS_ON_A_PAGE = 8

/** The county's municipalities side by side: indicators × municipalities, or the other way round when they are many. */
export function comparisonPages(booklet: CountyBooklet): Section[] {
  const { comparison } = booklet
  const heading = { kind: 'heading' as const, level: 1 as const, text: 'Gminy obok siebie' }
  const note = { kind: 'paragraph' as const, style: 'note' as const, text: NOTE }
  if (comparison.municipalities.length <= MOST_COLUMNS) {
    return [{ runningHead: 'Gminy obok siebie', blocks: [heading, note, tableByIndicator(booklet)] }]
  }
  return portions(comparison.rows).map((rows, place) => ({
    orientation: 'landscape' as const,
    runningHead: 'Gminy obok siebie',
    blocks: [...(place === 0 ? [heading, note] : []), tableByMunicipality(booklet, rows, place + 1)],
  }))
}

const NOTE =
  'Pogrubiono wartość najdalszą od mediany gmin województwa. Mediana to wartość środkowa: połowa gmin ma więcej, połowa mniej.'

function portions(rows: readonly CountyRow[]): CountyRow[][] {
  const parts = Math.ceil(rows.length / INDICATORS_ON_A_PAGE)
  const size = Math.ceil(rows.length / parts)
  return Array.from({ length: parts }, (_, part) => rows.slice(part * size, (part + 1) * size))
}

function valueCell(row: CountyRow, place: number): Cell {
  const { value, missing } = row.values[place] ?? { value: null, missing: 'no-such-unit' as const }
  const cell = cellOf(value, missing, row.decimals)
  return row.farthest === place && typeof cell === 'string' ? { text: cell, strong: true } : cell
}

function tableByIndicator(booklet: CountyBooklet): Table {
  const { comparison } = booklet
  const { municipalities, rows } = comparison
  const groups: RowGroup[] = TOPICS.map((topic) => ({
    heading: labels.topics[topic],
    rows: rows
      .filter((row) => row.topic === topic)
      .map((row) => ({
        header: [withYear(row.shortName, row.year), { text: `  ${row.unit}`, mark: 'quiet' as const }],
        cells: [
          ...municipalities.map((_unit, place) => valueCell(row, place)),
          comparedCell(row.countyMedian, row.decimals),
          comparedCell(row.voivodeshipMedian, row.decimals),
        ],
      })),
  })).filter((group) => group.rows.length > 0)
  return {
    kind: 'table',
    id: 'porownanie-1',
    caption: `Gminy ${theCounty(booklet, 'genitive')} obok siebie`,
    columns: [
      { heading: 'Wskaźnik, rok', share: 3 },
      ...municipalities.map((unit): Column => ({ heading: municipalityTitle(unit, municipalities), share: 1 })),
      { heading: 'Mediana powiatu', apart: true, share: 1 },
      { heading: 'Mediana wojew.', share: 1 },
    ],
    groups,
    source: sourceOf(
      comparison.sources,
      rows.map(({ year }) => year),
    ),
    dense: true,
  }
}

function tableByMunicipality(booklet: CountyBooklet, rows: CountyRow[], number: number): Table {
  const { municipalities, sources } = booklet.comparison
  const medians: Row[] = [
    {
      header: 'Mediana gmin powiatu',
      cells: rows.map((row) => comparedCell(row.countyMedian, row.decimals)),
      total: true,
    },
    {
      header: 'Mediana gmin województwa',
      cells: rows.map((row) => comparedCell(row.voivodeshipMedian, row.decimals)),
      total: true,
    },
  ]
  return {
    kind: 'table',
    id: `porownanie-${number}`,
    caption: `Gminy ${theCounty(booklet, 'genitive')} obok siebie: ${topicsOf(rows)}`,
    columns: [
      { heading: 'Gmina', share: 1.6 },
      ...rows.map((row): Column => ({ heading: withYear(row.shortName, row.year), unit: row.unit, share: 1 })),
    ],
    groups: [
      {
        rows: municipalities.map((unit, place) => ({
          header: municipalityTitle(unit, municipalities),
          cells: rows.map((row) => valueCell(row, place)),
        })),
      },
      { rows: medians },
    ],
    source: sourceOf(
      sources,
      rows.map(({ year }) => year),
    ),
    dense: true,
  }
}

function topicsOf(rows: readonly CountyRow[]): string {
  return [...new Set(rows.map(({ topic }) => labels.topics[topic].toLowerCase()))].join(', ')
}
