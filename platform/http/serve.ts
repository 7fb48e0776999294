import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { callByName, callToPack, checkRule, keptPlace } from '../call.ts'
import type { Actor } from '../ctx.ts'
import { LARGEST_FILE } from '../documents/operations.ts'
import type { Platform } from '../platform.ts'
import { shareWork } from '../share-work.ts'
import { type BytesAnswer, type Endpoint, mediaTypesOf } from './endpoint.ts'

const LARGEST_BODY = 1024 * 1024

/** Mounts every operation with an address under /api/v1: the same call that pages, the command line and tests make. */
export function serveOperations(
  server: FastifyInstance,
  platform: Platform,
  actorOf: (request: FastifyRequest) => Promise<Actor>,
): void {
  for (const { api, reach } of platform.operations.values()) {
    if (api.inProcess) continue
    server.route({
      method: api.method,
      url: `/api/v1${api.path}`,
      bodyLimit: api.takesBytes ? LARGEST_FILE : LARGEST_BODY,
      // before the body is read: nobody sends megabytes towards a refusal
      onRequest: async (request) => {
        await checkRule(platform, await actorOf(request), api.name)
        checkMediaType(request, api)
      },
      handler: async (request, reply) => {
        const body = api.takesBytes ? { content: request.body } : request.body
        const input = { params: request.params, query: request.query, body }
        const actor = await actorOf(request)
        if (isPacked(api)) return sendBytes(request, reply, await packedAnswer(platform, actor, api.name, input))
        const { answer } = await callByName(platform, actor, api.name, input, keyOf(request))
        if (reach !== 'public' || api.method !== 'GET') reply.header('cache-control', 'no-store')
        return sendAnswer(request, reply, api, answer)
      },
    })
  }
}

/** The caller's own name for one intent: the same one sent again is not done again. */
function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  return key === undefined ? undefined : String(key)
}

/** A form of a foreign page can send text and form fields, never JSON; so nothing else is read as a body. */
function checkMediaType(request: FastifyRequest, api: Endpoint): void {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const wanted = api.takesBytes ? 'application/octet-stream' : 'application/json'
  if (given !== undefined && given !== wanted) throw new Refusal('media-type-refused')
}

const isPacked = (api: Endpoint) => api.kept && mediaTypesOf(api.returns) === undefined

const pack = promisify(gzip)

/** The answer of an operation that is kept until the data change, as it is sent; made once, also for many at once. */
async function packedAnswer(
  platform: Platform,
  actor: Actor,
  name: string,
  input: Parameters<typeof keptPlace>[2],
): Promise<BytesAnswer> {
  const { version, key } = await keptPlace(platform, name, input)
  const known = platform.packed.get(version, key)
  if (known !== undefined) return known as BytesAnswer
  return await shareWork(platform.underWay, `${version} packed ${key}`, async () => {
    const { answer, version: answered } = await callToPack(platform, actor, name, input)
    const bytes = await pack(JSON.stringify(answer))
    const packed: BytesAnswer = { bytes, mediaType: 'application/json; charset=utf-8', encoding: 'gzip' }
    platform.packed.set(answered, key, packed)
    return packed
  })
}

function sendAnswer(request: FastifyRequest, reply: FastifyReply, api: Endpoint, answer: unknown): FastifyReply {
  if (mediaTypesOf(api.returns) !== undefined) return sendBytes(request, reply, answer as BytesAnswer)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
}

/** Sends a file or a map with its ETag; unpacks it for the rare caller who does not accept the packing. */
export function sendBytes(request: FastifyRequest, reply: FastifyReply, answer: BytesAnswer): FastifyReply {
  const etag = etagOf(answer.bytes)
  reply.type(answer.mediaType)
  if (answer.fileName !== undefined) reply.header('content-disposition', attachment(answer.fileName))
  if (answer.describedBy !== undefined)
    reply.header('link', `<${answer.describedBy}>; rel="describedby"; type="application/csvm+json"`)
  if (!reply.hasHeader('cache-control')) reply.header('etag', etag).header('cache-control', 'no-cache')
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const bytes = Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength)
  if (answer.encoding === undefined) return reply.send(bytes)
  reply.header('vary', 'accept-encoding')
  if (accepts(request, answer.encoding)) return reply.header('content-encoding', answer.encoding).send(bytes)
  return reply.send(answer.encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes))
}

/** A name as RFC 6266 has it: for old programs without foreign letters, for the others whole, and never more than a name. */
export function attachment(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w. -]/g, '_')
  const whole = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

const etags = new WeakMap<Uint8Array, string>()

function etagOf(bytes: Uint8Array): string {
  const known = etags.get(bytes)
  if (known !== undefined) return known
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  etags.set(bytes, etag)
  return etag
}

function accepts(request: FastifyRequest, encoding: string): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  return accepted
    .split(',')
    .some((part) => part.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(part.trim()))
}
