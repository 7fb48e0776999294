import { formatNumber } from '#kernel/polish-number.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import type { ComparisonQuery, SimilarQuery } from '../../shared/fair/answers.ts'
import { groupInWords, LEFT_OUT_WORDS } from '../../shared/fair/words.pl.ts'
import { labels } from '../../shared/labels.pl.ts'
import { aboutIndicator, aboutUnit, decimal, key, measure, note, reason, type TableCell } from '../table/table.ts'
import { type InFormat, tableAnswer } from '../table/table-answer.ts'
import { compareUnit } from './compare-unit.ts'
import { findSimilar } from './find-similar.ts'
import { getSeries } from './get-series.ts'

type OfUnit = { unitCode: string } & InFormat
type OfIndicator = OfUnit & { indicatorCode: string }

/** The groups of a comparison as a table; refuses as `compareUnit`. */
export async function exportComparison(ctx: Ctx, input: OfIndicator & ComparisonQuery): Promise<BytesAnswer> {
  const { indicator, unit, year, groups, without, value, missing, ...rest } = await compareUnit(ctx, input)
  const figure = (one: number | null) => decimal(one, indicator.decimals)
  return await tableAnswer(input.format, {
    name: `porównanie ${indicator.code} ${unit.code} ${unit.name}`,
    title: `${indicator.name}: ${unit.name} na tle innych`,
    query: askedOf(input),
    subjects: [aboutIndicator(indicator), aboutUnit(unit)],
    columns: [
      key('group', 'Grupa'),
      key('year', 'Rok', { role: 'time' }),
      note('measure_unit', 'Jednostka miary'),
      measure('value', `Wartość: ${unit.name}`, indicator.unit),
      note('left_out', 'Pominięto'),
      measure('whole', 'Liczba całości', indicator.unit),
      measure('whole_without', 'Liczba bez pominiętych', indicator.unit),
      measure('lowest', 'Najniższa', indicator.unit),
      measure('lower_quartile', 'Kwartyl dolny', indicator.unit),
      measure('median', 'Mediana', indicator.unit),
      measure('upper_quartile', 'Kwartyl górny', indicator.unit),
      measure('highest', 'Najwyższa', indicator.unit),
      measure('with_value', 'Z danymi'),
      measure('all', 'Wszystkich'),
      measure('place_from_highest', 'Miejsce od najwyższej'),
      measure('place_from_lowest', 'Miejsce od najniższej'),
      measure('place_of', 'Z ilu'),
      measure('shared_with', 'Ile innych z tą samą wartością'),
      measure('quartile', 'Ćwiartka'),
    ],
    rows: groups.map((group): TableCell[] => [
      groupInWords(group, unit.level),
      year,
      indicator.unit,
      decimal(value, indicator.decimals, missing),
      LEFT_OUT_WORDS[without],
      group.wholeMissing === null ? figure(group.whole) : decimal(null, 0, group.wholeMissing),
      figure(group.wholeWithout),
      figure(group.lowest),
      figure(group.lowerQuartile),
      figure(group.median),
      figure(group.upperQuartile),
      figure(group.highest),
      group.withValue,
      group.all,
      group.rank?.fromHighest ?? null,
      group.rank?.fromLowest ?? null,
      group.rank?.of ?? null,
      group.rank?.sharedWith ?? null,
      group.rank?.quartile ?? null,
    ]),
    ...rest,
  })
}

/** Everybody in one group in order; refuses as `compareUnit`. */
export async function exportRanking(ctx: Ctx, input: OfIndicator & ComparisonQuery): Promise<BytesAnswer> {
  const { indicator, unit, year, list, ...rest } = await compareUnit(ctx, input)
  return await tableAnswer(input.format, {
    name: `kolejność ${indicator.code} ${unit.code} ${list?.key ?? ''}`,
    title: `${indicator.name}: kolejność, w której stoi ${unit.name}`,
    query: askedOf(input),
    subjects: [aboutIndicator(indicator)],
    columns: [
      measure('place', 'Miejsce od najwyższej'),
      key('unit', 'Kod', { role: 'geo', labelledBy: ['name'] }),
      note('name', 'Nazwa'),
      key('year', 'Rok', { role: 'time' }),
      measure('value', `Wartość (${indicator.unit})`, indicator.unit),
      reason,
      note('left_out', 'Pominięta w medianie'),
    ],
    rows: (list?.units ?? []).map((row): TableCell[] => [
      row.place,
      row.code,
      row.name,
      year,
      decimal(row.value, indicator.decimals, row.missing),
      row.missing === null ? '' : labels.missingSentence[row.missing],
      row.isLeftOut ? 'tak' : 'nie',
    ]),
    ...rest,
  })
}

