import { setTimeout as pause } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { DB } from '../db/types.ts'
import type { Findings } from './findings.ts'
import type { Head, HeadsFile } from './heads-file.ts'
import { type ChainTop, readSeals, type SealRow } from './read-chain.ts'
import type { VerifiedHead } from './verified-head.ts'

/** What the file of heads was found to hold. */
export type KeptHeads = {
  count: number
  /** Seals whose heads came so late that the file proves nothing about the time before. */
  late: { from: number; to: number; writtenAt: string } | undefined
  /** The last head that agrees with its seal, and where it stands in the file. */
  last: { head: Head; line: number; end: number } | undefined
}

const LONGEST_WAIT_MS = 3000
const LATE_AFTER_MS = 60_000

/**
 * Compares the seals of the database with the file of heads.
 *
 * The database can be rewritten as a whole by its owner; what the file has taken down stays.
 */
export async function checkHeads(
  db: Transaction<DB>,
  heads: HeadsFile,
  top: ChainTop,
  findings: Findings,
  since?: VerifiedHead,
): Promise<KeptHeads> {
  await waitForLastHead(heads, top)
  const seals = readSeals(db, top, 'number', since?.number)
  const nextSeal = async () => (await seals.next()).value as SealRow | undefined
  const kept: KeptHeads = { count: 0, late: undefined, last: undefined }
  let seal = await nextSeal()
  let lastSeal: Pick<SealRow, 'lastPosition'> | undefined = since
  let lastNumber = since?.number ?? 0
  let firstBeyond: Head | undefined
  let lastBeyond: Head | undefined

  for await (const { line, head, end } of heads.lines(since)) {
    if (head === undefined || head.number <= lastNumber) {
      findings.add({ kind: 'head-unreadable', line })
      continue
    }
    lastNumber = head.number
    for (; seal !== undefined && seal.number < head.number; seal = await nextSeal()) {
      findings.add({ kind: 'head-missing', seals: [seal.number, seal.number] })
      lastSeal = seal
    }
    if (seal === undefined) {
      firstBeyond ??= head
      lastBeyond = head
    } else if (seal.number === head.number) {
      if (seal.hash !== head.hash || seal.lastPosition !== head.lastPosition)
        findings.add({ kind: 'head-differs', seals: [seal.number, seal.number] })
      kept.last = { head, line, end }
      kept.count += 1
      noteLate(kept, seal, head)
      lastSeal = seal
      seal = await nextSeal()
    }
  }
  for (; seal !== undefined; seal = await nextSeal()) {
    findings.add({ kind: 'head-missing', seals: [seal.number, seal.number] })
  }
  if (firstBeyond !== undefined && lastBeyond !== undefined && !(await isSealed(db, lastBeyond))) {
    findings.add({
      kind: 'tail-cut',
      seals: [firstBeyond.number, lastBeyond.number],
      positions: [(lastSeal?.lastPosition ?? 0) + 1, lastBeyond.lastPosition],
    })
  }
  return kept
}

/** A head is written right after its seal is committed; a server that does so this moment is not at fault. */
async function waitForLastHead(heads: HeadsFile, top: ChainTop): Promise<void> {
  const deadline = performance.now() + LONGEST_WAIT_MS
  while (((await heads.last())?.number ?? 0) < top.seal && performance.now() < deadline) await pause(50)
}

function noteLate(kept: KeptHeads, seal: SealRow, { writtenAt }: Head): void {
  const sealedAt = Number(seal.sealedAt) / 1000
  if (new Date(writtenAt).getTime() - sealedAt <= LATE_AFTER_MS) return
  kept.late = { from: kept.late?.from ?? seal.number, to: seal.number, writtenAt }
}

/** Heads that came while the verification ran have their seals by now. */
async function isSealed(db: Transaction<DB>, { number, hash }: Head): Promise<boolean> {
  const seal = await db
    .selectFrom('audit.seal')
    .select('number')
    .where('number', '=', number)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return seal !== undefined
}
