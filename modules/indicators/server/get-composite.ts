import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { cellsAt } from '../shared/cells.ts'
import { numberOrNull } from '../shared/comparison.ts'
import { composite, sharesOf } from '../shared/composite.ts'
import type { CompositeAnswer, CompositeQuery } from '../shared/composite-answer.ts'
import type { IndicatorMatrix } from '../shared/compute.ts'
import type { Weighted } from '../shared/fair/weights.ts'
import { labels } from '../shared/labels.pl.ts'
import { membersIn } from '../shared/peers.ts'
import { ascending, placeOf, shownValue } from '../shared/statistics.ts'
import { readWeights } from './fair/read-weights.ts'
import { fullestYear } from './fullest-year.ts'
import { getDefinition } from './list-indicators.ts'
import { matricesOf } from './matrices.ts'
import { panelOf } from './panel.ts'
import { sourced } from './sources.ts'

/** A mean and a deviation of fewer peers say nothing. */
const FEWEST_PEERS = 3
/** Scores are compared as they are shown. */
const SCORE_DECIMALS = 2

/**
 * Puts indicators together into one score for the municipalities of a group. Each part is taken in one year for all of
 * them, the latest in which most have it.
 *
 * @refuses `indicator-not-found`, `unit-not-found`, `composite-part-twice`, `composite-part-without-weight`,
 * `composite-part-neutral`, `composite-without-figures`, `composite-few-peers`
 */
export async function getComposite(ctx: Ctx, { parts, scope, kind = 0 }: CompositeQuery): Promise<CompositeAnswer> {
  const asked = readParts(parts)
  await getUnit(ctx, scope)
  const panel = await panelOf(ctx)
  const matrices: IndicatorMatrix[] = []
  for (const { code } of asked) {
    const matrix = fullestYear(await matricesOf(ctx, panel, getDefinition(code)), scope, kind)
    if (matrix === undefined) throw new Refusal('composite-without-figures', { code })
    matrices.push(matrix)
  }
  const codes = peerCodes(matrices, scope, kind)
  if (codes.length < FEWEST_PEERS) throw new Refusal('composite-few-peers', { peers: codes.length })
  const valuesOf = (matrix: IndicatorMatrix) =>
    codes.map((code) => matrix.values[matrix.frame.indexOf.get(code) ?? -1] ?? Number.NaN)
  const made = composite(
    asked.map(({ code, weight }, place) => {
      const matrix = matrices[place] as IndicatorMatrix
      return { code, weight, direction: matrix.definition.direction, values: valuesOf(matrix) }
    }),
  )
  const shares = sharesOf(asked.map(({ weight }) => weight))
  const places = placesOf(made.scores.map(({ score }) => score))
  return {
    scope,
    kind: kind === 0 ? null : kind,
    parts: made.parts.map(({ code, weight, mean, deviation }, place) => {
      const { shortName, unit, decimals, direction } = getDefinition(code)
      const year = (matrices[place] as IndicatorMatrix).frame.year
      const share = shares[place] as number
      return { code, shortName, unit, decimals, direction, weight, share, year, mean, deviation }
    }),
    units: codes.map((code, peer) => ({
      code,
      name: nameOf(matrices, code),
      score: made.scores[peer]?.score ?? null,
      place: places[peer] ?? null,
      missing: made.scores[peer]?.missing ?? [],
      values: matrices.map((matrix) => numberOrNull(valuesOf(matrix)[peer])),
      scores: made.parts.map((part) => numberOrNull(part.scores[peer])),
    })),
    method: [...labels.compositeMethod],
    ...sourced(
      ctx,
      panel,
      matrices.flatMap((matrix) => originsOf(matrix, codes)),
    ),
  }
}

/** @refuses those of `readWeights`, and `composite-part-neutral` */
function readParts(text: string): Weighted[] {
  const asked = readWeights(text)
  for (const { code } of asked)
    if (getDefinition(code).direction === 'context') throw new Refusal('composite-part-neutral', { code })
  return asked
}

/** Peers of the newest of the years; a municipality that is not in an older one lacks that part. */
function peerCodes(matrices: readonly IndicatorMatrix[], scope: string, kind: number): string[] {
  const newest = [...matrices].sort((a, b) => b.frame.year - a.frame.year)[0] as IndicatorMatrix
  const members = membersIn(newest, scope, 'municipality', kind)
  return members.map((member) => newest.frame.units[member]?.code ?? '')
}

function nameOf(matrices: readonly IndicatorMatrix[], code: string): string {
  for (const { frame } of matrices) {
    const unit = frame.units[frame.indexOf.get(code) ?? -1]
    if (unit !== undefined) return unit.name
  }
  return code
}

function placesOf(scores: readonly (number | null)[]): (number | null)[] {
  const shown = scores.map((score) => (score === null ? null : shownValue(score, SCORE_DECIMALS)))
  const sorted = ascending(shown.flatMap((score) => score ?? []))
  return shown.map((score) => (score === null ? null : placeOf(sorted, score).fromHighest))
}

function originsOf(matrix: IndicatorMatrix, codes: readonly string[]): string[] {
  return codes.flatMap((code) => {
    const place = matrix.frame.indexOf.get(code)
    return place === undefined ? [] : cellsAt(matrix, place).flatMap(({ originIds }) => originIds)
  })
}
