import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { labels } from '../shared/labels.pl.ts'
import type { ProfileRow } from '../shared/profile-row.ts'
import { trendOf } from '../shared/trend.ts'

import { latestAgeStructure, profiledUnit } from './get-profile.ts'
import { getDefinition } from './list-indicators.ts'
import { matricesOf } from './matrices.ts'
import { type Panel, panelOf } from './panel.ts'
import { rowsOf } from './rows.ts'
import { decimal, type InFormat, type TableCell, tableAnswer } from './table-answer.ts'

const PROFILE_HEADER = [
  'Kod wskaźnika',
  'Wskaźnik',
  'Jednostka',
  'Rok',
  'Wartość',
  'Dlaczego brak',
  'Powiat',
  'Mediana gmin powiatu',
  'Województwo',
  'Mediana gmin województwa',
  'Polska',
  'Mediana gmin Polski',
  'Mediana podobnych gmin',
  'Miejsce w województwie od najwyższej',
  'Z ilu',
  'Ćwiartka w województwie',
  'Źródło',
]

/** The figures of a profile as a table. @refuses `unit-not-found`, `unit-without-profile` */
export async function exportProfile(
  ctx: Ctx,
  { unitCode, format }: { unitCode: string } & InFormat,
): Promise<BytesAnswer> {
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const rows = await rowsOf(ctx, panel, unit.code)
  return await tableAnswer(
    `profil ${unit.code} ${unit.name}`,
    format,
    PROFILE_HEADER,
    rows.map((row) => profileLine(panel, row)),
  )
}

function profileLine(panel: Panel, row: ProfileRow): TableCell[] {
  const { comparison, decimals } = row
  const rank = comparison?.voivodeship?.rank ?? null
  const figure = (value: number | null | undefined) => decimal(value ?? null, decimals)
  return [
    row.code,
    row.name,
    row.unit,
    row.year,
    figure(row.value),
    row.missing === null ? '' : labels.missingSentence[row.missing],
    figure(comparison?.county?.value),
    figure(comparison?.county?.median),
    figure(comparison?.voivodeship?.value),
    figure(comparison?.voivodeship?.median),
    figure(comparison?.country?.value),
    figure(comparison?.country?.median),
    figure(comparison?.sameKind?.median),
    rank?.fromHighest ?? null,
    rank?.of ?? null,
    rank?.quartile ?? null,
    sourcesText(
      panel,
      row.cells.flatMap(({ originIds }) => originIds),
    ),
  ]
}

const TREND_HEADER = [
  'Rok',
  'Wartość',
  'Jednostka',
  'Dlaczego brak',
  'Mediana gmin województwa',
  'Podstawa bilansu',
  'Przerwa przed tym rokiem',
]

/** One indicator of one unit year by year. @refuses `indicator-not-found`, `unit-not-found`, `unit-without-profile` */
export async function exportTrend(
  ctx: Ctx,
  { indicatorCode, unitCode, format }: { indicatorCode: string; unitCode: string } & InFormat,
): Promise<BytesAnswer> {
  const definition = getDefinition(indicatorCode)
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const points = trendOf(unit.code, await matricesOf(ctx, panel, definition), panel.history)
  return await tableAnswer(
    `przebieg ${indicatorCode} ${unit.code} ${unit.name}`,
    format,
    TREND_HEADER,
    points.map((point) => [
      point.year,
      decimal(point.value, definition.decimals),
      definition.unit,
      point.missing === null ? '' : labels.missingSentence[point.missing],
      decimal(point.voivodeshipMedian, definition.decimals),
      labels.bases[point.base],
      point.breakBy === null ? 'nie' : `tak: ${labels.breaks[point.breakBy]}`,
    ]),
  )
}

/** People by five-year groups. @refuses `unit-not-found`, `unit-without-profile`, `age-structure-not-delivered` */
export async function exportAgeStructure(
  ctx: Ctx,
  { unitCode, format }: { unitCode: string } & InFormat,
): Promise<BytesAnswer> {
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const age = await latestAgeStructure(ctx, panel, unit.code)
  if (age === null) throw new Refusal('age-structure-not-delivered', { code: unit.code })
  const source = sourcesText(panel, age.originIds)
  return await tableAnswer(
    `struktura wieku ${unit.code} ${unit.name}`,
    format,
    ['Wiek', 'Rok', 'Osoby', 'Udział w ludności (%)', 'Udział w województwie (%)', 'Źródło'],
    age.groups.map(({ label, count, share, voivodeshipShare }) => [
      label,
      age.year,
      count,
      decimal(share, 1),
      decimal(voivodeshipShare, 1),
      source,
    ]),
  )
}

/** Files behind a row, each named once. */
function sourcesText(panel: Panel, originIds: Iterable<string>): string {
  return [...new Set(originIds)].flatMap((id) => panel.origins.get(id)?.text ?? []).join('; ')
}
