import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import { numberOrNull } from '../../shared/comparison.ts'
import { sharesOf } from '../../shared/composite.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import type { SimilarQuery, SimilarUnits } from '../../shared/fair/answers.ts'
import { MOST_SIMILAR, SIMILAR_SET } from '../../shared/fair/similar-set.ts'
import {
  distancesFrom,
  isByRatio,
  MOST_WEIGHT_MISSING,
  reasonsBetween,
  standardised,
  weightMissing,
} from '../../shared/fair/similarity.ts'
import type { Weighted } from '../../shared/fair/weights.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { labels } from '../../shared/labels.pl.ts'
import { membersIn } from '../../shared/peers.ts'
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
  const pool = newest === undefined ? [] : membersIn(newest, COUNTRY_CODE)
  const codes = pool.map((place) => newest?.frame.units[place]?.code ?? '')
  const here = codes.indexOf(unit.code)
  const held = newest === undefined ? [] : parts.map(({ weight, matrix }) => ({ weight, ...columnOf(newest, matrix) }))
  const codesMissing = (places: readonly number[]) => places.map((place) => parts[place]?.code ?? '')
  if (newest === undefined || here < 0 || weightMissing(held, here) > MOST_WEIGHT_MISSING + 1e-9)
    throw new Refusal('similar-weight-missing', {
      codes: parts.flatMap(({ code }, place) => (Number.isFinite(held[place]?.values[here]) ? [] : [code])),
    })
  const kindOf = (place: number) => newest.kinds[pool[place] as number] as number
  const distances = distancesFrom(held, here)
  const others = codes.flatMap((code, place) =>
    place !== here &&
    (within === COUNTRY_CODE || code.startsWith(within)) &&
    (kind === 'any' || kindOf(place) === kindOf(here))
      ? [{ place, code, distance: distances[place] as number }]
      : [],
  )
  const nearest = nearestOf(others)
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
    values: held.map(({ values }) => numberOrNull(values[here])),
    missingParts: parts.flatMap(({ code }, place) => (Number.isFinite(held[place]?.values[here]) ? [] : [code])),
    pool: others.length,
    withoutDistance: others.filter(({ distance }) => Number.isNaN(distance)).length,
    units: nearest.map(({ place, code, rank, distance }) => {
      const { apart, shares: reasons, missing } = reasonsBetween(held, here, place)
      return {
        code,
        name: newest.frame.units[pool[place] as number]?.name ?? '',
        kind: (kindOf(place) || null) as MunicipalityKind | null,
        place: rank,
        distance,
        missing: codesMissing(missing),
        reasons: held.map(({ values }, part) => ({
          value: numberOrNull(values[place]),
          apart: numberOrNull(apart[part]),
          share: reasons[part] as number,
        })),
      }
    }),
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

type Near = { place: number; code: string; distance: number }

/** The first so many by distance as shown; those as far as the last of them come along. */
function nearestOf(others: readonly Near[]): (Near & { rank: number })[] {
  const known = others.filter(({ distance }) => !Number.isNaN(distance))
  known.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
  const shown = known.slice(0, 2 * MOST_SIMILAR).map(({ distance }) => shownValue(distance, DISTANCE_DECIMALS))
  const sorted = ascending(shown)
  return known
    .slice(0, 2 * MOST_SIMILAR)
    .map((one, place) => ({ ...one, rank: placeOf(sorted, shown[place] as number).fromLowest }))
    .filter((_, place) => place < MOST_SIMILAR || shown[place] === shown[MOST_SIMILAR - 1])
}

type Column = { values: Float64Array; scores: Float64Array }
const remembered = new WeakMap<IndicatorMatrix, Map<IndicatorMatrix, Column>>()

/** One indicator over the municipalities of the newest matrix; made once for each version of the data. */
function columnOf(newest: IndicatorMatrix, matrix: IndicatorMatrix): Column {
  const known = remembered.get(newest) ?? new Map<IndicatorMatrix, Column>()
  remembered.set(newest, known)
  let column = known.get(matrix)
  if (column === undefined) {
    const members = membersIn(newest, COUNTRY_CODE)
    const values = new Float64Array(members.length)
    members.forEach((member, place) => {
      const code = newest.frame.units[member]?.code ?? ''
      values[place] = matrix.values[matrix.frame.indexOf.get(code) ?? -1] ?? Number.NaN
    })
    column = { values, scores: standardised(values, isByRatio(matrix.definition.formula)) }
    known.set(matrix, column)
  }
  return column
}
