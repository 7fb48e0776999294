import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { DB } from '#platform/db/types.ts'

type TerritoryTable = Extract<keyof DB, `territory.${string}`>

/**
 * Inserts thousands of rows in one statement with one parameter, several times faster than a list of values: a whole
 * register goes in on every import. The rows must name every column of the table.
 */
export async function insertRows<T extends TerritoryTable>(
  ctx: Ctx,
  table: T,
  rows: readonly Required<Insertable<DB[T]>>[],
  onConflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  const names = new Map(Object.keys(rows[0] ?? {}).map((name) => [name, snakeCase(name)]))
  const named = rows.map((row) => {
    const renamed: Record<string, unknown> = {}
    for (const name in row) renamed[names.get(name) ?? snakeCase(name)] = row[name]
    return renamed
  })
  const target = sql.raw(snakeCase(table)) // a name from our own types, never from outside
  await sql`
    insert into ${target} select * from json_populate_recordset(null::${target}, ${JSON.stringify(named)}) ${onConflict}
  `.execute(ctx.db)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
