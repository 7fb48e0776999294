import { formatOrdinal } from '#kernel/polish-number.ts'
import type { Rank } from '#modules/indicators/shared/comparison.ts'
import { labels } from '#modules/indicators/shared/labels.pl.ts'
import type { ProfileRow } from '#modules/indicators/shared/profile-row.ts'
import type { Block, ColumnBlock, Row, Section } from '#platform/documents/model.ts'
import type { BookletMunicipality, CountyBooklet } from '../shared/county-booklet.ts'
import { drawAgeStructure, drawLocator, drawTrend } from './pictures.tsx'
import {
  cellOf,
  commonYear,
  comparedCell,
  kindLine,
  municipalityTitle,
  ofMunicipality,
  sourceOf,
  theCounty,
  withYear,
} from './words.ts'

/** One municipality on one page: what stands out, its figures, its age structure and its course. */
export function municipalityPage(
  booklet: CountyBooklet,
  { profile, areaKm2 }: BookletMunicipality,
  scale: number,
): Section {
  const rows = profile.topics.flatMap((topic) => topic.rows)
  const name = municipalityTitle(profile.unit, booklet.comparison.municipalities)
  return {
    runningHead: name,
    blocks: [
      { kind: 'heading', level: 1, text: name, id: `gmina-${profile.unit.code}` },
      {
        kind: 'columns',
        shares: [3, 1],
        left: opening(profile, kindLine(profile.unit, rows, areaKm2)),
        right: locator(booklet, profile.unit),
      },
      figures(booklet, profile, rows, name),
      ...pictures(profile, rows, name, scale),
    ],
  }
}

type Profile = BookletMunicipality['profile']

function opening({ sentences }: Profile, kind: string): ColumnBlock[] {
  const said = sentences.map(({ text }) => text).join(' ')
  return [
    { kind: 'paragraph', style: 'kind', text: kind },
    said === ''
      ? { kind: 'paragraph', text: 'Z wczytanych danych nie wynika nic, co wyróżniałoby tę gminę.' }
      : { kind: 'paragraph', style: 'lead', text: said },
  ]
}

function locator(booklet: CountyBooklet, unit: Profile['unit']): ColumnBlock[] {
  const { countyMap } = booklet
  if (countyMap === null || !countyMap.units.some(({ code }) => code === unit.code)) return []
  const alt = `Położenie ${ofMunicipality(unit)} w granicach ${theCounty(booklet, 'genitive')}.`
  return [
    {
      kind: 'figure',
      ...drawLocator(countyMap, (code) => code === unit.code, alt),
      source: null,
      widthMm: 34,
      align: 'end',
    },
  ]
}

function figures(booklet: CountyBooklet, { unit, sources }: Profile, rows: readonly ProfileRow[], name: string): Block {
  const kind = labels.kindsGenitivePlural[unit.kind ?? 0]
  const similar = kind === undefined ? '' : ` Podobne: mediana gmin ${kind} województwa.`
  const year = commonYear(rows)
  return {
    kind: 'table',
    caption: `${name} na tle powiatu i województwa`,
    columns: [
      { heading: withYear('Wskaźnik', year), share: 5 },
      { heading: 'Gmina', share: 1.2 },
      { heading: 'Powiat', apart: true, share: 1.2 },
      { heading: 'Wojew.', share: 1.2 },
      { heading: 'Podobne', share: 1.2 },
      { heading: 'Miejsce', share: 1.3 },
    ],
    groups: [{ rows: rows.map((row) => figureRow(row, year === null)) }],
    notes: [
      `Powiat i województwo: wartość całości.${similar} Miejsce wśród gmin województwa: ↑ od najwyższej wartości, ↓ od najniższej; równe mają to samo.`,
    ],
    source: sourceOf(
      sources,
      rows.map((row) => row.year),
      areaNote(booklet, rows),
    ),
    dense: true,
  }
}

function areaNote({ boundarySource }: CountyBooklet, rows: readonly ProfileRow[]): string | undefined {
  const usesArea = rows.some(({ code, value }) => code === 'population-density' && value !== null)
  return usesArea && boundarySource !== null ? 'powierzchnia z granic' : undefined
}

function figureRow(row: ProfileRow, saysYear: boolean): Row {
  const { comparison, decimals } = row
  const value = cellOf(row.value, row.missing, decimals)
  return {
    header: [saysYear ? withYear(row.shortName, row.year) : row.shortName, { text: `  ${row.unit}`, mark: 'quiet' }],
    cells: [
      typeof value === 'string' ? { text: value, strong: true } : value,
      comparedCell(comparison?.county?.value, decimals),
      comparedCell(comparison?.voivodeship?.value, decimals),
      comparedCell(comparison?.sameKind?.median, decimals),
      rankCell(comparison?.voivodeship?.rank ?? null),
    ],
  }
}

function rankCell(rank: Rank | null) {
  if (rank === null) return { missing: '–' }
  const high = rank.fromHighest <= rank.fromLowest
  return `${formatOrdinal(high ? rank.fromHighest : rank.fromLowest)} z ${rank.of} ${high ? '↑' : '↓'}`
}

/** Indicators whose course is worth a picture, the most telling first. */
const TRENDS = ['population', 'share-65-plus', 'registered-unemployed', 'unemployed-per-15-64']
const MOST_TRENDS = 2

function pictures(profile: Profile, rows: readonly ProfileRow[], name: string, scale: number): Block[] {
  const age = agePicture(profile, name, scale)
  const trends = TRENDS.flatMap((code) =>
    trendPicture(
      profile,
      rows.find((row) => row.code === code),
      name,
    ),
  ).slice(0, MOST_TRENDS)
  if (age.length === 0 && trends.length === 0) return []
  return [{ kind: 'columns', left: age, right: trends }]
}

function agePicture({ ageStructure, sources }: Profile, name: string, scale: number): ColumnBlock[] {
  if (ageStructure === null) return []
  const { originIds, year } = ageStructure
  return [
    {
      kind: 'figure',
      ...drawAgeStructure(ageStructure, name, scale),
      caption: 'Struktura wieku, % ludności',
      notes: ['Linia: województwo.'],
      widthMm: 70,
      source: sourceOf(
        sources.filter(({ originId }) => originIds.includes(originId)),
        [year],
      ),
    },
  ]
}

function trendPicture({ sources }: Profile, row: ProfileRow | undefined, name: string): ColumnBlock[] {
  const drawn = row === undefined ? undefined : drawTrend(row, name)
  if (row === undefined || drawn === undefined) return []
  const years = row.trend.filter(({ value }) => value !== null).map(({ year }) => year)
  const origins = new Set(row.cells.flatMap(({ originIds }) => originIds))
  return [
    {
      kind: 'figure',
      ...drawn.picture,
      caption: `${row.shortName}: ${drawn.first} → ${drawn.last}`,
      source: sourceOf(
        sources.filter(({ originId }) => origins.has(originId)),
        years,
      ),
    },
  ]
}
