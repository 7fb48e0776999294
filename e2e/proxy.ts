import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A reverse proxy as small as can be: in turns to each copy, with the headers that deploy/nginx.conf sets. */
export async function openProxy(copies: readonly string[]): Promise<{ url: string; stop: () => Promise<void> }> {
  let turn = 0
  const server: Server = createServer((asked, answer) => {
    const copy = new URL(copies[turn % copies.length] as string)
    turn += 1
    const headers = {
      ...asked.headers,
      'x-forwarded-for': String(asked.headers['x-test-visitor'] ?? asked.socket.remoteAddress),
      'x-forwarded-proto': 'https',
    }
    const passed = request(
      { host: copy.hostname, port: copy.port, method: asked.method, path: asked.url, headers },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, { ...given.headers, 'x-test-copy': copy.port })
        given.pipe(answer)
      },
    )
    passed.on('error', () => answer.writeHead(502).end())
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
