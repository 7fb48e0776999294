import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { todayInWarsaw } from '#kernel/plain-date.ts'
import type { Database } from '../db/connect.ts'
import type { RetentionCode } from './retention-classes.ts'
import { retentionTermsOn } from './retention-terms.ts'

/** What one class leaves behind in one table, and how its time is told. */
type Sweep = {
  classCode: RetentionCode
  table: string
  /** What goes, for people. */
  what: string
  /** Rows past their time, at an instant; `before` is that instant less the days of the class. */
  past: (moments: { now: string; before: string }) => RawBuilder<SqlBool>
  /** Columns that are emptied instead of the row being deleted. */
  empties?: readonly string[]
}

/** In the order of deletion: what points to a row goes before it. */
const SWEEPS: readonly Sweep[] = [
  {
    classCode: 'session',
    table: 'auth.session',
    what: 'wygasłe sesje',
    past: ({ now }) => sql`expires_at < ${now}::timestamptz`,
  },
  {
    classCode: 'session',
    table: 'auth.provider_trip',
    what: 'drogi do dostawcy tożsamości bez powrotu',
    past: ({ now }) => sql`expires_at < ${now}::timestamptz`,
  },
  {
    classCode: 'throttle',
    table: 'auth.throttle',
    what: 'liczniki nieudanych prób',
    // an hour more than the day: the longest lock has to end first
    past: ({ before }) => sql`(last_failed_at is null or last_failed_at < ${before}::timestamptz - interval '1 hour')`,
  },
  {
    classCode: 'throttle',
    table: 'auth.form_window',
    what: 'liczniki formularzy konta',
    past: ({ now }) => sql`began_at < ${now}::timestamptz - interval '1 hour'`,
  },
  {
    classCode: 'repeat',
    table: 'platform.idempotency',
    what: 'zapamiętane odpowiedzi',
    past: ({ before }) => sql`answered_at <= ${before}::timestamptz`,
  },
  {
    classCode: 'link',
    table: 'auth.password_reset',
    what: 'prośby o nowe hasło',
    past: ({ before }) => sql`expires_at < ${before}::timestamptz`,
  },
  {
    classCode: 'link',
    table: 'auth.email_change',
    what: 'prośby o zmianę adresu',
    past: ({ before }) => sql`expires_at < ${before}::timestamptz`,
  },
  {
    classCode: 'invitation',
    table: 'auth.invitation_role',
    what: 'role z zaproszeń, których nikt nie przyjął',
    past: ({ before }) =>
      sql`invitation_id in (select id from auth.invitation where accepted_at is null and expires_at < ${before}::timestamptz)`,
  },
  {
    classCode: 'invitation',
    table: 'auth.invitation',
    what: 'zaproszenia, których nikt nie przyjął',
    past: ({ before }) => sql`accepted_at is null and expires_at < ${before}::timestamptz`,
  },
  {
    classCode: 'mail',
    table: 'mail.message',
    what: 'wiadomości',
    past: ({ before }) => sql`created_at < ${before}::timestamptz`,
  },
  {
    classCode: 'mail',
    table: 'mail.message',
    what: 'odnośniki w wiadomościach, które już nie działają',
    // of messages that stay: a dry run must not count twice what goes with the whole message
    past: ({ now, before }) => sql`link_expires_at < ${now}::timestamptz and created_at >= ${before}::timestamptz`,
    empties: ['link_path', 'link_expires_at'],
  },
  {
    classCode: 'reminder',
    table: 'calendar.reminder',
    what: 'wysłane przypomnienia',
    past: ({ before }) => sql`due_on < (${before}::timestamptz at time zone 'Europe/Warsaw')::date`,
  },
]

/** What is, or was, past its time. */
export type Swept = { classCode: RetentionCode; table: string; what: string; count: number }

/** How many rows each sweep would take now. */
export async function countPast(db: Database, instant: Date): Promise<Swept[]> {
  return await sweep(db, instant, async ({ table }, past) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(table)} where ${past}`.execute(db)
    return rows[0]?.count ?? 0
  })
}

/**
 * Deletes what is past its time, class by class. The audit is in no sweep: its entries hold identifiers only and stay.
 *
 * @law RODO art. 5 ust. 1 lit. e
 */
export async function erasePast(db: Database, instant: Date): Promise<Swept[]> {
  return await sweep(db, instant, async ({ table, empties }, past) => {
    const change =
      empties === undefined
        ? sql`delete from ${sql.table(table)}`
        : sql`update ${sql.table(table)} set ${sql.join(empties.map((column) => sql`${sql.ref(column)} = null`))}`
    const { numAffectedRows } = await sql`${change} where ${past}`.execute(db)
    return Number(numAffectedRows ?? 0)
  })
}

async function sweep(
  db: Database,
  instant: Date,
  take: (sweep: Sweep, past: RawBuilder<SqlBool>) => Promise<number>,
): Promise<Swept[]> {
  const terms = await retentionTermsOn(db, todayInWarsaw(instant))
  const swept: Swept[] = []
  for (const one of SWEEPS) {
    const before = new Date(instant.getTime() - (terms[one.classCode].days ?? 0) * 86_400_000).toISOString()
    const { classCode, table, what } = one
    swept.push({ classCode, table, what, count: await take(one, one.past({ now: instant.toISOString(), before })) })
  }
  return swept
}
