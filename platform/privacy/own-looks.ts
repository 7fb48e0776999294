import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import type { Ctx } from '../ctx.ts'
import type { Look } from './facts.ts'

const PAGE = 20
const Key = z.tuple([z.string(), z.string()])

/** Operations that show everybody at once and therefore name nobody in the trail. */
const LISTS_OF_EVERYBODY = ['auth.listAccounts', 'auth.listInvitations', 'mail.listOutbox', 'audit.listEntries']

type Row = Omit<Look, 'what'> & { operation: string }

/**
 * Who looked into the signed-in person's data or changed them, and when; the newest first. Only entries about the own
 * account and lists that held it; never what the person did alone, which the person knows.
 *
 * @law RODO art. 15 ust. 1 lit. c
 */
export async function ownLooks(
  ctx: Ctx,
  accountId: string,
  { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<Look>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, Key)
  const older =
    after === undefined
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(min(entry.recorded_at), min(entry.id::text)) < (${after[0]}::timestamptz, ${after[1]})`
  // one act that touched several things of the person is one line
  const { rows } = await sql<Row>`
    with mine as (
      select 'account' as noun, ${accountId} as id
      union all select 'audit-actor', ${accountId}
      union all select 'assignment', id::text from access.assignment where account_id = ${accountId}
      union all select 'delegation', id::text from access.delegation where account_id = ${accountId}
      union all select 'invitation', id::text from auth.invitation where account_id = ${accountId}
      union all select 'message', id::text from mail.message
        where account_id = ${accountId} or addressee = (select email from auth.account where id = ${accountId})
    ), seen as (
      select entry.* from audit.entry entry join mine on entry.subject_noun = mine.noun and entry.subject_id = mine.id
      union
      select entry.* from audit.entry entry
      where entry.operation = any(${LISTS_OF_EVERYBODY}::text[]) and entry.subject_id is null
        and entry.recorded_at >= (select created_at from auth.account where id = ${accountId})
    )
    select min(entry.id::text) as id, min(entry.recorded_at) as "recordedAt", entry.operation,
      bool_and(entry.subject_id is null) as "isListOfEverybody",
      entry.actor_kind as "actorKind", actor.name as "actorName", owner.name as "onBehalfOf",
      coalesce((select array_agg(distinct a.role) from access.assignment a
        where a.account_id = entry.actor_id and a.granted_at <= min(entry.recorded_at)
          and (a.ended_at is null or a.ended_at >= min(entry.recorded_at))), '{}') as roles
    from seen entry
    left join auth.account actor on actor.id = entry.actor_id
    left join auth.account owner on owner.id = entry.on_behalf_of
    where entry.actor_id is distinct from ${accountId}::uuid
      and entry.actor_kind <> 'public'
      and not (entry.actor_kind = 'system' and entry.actor_name = 'sign-in')
    group by entry.recorded_at, entry.operation, entry.actor_kind, entry.actor_id, actor.name, owner.name
    having ${older}
    order by 2 desc, 1 desc
    limit ${limit + 1}`.execute(ctx.db)
  const summaries = new Map(ctx.verdicts(ctx.actor, ctx.rights).map(({ operation, summary }) => [operation, summary]))
  const looks = rows.map(({ operation, ...row }): Look => ({ ...row, what: summaries.get(operation) ?? operation }))
  return cutPage(looks, limit, ({ recordedAt, id }) => [recordedAt, id])
}
