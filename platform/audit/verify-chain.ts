import { sql } from 'kysely'
import { counted, plural } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { Ctx } from '../ctx.ts'
import type { ChainReport } from './chain-report.ts'
import { checkEntries } from './check-entries.ts'
import { checkHeads, type KeptHeads } from './check-heads.ts'
import { seals } from './damage.ts'
import { collectFindings, type Findings } from './findings.ts'
import { type ChainTop, readTop } from './read-chain.ts'

const MOST_OUTSIDE = 100
const LONGEST_QUEUE_S = 60

/**
 * Verifies what has been sealed since the last verification that found the chain whole; without one, the whole chain.
 *
 * Every entry of the workspace asks for it, so it must not grow with the age of the installation. What was changed
 * before the kept head only the full verification finds; it runs at night, by command and by a button.
 */
export async function verifyNewEntries(ctx: Ctx): Promise<ChainReport> {
  const since = await ctx.audit.verified.read()
  if (since === undefined) return await verifyChain(ctx, {})
  const findings = collectFindings()
  const top = await readTop(ctx.db)
  await checkKnownHead(ctx, `${since.number}:${since.hash}`, findings)
  await checkEntries(ctx.db, top, findings, since)
  await findOutside(ctx, findings, dayBefore(ctx.now))
  const kept = await checkHeads(ctx.db, ctx.audit.heads, top, findings, since)
  await keepVerified(ctx, findings, kept, since.fullAt)
  return await reportOf(ctx, top, findings, kept, since.number)
}

/** What came past the queue more than a day ago is left to the full verification. */
function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 86_400_000).toISOString()
}

/** Trust goes on from the newest head that is in both places; after damage there is none. */
async function keepVerified(ctx: Ctx, findings: Findings, { last }: KeptHeads, fullAt: string): Promise<void> {
  if (findings.count() > 0) return await ctx.audit.verified.forget()
  if (last === undefined) return
  const { number, lastPosition, hash } = last.head
  await ctx.audit.verified.keep({ number, lastPosition, hash, line: last.line, end: last.end, fullAt })
}

/**
 * Verifies the whole chain of the audit and says where it is broken.
 *
 * Three records are held against each other: the entries, the seals of the database, and the heads outside of it. Each
 * hash is computed anew here and not by the database, so that a database that lies is not its own witness.
 *
 * @law KRI § 20 – accountability in the system's logs
 */
export async function verifyChain(ctx: Ctx, { knownHead }: { knownHead?: string | undefined }): Promise<ChainReport> {
  const findings = collectFindings()
  const top = await readTop(ctx.db)
  await checkEntries(ctx.db, top, findings)
  await findOutside(ctx, findings)
  const kept = await checkHeads(ctx.db, ctx.audit.heads, top, findings)
  await keepVerified(ctx, findings, kept, ctx.now)
  if (knownHead !== undefined) await checkKnownHead(ctx, knownHead, findings)
  return await reportOf(ctx, top, findings, kept)
}

async function reportOf(
  ctx: Ctx,
  top: ChainTop,
  findings: Findings,
  kept: KeptHeads,
  before = 0,
): Promise<ChainReport> {
  const verified = await ctx.audit.verified.read()
  const newest = await ctx.db
    .selectFrom('audit.seal')
    .select(['number', 'lastPosition', 'hash', 'sealedAt'])
    .where('number', '<=', top.seal)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const queue = await readQueue(ctx)
  return {
    isWhole: findings.count() === 0,
    sealedEntries: newest?.lastPosition ?? 0,
    waitingEntries: queue.waiting,
    newestSeal: newest ?? null,
    keptHeads: before + kept.count,
    verifiedInFullAt: verified?.fullAt ?? null,
    damageCount: findings.count(),
    damages: findings.told(),
    notices: [...lateNotice(kept), ...queueNotice(queue)],
  }
}

/** Entries that came past the queue, and entries that vanished from it: neither would ever be sealed. */
async function findOutside(ctx: Ctx, findings: Findings, since?: string): Promise<void> {
  const inserted = await ctx.db
    .selectFrom('audit.entry as entry')
    .select('entry.id')
    .$if(since !== undefined, (query) => query.where('entry.recordedAt', '>=', since as string))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('audit.link').select('position').whereRef('entryId', '=', 'entry.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('audit.unsealed').select('queuedAt').whereRef('entryId', '=', 'entry.id'))),
    )
    .orderBy('entry.id')
    .limit(MOST_OUTSIDE)
    .execute()
  for (const { id } of inserted) findings.add({ kind: 'entry-inserted', entryId: id })

  const vanished = await ctx.db
    .selectFrom('audit.unsealed as unsealed')
    .select('unsealed.entryId')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('audit.entry').select('operation').whereRef('id', '=', 'unsealed.entryId'))),
    )
    .orderBy('unsealed.entryId')
    .limit(MOST_OUTSIDE)
    .execute()
  for (const { entryId } of vanished) findings.add({ kind: 'entry-removed', entryId })
}

async function checkKnownHead(ctx: Ctx, knownHead: string, findings: Findings): Promise<void> {
  const [number, hash] = knownHead.split(':') as [string, string]
  const seal = await ctx.db
    .selectFrom('audit.seal')
    .select('hash')
    .where('number', '=', Number(number))
    .executeTakeFirst()
  if (seal?.hash !== hash) findings.add({ kind: 'known-head-absent', seals: [Number(number), Number(number)] })
}

type Queue = { waiting: number; seconds: number }

async function readQueue(ctx: Ctx): Promise<Queue> {
  const { rows } = await sql<Queue>`
    select count(*)::int as waiting,
      coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)::float8 as seconds
    from audit.unsealed`.execute(ctx.db)
  return rows[0]!
}

function queueNotice({ waiting, seconds }: Queue): string[] {
  if (seconds <= LONGEST_QUEUE_S) return []
  const entries = counted(waiting, { one: 'wpis', few: 'wpisy', many: 'wpisów' })
  return [
    `Na pieczęć ${plural(waiting, { one: 'czeka', few: 'czekają', many: 'czeka' })} ${entries}, najstarszy od ${formatNumber(Math.floor(seconds))} s. Sprawdź w dzienniku serwera linię „pieczętowanie śladu”.`,
  ]
}

function lateNotice({ late }: KeptHeads): string[] {
  if (late === undefined) return []
  return [
    `${seals({ seals: [late.from, late.to] })}: w wykazie poza bazą dopiero od ${late.writtenAt}. O czasie przed dopisaniem wykaz niczego nie dowodzi.`,
  ]
}
