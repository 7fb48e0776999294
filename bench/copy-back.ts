import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Milliseconds of COPY alone, and how many rows there were. */
export type Copied = { time: number; rows: number }

/**
 * The baseline of an import: the rows that it left, taken out and put back with COPY into the same tables with their
 * keys, checks and indexes, in one transaction.
 *
 * @param tables parents before children
 */
export async function copyBack(rootUrl: string, tables: readonly string[]): Promise<Copied> {
  const client = new pg.Client({ connectionString: rootUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const held: { table: string; columns: string; bytes: Buffer }[] = []
    let rows = 0
    for (const table of tables) {
      const columns = await writtenColumns(client, table)
      const parts: Buffer[] = []
      for await (const part of client.query(copyTo(`copy ${table} (${columns}) to stdout`))) parts.push(part as Buffer)
      held.push({ table, columns, bytes: Buffer.concat(parts) })
      rows += (await client.query(`select count(*)::int as rows from ${table}`)).rows[0].rows
    }
    await emptyUnchecked(client, tables)
    const began = performance.now()
    await client.query('begin')
    for (const { table, columns, bytes } of held)
      await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)))
    await client.query('commit')
    return { time: performance.now() - began, rows }
  } finally {
    await client.end()
  }
}

/** Columns that a row is written with; the database computes the others. */
async function writtenColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name).join(', ')
}

/** Rows of other tables may point at these: nothing but the measured COPY checks them. */
async function emptyUnchecked(client: pg.Client, tables: readonly string[]): Promise<void> {
  await client.query('begin')
  await client.query("set local session_replication_role = 'replica'")
  for (const table of [...tables].reverse()) await client.query(`delete from ${table}`)
  await client.query('commit')
  // the import wrote into an empty table: COPY must not pay for rows that lie dead in its indexes
  for (const table of tables) await client.query(`vacuum ${table}`)
}
