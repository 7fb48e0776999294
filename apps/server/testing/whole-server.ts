import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { callOperation } from '#platform/call.ts'
import { assemble, type Platform } from '#platform/platform.ts'
import { type Caller, type World, world } from '#platform/testing/world.ts'
import { modules } from '../modules.ts'
import { createServer } from '../server.ts'

export const OPERATOR = { kind: 'operator', name: 'test' } as const

/** A world with every module there is, and the server as it is started on it. */
export type WholeServer = { region: World; platform: Platform; server: FastifyInstance; end: () => Promise<void> }

export async function wholeServer(): Promise<WholeServer> {
  const empty = await world('2026-03-02', [])
  const { db, files, heads, vault, clock } = empty.platform
  const platform = assemble({ db, files, heads, vault, clock }, modules)
  const operator: Caller = { call: (api, input) => callOperation(platform, OPERATOR, api, input) }
  const server = await createServer(platform, pino({ level: 'silent' }), {
    version: '0.0.0',
    metricsToken: undefined,
    trustedProxies: ['loopback'],
    isStopping: () => false,
    provider: undefined,
    origin: async () => 'http://127.0.0.1:3000',
  })
  return {
    region: { ...empty, platform, operator },
    platform,
    server,
    end: async () => {
      await server.close()
      await empty.end()
    },
  }
}
