import type { ObservationStatus } from './bdl/observation.ts'
import type { Frame } from './frame.ts'
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

/**
 * Cells of one column out of one file as lists in one order: a country's year has a quarter of a million of them, and
 * as objects they would cost more to make than everything that is computed from them.
 */
export type PackedCells = {
  originId: string
  /** Of the unit in the frame; -1 for a unit that is not among those of the year. */
  places: Int32Array
  /** 0 where the row has none. */
  kinds: Uint8Array
  /** NaN where there is no number. */
  values: Float64Array
  /** See `unpackReason`. */
  reasons: Uint8Array
}

/** The small number for the status of a cell; 0 where it has a value. */
export function reasonOf(status: ObservationStatus): number {
  return status === 'value' ? 0 : packReason(status)
}

/** Packs cells that are held one by one: those of examples and of tests. */
export function packCells(frame: Frame, observations: Iterable<Observation>): PackedCells[] {
  const byOrigin = new Map<string, Observation[]>()
  for (const observation of observations)
    byOrigin.set(observation.originId, [...(byOrigin.get(observation.originId) ?? []), observation])
  return [...byOrigin].map(([originId, cells]) => ({
    originId,
    places: Int32Array.from(cells, ({ unitCode }) => frame.indexOf.get(unitCode) ?? -1),
    kinds: Uint8Array.from(cells, ({ kind }) => kind ?? 0),
    values: Float64Array.from(cells, ({ value, status }) => (status === 'value' ? (value ?? Number.NaN) : Number.NaN)),
    reasons: Uint8Array.from(cells, ({ value, status }) =>
      status === 'value' && value === null ? packReason('not-delivered') : reasonOf(status),
    ),
  }))
}
