import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { type Cursor, cutPage, decodeCursor } from '#kernel/page.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { type Evidence, EvidenceContent, type EvidenceEntry } from '../../shared/evidence/evidence.ts'
import type { evidenceOperations as api } from '../../shared/evidence/operations.ts'
import { changesSince } from './changes-since.ts'
import { named } from './compose-evidence.ts'

const PAGE = 50
const Key = z.tuple([z.string(), z.string()])

const COLUMNS = [
  'id',
  'kind',
  'indicatorCodes',
  'unitCode',
  'year',
  'title',
  'content',
  'citingUnitCode',
  'purpose',
  'frozenOn',
  'frozenAt',
] as const

/** The frozen thing as it was, and what is shown otherwise now. @refuses `evidence-not-found` */
export async function getEvidence(
  ctx: Ctx,
  { evidenceId }: { evidenceId: Evidence['id'] },
): Promise<AnswerOf<typeof api.get>> {
  const row = await ctx.db
    .selectFrom('indicators.evidence')
    .select(COLUMNS)
    .where('id', '=', evidenceId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('evidence-not-found')
  const content = EvidenceContent.parse(row.content)
  const citingUnitName = named(await getUnit(ctx, row.citingUnitCode))
  return { ...(row as Row), content, citingUnitName, changes: await changesSince(ctx, content) }
}

type Paging = { cursor?: Cursor | undefined; limit?: number | undefined }
type Filter = Paging & { indicatorCode?: string | undefined; unitCode?: string | undefined }

/** Who cited what, the newest first. */
export async function listEvidence(ctx: Ctx, { indicatorCode, unitCode, ...paging }: Filter) {
  const rows = await newestFirst(ctx, paging)
    .$if(indicatorCode !== undefined, (query) =>
      query.where(sql<SqlBool>`indicator_codes @> array[${indicatorCode}]::text[]`),
    )
    .$if(unitCode !== undefined, (query) => query.where('unitCode', '=', unitCode as string))
    .execute()
  return await paged(rows, paging, async (row) => await entryOf(ctx, row))
}

/** Evidence of the actor's own, and that of the units of the actor's area. */
export async function listOwnEvidence(ctx: Ctx, paging: Paging): Promise<AnswerOf<typeof api.listOwn>> {
  const facts = { account: sql.ref<string>('frozen_by'), unit: sql.ref<string>('citing_unit_code') }
  const rows = await newestFirst(ctx, paging).select('frozenBy').where(ctx.allowed('ownEvidence.read', facts)).execute()
  return await paged(rows, paging, async (row) => ({
    ...(await entryOf(ctx, row)),
    isMine: ctx.actor.kind === 'account' && row.frozenBy === ctx.actor.id,
  }))
}

type Row = Evidence & { content: unknown }

function newestFirst(ctx: Ctx, { cursor, limit = PAGE }: Paging) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, Key)
  return ctx.db
    .selectFrom('indicators.evidence')
    .select(COLUMNS)
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('frozenAt', 'id'), '<', tuple(after?.[0] as string, after?.[1] as string)),
      ),
    )
    .orderBy('frozenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
}

async function paged<From extends { frozenAt: string; id: string }, To>(
  rows: readonly From[],
  { limit = PAGE }: Paging,
  entry: (row: From) => Promise<To>,
): Promise<{ items: To[]; nextCursor: Cursor | null }> {
  const page = cutPage(rows, limit, ({ frozenAt, id }) => [frozenAt, id])
  const items: To[] = []
  for (const row of page.items) items.push(await entry(row))
  return { ...page, items }
}

async function entryOf(ctx: Ctx, row: unknown): Promise<EvidenceEntry> {
  const { content, ...evidence } = row as Row
  const frozen = EvidenceContent.parse(content)
  return {
    ...evidence,
    citingUnitName: named(await getUnit(ctx, evidence.citingUnitCode)),
    shown: evidence.kind === 'figure' ? (frozen.figures[0]?.shown ?? null) : null,
    changedFigures: (await changesSince(ctx, frozen)).length,
  }
}
