import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { askOften } from './ask-often.ts'
import { median } from './median.ts'
import { STARTED_WITH } from './started-server.ts'

const PORT = 3392
export const SECONDS = 4
export const RUNS = 3
/** As tools/bench.mjs bundles it. */
const BUNDLE = join(projectRoot, 'dist/server/bench.js')

/** Work with the real server, and one more route for the baseline, over the database of a folder. */
export async function withServer<T>(
  dataDir: string,
  work: (server: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, ['--enable-source-maps', BUNDLE], {
    env: {
      ...STARTED_WITH,
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

/** Requests a second, and milliseconds: to the first byte of 95 in a hundred, to the last of 99 in a hundred. */
export type Load = { rate: number; firstByte95: number; whole99: number }

/** Requests in random order from several connections at once; medians of several runs. */
export async function load(url: string, paths: string[], connections = 10): Promise<Load> {
  const order = shuffled(paths)
  const results: Load[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const { answered, failed, firstByte, whole } = await askOften(url, order, { connections, seconds: SECONDS })
    if (failed > 0) throw new Error(`Błędne odpowiedzi przy ${paths[0]}: ${failed}.`)
    results.push({ rate: answered / SECONDS, firstByte95: part(firstByte, 0.95), whole99: part(whole, 0.99) })
  }
  return {
    rate: median(results.map(({ rate }) => rate)),
    firstByte95: median(results.map(({ firstByte95 }) => firstByte95)),
    whole99: median(results.map(({ whole99 }) => whole99)),
  }
}

/** The time within which the given part of the answers came. */
function part(times: readonly number[], within: number): number {
  const sorted = Float64Array.from(times).sort()
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * within) - 1)] ?? Number.NaN
}

export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
