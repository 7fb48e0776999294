import type { AddressInfo } from 'node:net'
import { connect as connectSocket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { anyone, operator } from '../access/rules.ts'
import { isPrivateLine } from '../auth/http/same-site.ts'
import { defineModule, on } from '../module.ts'
import { world } from '../testing/world.ts'
import { bytes, endpoint } from './endpoint.ts'
import { serveHealth } from './health.ts'
import { attachment, serveOperations } from './serve.ts'
import { createShell } from './shell.ts'

const described = { description: 'Operacja próbna.', summary: 'Próba', action: 'sample.read' }
const api = {
  open: endpoint({
    ...described,
    name: 'sample.open',
    method: 'GET',
    path: '/open',
    query: z.object({ code: z.string().optional().meta({ label: 'Kod' }) }),
    returns: z.object({ code: z.string().nullable() }),
  }),
  personal: endpoint({
    ...described,
    name: 'sample.personal',
    method: 'GET',
    path: '/personal',
    returns: z.object({ name: z.string().meta({ label: 'Imię', reach: 'personal' }) }),
  }),
  change: endpoint({
    ...described,
    name: 'sample.change',
    method: 'POST',
    path: '/change',
    body: z.object({ name: z.string().min(3).max(20).meta({ label: 'Imię' }) }),
    returns: z.object({ given: z.string() }),
  }),
  file: endpoint({
    ...described,
    name: 'sample.file',
    method: 'GET',
    path: '/file',
    returns: bytes('text/csv'),
  }),
  forbidden: endpoint({
    ...described,
    name: 'sample.forbidden',
    method: 'POST',
    path: '/forbidden',
    action: 'sample.change',
    returns: z.object({}),
  }),
}

const sampleModule = defineModule({
  name: 'sample',
  routes: [
    on(api.open, async (_ctx, { query }) => ({ code: query.code ?? null })),
    on(api.personal, async () => ({ name: 'Anna' })),
    on(api.change, async (_ctx, { body }) => ({ given: JSON.stringify(body) })),
    on(api.file, async () => ({
      bytes: new TextEncoder().encode('a;b'),
      mediaType: 'text/csv; charset=utf-8',
      fileName: 'zażółć "gęślą"\r\nSet-Cookie: a=b.csv',
    })),
    on(api.forbidden, async () => ({})),
  ],
  rules: { 'sample.read': [anyone], 'sample.change': [operator] },
  refusals: {},
})

let server: FastifyInstance
const lines: string[] = []
afterEach(async () => await server.close())

async function open(trustedProxies?: string[]): Promise<FastifyInstance> {
  lines.length = 0
  const region = await world('2026-03-02', [sampleModule])
  const log = pino({}, { write: (line: string) => lines.push(line) })
  server = await createShell(region.platform, log, {
    errorPage: () => undefined,
    ...(trustedProxies === undefined ? {} : { trustedProxies }),
  })
  server.get('/way', async (request) => ({
    isPrivate: isPrivateLine(request),
    address: request.ip,
    protocol: request.protocol,
  }))
  serveHealth(server, region.db, () => false)
  serveOperations(server, region.platform, async () => ({ kind: 'public' }))
  return server
}

const post = (url: string, payload: string, type = 'application/json') =>
  server.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })

test('przez https każda odpowiedź każe przeglądarce pamiętać o https przez rok, a przez http nie', async () => {
  await open()
  for (const url of ['/healthz', '/api/v1/open', '/nie-ma', '/api/v1/personal']) {
    const { headers } = await server.inject({ url, headers: { 'x-forwarded-proto': 'https' } })
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect((await server.inject(url)).headers).not.toHaveProperty('strict-transport-security')
  }
})

test('nagłówkom pośrednika wierzy się tylko z zaufanego adresu, a X-Forwarded-Host nigdy', async () => {
  await open(['10.20.0.5'])
  const said = { host: 'splot.urzad.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
  const ask = async (remoteAddress: string, more = {}) =>
    (await server.inject({ url: '/way', remoteAddress, headers: { ...said, ...more } })).json()
  expect(await ask('10.20.0.5')).toEqual({ isPrivate: true, address: '203.0.113.9', protocol: 'https' })
  expect(await ask('10.20.0.6')).toEqual({ isPrivate: false, address: '10.20.0.6', protocol: 'http' })
  expect(await ask('127.0.0.1')).toEqual({ isPrivate: false, address: '127.0.0.1', protocol: 'http' })
  const forged = { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'localhost' }
  expect(await ask('10.20.0.5', forged)).toMatchObject({ isPrivate: false })
  const spoofed = { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }
  expect(await ask('10.20.0.5', spoofed)).toMatchObject({ address: '203.0.113.9' })
})

test('treść innego rodzaju niż JSON albo plik jest odmową 415', async () => {
  await open()
  const body = JSON.stringify({ name: 'Anna' })
  expect((await post('/api/v1/change', body)).statusCode).toBe(200)
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/xml',
    'application/octet-stream',
  ])
    expect((await post('/api/v1/change', body, type)).statusCode, type).toBe(415)
})

