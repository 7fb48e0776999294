import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../db/connect.ts'

/** `/healthz`: the process lives. `/readyz`: it can also reach its database, and is not about to stop. */
export function serveHealth(server: FastifyInstance, db: Database, isStopping: () => boolean): void {
  server.get('/healthz', async (_request, reply) => reply.type('text/plain; charset=utf-8').send('działa\n'))
  server.get('/readyz', async (_request, reply) => {
    const ready = !isStopping() && (await reaches(db))
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain; charset=utf-8')
      .send(ready ? 'gotowy\n' : 'niegotowy\n')
  })
}

async function reaches(db: Database): Promise<boolean> {
  return await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
}
