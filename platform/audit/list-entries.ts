import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { ParsedInputOf } from '../http/endpoint.ts'
import type { ListedEntry } from './entry.ts'
import type { auditOperations } from './operations.ts'

type Query = ParsedInputOf<typeof auditOperations.listEntries>['query']

const PAGE = 50
const Key = z.tuple([z.string(), z.string()])

/**
 * A page of the trail, the newest first.
 *
 * Reading leaves an entry that says what was looked for: whoever watches the watchers sees whose trail was read.
 *
 * @refuses `audit-days-reversed`
 */
export async function listEntries(ctx: Ctx, { cursor, limit = PAGE, ...filter }: Query): Promise<Page<ListedEntry>> {
  if (filter.from !== undefined && filter.until !== undefined && filter.from > filter.until)
    throw new Refusal('audit-days-reversed')
  touchFilters(ctx, filter)

  let query = ctx.db
    .selectFrom('audit.entry as entry')
    .leftJoin('audit.link as link', 'link.entryId', 'entry.id')
    .selectAll('entry')
    .select('link.position')
  if (filter.from !== undefined) query = query.where('entry.recordedAt', '>=', beginningOf(filter.from))
  if (filter.until !== undefined) query = query.where('entry.recordedAt', '<', beginningOf(addDays(filter.until, 1)))
  for (const column of ['actorKind', 'actorName', 'operation', 'subjectNoun', 'subjectId'] as const) {
    const wanted = filter[column]
    if (wanted !== undefined) query = query.where(`entry.${column}`, '=', wanted)
  }
  const { actorId } = filter
  if (actorId !== undefined)
    query = query.where(({ or, eb }) => or([eb('entry.actorId', '=', actorId), eb('entry.onBehalfOf', '=', actorId)]))
  if (cursor !== undefined) {
    const [recordedAt, id] = decodeCursor(cursor, Key)
    query = query.where(sql<SqlBool>`(entry.recorded_at, entry.id) < (${recordedAt}::timestamptz, ${id}::uuid)`)
  }
  const rows = await query
    .orderBy('entry.recordedAt', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(rows as ListedEntry[], limit, ({ recordedAt, id }) => [recordedAt, id])
}

function touchFilters(
  ctx: Ctx,
  { from, until, actorId, actorName, operation, subjectNoun, subjectId }: Partial<Query>,
) {
  if (from !== undefined || until !== undefined) ctx.audit.touched('audit-days', `${from ?? ''}..${until ?? ''}`)
  if (actorId !== undefined) ctx.audit.touched('audit-actor', actorId)
  if (actorName !== undefined) ctx.audit.touched('audit-actor', actorName)
  if (operation !== undefined) ctx.audit.touched('audit-operation', operation)
  if (subjectNoun !== undefined && subjectId !== undefined) ctx.audit.touched(subjectNoun, subjectId)
  else if (subjectNoun !== undefined || subjectId !== undefined)
    ctx.audit.touched('audit-subject', `${subjectNoun ?? subjectId}`)
}

/** Days are those of Warsaw. */
function beginningOf(day: PlainDate) {
  return sql<string>`(${day}::timestamp at time zone 'Europe/Warsaw')`
}