test('żadna odpowiedź nie otwiera się na obce strony', async () => {
  await open()
  for (const method of ['GET', 'OPTIONS', 'POST'] as const) {
    const headers = { origin: 'https://obca.example', 'access-control-request-method': 'POST' }
    const answer = await server.inject({ method, url: '/api/v1/open', headers })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  }
})

test('głęboko zagnieżdżony JSON, __proto__ i powtórzone parametry są odmową, a nie awarią', async () => {
  await open()
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  for (const body of [
    deep,
    '{"__proto__":{"name":"Anna"}}',
    '{"name":"Anna","constructor":{"prototype":{"a":1}}}',
    '{"name":["Anna"]}',
    '{"name":1}',
    '[]',
    'null',
    '"Anna"',
  ])
    expect((await post('/api/v1/change', body)).statusCode, body.slice(0, 30)).toBe(400)
  expect((await server.inject('/api/v1/open?code=a&code=b')).statusCode).toBe(400)
  expect(({} as { name?: string }).name).toBeUndefined()
})

test('pól, których opis nie zna, operacja nie dostaje', async () => {
  await open()
  const answer = await post('/api/v1/change', '{"name":"Anna","isAdministrator":true,"id":7}')
  expect(answer.json()).toEqual({ given: '{"name":"Anna"}' })
})

test('odpowiedzi, których nie widzi każdy, nie zostają w przeglądarce ani u pośrednika', async () => {
  await open()
  expect((await server.inject('/api/v1/personal')).headers['cache-control']).toBe('no-store')
  expect((await post('/api/v1/change', '{"name":"Anna"}')).headers['cache-control']).toBe('no-store')
  expect((await server.inject('/api/v1/open')).headers['cache-control']).not.toBe('no-store')
})

test('odmowa zostawia w dzienniku kod, drogę i chwilę, w jednym wierszu i bez treści', async () => {
  await open()
  await post('/api/v1/change', '{"name":"a\\nb"}')
  await post('/api/v1/change', '{"name":"x"}')
  await server.inject({ method: 'POST', url: '/api/v1/forbidden?x=%0Afake' })
  const refusals = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'odmowa')
  expect(refusals).toMatchObject([
    { code: 'input-invalid', status: 400, method: 'POST', route: '/api/v1/change' },
    { code: 'forbidden', status: 403, method: 'POST', route: '/api/v1/forbidden' },
  ])
  expect(refusals.every(({ time }) => typeof time === 'number' || typeof time === 'string')).toBe(true)
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  expect(lines.join()).not.toContain('fake')
})

test('zapytanie z dwiema długościami treści jest odrzucone, a TRACE nie odpowiada treścią', async () => {
  await open()
  await server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.server.address() as AddressInfo
  const send = (text: string) =>
    new Promise<string>((resolve) => {
      let answer = ''
      const socket = connectSocket(port, '127.0.0.1', () => socket.write(text))
      socket.on('data', (chunk) => {
        answer += chunk.toString()
      })
      socket.on('close', () => resolve(answer))
      socket.setTimeout(2000, () => socket.destroy())
    })
  const smuggled = 'POST /api/v1/change HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
  expect(await send(`${smuggled}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 400/,
  )
  expect(await send(`${smuggled}Content-Length: 4\r\nContent-Length: 6\r\n\r\nabcdef`)).toMatch(/^HTTP\/1.1 400/)
  const trace = await send('TRACE /healthz HTTP/1.1\r\nHost: a\r\nX-Secret: tajne\r\nConnection: close\r\n\r\n')
  expect(trace).not.toContain('tajne')
  expect(trace).not.toMatch(/^HTTP\/1.1 200/)
})

test('nazwa pliku w nagłówku nie wstrzyknie nagłówka i zachowuje polskie litery', async () => {
  await open()
  const { headers } = await server.inject('/api/v1/file')
  expect(headers).not.toHaveProperty('set-cookie')
  expect(headers['content-disposition']).toBe(
    `attachment; filename="zazo_c _gesla___Set-Cookie_ a_b.csv"; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87%20%22g%C4%99%C5%9Bl%C4%85%22%0D%0ASet-Cookie%3A%20a%3Db.csv`,
  )
  expect(attachment('zeszyt-0203.pdf')).toBe(`attachment; filename="zeszyt-0203.pdf"; filename*=UTF-8''zeszyt-0203.pdf`)
})
