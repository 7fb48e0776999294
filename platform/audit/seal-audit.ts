import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/connect.ts'
import type { DB } from '../db/types.ts'
import type { HeadsFile } from './heads-file.ts'

const HEADS_LOCK = 7_405_303 // any number that only the writers of the heads use
const LARGEST_BATCH = 10_000
const HEADS_AT_ONCE = 1000

/** The seals in the database and the heads in the file tell two stories; a person has to look. */
export class HeadsDisagree extends Error {}

/** What seals need: the database, and the file that keeps their heads outside of it. */
export type Sealing = { db: Database; heads: HeadsFile }

/**
 * Seals what waits and brings the file of heads up to date; several processes may do so at once.
 *
 * The seal is committed before its head is written: a head without a seal would look like a cut chain. A crash between
 * the two leaves the file behind, and whoever comes next catches up.
 *
 * @returns how many entries were sealed
 * @throws HeadsDisagree after sealing, when the file knows another chain; nothing is added to such a file
 */
export async function sealAudit({ db, heads }: Sealing, most = LARGEST_BATCH): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = (await isAnythingWaiting(db)) ? await sealBatch(db, most) : 0
    sealed += batch
    if (!(await agree(db, heads))) await keepHeads(db, heads)
    if (batch < most) return sealed
  }
}

async function isAnythingWaiting(db: Database): Promise<boolean> {
  return (await db.selectFrom('audit.unsealed').select('entryId').limit(1).executeTakeFirst()) !== undefined
}

async function sealBatch(db: Database, most: number): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select audit.seal_entries(${most}) as sealed`.execute(db)
  return rows[0]!.sealed
}

/** Whether the file ends with the newest seal of the database; the usual case, without a lock. */
async function agree(db: Database, heads: HeadsFile): Promise<boolean> {
  const newest = await db.selectFrom('audit.seal').select('hash').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return newest?.hash === (await heads.last())?.hash
}

async function keepHeads(db: Database, heads: HeadsFile): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${HEADS_LOCK})`.execute(transaction)
    let last = await heads.last()
    if (last !== undefined) await checkKnown(transaction, last)
    for (;;) {
      const seals = await transaction
        .selectFrom('audit.seal')
        .select(['number', 'lastPosition', 'hash'])
        .where('number', '>', last?.number ?? 0)
        .orderBy('number')
        .limit(HEADS_AT_ONCE)
        .execute()
      if (seals.length === 0) return
      const writtenAt = new Date().toISOString()
      await heads.append(seals.map((seal) => ({ ...seal, writtenAt })))
      last = { ...seals.at(-1)!, writtenAt }
    }
  })
}

async function checkKnown(transaction: Transaction<DB>, { number, hash }: { number: number; hash: string }) {
  const known = await transaction
    .selectFrom('audit.seal')
    .select('hash')
    .where('number', '=', number)
    .executeTakeFirst()
  if (known?.hash === hash) return
  throw new HeadsDisagree(
    `Łańcuch śladu w bazie nie zgadza się z wykazem pieczęci (pieczęć nr ${number}). Uruchom „npm run splot -- audit verify”.`,
  )
}
