import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createBank } from './bank.ts'

/** A server on this machine that remembers what it was asked, and sends everybody elsewhere or answers. */
async function openServer(elsewhere?: string) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['x-clientid'] ?? ''}`)
    if (elsewhere === undefined) response.end('{}')
    else response.writeHead(302, { location: elsewhere }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('za przekierowaniem od banku synchronizacja nie idzie, więc klucz nie trafia pod obcy adres', async () => {
  const other = await openServer()
  const bank = await openServer(`${other.url}/gdzie-indziej`)
  const answer = await createBank({ apiUrl: bank.url, clientId: 'klucz' }).ask('/subjects')
  expect(answer.kind).toBe('silence')
  expect(bank.asked).toEqual(['/subjects klucz'])
  expect(other.asked).toEqual([])
  expect((await createBank({ apiUrl: other.url, clientId: 'klucz' }).ask('/subjects')).kind).toBe('answer')
})
