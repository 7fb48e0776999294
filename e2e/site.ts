import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SERVER = join(ROOT, 'dist/server/main.js')
/** A machine that runs other things besides takes its time for initdb and the demo. */
const LONGEST_START = 90_000
const LONGEST_STOP = 20_000

/** A server of the demo region, with a database of its own. */
export type Site = { url: string; dataDir: string; stop: () => Promise<void> }

/** What a copy of the server shares with another: the folder, the database, or other settings. */
type Given = { dataDir?: string; env?: Record<string, string> }

/**
 * Starts the built server with the demo region in a folder of its own, or a given one, and waits until it serves.
 *
 * @throws Error when the server is not built, or with everything it said when it does not start
 */
export async function openSite({ dataDir: givenDir, env = {} }: Given = {}): Promise<Site> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: build first (npm test does)`)
  const dataDir = givenDir ?? (await mkdtemp(join(tmpdir(), 'splot-e2e-')))
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
    if (givenDir === undefined) await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await serving(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${port}`, dataDir, stop }
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
