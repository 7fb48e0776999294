import { MISSING_KINDS, type MissingKind } from '#kernel/missing.ts'

/** Small number that stands for a reason in packed arrays; 0 means that there is a value. */
export function packReason(reason: MissingKind): number {
  return MISSING_KINDS.indexOf(reason) + 1
}

/** The reason behind a packed number, null when there is a value. */
export function unpackReason(packed: number): MissingKind | null {
  return packed === 0 ? null : (MISSING_KINDS[packed - 1] ?? null)
}
