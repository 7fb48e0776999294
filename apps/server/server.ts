import { setFlagsFromString } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { actorOf } from '#platform/auth/http/session-of.ts'
import { serveHealth } from '#platform/http/health.ts'
import { serveMetrics } from '#platform/http/metrics.ts'
import { openApiDocument } from '#platform/http/openapi.ts'
import { serveOperations } from '#platform/http/serve.ts'
import { createShell } from '#platform/http/shell.ts'
import type { Platform } from '#platform/platform.ts'
import type { Settings } from '#platform/settings.ts'
import { serveAccountPages } from '../public/account/serve.ts'
import { errorPage, servePages } from '../public/pages.ts'
import { serveWorkspace } from '../staff/serve.tsx'
import { serveCalendarFeeds } from './calendar-feed.ts'

/** Puts the whole server together: shell, operations, public pages, health. Composition only. */
export async function createServer(
  platform: Platform,
  log: Logger,
  {
    version,
    metricsToken,
    trustedProxies,
    isStopping,
    provider,
    origin,
  }: {
    version: string
    metricsToken: string | undefined
    trustedProxies: string[]
    isStopping: () => boolean
    provider: Settings['provider']
    /** Where people find this installation: the provider of identity sends them back there. */
    origin: () => Promise<string>
  },
): Promise<FastifyInstance> {
  // Left alone, the heap grows to several times what is kept in it before it is cleaned; half as much again will do.
  setFlagsFromString('--heap-growing-percent=50')
  const server = await createShell(platform, log, { errorPage, trustedProxies })
  serveMetrics(server, metricsToken)
  serveHealth(server, platform.db, isStopping)
  serveOperations(server, platform, (request) => actorOf(platform, request))
  let description: object | undefined
  server.get('/api/v1/openapi.json', async () => {
    description ??= openApiDocument(
      [...platform.operations.values()].map(({ api }) => api),
      version,
    )
    return description
  })
  await servePages(server, platform)
  serveAccountPages(server, platform, { provider, origin })
  serveCalendarFeeds(server, platform)
  await serveWorkspace(server, platform)
  return server
}
