import type { MissingStatus } from '../bdl/observation.ts'

/** How an attribute beside a value is to be read. */
export type AttributeMeaning =
  | { reads: 'value' }
  /** A 0 that the bank also gives where it has no series: it is a zero only where more is known of the variable. */
  | { reads: 'blank-zero' }
  | { reads: 'missing'; status: MissingStatus }

const value: AttributeMeaning = { reads: 'value' }
const missing = (status: MissingStatus): AttributeMeaning => ({ reads: 'missing', status })

/**
 * Attributes of the Local Data Bank as its service lists them (`/attributes`): the numbers behind the conventional signs
 * of its files. Remarks on quality (estimate, low precision, changed method, part of an aggregate) leave the value standing.
 */
const ATTRIBUTES: Readonly<Record<number, AttributeMeaning>> = {
  0: { reads: 'blank-zero' },
  1: value,
  3: value, // the aggregate may be incomplete
  4: missing('confidential'), // no information, or secrecy: one sign for both
  7: missing('below-threshold'), // less than the format can show
  9: value, // preliminary estimate
  11: value, // the method changed
  13: value, // the method changed, the aggregate may be incomplete
  14: missing('confidential'),
  15: missing('not-applicable'), // units or lists changed
  17: missing('below-threshold'),
  20: value, // low precision
  21: value,
  50: missing('not-yet-published'),
  91: missing('confidential'),
  94: value, // a true zero: the balance of figures that are not zero
  97: value, // county and city counted together
  98: value, // a true zero, the method changed
}

/** The meaning of an attribute, undefined for one that the bank does not list: it is never guessed at. */
export function meaningOfAttribute(attrId: number): AttributeMeaning | undefined {
  return Object.hasOwn(ATTRIBUTES, attrId) ? ATTRIBUTES[attrId] : undefined
}

/** Units in which things are counted one by one, so that a zero among figures says that there was none. */
const COUNTED_IN = new Set(['osoba', 'szt.', 'ob.', 'jed. gosp.', 'rodzina', 'msc.'])

/** Whether a blank zero between two figures may stand as a zero; a wage of 0,0 is a withheld one. */
export function countsThings(measureUnit: string): boolean {
  return COUNTED_IN.has(measureUnit)
}
