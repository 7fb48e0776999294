import type { InputMatrix } from '../input-matrix.ts'
import { packReason } from '../missing.ts'

/** The input as everything further on sees it: what is hidden has no number any more, only the reason. */
export function withoutHidden(input: InputMatrix, hidden: Uint8Array): InputMatrix {
  if (!hidden.includes(1)) return input
  const values = Float64Array.from(input.values, (value, place) => (hidden[place] === 1 ? Number.NaN : value))
  const reasons = Uint8Array.from(input.reasons, (reason, place) =>
    hidden[place] === 1 && reason === 0 ? packReason('protected') : reason,
  )
  return { ...input, values, reasons }
}
