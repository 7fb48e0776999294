import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { throttleKey } from '../auth/throttling.ts'
import type { Ctx } from '../ctx.ts'

/** How the rows about a person are found in a table, and what of them is left out. */
type Source = {
  table: string
  /** Columns that point to the account; each is proved against the live catalogue. */
  by: readonly string[]
  /** Rows that no column points to: by address, or by the hash of one. */
  also?: (person: Person) => RawBuilder<SqlBool>
  /** Hashes and keys, which whoever held the copy could use, and what is about somebody else (RODO art. 15 ust. 4). */
  leaves?: readonly string[]
}

type Person = { id: string; emails: readonly string[] }

/** Every table that knows an account, in the order of the document. */
export const OWN_SOURCES: readonly Source[] = [
  { table: 'auth.account', by: ['id'] },
  { table: 'access.assignment', by: ['account_id', 'granted_by'] },
  {
    table: 'access.delegation',
    by: ['account_id'],
    also: ({ id }) => sql`assignment_id in (select id from access.assignment where account_id = ${id})`,
  },
  {
    table: 'auth.invitation',
    by: ['account_id'],
    also: ({ emails }) => sql`email = any(${[...emails]}::text[])`,
    leaves: ['token_sha256'],
  },
  { table: 'auth.invitation', by: ['invited_by'], leaves: ['token_sha256', 'email', 'name'] },
  {
    table: 'auth.invitation_role',
    by: [],
    also: ({ id }) => sql`invitation_id in (select id from auth.invitation where account_id = ${id})`,
  },
  { table: 'auth.password', by: ['account_id'], leaves: ['hash'] },
  { table: 'auth.second_factor', by: ['account_id'], leaves: ['secret', 'pending_secret'] },
  { table: 'auth.backup_code', by: ['account_id'], leaves: ['code_hash'] },
  { table: 'auth.session', by: ['account_id'], leaves: ['token_sha256'] },
  { table: 'auth.password_reset', by: ['account_id'], leaves: ['token_sha256'] },
  { table: 'auth.email_change', by: ['account_id'], leaves: ['token_sha256'] },
  {
    table: 'auth.throttle',
    by: [],
    also: ({ id, emails }) => sql`subject_sha256 = any(${throttleKeysOf({ id, emails })}::text[])`,
    leaves: ['subject_sha256'],
  },
  { table: 'auth.identity', by: ['account_id'] },
  { table: 'auth.demo_account', by: ['account_id'] },
  { table: 'auth.erasure_request', by: ['account_id'] },
  {
    table: 'mail.message',
    by: ['account_id'],
    also: ({ emails }) => sql`addressee = any(${[...emails]}::text[])`,
    leaves: ['link_path'],
  },
  { table: 'mail.message', by: ['named_account_id'], leaves: ['link_path', 'addressee', 'subject', 'blocks'] },
  { table: 'indicators.saved_comparison', by: ['account_id'] },
  { table: 'indicators.figure_question', by: ['asked_by', 'answered_by'] },
  { table: 'indicators.import_log', by: ['imported_by'], leaves: ['report'] },
  { table: 'assessments.step', by: ['made_by'] },
  { table: 'calendar.reminder', by: ['account_id'] },
  { table: 'calendar.reminder_choice', by: ['account_id'] },
  { table: 'calendar.duty_event', by: ['recorded_by', 'withdrawn_by'] },
  { table: 'calendar.feed', by: ['account_id'], leaves: ['token_sha256'] },
  { table: 'indicators.evidence', by: ['frozen_by'] },
  { table: 'platform.idempotency', by: ['account_id'] },
  { table: 'privacy.retention_term', by: ['decided_by'] },
  {
    table: 'audit.entry',
    by: ['actor_id', 'on_behalf_of'],
    also: ({ id }) => sql`(subject_noun in ('account', 'audit-actor') and subject_id = ${id})`,
  },
]

/** Hashes under which attempts of this person are counted. */
export function throttleKeysOf({ id, emails }: Person): string[] {
  const kinds = ['password', 'code', 'reset', 'email'] as const
  return kinds.flatMap((kind) => [id, ...emails].map((subject) => throttleKey(kind, subject)))
}

/** Every address by which this account is or was known here. */
export async function emailsOf(ctx: Ctx, id: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select email from auth.account where id = ${id}
    union select email from auth.invitation where account_id = ${id}
    union select new_email from auth.email_change where account_id = ${id}
    union select addressee from mail.message where account_id = ${id}`.execute(ctx.db)
  return rows.map(({ email }) => email).sort()
}

/** One table of the copy: what it holds, the meaning of its columns, and the rows about this person. */
export type OwnTable = {
  table: string
  meaning: string
  columns: { column: string; meaning: string }[]
  omitted: string[]
  rows: Record<string, unknown>[]
}

/**
 * Everything that is kept about a person. The names and meanings of columns are those of the database itself, so a new
 * column is in the copy without anybody remembering it; what is left out is named.
 *
 * @law RODO art. 15 and 20
 */
export async function ownDataOf(ctx: Ctx, id: string): Promise<OwnTable[]> {
  const person = { id, emails: await emailsOf(ctx, id) }
  const meanings = await meaningsOf(ctx)
  const tables: OwnTable[] = []
  for (const { table, by, also, leaves = [] } of OWN_SOURCES) {
    const conditions = by.map((column) => sql<SqlBool>`${sql.ref(column)} = ${id}`)
    if (also !== undefined) conditions.push(sql<SqlBool>`(${also(person)})`)
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) - ${[...leaves]}::text[] as row from ${sql.table(table)} t
      where ${sql.join(conditions, sql` or `)} order by t`.execute(ctx.db)
    const known = meanings.filter((meaning) => meaning.table === table)
    const meaningOf = (column: string) => known.find((meaning) => meaning.column === column)?.meaning ?? column
    tables.push({
      table,
      meaning: known[0]?.tableMeaning ?? table,
      columns: known.flatMap(({ column, meaning }) => (leaves.includes(column) ? [] : [{ column, meaning }])),
      omitted: leaves.map(meaningOf),
      rows: rows.map(({ row }) => row),
    })
  }
  return tables
}

type Meaning = { table: string; tableMeaning: string; column: string; meaning: string }

async function meaningsOf(ctx: Ctx): Promise<Meaning[]> {
  const { rows } = await sql<Meaning>`
    select n.nspname || '.' || c.relname as "table", obj_description(c.oid) as "tableMeaning",
      a.attname as "column", col_description(c.oid, a.attnum) as meaning
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname || '.' || c.relname = any(${OWN_SOURCES.map(({ table }) => table)}::text[])
    order by 1, a.attnum`.execute(ctx.db)
  return rows
}
