import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { labels } from '../shared/labels.pl.ts'
import type { ProfileRow } from '../shared/profile-row.ts'
import { trendOf } from '../shared/trend.ts'

import { originsOf } from './fair/origins-of.ts'
import { latestAgeStructure, profiledUnit } from './get-profile.ts'
import { getDefinition } from './list-indicators.ts'
import { matricesOf } from './matrices.ts'
import { type Panel, panelOf } from './panel.ts'
import { rowsOf } from './rows.ts'
import { sourced } from './sources.ts'
import {
  aboutIndicator,
  aboutUnit,
  decimal,
  key,
  measure,
  note,
  reason,
  type TableCell,
  type TableColumn,
} from './table/table.ts'
import { type InFormat, tableAnswer } from './table/table-answer.ts'

const PROFILE_COLUMNS: readonly TableColumn[] = [
  key('indicator', 'Kod wskaźnika', { labelledBy: ['name', 'measure_unit'] }),
  note('name', 'Wskaźnik'),
  note('measure_unit', 'Jednostka'),
  key('year', 'Rok', { role: 'time' }),
  measure('value', 'Wartość'),
  reason,
  measure('county', 'Powiat'),
  measure('county_median', 'Mediana gmin powiatu'),
  measure('voivodeship', 'Województwo'),
  measure('voivodeship_median', 'Mediana gmin województwa'),
  measure('country', 'Polska'),
  measure('country_median', 'Mediana gmin Polski'),
  measure('same_kind_median', 'Mediana podobnych gmin'),
  measure('place', 'Miejsce w województwie od najwyższej'),
  measure('place_of', 'Z ilu'),
  measure('quartile', 'Ćwiartka w województwie'),
  note('source', 'Źródło'),
  measure('small_number', 'Mała liczba (licznik albo mianownik)'),
  measure('chance_from', 'Wahania przypadkowe: od'),
  measure('chance_to', 'Wahania przypadkowe: do'),
]

/** The figures of a profile as a table. @refuses `unit-not-found`, `unit-without-profile` */
export async function exportProfile(
  ctx: Ctx,
  { unitCode, format }: { unitCode: string } & InFormat,
): Promise<BytesAnswer> {
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const rows = await rowsOf(ctx, panel, unit.code)
  return await tableAnswer(format, {
    name: `profil ${unit.code} ${unit.name}`,
    subjects: [aboutUnit(unit)],
    columns: PROFILE_COLUMNS,
    rows: rows.map((row) => profileLine(panel, row)),
    ...sourced(
      ctx,
      panel,
      rows.flatMap(({ cells }) => cells.flatMap(({ originIds }) => originIds)),
    ),
  })
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
    decimal(row.value, decimals, row.missing),
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
    row.smallNumber?.count ?? null,
    figure(row.smallNumber?.lower),
    figure(row.smallNumber?.upper),
  ]
}

/** One indicator of one unit year by year. @refuses `indicator-not-found`, `unit-not-found`, `unit-without-profile` */
export async function exportTrend(
  ctx: Ctx,
  { indicatorCode, unitCode, format }: { indicatorCode: string; unitCode: string } & InFormat,
): Promise<BytesAnswer> {
  const definition = getDefinition(indicatorCode)
  const unit = await profiledUnit(ctx, unitCode)
  const panel = await panelOf(ctx)
  const matrices = await matricesOf(ctx, panel, definition)
  const points = trendOf(unit.code, matrices, panel.history)
  return await tableAnswer(format, {
    name: `przebieg ${indicatorCode} ${unit.code} ${unit.name}`,
    title: `${definition.name}: ${unit.name}, rok po roku`,
    subjects: [aboutIndicator(definition), aboutUnit(unit)],
    columns: [
      key('year', 'Rok', { role: 'time' }),
      measure('value', 'Wartość', definition.unit),
      note('measure_unit', 'Jednostka'),
      reason,
      measure('voivodeship_median', 'Mediana gmin województwa', definition.unit),
      note('base', 'Podstawa bilansu'),
      note('break', 'Przerwa przed tym rokiem'),
    ],
    rows: points.map((point) => [
      point.year,
      decimal(point.value, definition.decimals, point.missing),
      definition.unit,
      point.missing === null ? '' : labels.missingSentence[point.missing],
      decimal(point.voivodeshipMedian, definition.decimals),
      labels.bases[point.base],
      point.breakBy === null ? 'nie' : `tak: ${labels.breaks[point.breakBy]}`,
    ]),
    ...sourced(
      ctx,
      panel,
      matrices.flatMap((matrix) => originsOf(matrix, [unit.code])),
    ),
  })
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
  return await tableAnswer(format, {
    name: `struktura wieku ${unit.code} ${unit.name}`,
    subjects: [aboutUnit(unit)],
    columns: [
      key('age', 'Wiek'),
      key('year', 'Rok', { role: 'time' }),
      measure('people', 'Osoby', 'osoby'),
      measure('share', 'Udział w ludności (%)', '%'),
      measure('voivodeship_share', 'Udział w województwie (%)', '%'),
      note('source', 'Źródło'),
    ],
    rows: age.groups.map(({ label, count, share, voivodeshipShare }) => [
      label,
      age.year,
      count,
      decimal(share, 1),
      decimal(voivodeshipShare, 1),
      source,
    ]),
    ...sourced(ctx, panel, age.originIds),
  })
}

/** Files behind a row, each named once. */
function sourcesText(panel: Panel, originIds: Iterable<string>): string {
  return [...new Set(originIds)].flatMap((id) => panel.origins.get(id)?.text ?? []).join('; ')
}
