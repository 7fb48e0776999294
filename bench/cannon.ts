import autocannon from 'autocannon'
import { RUNS, SECONDS, shuffled } from './load.ts'
import { median } from './median.ts'

/**
 * Requests in random order by autocannon, ten connections at once: how many a second, and milliseconds to the end of 99
 * in a hundred; medians of several runs. Autocannon makes a text of every answer, which takes it longer than the server
 * takes to send a long one, so its rates of pages are lower than those of `load`.
 */
export async function fire(url: string, paths: readonly string[]): Promise<{ rate: number; p99: number }> {
  const requests = shuffled(paths).map((path) => ({
    method: 'GET' as const,
    path,
    headers: { 'accept-encoding': 'gzip, br' },
  }))
  const results: { rate: number; p99: number }[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const result = await autocannon({ url, connections: 10, duration: SECONDS, requests })
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`Błędne odpowiedzi przy ${paths[0]}: ${result.non2xx + result.errors}.`)
    results.push({ rate: result.requests.average, p99: result.latency.p99 })
  }
  return { rate: median(results.map(({ rate }) => rate)), p99: median(results.map(({ p99 }) => p99)) }
}
