import type { Transaction } from 'kysely'
import type { DB } from '../db/types.ts'
import type { Found, Range } from './damage.ts'
import type { Findings } from './findings.ts'
import { digestOf, hashOfSeal, NO_HASH, type SealedEntry } from './fingerprint.ts'
import { type ChainTop, openPlaces, type Place, readSeals, type SealRow } from './read-chain.ts'
import type { VerifiedHead } from './verified-head.ts'

/** A link whose digest is not the one of its entry. */
type Mismatch = { found: Found; position: number; digest: string; entry: SealedEntry }

/** A moved entry is recognised among this many that do not fit; beyond, it is told as changed. */
const MOST_COMPARED = 200

/**
 * Checks entries against their links, links against their seals, and each seal against the one before.
 *
 * A broken batch does not hide the next ones: the check goes on from what each seal says of itself.
 */
export async function checkEntries(
  db: Transaction<DB>,
  top: ChainTop,
  findings: Findings,
  since?: VerifiedHead,
): Promise<void> {
  const takePlaces = openPlaces(db, top, since?.lastPosition)
  const mismatches: Mismatch[] = []
  let expected = (since?.number ?? 0) + 1
  let previous: Before | undefined = since
  let isPreviousSound = true
  let openEnd: Found | undefined

  for await (const seal of readSeals(db, top, 'firstPosition', since?.lastPosition)) {
    const isMoved = seal.number !== expected && (await isThere(db, expected))
    const isAfterGap = !isMoved && seal.number !== expected
    if (isMoved) findings.add({ kind: 'seal-reordered', ...of(seal) })
    if (isAfterGap) findings.add(removedBetween(previous, expected, seal))
    expected = isMoved ? expected + 1 : seal.number + 1

    const places = (await takePlaces(seal.lastPosition)).filter(({ position }) => position >= seal.firstPosition)
    const batch = checkBatch(seal, places, findings, mismatches)
    openEnd = batch.openEnd
    const digests = places.map(({ digest }) => digest)
    const isOwn = hashOfSeal(seal, digests) === seal.hash
    if (!isOwn && batch.isWhole && !isMoved) findings.add({ kind: 'seal-changed', ...of(seal) })
    if (isOwn && isPreviousSound && !isMoved && !isAfterGap && !continues(previous, seal))
      findings.add({ kind: 'seal-changed', ...(previous === undefined ? of(seal) : ofEarlier(previous)) })
    isPreviousSound = isOwn && !isMoved
    previous = seal
  }

  const end = previous?.lastPosition ?? 0
  if (openEnd !== undefined) openEnd.kind = 'tail-cut'
  if (top.position > end) findings.add({ kind: 'seal-removed', positions: [end + 1, top.position] })
  tellMoved(mismatches)
}

/** What the next seal is held against: the one before, or the last that was verified earlier. */
type Before = Pick<SealRow, 'number' | 'lastPosition' | 'hash'> & { firstPosition?: number }

function ofEarlier({ number, firstPosition, lastPosition }: Before): Pick<Found, 'positions' | 'seals'> {
  return { positions: [firstPosition ?? lastPosition, lastPosition], seals: [number, number] }
}

function of(seal: SealRow): Pick<Found, 'positions' | 'seals'> {
  return { positions: [seal.firstPosition, seal.lastPosition], seals: [seal.number, seal.number] }
}

function removedBetween(previous: Before | undefined, expected: number, next: SealRow): Found {
  const from = (previous?.lastPosition ?? 0) + 1
  const until = next.firstPosition - 1
  const seals: Range = [Math.min(expected, next.number), Math.max(expected, next.number - 1)]
  return { kind: 'seal-removed', seals, positions: from <= until ? [from, until] : undefined }
}

function continues(previous: Before | undefined, { previousHash, firstPosition }: SealRow): boolean {
  return previousHash === (previous?.hash ?? NO_HASH) && firstPosition === (previous?.lastPosition ?? 0) + 1
}

/** The entries of one seal; an open end is a batch whose last links are gone. */
function checkBatch(
  seal: SealRow,
  places: Place[],
  findings: Findings,
  mismatches: Mismatch[],
): { isWhole: boolean; openEnd: Found | undefined } {
  let next = seal.firstPosition
  let isWhole = true
  const removed = (from: number, to: number, entryId?: string) => {
    isWhole = false
    return findings.add({ kind: 'entry-removed', positions: [from, to], entryId })
  }
  for (const { position, entryId, digest, entry } of places) {
    if (position > next) removed(next, position - 1)
    next = position + 1
    if (entry === undefined) removed(position, position, entryId)
    else if (digestOf(position, entry) !== digest) {
      isWhole = false
      const found = findings.add({ kind: 'entry-changed', positions: [position, position], entryId })
      if (mismatches.length < MOST_COMPARED) mismatches.push({ found, position, digest, entry })
    }
  }
  const openEnd = next <= seal.lastPosition ? removed(next, seal.lastPosition) : undefined
  return { isWhole, openEnd }
}

/** What does not fit here but fits elsewhere was moved, not changed. */
function tellMoved(mismatches: Mismatch[]): void {
  for (const one of mismatches) {
    const isMoved = mismatches.some(
      (other) =>
        other !== one &&
        (digestOf(one.position, other.entry) === one.digest || digestOf(other.position, one.entry) === one.digest),
    )
    if (isMoved) one.found.kind = 'entry-reordered'
  }
}

async function isThere(db: Transaction<DB>, number: number): Promise<boolean> {
  const seal = await db.selectFrom('audit.seal').select('number').where('number', '=', number).executeTakeFirst()
  return seal !== undefined
}
