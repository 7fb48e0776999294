import { formatNumber } from '#kernel/polish-number.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import type { ComparisonQuery, SimilarQuery } from '../../shared/fair/answers.ts'
import { groupInWords, LEFT_OUT_WORDS } from '../../shared/fair/words.pl.ts'
import { labels } from '../../shared/labels.pl.ts'
import { decimal, type InFormat, type TableCell, tableAnswer } from '../table-answer.ts'
import { compareUnit } from './compare-unit.ts'
import { findSimilar } from './find-similar.ts'
import { getSeries } from './get-series.ts'

type OfUnit = { unitCode: string } & InFormat
type OfIndicator = OfUnit & { indicatorCode: string }

/** The groups of a comparison as a table; refuses as `compareUnit`. */
export async function exportComparison(ctx: Ctx, input: OfIndicator & ComparisonQuery): Promise<BytesAnswer> {
  const { indicator, unit, year, groups, without, value } = await compareUnit(ctx, input)
  const figure = (one: number | null) => decimal(one, indicator.decimals)
  return await tableAnswer(
    `porównanie ${indicator.code} ${unit.code} ${unit.name}`,
    input.format,
    [
      'Grupa',
      'Rok',
      'Jednostka miary',
      `Wartość: ${unit.name}`,
      'Pominięto',
      'Liczba całości',
      'Liczba bez pominiętych',
      'Najniższa',
      'Kwartyl dolny',
      'Mediana',
      'Kwartyl górny',
      'Najwyższa',
      'Z danymi',
      'Wszystkich',
      'Miejsce od najwyższej',
      'Miejsce od najniższej',
      'Z ilu',
      'Ile innych z tą samą wartością',
      'Ćwiartka',
    ],
    groups.map((group): TableCell[] => [
      groupInWords(group, unit.level),
      year,
      indicator.unit,
      figure(value),
      LEFT_OUT_WORDS[without],
      figure(group.whole),
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
  )
}

/** Everybody in one group in order; refuses as `compareUnit`. */
export async function exportRanking(ctx: Ctx, input: OfIndicator & ComparisonQuery): Promise<BytesAnswer> {
  const { indicator, unit, year, list } = await compareUnit(ctx, input)
  return await tableAnswer(
    `kolejność ${indicator.code} ${unit.code} ${list?.key ?? ''}`,
    input.format,
    [
      'Miejsce od najwyższej',
      'Kod',
      'Nazwa',
      'Rok',
      `Wartość (${indicator.unit})`,
      'Dlaczego brak',
      'Pominięta w medianie',
    ],
    (list?.units ?? []).map((row): TableCell[] => [
      row.place,
      row.code,
      row.name,
      year,
      decimal(row.value, indicator.decimals),
      row.missing === null ? '' : labels.missingSentence[row.missing],
      row.isLeftOut ? 'tak' : 'nie',
    ]),
  )
}

/** The most alike with their reasons; refuses as `findSimilar`. */
export async function exportSimilar(ctx: Ctx, input: OfUnit & SimilarQuery): Promise<BytesAnswer> {
  const { unit, parts, values, units } = await findSimilar(ctx, input)
  const own = parts.flatMap(({ decimals }, part): TableCell[] => [decimal(values[part] ?? null, decimals), null])
  return await tableAnswer(
    `podobne ${unit.code} ${unit.name}`,
    input.format,
    [
      'Miejsce',
      'Kod',
      'Gmina',
      'Odległość',
      ...parts.flatMap(({ shortName, unit: measure, year, weight }) => [
        `${shortName} (${measure}, ${year} r., waga ${weight})`,
        `${shortName}: udział w odległości (%)`,
      ]),
      'Brakujące części',
    ],
    [
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
  )
}

/** A series with what it was bridged from; refuses as `getSeries`. */
export async function exportSeries(ctx: Ctx, input: OfIndicator): Promise<BytesAnswer> {
  const { indicator, unit, points } = await getSeries(ctx, input)
  return await tableAnswer(
    `szereg ${indicator.code} ${unit.code} ${unit.name}`,
    input.format,
    [
      'Rok',
      `Wartość podana (${indicator.unit})`,
      'Dlaczego brak',
      'Wartość dzisiejszego obszaru',
      'Dzisiejszy obszar',
      'Złożono z',
      'Podstawa bilansu',
      'Przerwa przed tym rokiem',
    ],
    points.map((point): TableCell[] => [
      point.year,
      decimal(point.value, indicator.decimals),
      point.missing === null ? '' : labels.missingSentence[point.missing],
      decimal(point.bridged, indicator.decimals),
      point.bridge === 'none' ? 'ten sam' : point.bridge === 'bridged' ? 'złożony' : labels.bridges[point.bridge],
      point.parts
        .map(({ code, name, share }) => `${name} (${code}) ${formatNumber(share * 100, { decimals: 1 })}%`)
        .join('; '),
      labels.bases[point.base],
      point.breakBy === null ? 'nie' : `tak: ${labels.breaks[point.breakBy]}`,
    ]),
  )
}
