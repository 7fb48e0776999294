import type { MissingStatus } from './observation.ts'

/** How a sign beside a figure, or in its place, is to be read. */
type SignMeaning =
  /** The figure stands; the sign is a remark on its quality. */
  | { reads: 'value' }
  /** A true zero: a balance of figures that are not zero. */
  | { reads: 'zero' }
  /** There is no figure here: an empty cell or a 0 in its place is not a zero. */
  | { reads: 'missing'; status: MissingStatus }

const figure: SignMeaning = { reads: 'value' }
const trueZero: SignMeaning = { reads: 'zero' }
const missing = (status: MissingStatus): SignMeaning => ({ reads: 'missing', status })

/**
 * Conventional signs of the Local Data Bank, as its service lists them with their descriptions (`/attributes`).
 *
 * "x" (and ".") is one sign for no information, statistical confidentiality and a field that cannot be filled: the
 * office does not say which, so the kind is `confidential` and pages call it "brak informacji lub tajemnica".
 * "-" in this bank is not the yearbooks' "it did not occur": it says that units or lists changed.
 */
const SIGNS: Readonly<Record<string, SignMeaning>> = {
  '': figure,
  k: figure, // the aggregate may be incomplete
  K: figure, // the same, and the method changed
  M: figure, // the method changed
  s: figure, // preliminary estimate
  v: figure, // low precision
  p: figure, // county and city counted together
  z: trueZero,
  Z: trueZero,
  a: missing('below-threshold'), // less than the format can show
  A: missing('below-threshold'),
  x: missing('confidential'),
  X: missing('confidential'),
  '.': missing('confidential'),
  '-': missing('not-applicable'),
  n: missing('not-yet-published'),
}

/** The meaning of a sign, undefined for one that the bank does not list: it is never guessed at. */
export function meaningOfSign(sign: string): SignMeaning | undefined {
  return Object.hasOwn(SIGNS, sign.trim()) ? SIGNS[sign.trim()] : undefined
}

/** What may stand in a cell instead of a number. Letters that only remark on a figure cannot stand alone. */
export function statusOfLoneSign(cell: string): MissingStatus | undefined {
  const meaning = cell === '' ? undefined : meaningOfSign(cell)
  return meaning?.reads === 'missing' ? meaning.status : undefined
}
