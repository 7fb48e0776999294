import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { QuotaUse } from '../../shared/desk/operations.ts'
import { BANK_CLIENTS, QUOTAS } from '../../shared/sync/quota.ts'

const WEEK = 7 * 24 * 3600

/** How much of each window of the bank's quota the book holds now; a question counts from when it was settled. */
export async function quotaUse(ctx: Ctx): Promise<{ items: QuotaUse[] }> {
  const { rows } = await sql<{ client: string; age: number }>`
    select client, extract(epoch from ${ctx.now}::timestamptz - coalesce(settled_at, asked_at))::float8 as age
    from indicators.bdl_request
    where coalesce(settled_at, asked_at) >= ${ctx.now}::timestamptz - make_interval(secs => ${WEEK}::float8)`.execute(
    ctx.db,
  )
  const items = BANK_CLIENTS.flatMap((client) =>
    QUOTAS[client].map(({ seconds, requests }) => ({
      client,
      seconds,
      requests,
      used: rows.filter((row) => row.client === client && row.age < seconds).length,
    })),
  )
  return { items }
}
