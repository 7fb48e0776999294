import { CENSUS_BASES, type CensusBase } from './census-base.ts'
import type { Frame } from './frame.ts'
import type { InputAlternative } from './indicator.ts'
import { packReason } from './missing.ts'
import type { PackedCells } from './packed-cells.ts'

/** What is held of one alternative of an input for one year. */
export type Series = { alternative: InputAlternative; cells: readonly PackedCells[] }

/** One input for all units of one year: a packed column with the way back to the cells. */
export type InputMatrix = {
  /** The column that was taken; null when none is held for the year. */
  alternative: InputAlternative | null
  frame: Frame
  /** In the units of the input after scaling; NaN where missing. */
  values: Float64Array
  /** See `unpackReason`. */
  reasons: Uint8Array
  /** 0 for a published count, else of how many municipalities the sum is. */
  sumOf: Uint16Array
  /** Places in CENSUS_BASES. */
  bases: Uint8Array
  /** 1–3 for municipalities when the row of that year says so, else 0. */
  kinds: Uint8Array
  /** Files of the year's cells… */
  originIds: readonly string[]
  /** …and for each unit its own cell's file as a place in that list, counted from 1; 0 without a cell. */
  originOf: Uint16Array
}

/**
 * Lays one input of one year over all units.
 *
 * Of the alternatives the one with most municipalities is taken for the whole country, so that neighbours are
 * never compared on different measurements. A larger unit has its own published count, or else the sum of all
 * municipalities existing then: one missing municipality makes the sum missing, because a part shown as the
 * whole would be a lie. Rates are never added.
 */
export function buildInput(
  frame: Frame,
  alternatives: readonly Series[],
  baseOf: (originId: string) => CensusBase,
): InputMatrix {
  const count = frame.units.length
  const series = fullest(frame, alternatives)
  const matrix: InputMatrix = {
    alternative: series?.alternative ?? null,
    frame,
    values: new Float64Array(count).fill(Number.NaN),
    reasons: new Uint8Array(count).fill(packReason('not-delivered')),
    sumOf: new Uint16Array(count),
    bases: new Uint8Array(count),
    kinds: new Uint8Array(count),
    originIds: (series?.cells ?? []).map(({ originId }) => originId),
    originOf: new Uint16Array(count),
  }
  if (series === null) return matrix
  fillOwn(matrix, series, baseOf)
  if (series.alternative.isRate !== true) fillSums(matrix)
  return matrix
}

function fullest(frame: Frame, alternatives: readonly Series[]): Series | null {
  let best: Series | null = null
  let bestScore = 0
  for (const series of alternatives) {
    let score = 0
    for (const { places, reasons } of series.cells)
      for (let cell = 0; cell < places.length; cell += 1)
        if (reasons[cell] === 0) score += scoreOf(frame, places[cell] as number)
    if (score > bestScore) {
      best = series
      bestScore = score
    }
  }
  return best
}

/** Municipalities count first, all units after them. */
function scoreOf(frame: Frame, place: number): number {
  const unit = frame.units[place]
  return unit === undefined ? 0 : unit.level === 'municipality' ? 100_001 : 1
}

function fillOwn(matrix: InputMatrix, { alternative, cells }: Series, baseOf: (originId: string) => CensusBase): void {
  const scale = alternative.scale ?? 1
  matrix.frame.units.forEach(({ isCertain }, index) => {
    if (!isCertain) matrix.reasons[index] = packReason('no-such-unit')
  })
  for (const [file, { originId, places, kinds, values, reasons }] of cells.entries()) {
    const base = CENSUS_BASES.indexOf(alternative.isCensusBased === true ? baseOf(originId) : 'none')
    for (let cell = 0; cell < places.length; cell += 1) {
      const index = places[cell] as number
      if (index < 0) continue
      const reason = reasons[cell] as number
      matrix.kinds[index] = kinds[cell] as number
      matrix.originOf[index] = file + 1
      matrix.reasons[index] = reason
      if (reason !== 0) continue
      matrix.values[index] = scaled(values[cell] as number, scale)
      matrix.bases[index] = base
    }
  }
}

/** 5,27 thousand is 5270 persons and not 5269.999…; counts of people are whole. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Math.round(value * scale)
}

function fillSums(matrix: InputMatrix): void {
  for (const [code, members] of matrix.frame.municipalitiesOf) {
    const index = matrix.frame.indexOf.get(code)
    if (index !== undefined && matrix.reasons[index] !== 0) fillSum(matrix, index, members)
  }
}

const NO_SUCH_UNIT = packReason('no-such-unit')
const UNKNOWN = CENSUS_BASES.indexOf('unknown')

function fillSum(matrix: InputMatrix, index: number, members: readonly number[]): void {
  const { values, reasons, bases } = matrix
  let [counted, known, sum, base] = [0, 0, 0, 0]
  for (const member of members) {
    const reason = reasons[member] as number
    if (reason !== NO_SUCH_UNIT) counted += 1
    if (reason !== 0) continue
    known += 1
    sum += values[member] as number
    const own = bases[member] as number
    if (own !== 0 && own !== base) base = base === 0 ? own : UNKNOWN
  }
  if (known === 0) return
  if (known < counted) {
    reasons[index] = packReason('incomplete-sum')
    return
  }
  values[index] = sum
  reasons[index] = 0
  matrix.sumOf[index] = known
  matrix.bases[index] = base
}

/** Files behind one value: of its own cell, or of all cells that were added up. */
export function originsAt(matrix: InputMatrix, index: number): string[] {
  const { frame, originIds, originOf } = matrix
  const cells = matrix.sumOf[index] === 0 ? [index] : (frame.municipalitiesOf.get(frame.units[index]?.code ?? '') ?? [])
  const places = new Set(cells.map((cell) => originOf[cell] as number))
  return [...places].flatMap((place) => originIds[place - 1] ?? [])
}
