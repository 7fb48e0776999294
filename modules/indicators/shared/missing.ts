import type { MissingStatus } from './bdl/observation.ts'

/** What the office itself may say in place of a figure. */
const SAID_BY_OFFICE = [
  'not-collected',
  'not-applicable',
  'confidential',
  'below-threshold',
  'not-yet-published',
  'not-delivered',
] as const satisfies readonly MissingStatus[]

/** Why there is no value: what the office said, or why none can be computed. Missing is never zero. */
export const MISSING_REASONS = [
  ...SAID_BY_OFFICE,
  'incomplete-sum',
  'series-break',
  'zero-denominator',
  'no-area',
  'no-such-unit',
] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

/** Small number that stands for a reason in packed arrays; 0 means that there is a value. */
export function packReason(reason: MissingReason): number {
  return MISSING_REASONS.indexOf(reason) + 1
}

/** The reason behind a packed number, null when there is a value. */
export function unpackReason(packed: number): MissingReason | null {
  return packed === 0 ? null : (MISSING_REASONS[packed - 1] ?? null)
}
