import { sql } from 'kysely'
import { z } from 'zod'
import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { type Cursor, cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { formatDateShort, type PlainDate } from '#kernel/plain-date.ts'
import { isDemo, listUnits } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import type { ObservationStatus } from '../../shared/bdl/observation.ts'
import { isProtectedRow } from '../../shared/disclosure/protected-rows.ts'
import type { NamedRevision } from '../../shared/sync/operations.ts'
import { measure, note, type TableCell } from '../table/table.ts'
import { type InFormat, tableAnswer } from '../table/table-answer.ts'

const PAGE = 100
const LONGEST_TABLE = 100_000
const Key = z.tuple([z.int()])

/** What later figures replaced since a day, in the order in which it happened. */
export async function listRevisions(
  ctx: Ctx,
  { since, cursor, limit = PAGE }: { since: PlainDate; cursor?: Cursor | undefined; limit?: number | undefined },
): Promise<Page<NamedRevision>> {
  const [after] = cursor === undefined ? [0] : decodeCursor(cursor, Key)
  const rows = await revisionsSince(ctx, since)
    .where('r.id', '>', after)
    .orderBy('r.id')
    .limit(limit + 1)
    .execute()
  return cutPage(await named(ctx, rows as Unnamed[]), limit, ({ id }) => [id])
}

/** The same as a table, the newest first. */
export async function exportRevisions(
  ctx: Ctx,
  { since, format }: { since: PlainDate } & InFormat,
): Promise<BytesAnswer> {
  const rows = await revisionsSince(ctx, since).orderBy('r.id', 'desc').limit(LONGEST_TABLE).execute()
  const items = await named(ctx, rows as Unnamed[])
  return await tableAnswer(format, {
    name: `zmiany liczb od ${since}`,
    subjects: [],
    columns: [
      note('replaced_on', 'Zmieniono'),
      note('unit', 'Kod jednostki'),
      note('name', 'Jednostka'),
      note('subject', 'Podgrupa'),
      note('variable', 'Zmienna'),
      note('measure_unit', 'Jednostka miary'),
      note('year', 'Rok'),
      measure('before', 'Było'),
      measure('after', 'Jest'),
    ],
    rows: items.map((item) => [
      formatDateShort(item.replacedOn),
      item.unitCode,
      item.unitName,
      item.subjectCode,
      item.label,
      item.measureUnit ?? '',
      item.year,
      shown(item, item.value, item.status),
      shown(item, item.newValue, item.newStatus),
    ]),
    sources: [],
    synthetic: await isDemo(ctx),
    asOf: ctx.today,
  })
}

type Unnamed = Omit<NamedRevision, 'unitName' | 'isProtected'> & { rowCode: string | null }

function revisionsSince(ctx: Ctx, since: PlainDate) {
  return ctx.db
    .selectFrom('indicators.revision as r')
    .innerJoin('indicators.variable as v', 'v.id', 'r.variableId')
    .select(['r.id', 'r.variableId', 'r.year', 'r.unitCode', 'r.value', 'r.status', 'r.newValue', 'r.newStatus'])
    .select(['r.replacedAt', 'v.subjectCode', 'v.label', 'v.measureUnit', 'v.rowCode'])
    .select(sql<PlainDate>`(r.replaced_at at time zone 'Europe/Warsaw')::date`.as('replacedOn'))
    .where('r.replacedAt', '>=', sql<string>`${since}::date::timestamp at time zone 'Europe/Warsaw'`)
}

async function named(ctx: Ctx, rows: readonly Unnamed[]): Promise<NamedRevision[]> {
  const names = new Map((await listUnits(ctx, {})).map(({ code, name }) => [code, name]))
  return rows.map(({ rowCode, ...row }) => ({
    ...row,
    ...(isProtectedRow(rowCode) ? HIDDEN : { isProtected: false }),
    unitName: names.get(row.unitCode) ?? row.unitCode,
  }))
}

/**
 * Of protected counts only the change is told. A state that was hidden then may be worked out from one that is shown
 * now, so neither number stands here, whatever is shown today.
 */
const HIDDEN = {
  isProtected: true,
  value: null,
  newValue: null,
  status: 'confidential',
  newStatus: 'confidential',
} as const

function shown({ isProtected }: NamedRevision, value: number | null, status: ObservationStatus): TableCell {
  if (isProtected) return gap('protected')
  return status === 'value' ? value : gap(status)
}

function gap(kind: MissingKind): TableCell {
  return { gap: kind, text: MISSING_WORDS[kind].word }
}
