import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import { numberOrNull, peersIn } from '../../shared/comparison.ts'
import { sharesOf } from '../../shared/composite.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import type { SimilarQuery, SimilarUnits } from '../../shared/fair/answers.ts'
import { MOST_SIMILAR, SIMILAR_SET } from '../../shared/fair/similar-set.ts'
import {
  type Distance,
  distancesFrom,
  isByRatio,
  MOST_WEIGHT_MISSING,
  weightMissing,
} from '../../shared/fair/similarity.ts'
import type { Weighted } from '../../shared/fair/weights.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { labels } from '../../shared/labels.pl.ts'
import { ascending, placeOf, shownValue } from '../../shared/statistics.ts'
import { fullestYear } from '../fullest-year.ts'
import { profiledUnit } from '../get-profile.ts'
import { getDefinition } from '../list-indicators.ts'
import { matricesOf } from '../matrices.ts'
import { type Panel, panelOf } from '../panel.ts'
import { sourced } from '../sources.ts'
import { originsOf } from './origins-of.ts'
import { readWeights } from './read-weights.ts'

/** Distances are compared as they are shown. */
const DISTANCE_DECIMALS = 2

type Part = Weighted & { definition: Indicator; matrix: IndicatorMatrix }

/**
 * The municipalities most alike to one by indicators and weights that the reader may change, each with the reason: both
 * figures and what of the distance comes from each indicator.
 *
 * Each indicator is taken in one year for all, the latest in which most of the country has it, and put on one scale over
 * the whole country, so that the same two gminas are equally far whomever one looks among.
 *
 * @refuses `unit-not-found`, `similar-not-a-municipality`, `similar-weight-missing`, those of `readWeights`
 */
export async function findSimilar(
  ctx: Ctx,
  { unitCode, weights, within = COUNTRY_CODE, kind = 'any' }: SimilarQuery & { unitCode: string },
): Promise<SimilarUnits> {
  const unit = await profiledUnit(ctx, unitCode)
  if (unit.level !== 'municipality') throw new Refusal('similar-not-a-municipality', { code: unit.code })
  await getUnit(ctx, within)
  const panel = await panelOf(ctx)
  const asked = weights === undefined ? SIMILAR_SET : readWeights(weights)
  const { parts, undelivered } = await partsOf(ctx, panel, asked)
  if (weights !== undefined) checkWeight(asked, parts)

  const newest = parts.map(({ matrix }) => matrix).sort((a, b) => b.frame.year - a.frame.year)[0]
  const pool = newest === undefined ? [] : peersIn(newest, COUNTRY_CODE).members
  const codes = pool.map((place) => newest?.frame.units[place]?.code ?? '')
  const here = codes.indexOf(unit.code)
  const columns = parts.map(({ weight, definition, matrix }) => ({
    weight,
    byRatio: isByRatio(definition.formula),
    values: codes.map((code) => matrix.values[matrix.frame.indexOf.get(code) ?? -1] ?? Number.NaN),
  }))
  const codesMissing = (places: readonly number[]) => places.map((place) => parts[place]?.code ?? '')
  if (newest === undefined || here < 0 || weightMissing(columns, here) > MOST_WEIGHT_MISSING + 1e-9)
    throw new Refusal('similar-weight-missing', {
      codes: parts.flatMap(({ code }, place) => (Number.isFinite(columns[place]?.values[here]) ? [] : [code])),
    })
  const kindOf = (place: number) => newest.kinds[pool[place] as number] as number
  const others = distancesFrom(columns, here).filter(
    ({ place }) =>
      place !== here &&
      (within === COUNTRY_CODE || (codes[place] as string).startsWith(within)) &&
      (kind === 'any' || kindOf(place) === kindOf(here)),
  )
  const nearest = nearestOf(others, codes)
  const shares = sharesOf(parts.map(({ weight }) => weight))
  return {
    unit,
    within,
    kind,
    isDefault: weights === undefined,
    parts: parts.map(
      ({ code, weight, definition: { shortName, unit: measure, decimals, formula }, matrix }, place) => ({
        code,
        shortName,
        unit: measure,
        decimals,
        weight,
        share: shares[place] as number,
        year: matrix.frame.year,
        byRatio: isByRatio(formula),
      }),
    ),
    undelivered: undelivered.map(({ code, shortName, howToGet }) => ({ code, shortName, howToGet })),
    values: columns.map(({ values }) => numberOrNull(values[here])),
    missingParts: parts.flatMap(({ code }, place) => (Number.isFinite(columns[place]?.values[here]) ? [] : [code])),
    pool: others.length,
    withoutDistance: others.filter(({ distance }) => distance === null).length,
    units: nearest.map(({ place, rank, distance, missing, apart, shares: reasons }) => ({
      code: codes[place] as string,
      name: newest.frame.units[pool[place] as number]?.name ?? '',
      kind: (kindOf(place) || null) as MunicipalityKind | null,
      place: rank,
      distance,
      missing: codesMissing(missing),
      reasons: columns.map(({ values }, part) => ({
        value: numberOrNull(values[place]),
        apart: numberOrNull(apart[part]),
        share: reasons[part] as number,
      })),
    })),
    method: [...labels.similarMethod],
    ...sourced(
      ctx,
      panel,
      parts.flatMap(({ matrix }) => originsOf(matrix, [unit.code])),
    ),
  }
}

/** The asked indicators that somebody has, each in its fullest year, and those that nobody has. */
async function partsOf(
  ctx: Ctx,
  panel: Panel,
  asked: readonly Weighted[],
): Promise<{ parts: Part[]; undelivered: Indicator[] }> {
  const parts: Part[] = []
  const undelivered: Indicator[] = []
  for (const { code, weight } of asked) {
    const definition = getDefinition(code)
    const matrix = fullestYear(await matricesOf(ctx, panel, definition), COUNTRY_CODE)
    if (matrix === undefined) undelivered.push(definition)
    else parts.push({ code, weight, definition, matrix })
  }
  return { parts, undelivered }
}

/** What was asked for has to be there; Splot's own set is made of what is there. */
function checkWeight(asked: readonly Weighted[], parts: readonly Part[]): void {
  const sum = (list: readonly Weighted[]) => list.reduce((whole, { weight }) => whole + weight, 0)
  if (1 - sum(parts) / sum(asked) <= MOST_WEIGHT_MISSING + 1e-9) return
  const held = new Set(parts.map(({ code }) => code))
  throw new Refusal('similar-weight-missing', { codes: asked.flatMap(({ code }) => (held.has(code) ? [] : [code])) })
}

type Nearest = Distance & { distance: number; rank: number }

/** The first so many by distance as shown; those as far as the last of them come along. */
function nearestOf(distances: readonly Distance[], codes: readonly string[]): Nearest[] {
  const known = distances.flatMap((one) =>
    one.distance === null
      ? []
      : [{ ...one, distance: one.distance, shown: shownValue(one.distance, DISTANCE_DECIMALS) }],
  )
  known.sort((a, b) => a.distance - b.distance || ((codes[a.place] as string) < (codes[b.place] as string) ? -1 : 1))
  const sorted = ascending(known.map(({ shown }) => shown))
  const last = known[MOST_SIMILAR - 1]?.shown ?? Number.POSITIVE_INFINITY
  return known
    .filter(({ shown }, place) => place < MOST_SIMILAR || (shown === last && place < 2 * MOST_SIMILAR))
    .map(({ shown, ...one }) => ({ ...one, rank: placeOf(sorted, shown).fromLowest }))
}
