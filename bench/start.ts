import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { median } from './median.ts'
import type { Measurement } from './run.ts'
import { withStartedServer } from './started-server.ts'

const RUNS = 3

/** From the start of the process to the first page: with a new database and the demo region, and with a held one. */
export async function benchStart(folder: string): Promise<Measurement[]> {
  const first: number[] = []
  const again: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const dataDir = join(folder, `start-${run}`)
    first.push(await timeToFirstPage(dataDir))
    again.push(await timeToFirstPage(dataDir))
  }
  const bare = await bareNode()
  const row = (what: string, times: number[], goal: string): Measurement => ({
    what,
    value: `${(median(times) / 1000).toFixed(2)} s`,
    baseline: `pusty proces Node: ${(bare / 1000).toFixed(2)} s`,
    ratio: (median(times) / bare).toFixed(0),
    goal,
  })
  return [
    row('pierwszy start: initdb, migracje, region pokazowy, pierwsza strona', first, '≤ 12 s'),
    row('kolejny start do pierwszej strony', again, '≤ 5 s'),
  ]
}

async function timeToFirstPage(dataDir: string): Promise<number> {
  const began = performance.now()
  return await withStartedServer(dataDir, async ({ url }) => {
    const page = await fetch(url)
    await page.text()
    if (page.status !== 200) throw new Error(`Strona główna odpowiedziała ${page.status}.`)
    return performance.now() - began
  })
}

async function bareNode(): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    const child = spawn(process.execPath, ['-e', '0'])
    await new Promise((resolve) => child.once('exit', resolve))
    times.push(performance.now() - began)
  }
  return median(times)
}
