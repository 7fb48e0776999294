import { spawn } from 'node:child_process'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { MUNICIPALITIES } from '#demo/region.ts'
import { projectRoot } from '#platform/project-root.ts'
import { median } from './median.ts'
import type { Measurement } from './run.ts'

const PORT = 3392
const CONNECTIONS = 10
const SECONDS = 4
const RUNS = 3

const units = MUNICIPALITIES.map(({ code }) => code)
const INDICATORS = ['population', 'share-65-plus', 'registered-unemployed', 'unemployed-per-15-64']

/** Pages and feeds under load over random units, cold and warm, against a route that makes one bare SELECT. */
export async function benchServer(folder: string): Promise<Measurement[]> {
  const server = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'bench/server-process.ts')], {
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'start-0'),
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
    return await measureAll()
  } finally {
    server.kill('SIGTERM')
    await gone
  }
}

const TARGETS: { what: string; paths: string[] }[] = [
  { what: 'strona profilu gminy', paths: units.map((code) => `/gmina/${code}`) },
  { what: 'profil gminy (JSON)', paths: units.map((code) => `/api/v1/profiles/${code}`) },
  {
    what: 'mapa: wszystkie gminy × wskaźnik (JSON)',
    paths: INDICATORS.map((code) => `/api/v1/indicators/${code}/map?scope=98`),
  },
  { what: 'granice województwa (TopoJSON)', paths: ['/api/v1/territory/boundaries/98'] },
]

async function measureAll(): Promise<Measurement[]> {
  const cold = await Promise.all(TARGETS.map(({ paths }) => timeOne(paths[0] as string)))
  const bare = await load(['/bench/bare-select'])
  const rows: Measurement[] = []
  for (const [place, { what, paths }] of TARGETS.entries()) {
    const warm = await load(paths)
    rows.push({
      what,
      value: `${Math.round(warm.rate)}/s, p99 ${Math.round(warm.p99)} ms; pierwsza ${Math.round(cold[place] as number)} ms`,
      baseline: `goły SELECT: ${Math.round(bare.rate)}/s, p99 ${Math.round(bare.p99)} ms`,
      ratio: (warm.rate / bare.rate).toFixed(2),
      goal: '–',
    })
  }
  return rows
}

async function timeOne(path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} odpowiada ${answer.status}.`)
  return performance.now() - began
}

async function load(paths: string[]): Promise<{ rate: number; p99: number }> {
  const requests = shuffled(paths).map((path) => ({
    method: 'GET' as const,
    path,
    headers: { 'accept-encoding': 'gzip, br' },
  }))
  const results: { rate: number; p99: number }[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const result = await autocannon({
      url: `http://127.0.0.1:${PORT}`,
      connections: CONNECTIONS,
      duration: SECONDS,
      requests,
    })
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`Błędne odpowiedzi przy ${paths[0]}: ${result.non2xx + result.errors}.`)
    results.push({ rate: result.requests.average, p99: result.latency.p99 })
  }
  return { rate: median(results.map(({ rate }) => rate)), p99: median(results.map(({ p99 }) => p99)) }
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
