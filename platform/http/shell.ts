import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import { signedInAs } from '../auth/http/signed-in-as.ts'
import type { Platform } from '../platform.ts'
import { CONTENT_POLICY } from './content-policy.ts'
import { describeError } from './problem.ts'
import type { Problem } from './problem-document.ts'

const REQUESTS_PER_MINUTE = 600
/** A register of boundaries over a slow line takes minutes; a line kept open on purpose gets no more. */
const LONGEST_REQUEST_MS = 600_000
/** A year, and for every name below this one: whoever came once by TLS never comes without it. */
const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains'

/** How pages tell an error in their own way; undefined leaves the problem document. */
export type ErrorPage = (request: FastifyRequest, problem: Problem) => string | undefined

/** The bare server: headers, limits, logs and errors, before anything is mounted. */
export async function createShell(
  platform: Platform,
  log: Logger,
  { errorPage, trustedProxies = ['loopback'] }: { errorPage: ErrorPage; trustedProxies?: string[] },
): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies,
    requestTimeout: LONGEST_REQUEST_MS,
    routerOptions: { maxParamLength: 120 },
  })
  await server.register(helmet, {
    contentSecurityPolicy: false, // the same for every answer, so it is put together once, below
    strictTransportSecurity: false, // said below, and only over TLS
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', CONTENT_POLICY)
  })
  await server.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => isLocal(request),
  })
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: { params: { 1: 4 } } })
  server.removeContentTypeParser('text/plain') // the one kind that a foreign page may send without asking first
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )

  server.addHook('onSend', async (request, reply) => {
    if (request.protocol === 'https') reply.header('strict-transport-security', STRICT_TRANSPORT)
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  })
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    log.info(
      { method, route: routeOptions.url ?? 'brak', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'zapytanie',
    )
  })
  server.setErrorHandler((error, request, reply) => {
    const problem = describeError(platform, error)
    const { method, routeOptions } = request
    if (problem.status >= 500) log.error({ err: error, method, route: routeOptions.url }, 'błąd')
    else if (problem.status !== 404)
      log.warn(
        { method, route: routeOptions.url, status: problem.status, code: problem.code, account: signedInAs(request) },
        'odmowa',
      )
    return sendProblem(request, reply, problem, errorPage)
  })
  server.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, describeError(platform, { statusCode: 404 }), errorPage),
  )
  return server
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  errorPage: ErrorPage,
): FastifyReply {
  const page = request.url.startsWith('/api/') ? undefined : errorPage(request, problem)
  if (page !== undefined) return reply.code(problem.status).type('text/html; charset=utf-8').send(page)
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

/** True for a caller on this very machine who does not come through a proxy. */
export function isLocal(request: FastifyRequest): boolean {
  return request.ip === '127.0.0.1' || request.ip === '::1'
}
