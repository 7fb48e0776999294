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
import type { Platform } from '../platform.ts'
import { describeError } from './problem.ts'
import type { Problem } from './problem-document.ts'

const REQUESTS_PER_MINUTE = 600

/** How pages tell an error in their own way; undefined leaves the problem document. */
export type ErrorPage = (request: FastifyRequest, problem: Problem) => string | undefined

/** The bare server: headers, limits, logs and errors, before anything is mounted. */
export async function createShell(
  platform: Platform,
  log: Logger,
  { errorPage }: { errorPage: ErrorPage },
): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 120 },
  })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: false, // said by the proxy that ends TLS; see the operations guide
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  await server.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => isLocal(request),
  })
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: { params: { 1: 4 } } })
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )

  server.addHook('onSend', async (_request, reply) => {
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
    if (problem.status >= 500) log.error({ err: error, route: request.routeOptions.url }, 'błąd')
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
