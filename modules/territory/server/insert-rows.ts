import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { DB } from '#platform/db/types.ts'

/** Asked once: tables do not change while a process runs. */
const typesByTable = new Map<string, ReadonlyMap<string, string>>()

type TerritoryTable = Extract<keyof DB, `territory.${string}`>

/**
 * Inserts thousands of rows in one statement, several times faster than a list of values: a whole register goes in on
 * every import. Rows travel as columns, an array of each, which PostgreSQL takes apart about as fast as COPY.
 *
 * The rows must name the same columns; the database tells their types.
 */
export async function insertRows<T extends TerritoryTable>(
  ctx: Ctx,
  table: T,
  rows: readonly Required<Insertable<DB[T]>>[],
  onConflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const target = snakeCase(table)
  const types = typesByTable.get(target) ?? (await columnTypes(ctx, target))
  typesByTable.set(target, types)
  const names = Object.keys(first)
  const arrays = names.map((name) => {
    const cells = rows.map((row) => row[name as keyof typeof row])
    return sql`${arrayOf(cells)}::${sql.raw(`${types.get(snakeCase(name))}[]`)}` // a type that the database has just named
  })
  const into = sql.join(names.map((name) => sql.ref(snakeCase(name))))
  await sql`insert into ${sql.table(target)} (${into}) select * from unnest(${sql.join(arrays)}) ${onConflict}`.execute(
    ctx.db,
  )
}

/** Codes, identifiers and dates: in an array of PostgreSQL they stand as they are. */
const PLAIN = /^[\da-f-]+$/

/** The driver looks into every cell for what must be quoted, which takes several times as long as writing them. */
function arrayOf(cells: unknown[]): unknown {
  const isPlain = (cell: unknown) => (typeof cell === 'string' ? PLAIN.test(cell) : Number.isFinite(cell))
  return cells.every(isPlain) ? `{${cells.join(',')}}` : cells
}

async function columnTypes(ctx: Ctx, target: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, atttypid::regtype::text as type from pg_attribute
    where attrelid = ${target}::regclass and attnum > 0 and not attisdropped`.execute(ctx.db)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
