import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { anyone, operator } from '../access/rules.ts'
import { defineModule, on } from '../module.ts'
import { world } from '../testing/world.ts'
import { createClient, ProblemAnswer } from './client.ts'
import { bytes, endpoint } from './endpoint.ts'
import { serveHealth } from './health.ts'
import { hidePasswords } from './log.ts'
import { serveMetrics } from './metrics.ts'
import { serveOperations } from './serve.ts'
import { createShell } from './shell.ts'

const TEXT = 'Zażółć gęślą jaźń. '.repeat(200)
const described = { description: 'Operacja próbna.', summary: 'Próba', action: 'sample.read' }
const api = {
  kept: endpoint({
    ...described,
    name: 'sample.kept',
    method: 'GET',
    path: '/kept',
    returns: z.object({ text: z.string() }),
    kept: true,
  }),
  packed: endpoint({
    ...described,
    name: 'sample.packed',
    method: 'GET',
    path: '/packed',
    returns: bytes('text/plain'),
  }),
  refusing: endpoint({
    ...described,
    name: 'sample.refuse',
    method: 'GET',
    path: '/refusing/:code',
    params: z.object({ code: z.string() }),
    returns: z.object({}),
  }),
  failing: endpoint({ ...described, name: 'sample.fail', method: 'GET', path: '/failing', returns: z.object({}) }),
  ask: endpoint({ ...described, name: 'sample.ask', method: 'POST', path: '/ask', returns: z.object({}) }),
  change: endpoint({
    ...described,
    name: 'sample.change',
    method: 'POST',
    path: '/change',
    action: 'sample.change',
    returns: z.object({}),
  }),
}

const sampleModule = defineModule({
  name: 'sample',
  routes: [
    on(api.kept, async () => ({ text: TEXT })),
    on(api.packed, async () => ({
      bytes: brotliCompressSync(TEXT),
      mediaType: 'text/plain',
      encoding: 'br' as const,
      fileName: 'proba.txt',
    })),
    on(api.refusing, async (_ctx, { params }) => {
      throw new Refusal('sample-refused', { code: params.code })
    }),
    on(api.failing, async () => {
      throw new Error('tajemnica: postgres://splot_app:haslo123@127.0.0.1/splot')
    }),
    on(api.ask, async () => ({})),
    on(api.change, async () => ({})),
  ],
  rules: { 'sample.read': [anyone], 'sample.change': [operator] },
  refusals: { 'sample-refused': { status: 409, sentence: ({ code }) => `Nie można użyć kodu ${code}. Wybierz inny.` } },
})

let server: FastifyInstance
const lines: string[] = []

beforeEach(async () => {
  lines.length = 0
  const region = await world('2026-03-02', [sampleModule])
  const log = pino({ redact: ['password'] }, { write: (line: string) => lines.push(line) })
  server = await createShell(region.platform, log, { errorPage: () => undefined })
  serveMetrics(server, 'token-do-liczników-0123')
  serveHealth(server, region.db, () => false)
  serveOperations(server, region.platform, async () => ({ kind: 'public' }))
})
afterEach(async () => await server.close())

test('klient z typami dostaje to samo co wywołanie na miejscu, a odmowę ze zdaniem', async () => {
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const client = createClient(`http://127.0.0.1:${port}`)
  expect(await client.call(api.kept, {})).toEqual({ text: TEXT })
  expect(new TextDecoder().decode((await client.call(api.packed, {})).bytes)).toBe(TEXT)
  await expect(client.call(api.refusing, { params: { code: 'A 7/ą' } })).rejects.toMatchObject({
    message: 'Nie można użyć kodu A 7/ą. Wybierz inny.',
    problem: { code: 'sample-refused', status: 409 },
  })
  await expect(client.call(api.change, {})).rejects.toBeInstanceOf(ProblemAnswer)
})

test('każda odpowiedź ma nagłówki, które zamykają stronę na obce skrypty', async () => {
  for (const url of ['/healthz', '/api/v1/kept', '/nie-ma']) {
    const { headers } = await server.inject(url)
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['permissions-policy']).toContain('geolocation=()')
  }
})

