import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndicatorList } from '#modules/indicators/shared/answers.ts'
import { countryRegister, type Register } from './country.ts'
import { importAgain, loadCountry, YEARS } from './evidence-load.ts'
import { load, timeOne, withServer } from './load.ts'
import { median } from './median.ts'
import type { Measurement } from './run.ts'

const LAST_YEAR = 2024
/** Residents by working age: a subgroup that comes every year and is wanted by several indicators. */
const REFRESHED = 'P1342'

/**
 * A country as large as the real one with twelve years of everything the catalogue asks for: the load against COPY, and
 * the answers of the server to random questions against a route that makes one bare SELECT.
 */
export async function benchEvidence(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, 'evidence')
  const country = countryRegister()
  const loaded = await loadCountry(dataDir, country)
  return [loaded, ...(await withServer(dataDir, (server) => measure(server, dataDir, country)))]
}

type Server = { url: string; pid: number }

async function measure({ url, pid }: Server, dataDir: string, country: Register): Promise<Measurement[]> {
  const random = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T
  const years = Array.from({ length: YEARS }, (_, index) => LAST_YEAR - index)
  const units = country.municipalities.map(({ code }) => code)
  const whole = await timeOne(url, `/api/v1/profiles/${units[0]}`)
  const profile = (await (await fetch(`${url}/api/v1/profiles/${units[0]}`)).json()) as {
    topics: { rows: unknown[] }[]
  }
  const shown = profile.topics.flatMap(({ rows }) => rows).length
  const { indicators } = (await (await fetch(`${url}/api/v1/indicators`)).json()) as IndicatorList
  const maps = indicators.flatMap(({ code, years: held }) =>
    held.map((year) => `/api/v1/indicators/${code}/map?year=${year}`),
  )

  const row = async (what: string, goal: string, paths: string[], connections = 10): Promise<Measurement> => {
    const times: number[] = []
    for (const path of new Set(paths)) times.push(await timeOne(url, path))
    // beside each other: on a shared machine minutes differ
    const bare = await load(url, ['/bench/bare-select'])
    const warm = await load(url, paths, connections)
    const [first = 0, ...others] = times
    const cold = others.length === 0 ? '' : `, następna zimna ${median(others).toFixed(1)} ms`
    return {
      what,
      value: `${Math.round(warm.rate)}/s; pierwszy bajt p95 ${Math.round(warm.firstByte95)} ms, całość p99 ${Math.round(warm.whole99)} ms; pierwsza ${Math.round(first)} ms${cold}`,
      baseline: `goły SELECT: ${Math.round(bare.rate)}/s, p99 ${Math.round(bare.whole99)} ms`,
      ratio: (warm.rate / bare.rate).toFixed(2),
      goal,
    }
  }
  const many = (count: number, path: () => string) => Array.from({ length: count }, path)
  const rows = [
    await row(
      'mapa kraju: wszystkie gminy × wskaźnik i rok (JSON)',
      '≥ 1500/s, p99 ≤ 20 ms',
      many(300, () => random(maps)),
    ),
    await row(
      `profil gminy, wskaźników ${shown}, z porównaniami (JSON), losowe gminy i lata`,
      '≥ 1500/s',
      many(1000, () => `/api/v1/profiles/${random(units)}?year=${random(years)}`),
    ),
    await row(
      'strona profilu gminy, 50 połączeń',
      'pierwszy bajt p95 ≤ 60 ms',
      many(500, () => `/gmina/${random(units)}`),
      50,
    ),
    await row('granice kraju (TopoJSON)', '≥ 500/s', ['/api/v1/territory/boundaries/pl']),
  ]
  const similar: number[] = []
  for (const unit of many(15, () => random(units))) similar.push(await timeOne(url, `/api/v1/profiles/${unit}/similar`))
  rows.push({
    what: 'podobne gminy, za każdym razem inna',
    value: `${Math.round(median(similar))} ms`,
    baseline: `jeden goły SELECT: ${(await timeOne(url, '/bench/bare-select')).toFixed(1)} ms`,
    ratio: '–',
    goal: '≤ 50 ms',
  })
  const columns = await importAgain(dataDir, country, REFRESHED)
  const afterImport = await timeOne(url, `/api/v1/profiles/${units[0]}`)
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  const plain = { baseline: '–', ratio: '–' }
  return [
    {
      ...plain,
      what: 'pierwsze pytanie po starcie serwera: liczby całego kraju ze wszystkich lat',
      value: `${(whole / 1000).toFixed(1)} s`,
      goal: '–',
    },
    {
      ...plain,
      what: `pierwsze pytanie po imporcie do działającego serwera, podgrupa ${REFRESHED}: kolumn ${columns}, lat ${YEARS}`,
      value: `${(afterImport / 1000).toFixed(1)} s`,
      goal: '–',
    },
    ...rows,
    { ...plain, what: 'największa pamięć procesu serwera', value: `${Math.round(peak)} MB`, goal: '≤ 600 MB' },
  ]
}
