import { distinctNames } from '#modules/territory/public/parts.tsx'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { YearPoint } from '#platform/web/html/series.ts'
import type { AgeStructure } from '../shared/age-structure.ts'
import type { Profile } from '../shared/answers.ts'
import type { SourceNote } from '../shared/source-note.ts'
import type { TrendPoint } from '../shared/trend.ts'
import { figureOf } from './figures.ts'

type AgeColumn = { unit: UnitSummary; name: string; ages: AgeStructure; from65: number }

const GROUPS_UNDER_65 = 13

/** Age structures of one year, the latest that most gminas have, and the names of gminas without it. */
export function ageColumns(profiles: readonly Profile[]): {
  drawn: AgeColumn[]
  year: number | undefined
  without: string[]
} {
  const years = profiles.flatMap(({ ageStructure }) => (ageStructure === null ? [] : [ageStructure.year]))
  const year = years.length === 0 ? undefined : Math.max(...years)
  const drawn: AgeColumn[] = []
  const without: string[] = []
  const names = distinctNames(profiles.map(({ unit }) => unit))
  for (const [place, { unit, ageStructure }] of profiles.entries()) {
    const name = names[place] ?? unit.name
    if (ageStructure === null || ageStructure.year !== year) {
      without.push(name)
      continue
    }
    const from65 = ageStructure.groups.slice(GROUPS_UNDER_65).reduce((sum, { share }) => sum + share, 0)
    drawn.push({ unit, name, ages: ageStructure, from65 })
  }
  return { drawn, year, without }
}

export type PopulationIndex = {
  years: number[]
  base: number
  lines: { unit: UnitSummary; name: string; points: YearPoint[]; last: number; counts: (number | null)[] }[]
  domain: [number, number]
  sources: SourceNote[]
}

/**
 * Population of each gmina against its own of the base year. The base is the first year after the last break of the
 * series that all gminas have: an index across two censuses would show a change that nobody measured.
 */
export function populationIndex(profiles: readonly Profile[]): PopulationIndex | undefined {
  const series = profiles.flatMap((profile) => {
    const row = profile.topics.flatMap(({ rows }) => rows).find(({ code }) => code === 'population')
    return row === undefined ? [] : [{ profile, row }]
  })
  const trends = series.map(({ row }) => sinceLastBreak(row.trend))
  const common = trends[0]?.map(({ year }) => year).filter((year) => trends.every((trend) => valueIn(trend, year) > 0))
  const base = common?.[0]
  if (common === undefined || base === undefined) return undefined

  const years = (trends[0] as TrendPoint[]).map(({ year }) => year).filter((year) => year >= base)
  const names = distinctNames(series.map(({ profile }) => profile.unit))
  const lines = series.map(({ profile }, place) => {
    const trend = trends[place] as TrendPoint[]
    const whole = valueIn(trend, base)
    const points = years.map((year) => {
      const value = valueIn(trend, year)
      return { year, value: value > 0 ? (value / whole) * 100 : figureOf(null, 'not-delivered') }
    })
    const counts = years.map((year) => valueIn(trend, year) || null)
    const last = points.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])).at(-1) as number
    return { unit: profile.unit, name: names[place] ?? profile.unit.name, points, last, counts }
  })
  const ids = new Set(series.flatMap(({ row }) => row.cells.flatMap(({ originIds }) => originIds)))
  const values = lines.flatMap(({ points }) =>
    points.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  )
  return {
    years,
    base,
    lines,
    domain: [Math.min(...values), Math.max(...values)],
    sources: (series[0]?.profile.sources ?? []).filter(({ originId }) => ids.has(originId)),
  }
}

function sinceLastBreak(trend: readonly TrendPoint[]): TrendPoint[] {
  const last = trend.findLastIndex(({ isAfterBreak }) => isAfterBreak)
  return trend.slice(Math.max(0, last))
}

/** Zero stands for no value: no gmina has nobody in it. */
function valueIn(trend: readonly TrendPoint[], year: number): number {
  return trend.find((point) => point.year === year)?.value ?? 0
}
