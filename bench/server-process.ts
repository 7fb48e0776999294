import { sql } from 'kysely'
import { modules } from '#apps/server/modules.ts'
import { createServer } from '#apps/server/server.ts'
import { createLog } from '#platform/http/log.ts'
import { openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { readSettings } from '#platform/settings.ts'

// The real server with one more route, the baseline of every ratio: a bare SELECT of one row.

const settings = readSettings(process.env)
const installation = await openInstallation(settings, 'splot-bench')
const platform = assemble(installation, modules)
const server = await createServer(platform, createLog(settings.logLevel), {
  version: 'bench',
  metricsToken: undefined,
  trustedProxies: ['loopback'],
  isStopping: () => false,
  provider: undefined,
  origin: async () => `http://127.0.0.1:${settings.port}`,
})
server.get('/bench/bare-select', async () => {
  const { rows } = await sql`select code, name from territory.unit where code = '980802'`.execute(platform.db)
  return rows
})
await server.listen({ port: settings.port, host: '127.0.0.1' })
process.stdout.write('gotowy\n')
process.on('SIGTERM', () => {
  server
    .close()
    .then(() => installation.close())
    .then(() => process.exit(0))
})
