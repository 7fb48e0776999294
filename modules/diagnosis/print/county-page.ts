import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { CountyRow } from '#modules/indicators/shared/answers.ts'
import type { Block, KeyFigure, Row, Section } from '#platform/documents/model.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { drawCountyMap } from './pictures.tsx'
import { cellOf, commonYear, comparedCell, opening, sourceOf, theCounty, withYear } from './words.ts'

/** The county on one page: its lead sentence, four figures to remember, its map, and itself beside the larger units. */
export function countyPage(booklet: CountyBooklet): Section {
  const { comparison } = booklet
  const year = commonYear(comparison.rows)
  return {
    runningHead: opening(theCounty(booklet, 'nominative')),
    blocks: [
      { kind: 'heading', level: 1, text: `${opening(theCounty(booklet, 'nominative'))} na jednej stronie` },
      ...(comparison.lead === null
        ? []
        : [{ kind: 'paragraph' as const, style: 'lead' as const, text: comparison.lead.text }]),
      { kind: 'key-figures', figures: keyFigures(booklet) },
      {
        kind: 'table',
        caption: `${opening(theCounty(booklet, 'nominative'))} na tle województwa i kraju`,
        columns: [
          { heading: withYear('Wskaźnik', year), share: 5 },
          { heading: 'Powiat', share: 1.2 },
          { heading: 'Mediana gmin', apart: true, share: 1.4 },
          { heading: 'Woje­wództwo', share: 1.3 },
          { heading: 'Polska', share: 1.3 },
        ],
        groups: [{ rows: comparison.rows.map((row) => countyRow(row, year === null)) }],
        source: sourceOf(
          comparison.sources,
          comparison.rows.map((row) => row.year),
        ),
        dense: true,
      },
      ...mapOf(booklet),
    ],
  }
}

function countyRow(row: CountyRow, saysYear: boolean): Row {
  return {
    header: [saysYear ? withYear(row.shortName, row.year) : row.shortName, { text: `  ${row.unit}`, mark: 'quiet' }],
    cells: [
      cellOf(row.county.value, row.county.missing, row.decimals),
      comparedCell(row.countyMedian, row.decimals),
      comparedCell(row.voivodeship.value, row.decimals),
      comparedCell(row.country.value, row.decimals),
    ],
  }
}

const REMEMBERED = ['population', 'share-65-plus', 'registered-unemployed']

function keyFigures({ comparison, countyAreaKm2 }: CountyBooklet): KeyFigure[] {
  const area =
    countyAreaKm2 === null
      ? []
      : [{ label: 'Powierzchnia (z granic)', value: formatNumber(countyAreaKm2), unit: 'km²' }]
  const count = comparison.municipalities.length
  return [
    { label: 'Gminy', value: formatNumber(count), note: kindsInWords(comparison.municipalities) },
    ...area,
    ...REMEMBERED.flatMap((code) => {
      const row = comparison.rows.find((candidate) => candidate.code === code)
      if (row === undefined || row.county.value === null) return []
      return [
        {
          label: withYear(row.shortName, row.year),
          value: formatNumber(row.county.value, { decimals: row.decimals }),
          unit: row.unit,
        },
      ]
    }),
  ].slice(0, 4)
}

function kindsInWords(municipalities: CountyBooklet['comparison']['municipalities']): string {
  const count = (kind: number) => municipalities.filter((unit) => unit.kind === kind).length
  const parts = [
    { n: count(1), forms: { one: 'miejska', few: 'miejskie', many: 'miejskich' } },
    { n: count(3), forms: { one: 'miejsko-wiejska', few: 'miejsko-wiejskie', many: 'miejsko-wiejskich' } },
    { n: count(2), forms: { one: 'wiejska', few: 'wiejskie', many: 'wiejskich' } },
  ]
  return parts
    .filter(({ n }) => n > 0)
    .map(({ n, forms }) => counted(n, forms))
    .join(', ')
}

function mapOf(booklet: CountyBooklet): Block[] {
  const { countyMap, boundarySource, comparison } = booklet
  if (countyMap === null || boundarySource === null) return []
  const names = comparison.municipalities.map(({ name }) => name).join(', ')
  const { svg, alt } = drawCountyMap(countyMap, `Mapa gmin ${theCounty(booklet, 'genitive')}: ${names}.`)
  return [
    {
      kind: 'figure',
      svg,
      alt,
      caption: 'Gminy powiatu',
      widthMm: 72,
      source: null,
      notes: [`Granice: ${boundarySource.text}.`],
    },
  ]
}
