import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './types.ts'

const DATE = 1082
const INT8 = 20
const TIMESTAMPTZ = 1184

// A day is text here (kernel/plain-date.ts), an instant is ISO text; counts of rows fit a number.
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(INT8, (text) => Number(text))
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString())

/** The application's database: typed queries, names in camelCase here and snake_case there. */
export type Database = Kysely<DB>

/** Opens the application's pool. The name shows in PostgreSQL's list of connections. */
export function connect(
  appUrl: string,
  { name = 'splot', size = 12 }: { name?: string; size?: number } = {},
): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: appUrl,
    application_name: name,
    max: size,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 0, // an open connection tells others that the embedded database is in use
  })
  pool.on('error', () => {}) // an idle connection that the server closed; the next query opens another
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool }
}
