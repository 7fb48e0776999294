import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { isLocal } from './shell.ts'

/** Counts and times requests by route; `/metrics` answers this machine, or whoever shows the token. */
export function serveMetrics(server: FastifyInstance, token: string | undefined): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'splot_' })
  const requests = new Histogram({
    name: 'splot_http_request_seconds',
    help: 'Czas odpowiedzi według drogi, metody i stanu',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.06, 0.2, 0.6, 2, 6],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'brak'
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  server.get('/metrics', async (request, reply) => {
    const shown = request.headers.authorization
    const allowed = isLocal(request) || (token !== undefined && shown === `Bearer ${token}`)
    if (!allowed) throw Object.assign(new Error('metrics'), { statusCode: 404 })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