/** The most alike with their reasons; refuses as `findSimilar`. */
export async function exportSimilar(ctx: Ctx, input: OfUnit & SimilarQuery): Promise<BytesAnswer> {
  const { unit, parts, values, units, ...rest } = await findSimilar(ctx, input)
  const own = parts.flatMap(({ decimals }, part): TableCell[] => [decimal(values[part] ?? null, decimals), null])
  return await tableAnswer(input.format, {
    name: `podobne ${unit.code} ${unit.name}`,
    query: askedOf(input),
    subjects: [],
    columns: [
      measure('place', 'Miejsce'),
      key('unit', 'Kod', { role: 'geo', labelledBy: ['name'] }),
      note('name', 'Gmina'),
      measure('distance', 'Odległość'),
      ...parts.flatMap(({ code, shortName, unit: unitOfMeasure, year, weight }) => [
        measure(columnName(code), `${shortName} (${unitOfMeasure}, ${year} r., waga ${weight})`, unitOfMeasure),
        measure(`${columnName(code)}_share`, `${shortName}: udział w odległości (%)`, '%'),
      ]),
      note('missing_parts', 'Brakujące części'),
    ],
    rows: [
      [null, unit.code, unit.name, decimal(0, 2), ...own, ''],
      ...units.map((row): TableCell[] => [
        row.place,
        row.code,
        row.name,
        decimal(row.distance, 2),
        ...row.reasons.flatMap(({ value, apart, share }, part): TableCell[] => [
          decimal(value, parts[part]?.decimals ?? 0),
          apart === null ? null : decimal(share * 100, 1),
        ]),
        row.missing.join(', '),
      ]),
    ],
    ...rest,
  })
}

/** A code of an indicator as a name that programs take for one word. */
function columnName(code: string): string {
  return code.replaceAll('-', '_')
}

/** A series with what it was bridged from; refuses as `getSeries`. */
export async function exportSeries(ctx: Ctx, input: OfIndicator): Promise<BytesAnswer> {
  const { indicator, unit, points, ...rest } = await getSeries(ctx, input)
  return await tableAnswer(input.format, {
    name: `szereg ${indicator.code} ${unit.code} ${unit.name}`,
    title: `${indicator.name}: ${unit.name}, rok po roku przez zmiany obszaru`,
    subjects: [aboutIndicator(indicator), aboutUnit(unit)],
    columns: [
      key('year', 'Rok', { role: 'time' }),
      measure('value', `Wartość podana (${indicator.unit})`, indicator.unit),
      reason,
      measure('bridged', 'Wartość dzisiejszego obszaru', indicator.unit),
      note('territory', 'Dzisiejszy obszar'),
      note('bridged_from', 'Złożono z'),
      note('base', 'Podstawa bilansu'),
      note('break', 'Przerwa przed tym rokiem'),
    ],
    rows: points.map((point): TableCell[] => [
      point.year,
      decimal(point.value, indicator.decimals, point.missing),
      point.missing === null ? '' : labels.missingSentence[point.missing],
      decimal(point.bridged, indicator.decimals),
      point.bridge === 'none' ? 'ten sam' : point.bridge === 'bridged' ? 'złożony' : labels.bridges[point.bridge],
      point.parts
        .map(({ code, name, share }) => `${name} (${code}) ${formatNumber(share * 100, { decimals: 1 })}%`)
        .join('; '),
      labels.bases[point.base],
      point.breakBy === null ? 'nie' : `tak: ${labels.breaks[point.breakBy]}`,
    ]),
    ...rest,
  })
}

/** What was asked beside the path, as it was asked. */
function askedOf<Input extends OfUnit & { indicatorCode?: string }>({
  unitCode: _unit,
  indicatorCode: _indicator,
  format: _format,
  ...query
}: Input) {
  return query
}
