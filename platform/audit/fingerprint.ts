import { createHash } from 'node:crypto'

// The same bytes as audit.seal_entries makes in the database, made here a second time: the verifier asks nobody.

/** An entry as its digest sees it: everything as text, instants as microseconds since 1970. */
export type SealedEntry = {
  id: string
  recordedAt: string
  actorKind: string
  actorName: string | null
  actorId: string | null
  onBehalfOf: string | null
  operation: string
  action: string
  basis: string | null
  subjectNoun: string | null
  subjectId: string | null
}

/** A seal as its hash sees it. */
export type SealFacts = {
  number: number
  firstPosition: number
  lastPosition: number
  /** Microseconds since 1970. */
  sealedAt: string
  previousHash: string
}

/** What the first seal names as the one before it. */
export const NO_HASH = '0'.repeat(64)

/** The digest of an entry at a place of the chain. */
export function digestOf(position: number, entry: SealedEntry): string {
  return sha256OfList([
    'splot-entry-1',
    String(position),
    entry.id,
    entry.recordedAt,
    entry.actorKind,
    entry.actorName,
    entry.actorId,
    entry.onBehalfOf,
    entry.operation,
    entry.action,
    entry.basis,
    entry.subjectNoun,
    entry.subjectId,
  ])
}

/** The hash of a seal over the digests of its batch, in the order of their places. */
export function hashOfSeal(
  { number, firstPosition, lastPosition, sealedAt, previousHash }: SealFacts,
  digests: string[],
): string {
  return sha256OfList([
    'splot-seal-1',
    String(number),
    String(firstPosition),
    String(lastPosition),
    sealedAt,
    previousHash,
    digests.join(''),
  ])
}

/** A JSON list as PostgreSQL writes it: with a space after each comma. */
function sha256OfList(parts: (string | null)[]): string {
  const list = `[${parts.map((part) => JSON.stringify(part)).join(', ')}]`
  return createHash('sha256').update(list).digest('hex')
}
