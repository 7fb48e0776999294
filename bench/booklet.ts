import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { timeOne } from './load.ts'
import type { Measurement } from './run.ts'
import { memoryOf, withStartedServer } from './started-server.ts'

const OFFICIAL = join(projectRoot, '../shared/data')
const OFFICIAL_FILES = [
  ['teryt', 'teryt/TERC_Urzedowy_2026-01-08.csv'],
  ['boundaries', 'boundaries/pl-2020-municipalities.geojson'],
  ['bdl', 'bdl/LUDN_2137_CTAB_20210625_gminy_2020.csv', '--year', '2020'],
  ['bdl', 'bdl/LUDN_2137_CTAB_20210624_powiaty_2020.csv', '--year', '2020'],
  ['bdl', 'bdl/LUDN_2137_CTAB_20210703_wojewodztwa_2020.csv', '--year', '2020'],
  ['bdl', 'bdl/RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv'],
] as const

/**
 * The booklet of the largest demo county and, where the official files lie beside the project, of county 0402 with its
 * ten municipalities; each made in a process of its own so that nothing else is warm.
 */
export async function benchBooklet(folder: string): Promise<Measurement[]> {
  const demo = await benchCounty(join(folder, 'start-0'), '9808', '7 gmin, pokaz')
  if (!existsSync(OFFICIAL)) {
    process.stderr.write(`Powiat 0402 pominięty: nie ma folderu ${OFFICIAL}.\n`)
    return demo
  }
  const dataDir = join(folder, 'official')
  splot(dataDir, ['init', '--region', '04'])
  for (const [kind, file, ...answers] of OFFICIAL_FILES)
    splot(dataDir, ['import', kind, join(OFFICIAL, file), ...answers])
  return [...demo, ...(await benchCounty(dataDir, '0402', '10 gmin, powiat 0402'))]
}

function splot(dataDir: string, words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'tools/splot.mjs'), ...words], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', DATABASE_OWNER_URL: '' },
    encoding: 'utf8',
    cwd: projectRoot,
  })
  if (status !== 0) throw new Error(`splot ${words.join(' ')}: ${stderr}`)
}

async function benchCounty(dataDir: string, county: string, which: string): Promise<Measurement[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'bench/booklet-process.ts'), county], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', DATABASE_OWNER_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: projectRoot,
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`Zeszytu powiatu ${county} nie zmierzono.`)
  const { docx, pdf, model } = JSON.parse(text) as Record<'docx' | 'pdf' | 'model', number>
  const row = (what: string, time: number, goal: string): Measurement => ({
    what: `${what}, ${which}`,
    value: `${Math.round(time)} ms`,
    baseline: `złożenie treści bez druku: ${Math.round(model)} ms`,
    ratio: (time / model).toFixed(1),
    goal,
  })
  return [
    row('DOCX, ciepły', docx, '≤ 2 s'),
    row('PDF, ciepły', pdf, '≤ 5 s'),
    ...(await memoryRows(dataDir, county, which)),
  ]
}

/** Of the server as it is run: a fresh one makes both kinds of the booklet, one after the other. */
async function memoryRows(dataDir: string, county: string, which: string): Promise<Measurement[]> {
  const memory = await withStartedServer(dataDir, async ({ url, pid }) => {
    const booklet = `/api/v1/diagnosis/county-booklets/${county}`
    for (const format of ['docx', 'pdf']) await timeOne(url, `${booklet}/${format}`)
    return memoryOf(pid)
  })
  if (memory === undefined) return []
  const row = (what: string, megabytes: number): Measurement => ({
    what: `${what}, ${which}`,
    value: `${Math.round(megabytes)} MB`,
    baseline: '–',
    ratio: '–',
    goal: '≤ 500 MB',
  })
  return [
    row('pamięć serwera po wydaniu obu plików', memory.now),
    row('pamięć serwera w najwyższym punkcie', memory.highest),
  ]
}
