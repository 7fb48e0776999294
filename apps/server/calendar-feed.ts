import type { FastifyInstance } from 'fastify'
import { icsOf } from '#modules/calendar/server/ics.ts'
import { calendarOperations } from '#modules/calendar/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import type { Platform } from '#platform/platform.ts'

/**
 * Serves calendars below their secret addresses. A calendar program brings no session, so the address is the key: log and
 * metrics know only the pattern of the route, nothing keeps the answer, and no cookie is set.
 */
export function serveCalendarFeeds(server: FastifyInstance, platform: Platform): void {
  server.get<{ Params: { token: string } }>('/kalendarz/:token.ics', async (request, reply) => {
    const { items } = await callOperation(platform, { kind: 'public' }, calendarOperations.readFeed, {
      query: { token: request.params.token },
    })
    return reply
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .type('text/calendar; charset=utf-8')
      .send(icsOf(items, platform.clock().toISOString()))
  })
}
