import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { definitions } from '#modules/indicators/shared/definitions.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { copyBack } from './copy-back.ts'
import { bdlExport, countryBoundaries, countryRegister, type Register } from './country.ts'
import { actor, type BenchPlatform, openBenchPlatform, storeFile } from './country-platform.ts'
import { load, timeOne, withServer } from './load.ts'
import type { Measurement } from './run.ts'

const YEARS = 12
const LAST_YEAR = 2024
const COLUMNS = 90
/** Columns that stand for rows of forms: they are read in as a subgroup of the office and renamed, which costs nothing. */
const FORM_SUBJECT = 'P99999'

type Column = { subject: string; label: string; variableId?: number | undefined; row?: string | undefined }

/**
 * A country as large as the real one with twelve years of everything the catalogue asks for: the load against COPY, and
 * the answers of the server to random questions against a route that makes one bare SELECT.
 */
export async function benchEvidence(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, 'evidence')
  const country = countryRegister()
  const loaded = await loadCountry(dataDir, country)
  return [loaded, ...(await withServer(dataDir, (server) => measure(server, country)))]
}

async function loadCountry(dataDir: string, country: Register): Promise<Measurement> {
  const database = await openEmbedded({ dataDir })
  try {
    await migrate(database.ownerUrl, 'splot_app')
    const platform = openBenchPlatform(database.appUrl, dataDir)
    await importTerritory(platform, country)
    let time = 0
    for (const [subject, columns] of bySubject(catalogueColumns()))
      time += await importSubject(platform, country, subject, columns)
    await platform.db.destroy()
    const root = database.rootUrl.replace(/postgres$/, 'splot')
    const copied = await copyBack(root, ['indicators.observation'], 1)
    await nameRows(root)
    return {
      what: `wczytanie liczb kraju: odczyt CSV, sprawdzenie, zapis (wierszy: ${copied.rows})`,
      value: `${(time / 1000).toFixed(1)} s`,
      baseline: `COPY tych samych wierszy: ${(copied.time / 1000).toFixed(1)} s`,
      ratio: (time / copied.time).toFixed(2),
      goal: '≤ 2',
    }
  } finally {
    await database.stop()
  }
}

async function importTerritory(platform: BenchPlatform, country: Register): Promise<void> {
  const register = await storeFile(platform, 'TERC.csv', country.csv)
  await callOperation(platform, actor, territoryOperations.importRegister, {
    body: { fileSha256: register, dryRun: false },
  })
  const shapes = await storeFile(platform, 'gminy.geojson', countryBoundaries(country))
  await callOperation(platform, actor, territoryOperations.importBoundaries, {
    body: { fileSha256: shapes, dryRun: false },
  })
}

/** One column for every input of the catalogue, in its first place, and as many more as make up the number. */
function catalogueColumns(): Column[] {
  const columns = new Map<string, Column>()
  for (const { inputs } of definitions)
    for (const [first] of Object.values(inputs)) {
      if (first === undefined || columns.size >= COLUMNS) continue
      const { source, label, variableId, row } = first
      const subject = source === 'bdl' ? first.subject.replace('P?', 'P99998') : FORM_SUBJECT
      columns.set(`${subject} ${label}`, { subject, label, variableId, row })
    }
  for (let spare = 1; columns.size < COLUMNS; spare += 1)
    columns.set(`spare ${spare}`, { subject: FORM_SUBJECT, label: `zapasowa ${spare}` })
  return [...columns.values()]
}

function bySubject(columns: readonly Column[]): Map<string, string[]> {
  const subjects = new Map<string, string[]>()
  for (const { subject, label } of columns) subjects.set(subject, [...(subjects.get(subject) ?? []), label])
  return subjects
}

/** @returns milliseconds of the import alone */
async function importSubject(
  platform: BenchPlatform,
  country: Register,
  subject: string,
  labels: readonly string[],
): Promise<number> {
  const fileName = `LUDN_${subject.slice(1)}_CTAB_20250610101010.csv`
  const fileSha256 = await storeFile(platform, fileName, bdlExport(country, YEARS, 0, labels))
  const began = performance.now()
  await callOperation(platform, actor, bdlOperations.importBdl, { body: { fileSha256, fileName, dryRun: false } })
  return performance.now() - began
}

/** Numbers of the office's variables and rows of forms, which files of exports do not carry. */
async function nameRows(rootUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: rootUrl })
  await client.connect()
  try {
    for (const { subject, label, variableId, row } of catalogueColumns())
      await client.query(
        'update indicators.variable set bdl_id = $3, row_code = $4 where subject_code = $1 and label = $2',
        [subject, label, variableId ?? null, row ?? null],
      )
    await client.query('update platform.data_version set version = version + 1')
  } finally {
    await client.end()
  }
}

type Server = { url: string; pid: number }

async function measure({ url, pid }: Server, { municipalities }: Register): Promise<Measurement[]> {
  const random = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T
  const years = Array.from({ length: YEARS }, (_, index) => LAST_YEAR - index)
  const units = municipalities.map(({ code }) => code)
  const profile = (await (await fetch(`${url}/api/v1/profiles/${units[0]}`)).json()) as {
    topics: { rows: unknown[] }[]
  }
  const shown = profile.topics.flatMap(({ rows }) => rows).length
  const held = (await (await fetch(`${url}/api/v1/indicators`)).json()) as {
    items: { code: string; years: number[] }[]
  }
  const codes = held.items.filter((item) => item.years.length > 0).map(({ code }) => code)

  const bare = await load(url, ['/bench/bare-select'])
  const row = async (what: string, goal: string, paths: string[], connections = 10): Promise<Measurement> => {
    const cold = await timeOne(url, paths[0] as string)
    for (const path of new Set(paths)) await timeOne(url, path)
    const warm = await load(url, paths, connections)
    return {
      what,
      value: `${Math.round(warm.rate)}/s, p95 ≤ ${Math.round(warm.p97)} ms, p99 ${Math.round(warm.p99)} ms; pierwsza ${Math.round(cold)} ms`,
      baseline: `goły SELECT: ${Math.round(bare.rate)}/s, p99 ${Math.round(bare.p99)} ms`,
      ratio: (warm.rate / bare.rate).toFixed(2),
      goal,
    }
  }
  const many = (count: number, path: () => string) => Array.from({ length: count }, path)
  const rows = [
    await row(
      'mapa kraju: wszystkie gminy × wskaźnik i rok (JSON)',
      '≥ 1500/s, p99 ≤ 20 ms',
      many(300, () => `/api/v1/indicators/${random(codes)}/map?year=${random(years)}`),
    ),
    await row(
      `profil gminy, wskaźników ${shown}, z porównaniami (JSON), losowe gminy i lata`,
      '≥ 1500/s',
      many(1500, () => `/api/v1/profiles/${random(units)}?year=${random(years)}`),
    ),
    await row(
      'strona profilu gminy, 50 połączeń',
      'p95 ≤ 60 ms',
      many(1000, () => `/gmina/${random(units)}`),
      50,
    ),
    await row('granice kraju (TopoJSON)', '≥ 500/s', ['/api/v1/territory/boundaries/00']),
  ]
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  return [
    ...rows,
    {
      what: 'największa pamięć procesu serwera',
      value: `${Math.round(peak)} MB`,
      baseline: '–',
      ratio: '–',
      goal: '≤ 600 MB',
    },
  ]
}
