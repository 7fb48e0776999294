import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../db/types.ts'
import type { SealedEntry, SealFacts } from './fingerprint.ts'

/** How far a verification looks: what is sealed meanwhile does not concern it. */
export type ChainTop = { position: number; seal: number }

/** A seal as it stands in the database. */
export type SealRow = SealFacts & { hash: string }

/** A link with the entry it names; without one when the entry is gone. */
export type Place = { position: number; entryId: string; digest: string; entry: SealedEntry | undefined }

const SEALS_AT_ONCE = 1000
const PLACES_AT_ONCE = 5000

/** The last link and the last seal of one instant: links and their seal are committed together. */
export async function readTop(db: Transaction<DB>): Promise<ChainTop> {
  const { rows } = await sql<ChainTop>`
    select coalesce((select max(position) from audit.link), 0) as position,
      coalesce((select max(number) from audit.seal), 0) as seal`.execute(db)
  return rows[0]!
}

/**
 * Seals up to the top: by their batches as the entries follow, or by number as the file of heads does.
 *
 * @param after the place or number, of that order, before which nothing is read
 */
export async function* readSeals(
  db: Transaction<DB>,
  top: ChainTop,
  order: 'firstPosition' | 'number',
  after = 0,
): AsyncGenerator<SealRow> {
  for (;;) {
    const seals = await db
      .selectFrom('audit.seal')
      .select(['number', 'firstPosition', 'lastPosition', 'previousHash', 'hash'])
      .select(microseconds('sealed_at').as('sealedAt'))
      .where('number', '<=', top.seal)
      .where(order, '>', after)
      .orderBy(order)
      .limit(SEALS_AT_ONCE)
      .execute()
    yield* seals
    if (seals.length < SEALS_AT_ONCE) return
    after = seals.at(-1)![order]
  }
}

/** Hands out links in the order of their places, each once: every call goes on where the last one ended. */
export function openPlaces(db: Transaction<DB>, top: ChainTop, after = 0): (upTo: number) => Promise<Place[]> {
  let page: Place[] = []
  let isDone = false
  return async (upTo) => {
    const taken: Place[] = []
    for (;;) {
      const end = page.findIndex(({ position }) => position > upTo)
      taken.push(...page.splice(0, end === -1 ? page.length : end))
      if (page.length > 0 || isDone) return taken
      const read = await readPlaces(db, after)
      page = read.filter(({ position }) => position <= top.position)
      isDone = page.length < PLACES_AT_ONCE
      after = read.at(-1)?.position ?? after
    }
  }
}

/** The top is no condition here: with a range the planner of a freshly restored database would sort all links for each page. */
async function readPlaces(db: Transaction<DB>, after: number): Promise<Place[]> {
  const rows = await db
    .selectFrom('audit.link as link')
    .leftJoin('audit.entry as entry', 'entry.id', 'link.entryId')
    .select(['link.position', 'link.entryId', 'link.digest'])
    .select([
      'entry.id',
      microseconds('recorded_at').as('recordedAt'),
      'entry.actorKind',
      'entry.actorName',
      'entry.actorId',
      'entry.onBehalfOf',
      'entry.operation',
      'entry.action',
      'entry.basis',
      'entry.subjectNoun',
      'entry.subjectId',
    ])
    .where('link.position', '>', after)
    .orderBy('link.position')
    .limit(PLACES_AT_ONCE)
    .execute()
  return rows.map(({ position, entryId, digest, ...entry }) => ({
    position,
    entryId,
    digest,
    entry: entry.id === null ? undefined : (entry as SealedEntry),
  }))
}

function microseconds(column: 'recorded_at' | 'sealed_at'): RawBuilder<string> {
  return sql<string>`(extract(epoch from ${sql.ref(column)}) * 1000000)::bigint::text`
}
