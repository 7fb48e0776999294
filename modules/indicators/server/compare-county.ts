import type { MissingKind } from '#kernel/missing.ts'
import { yearOf } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CountyComparison, CountyRow } from '../shared/answers.ts'
import { cellsAt } from '../shared/cells.ts'
import { numberOrNull } from '../shared/comparison.ts'
import type { IndicatorMatrix } from '../shared/compute.ts'
import { definitions } from '../shared/definitions.ts'
import { gapsOf } from '../shared/gaps.ts'
import type { Indicator } from '../shared/indicator.ts'
import { labels } from '../shared/labels.pl.ts'
import { unpackReason } from '../shared/missing.ts'
import { statisticsIn } from '../shared/peers.ts'
import { type Extent, isShown } from '../shared/shown.ts'
import { smallNumberAt } from '../shared/small-number.ts'
import { shownValue } from '../shared/statistics.ts'
import { latestAgeStructure } from './get-profile.ts'
import { matricesOf } from './matrices.ts'
import { heldSubjects, panelOf } from './panel.ts'
import { rowsOf } from './rows.ts'
import { countyWords, municipalitiesOf } from './say-sentences.ts'
import { sourced } from './sources.ts'

/**
 * The municipalities of a county side by side. Each indicator is shown in one year for all of them: the latest in
 * which most have a value, so that neighbours are never compared across years.
 *
 * @refuses `unit-not-found`, `not-a-county`
 */
export async function compareCounty(
  ctx: Ctx,
  { countyCode, extent = 'with-figures' }: { countyCode: string; extent?: Extent },
): Promise<CountyComparison> {
  const county = await getUnit(ctx, countyCode)
  if (county.level !== 'county') throw new Refusal('not-a-county', { code: countyCode })
  const panel = await panelOf(ctx)
  const municipalities = await municipalitiesOf(ctx, countyCode)
  const rows: CountyRow[] = []
  const origins: string[] = []
  for (const definition of definitions) {
    const matrices = await matricesOf(ctx, panel, definition)
    if (!isShown(definition, matrices, countyCode, extent)) continue
    const matrix = bestYear(matrices, municipalities)
    rows.push(matrix === undefined ? emptyRow(definition, municipalities) : rowOf(matrix, county.code, municipalities))
    if (matrix !== undefined)
      origins.push(...originsIn(matrix, [countyCode, ...municipalities.map(({ code }) => code)]))
  }
  const voivodeship = await getUnit(ctx, countyCode.slice(0, 2))
  return {
    county,
    voivodeship: { code: voivodeship.code, name: voivodeship.name },
    municipalities,
    rows,
    lead: (await countyWords(ctx, panel, countyCode)).lead,
    gaps: gapsOf({
      rows: await rowsOf(ctx, panel, countyCode, { extent }),
      age: await latestAgeStructure(ctx, panel, countyCode),
      currentYear: yearOf(ctx.today),
      heldSubjects: heldSubjects(panel),
    }),
    method: [...labels.method],
    ...sourced(ctx, panel, origins),
  }
}

/** The year in which most municipalities have a value; the later of equals. */
function bestYear(
  matrices: readonly IndicatorMatrix[],
  municipalities: readonly UnitSummary[],
): IndicatorMatrix | undefined {
  let best: IndicatorMatrix | undefined
  let most = -1
  for (const matrix of matrices) {
    const known = municipalities.filter(({ code }) => at(matrix, code).value !== null).length
    if (known >= most) {
      best = matrix
      most = known
    }
  }
  return best
}

function rowOf(matrix: IndicatorMatrix, countyCode: string, municipalities: readonly UnitSummary[]): CountyRow {
  const values = municipalities.map(({ code }) => at(matrix, code))
  const voivodeship = countyCode.slice(0, 2)
  const countyPlace = matrix.frame.indexOf.get(countyCode)
  const voivodeshipMedian = numberOrNull(statisticsIn(matrix, voivodeship).median)
  return {
    ...head(matrix.definition),
    year: matrix.frame.year,
    values,
    county: {
      ...at(matrix, countyCode),
      cells: countyPlace === undefined ? [] : cellsAt(matrix, countyPlace),
      smallNumber: countyPlace === undefined ? null : smallNumberAt(matrix, countyPlace),
    },
    voivodeship: at(matrix, voivodeship),
    country: at(matrix, COUNTRY_CODE),
    countyMedian: numberOrNull(statisticsIn(matrix, countyCode).median),
    voivodeshipMedian,
    countryMedian: numberOrNull(statisticsIn(matrix, COUNTRY_CODE).median),
    farthest: farthestFrom(
      voivodeshipMedian,
      values.map(({ value }) => value),
      matrix.definition.decimals,
    ),
  }
}

/** The one value that differs most from the median; null when two differ equally or fewer than two are known. */
function farthestFrom(middle: number | null, values: readonly (number | null)[], decimals: number): number | null {
  if (middle === null || values.filter((value) => value !== null).length < 2) return null
  const distances = values.map((value) => (value === null ? -1 : Math.abs(shownValue(value, decimals) - middle)))
  const most = Math.max(...distances)
  const places = distances.flatMap((distance, place) => (distance === most ? [place] : []))
  return places.length === 1 && most > 0 ? (places[0] as number) : null
}

function emptyRow(definition: Indicator, municipalities: readonly UnitSummary[]): CountyRow {
  const nothing = { value: null, missing: 'not-delivered' as const }
  return {
    ...head(definition),
    year: null,
    values: municipalities.map(() => nothing),
    county: { ...nothing, cells: [], smallNumber: null },
    voivodeship: nothing,
    country: nothing,
    countyMedian: null,
    voivodeshipMedian: null,
    countryMedian: null,
    farthest: null,
  }
}

function head({ code, name, shortName, unit, decimals, direction, topic, isProposal }: Indicator) {
  return { code, name, shortName, unit, decimals, direction, topic, isProposal }
}

function at(matrix: IndicatorMatrix, code: string): { value: number | null; missing: MissingKind | null } {
  const place = matrix.frame.indexOf.get(code)
  if (place === undefined) return { value: null, missing: 'no-such-unit' }
  return { value: numberOrNull(matrix.values[place]), missing: unpackReason(matrix.reasons[place] as number) }
}

function originsIn(matrix: IndicatorMatrix, codes: readonly string[]): string[] {
  return codes.flatMap((code) => {
    const place = matrix.frame.indexOf.get(code)
    return place === undefined ? [] : cellsAt(matrix, place).flatMap(({ originIds }) => originIds)
  })
}
