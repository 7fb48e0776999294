import { join } from 'node:path'
import { MUNICIPALITIES } from '#demo/region.ts'
import { fire } from './cannon.ts'
import { timeOne, withServer } from './load.ts'
import type { Measurement } from './run.ts'

const units = MUNICIPALITIES.map(({ code }) => code)
const INDICATORS = ['population', 'share-65-plus', 'registered-unemployed', 'unemployed-per-15-64']

/** Pages and feeds of the demo region under load over random units, cold and warm, against a route that makes one bare SELECT. */
export async function benchServer(folder: string): Promise<Measurement[]> {
  return await withServer(join(folder, 'start-0'), ({ url }) => measureAll(url))
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

async function measureAll(url: string): Promise<Measurement[]> {
  const cold = await Promise.all(TARGETS.map(({ paths }) => timeOne(url, paths[0] as string)))
  const bare = await fire(url, ['/bench/bare-select'])
  const rows: Measurement[] = []
  for (const [place, { what, paths }] of TARGETS.entries()) {
    const warm = await fire(url, paths)
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
