import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'
import { placeWithRoom } from '../platform/testing/place-with-room.ts'

const ROOT = join(import.meta.dirname, '..')
const SERVER = join(ROOT, 'dist/server/main.js')
/** A machine that runs other things besides takes its time for initdb and the demo. */
const LONGEST_START = 180_000
const LONGEST_STOP = 20_000

/** A server of the demo region, with a database of its own. */
export type Site = {
  url: string
  dataDir: string
  /** Ends the server and leaves its folder. */
  halt: () => Promise<void>
  /** Ends the server and removes its folder. */
  stop: () => Promise<void>
}

/** A folder for data and the files of a demo region, with indexes and logs. */
const ROOM_BYTES = 1e9

export async function emptyFolder(): Promise<string> {
  return await mkdtemp(join(placeWithRoom(ROOM_BYTES), 'splot-e2e-'))
}

/**
 * Starts the built server on a copy of the run's demo region and waits until it serves. `env` holds settings beside
 * those that every site of the tests has.
 *
 * @throws Error when the server is not built, or with everything it said when it does not start
 */
export async function openSite(env: Record<string, string> = {}, demoData = inject('demoData')): Promise<Site> {
  const dataDir = await emptyFolder()
  await cp(demoData, dataDir, { recursive: true })
  return await serve(dataDir, env)
}

/**
 * Starts the built server on this folder; an empty one gets the demo region. The site owns the folder from then on.
 * Copies of the server share a folder and a database of their own: `env` names it, and they are ended by `halt`.
 */
export async function serve(dataDir: string, env: Record<string, string> = {}): Promise<Site> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: build first (npm test does)`)
  const port = await freePort()
  const server = spawn(process.execPath, [SERVER], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      SPLOT_DEMO: '1',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    await ended(server)
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await serving(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${port}`, dataDir, halt: () => ended(server), stop }
}

/** Resolves with the line that says it serves. */
async function serving(server: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said}`))
    const tooLong = setTimeout(() => fail('The server does not start in time.'), LONGEST_START)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('Splot gotowy')) return
      clearTimeout(tooLong)
      resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => fail(`The server ended with code ${code}.`))
  })
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  await new Promise<void>((resolve) => {
    const tooLong = setTimeout(() => server.kill('SIGKILL'), LONGEST_STOP)
    server.once('exit', () => {
      clearTimeout(tooLong)
      resolve()
    })
    server.kill('SIGTERM')
  })
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