test('zachowana odpowiedź ma znacznik i 304, a spakowana rozpakowuje się w to samo', async () => {
  const plain = await server.inject('/api/v1/kept')
  expect(plain.json()).toEqual({ text: TEXT })
  const same = await server.inject({ url: '/api/v1/kept', headers: { 'if-none-match': plain.headers.etag as string } })
  expect(same.statusCode).toBe(304)
  const packed = await server.inject({ url: '/api/v1/kept', headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual({ text: TEXT })
})

test('plik spakowany brotli dostaje go ten, kto umie rozpakować, a inni treść', async () => {
  const packed = await server.inject({ url: '/api/v1/packed', headers: { 'accept-encoding': 'gzip, br;q=0.8' } })
  expect(packed.headers['content-encoding']).toBe('br')
  const plain = await server.inject({ url: '/api/v1/packed', headers: { 'accept-encoding': 'br;q=0' } })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body).toBe(TEXT)
  expect(plain.headers['content-disposition']).toContain('proba.txt')
})

test('odmowa jest dokumentem problemu ze stałym kodem i polskim zdaniem', async () => {
  const answer = await server.inject('/api/v1/refusing/A7')
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({
    status: 409,
    code: 'sample-refused',
    detail: 'Nie można użyć kodu A7. Wybierz inny.',
  })
  expect((await server.inject('/api/v1/nie-ma')).json()).toMatchObject({ status: 404, code: 'not-found' })
  expect((await server.inject({ method: 'POST', url: '/api/v1/change' })).json()).toMatchObject({
    status: 403,
    code: 'forbidden',
  })
  const json = { 'content-type': 'application/json' }
  const malformed = await server.inject({ method: 'POST', url: '/api/v1/ask', payload: '{zły', headers: json })
  expect(malformed.json()).toMatchObject({ status: 400, code: 'request-malformed' })
  const large = { text: 'x'.repeat(1_100_000) }
  expect((await server.inject({ method: 'POST', url: '/api/v1/ask', payload: large })).json()).toMatchObject({
    status: 413,
    code: 'too-large',
  })
})

test('kto nie ma prawa, dostaje odmowę, zanim serwer przeczyta treść', async () => {
  const large = { text: 'x'.repeat(1_100_000) }
  expect((await server.inject({ method: 'POST', url: '/api/v1/change', payload: large })).json()).toMatchObject({
    status: 403,
  })
})

test('błąd programu nie zdradza wnętrza, a dziennik nie zdradza haseł', async () => {
  const answer = await server.inject('/api/v1/failing')
  expect(answer.json()).toMatchObject({ status: 500, code: 'unexpected' })
  expect(answer.body).not.toContain('tajemnica')
  expect(hidePasswords('postgres://splot_app:haslo123@127.0.0.1/splot')).toBe(
    'postgres://splot_app:[ukryte]@127.0.0.1/splot',
  )
})

test('wiersz dziennika mówi o drodze, nie o tym, czego ktoś szukał', async () => {
  await server.inject('/api/v1/refusing/A7?pesel=44051401359')
  const line = JSON.parse(lines.at(-1) as string)
  expect(line).toMatchObject({ method: 'GET', route: '/api/v1/refusing/:code', status: 409 })
  expect(lines.join()).not.toContain('44051401359')
})

test('liczniki widać z tej maszyny albo z tokenem, a z sieci nie', async () => {
  await server.inject('/api/v1/kept')
  expect((await server.inject('/metrics')).body).toMatch(
    /splot_http_request_seconds_count\{method="GET",route="\/api\/v1\/kept",status="200"\} 1/,
  )
  const remote = { 'x-forwarded-for': '203.0.113.7' }
  expect((await server.inject({ url: '/metrics', headers: remote })).statusCode).toBe(404)
  const token = { ...remote, authorization: 'Bearer token-do-liczników-0123' }
  expect((await server.inject({ url: '/metrics', headers: token })).statusCode).toBe(200)
  const wrong = { ...remote, authorization: 'Bearer zgaduję' }
  expect((await server.inject({ url: '/metrics', headers: wrong })).statusCode).toBe(404)
})

test('kto pyta zbyt często, dostaje 429 i zdanie; ta maszyna nie', async () => {
  const statuses = { remote: 0, local: 0 }
  for (let count = 0; count < 605; count += 1) {
    statuses.remote = (
      await server.inject({ url: '/healthz', headers: { 'x-forwarded-for': '203.0.113.9' } })
    ).statusCode
    statuses.local = (await server.inject('/healthz')).statusCode
  }
  expect(statuses).toEqual({ remote: 429, local: 200 })
})

test('stan: proces działa i sięga bazy', async () => {
  expect((await server.inject('/healthz')).body).toBe('działa\n')
  expect((await server.inject('/readyz')).body).toBe('gotowy\n')
})
