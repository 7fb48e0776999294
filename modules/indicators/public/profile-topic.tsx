import { counted } from '#kernel/plural.ts'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import { ProfileTable } from '#platform/web/html/profile-table.tsx'
import type { Rank } from '#platform/web/html/rank-words.ts'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { TrendData } from '#platform/web/html/spark.tsx'
import type { Profile } from '../shared/answers.ts'
import type { Circle } from '../shared/comparison.ts'
import type { ProfileRow } from '../shared/profile-row.ts'
import { countInWords, type SmallNumber, shownInterval } from '../shared/small-number.ts'
import type { Spread } from '../shared/spread.ts'
import { figureOf, yearsInWords } from './figures.ts'
import { sourcesInWords } from './source-words.ts'
import { TrendTable } from './trend-table.tsx'

type ProfileTopicProps = {
  profile: Profile
  topic: Profile['topics'][number]
  /** Values of all municipalities of the voivodeship by indicator, in the year of the profile's row. */
  spreads: ReadonlyMap<string, Spread>
  /** Where the area comes from, said under the topic that has the density. */
  boundaries: string | null
}

/** One chapter of a profile: trend, value, all municipalities, comparisons, place in words; then the years as a table. */
export function ProfileTopic({ profile, topic: { topic, name, rows }, spreads, boundaries }: ProfileTopicProps) {
  const years = rows.flatMap(({ year, value }) => (year === null || value === null ? [] : [year]))
  const { unit } = profile
  const href = `/gmina/${unit.code}#${topic}`
  return (
    <Section id={topic} title={name} kind="topic">
      {years.length === 0 ? (
        <p className="intro">Nie ma jeszcze danych o tej gminie. Niżej piszemy, czego brakuje i dlaczego.</p>
      ) : (
        <>
          <ProfileTable
            caption={`${name}: gmina ${unit.name} na tle innych gmin`}
            trendHead={trendHead(rows)}
            year={Math.max(...years)}
            allHead={`${counted(allOf(rows), MUNICIPALITIES)} województwa`}
            comparisonHeads={comparisonHeads(rows)}
            rows={rows.map((row) => tableRow(row, rows, spreads.get(row.code), unit.code))}
          />
          <Source csvHref={`/api/v1/profiles/${unit.code}/csv`} csvLabel="Pobierz profil (CSV)" permalink={href}>
            {sourcesInWords(sourcesOf(profile, rows))}
            {boundaries !== null && rows.some(usesArea) && ` Powierzchnia: ${boundaries}.`}
          </Source>
          <TrendTable
            id={`${topic}-lata`}
            caption={`${name}: gmina ${unit.name} rok po roku`}
            unit={unit}
            rows={rows}
          />
        </>
      )}
    </Section>
  )
}

function trendHead(rows: readonly ProfileRow[]): string {
  const years = rows.flatMap(({ trend }) => trend.flatMap(({ year, value }) => (value === null ? [] : [year])))
  return years.length === 0 ? 'Przebieg' : yearsInWords(years)
}

function allOf(rows: readonly ProfileRow[]): number {
  return Math.max(0, ...rows.map(({ comparison }) => comparison?.voivodeship?.all ?? 0))
}

/** With one voivodeship held the country says nothing more than it. */
function showsCountry(rows: readonly ProfileRow[]): boolean {
  return rows.some(({ comparison }) => (comparison?.country?.all ?? 0) > (comparison?.voivodeship?.all ?? 0))
}

function comparisonHeads(rows: readonly ProfileRow[]): string[] {
  return ['Powiat', 'Województwo', ...(showsCountry(rows) ? ['Polska'] : []), 'Podobne']
}

function tableRow(row: ProfileRow, rows: readonly ProfileRow[], spread: Spread | undefined, unitCode: string) {
  const { comparison, year, decimals, smallNumber } = row
  const medians = [
    comparison?.county,
    comparison?.voivodeship,
    ...(showsCountry(rows) ? [comparison?.country] : []),
    comparison?.sameKind,
  ].map((circle) => medianFigure(circle ?? null))
  const trend = trendData(row)
  const rank = nearerRank(comparison?.voivodeship ?? null)
  const values =
    spread === undefined || spread.median === null ? null : { values: spread.values, median: spread.median }
  const href = `/wskazniki/${row.code}?jednostka=${unitCode}`
  return {
    name: row.shortName,
    href,
    unit: row.unit,
    decimals,
    value: figureOf(row.value, row.missing),
    comparisons: medians,
    ...(year === null ? {} : { year }),
    ...(trend === null ? {} : { trend }),
    ...(values === null ? {} : { all: { ...values, label: 'Gminy województwa' } }),
    ...(rank === null ? {} : { rank }),
    ...(smallNumber === null ? {} : { small: smallMark(smallNumber, decimals, href) }),
  }
}

/** Explained together with the numbers of the very year that the row shows. */
function smallMark(small: SmallNumber, decimals: number, href: string) {
  const interval = shownInterval(small, decimals)
  return {
    count: countInWords(small),
    href: `${href}#jak-policzono`,
    ...(interval === null ? {} : { chance: `${interval.from}–${interval.to}` }),
  }
}

function medianFigure(circle: Pick<Circle, 'median'> | null) {
  return figureOf(circle?.median ?? null, 'not-delivered')
}

/** Two years at least make a trend. The line breaks before a year that rests on another census. */
export function trendData({ trend }: Pick<ProfileRow, 'trend'>): TrendData | null {
  if (trend.filter(({ value }) => value !== null).length < 2) return null
  return {
    points: trend.map(({ year, value, missing }) => ({ year, value: figureOf(value, missing) })),
    reference: trend.map(({ year, voivodeshipMedian }) => ({
      year,
      value: figureOf(voivodeshipMedian, 'not-delivered'),
    })),
    breaksAfter: trend.filter(({ isAfterBreak }) => isAfterBreak).map(({ year }) => year - 1),
  }
}

/** Counted from the nearer end, which says more. */
function nearerRank(circle: Pick<Circle, 'rank'> | null): Rank | null {
  const rank = circle?.rank ?? null
  if (rank === null) return null
  const { fromHighest, fromLowest, of } = rank
  return fromHighest <= fromLowest
    ? { place: fromHighest, of, from: 'highest' }
    : { place: fromLowest, of, from: 'lowest' }
}

function sourcesOf(profile: Profile, rows: readonly ProfileRow[]) {
  const ids = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ originIds }) => originIds)))
  return profile.sources.filter(({ originId }) => ids.has(originId))
}

function usesArea({ cells }: ProfileRow): boolean {
  return cells.some(({ subject }) => subject === 'granice')
}
