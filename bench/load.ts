import { spawn } from 'node:child_process'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { projectRoot } from '#platform/project-root.ts'
import { median } from './median.ts'

const PORT = 3392
const SECONDS = 4
const RUNS = 3

/** Work with the real server, and one more route for the baseline, over the database of a folder. */
export async function withServer<T>(
  dataDir: string,
  work: (server: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'bench/server-process.ts')], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(PORT),
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: projectRoot,
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.once('data', () => resolve())
      server.once('exit', () => reject(new Error('Serwer pomiaru nie wystartował.')))
    })
    return await work({ url: `http://127.0.0.1:${PORT}`, pid: server.pid as number })
  } finally {
    server.kill('SIGTERM')
    await gone
  }
}

/** Milliseconds of one request, its body read to the end. */
export async function timeOne(url: string, path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url + path)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} odpowiada ${answer.status}.`)
  return performance.now() - began
}

export type Load = { rate: number; p97: number; p99: number }

/** Requests in random order from several connections at once; medians of several runs, milliseconds and requests a second. */
export async function load(url: string, paths: string[], connections = 10): Promise<Load> {
  const requests = shuffled(paths).map((path) => ({
    method: 'GET' as const,
    path,
    headers: { 'accept-encoding': 'gzip, br' },
  }))
  const results: Load[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const result = await autocannon({ url, connections, duration: SECONDS, requests })
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`Błędne odpowiedzi przy ${paths[0]}: ${result.non2xx + result.errors}.`)
    results.push({ rate: result.requests.average, p97: result.latency.p97_5, p99: result.latency.p99 })
  }
  return {
    rate: median(results.map(({ rate }) => rate)),
    p97: median(results.map(({ p97 }) => p97)),
    p99: median(results.map(({ p99 }) => p99)),
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
