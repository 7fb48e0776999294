import type { ObservationStatus } from './bdl/observation.ts'
import { CENSUS_BASES, type CensusBase, joinBases } from './census-base.ts'
import type { Frame } from './frame.ts'
import type { InputAlternative } from './indicator.ts'
import { packReason } from './missing.ts'

/** One cell of an office's file, as stored. */
export type Observation = {
  unitCode: string
  /** The municipality's kind in that year's row of the file. */
  kind: number | null
  value: number | null
  status: ObservationStatus
  originId: string
}

/** What is held of one alternative of an input for one year. */
export type Series = { alternative: InputAlternative; observations: ReadonlyMap<string, Observation> }

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
    originIds: series === null ? [] : [...new Set([...series.observations.values()].map(({ originId }) => originId))],
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
    let municipalities = 0
    let all = 0
    for (const observation of series.observations.values()) {
      if (observation.status !== 'value') continue
      const index = frame.indexOf.get(observation.unitCode)
      if (index === undefined) continue
      all += 1
      if (frame.units[index]?.level === 'municipality') municipalities += 1
    }
    const score = municipalities * 100_000 + all
    if (score > bestScore) {
      best = series
      bestScore = score
    }
  }
  return best
}

function fillOwn(matrix: InputMatrix, series: Series, baseOf: (originId: string) => CensusBase): void {
  const scale = series.alternative.scale ?? 1
  const placeOfOrigin = new Map(matrix.originIds.map((id, place) => [id, place + 1]))
  matrix.frame.units.forEach((unit, index) => {
    const observation = series.observations.get(unit.code)
    if (observation === undefined) {
      if (!unit.isCertain) matrix.reasons[index] = packReason('no-such-unit')
      return
    }
    matrix.kinds[index] = observation.kind ?? 0
    matrix.originOf[index] = placeOfOrigin.get(observation.originId) ?? 0
    if (observation.value === null || observation.status !== 'value') {
      matrix.reasons[index] = packReason(observation.status === 'value' ? 'not-delivered' : observation.status)
      return
    }
    matrix.values[index] = scaled(observation.value, scale)
    matrix.reasons[index] = 0
    matrix.bases[index] = CENSUS_BASES.indexOf(
      series.alternative.isCensusBased === true ? baseOf(observation.originId) : 'none',
    )
  })
}

/** 5,27 thousand is 5270 persons and not 5269.999…; counts of people are whole. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Math.round(value * scale)
}

function fillSums(matrix: InputMatrix): void {
  const { frame, values, reasons } = matrix
  for (const [code, members] of frame.municipalitiesOf) {
    const index = frame.indexOf.get(code)
    if (index === undefined || reasons[index] === 0) continue
    const counted = members.filter((member) => reasons[member] !== packReason('no-such-unit'))
    const known = counted.filter((member) => reasons[member] === 0)
    if (known.length === 0) continue
    if (known.length < counted.length) {
      reasons[index] = packReason('incomplete-sum')
      continue
    }
    values[index] = known.reduce((sum, member) => sum + (values[member] as number), 0)
    reasons[index] = 0
    matrix.sumOf[index] = known.length
    matrix.bases[index] = CENSUS_BASES.indexOf(
      joinBases(known.map((member) => CENSUS_BASES[matrix.bases[member] as number] ?? 'unknown')),
    )
  }
}

/** Files behind one value: of its own cell, or of all cells that were added up. */
export function originsAt(matrix: InputMatrix, index: number): string[] {
  const { frame, originIds, originOf } = matrix
  const cells = matrix.sumOf[index] === 0 ? [index] : (frame.municipalitiesOf.get(frame.units[index]?.code ?? '') ?? [])
  const places = new Set(cells.map((cell) => originOf[cell] as number))
  return [...places].flatMap((place) => originIds[place - 1] ?? [])
}
