import { join } from 'node:path'
import pg from 'pg'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { type Copied, copyBack } from './copy-back.ts'
import { bdlExport, countryBoundaries, countryRegister } from './country.ts'
import { actor, openBenchPlatform, storeFile } from './country-platform.ts'
import { median } from './median.ts'
import type { Measurement } from './run.ts'

/** Runs after the first, which is told apart: until the program is compiled an import takes half as long again. */
const RUNS = 5
const YEARS = 22

const REGISTER_TABLES = [
  'territory.register_state',
  'territory.register_entry',
  'territory.unit',
  'territory.unit_version',
]
const BOUNDARY_TABLES = [
  'territory.boundary_set',
  'territory.boundary',
  'territory.boundary_topology',
  'territory.neighbour',
]
const FIGURE_TABLES = ['indicators.observation']

/** Milliseconds until the first row was written, and after that. */
type Parts = { reading: number; writing: number }
type Times = { register: Parts; boundaries: Parts; figures: Parts }
type Run = { times: Times; copies: Record<keyof Times, Copied> }

/**
 * Imports of a generated country against COPY of the same rows into the same tables with their keys and indexes.
 * What is read, checked and computed before the first row is written is told apart from the writing: COPY does none of
 * it. Nothing here is official data: the register, the shapes, the export and their figures are made up on the spot.
 */
export async function benchImports(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, 'imports')
  const database = await openEmbedded({ dataDir })
  try {
    await migrate(database.ownerUrl, 'splot_app')
    const root = new pg.Client({ connectionString: database.rootUrl })
    root.on('error', () => {})
    await root.connect()
    const runs: Run[] = []
    for (let run = 0; run <= RUNS; run += 1) {
      await root.query(`create database run_${run} template splot`)
      const times = await timeImports(database.appUrl.replace(/splot$/, `run_${run}`), dataDir, run)
      // The baseline follows at once: the speed of a shared machine changes from minute to minute.
      const held = database.rootUrl.replace(/postgres$/, `run_${run}`)
      const register = await copyBack(held, REGISTER_TABLES)
      const boundaries = await copyBack(held, BOUNDARY_TABLES)
      const figures = await copyBack(held, FIGURE_TABLES)
      runs.push({ times, copies: { register, boundaries, figures } })
    }
    await root.end()
    const [first, ...warm] = runs as [Run, ...Run[]]
    const rows = (what: string, name: keyof Times): Measurement[] => {
      const row = (label: string, goal: string, timeOf: (parts: Parts) => number, among = warm): Measurement => {
        const mine = among.map(({ times }) => timeOf(times[name]))
        const copied = among.map(({ copies }) => copies[name].time)
        return {
          what: label,
          value: `${Math.round(median(mine))} ms`,
          baseline: `COPY tych samych wierszy: ${Math.round(median(copied))} ms`,
          ratio: (median(mine) / median(copied)).toFixed(2),
          goal,
        }
      }
      return [
        row(`${what} (wierszy: ${first.copies[name].rows})`, '≤ 2', whole),
        row(
          '– z tego do pierwszego zapisu: odczyt, sprawdzenie i obliczenia, których COPY nie robi',
          '–',
          ({ reading }) => reading,
        ),
        row('– z tego od pierwszego zapisu do końca', '–', ({ writing }) => writing),
        row('– pierwszy import po starcie programu, zanim ten się skompiluje', '–', whole, [first]),
      ]
    }
    return [
      ...rows('eksport BDL, 22 lata: odczyt CSV, sprawdzenie, zapis', 'figures'),
      ...rows('rejestr TERC: odczyt CSV, historia jednostek, zapis', 'register'),
      ...rows('granice: odczyt GeoJSON, topologia, sąsiedzi, mapy, zapis', 'boundaries'),
    ]
  } finally {
    await database.stop()
  }
}

const whole = ({ reading, writing }: Parts) => reading + writing

async function timeImports(appUrl: string, dataDir: string, run: number): Promise<Times> {
  const platform = openBenchPlatform(appUrl, dataDir)
  const timed = async (work: (fileSha256: string) => Promise<unknown>, file: Promise<string>): Promise<Parts> => {
    const fileSha256 = await file
    platform.forgetFirstWrite()
    const began = performance.now()
    await work(fileSha256)
    const [written, ended] = [platform.firstWrite(), performance.now()]
    if (written === undefined) throw new Error('Import nie powiedział, kiedy zaczął zapisywać.')
    return { reading: written - began, writing: ended - written }
  }
  const country = countryRegister()
  const dryRun = false
  const register = await timed(
    (fileSha256) =>
      callOperation(platform, actor, territoryOperations.importRegister, { body: { fileSha256, dryRun } }),
    storeFile(platform, 'TERC.csv', country.csv),
  )
  const boundaries = await timed(
    (fileSha256) =>
      callOperation(platform, actor, territoryOperations.importBoundaries, { body: { fileSha256, dryRun } }),
    storeFile(platform, 'gminy.geojson', countryBoundaries(country)),
  )
  const fileName = `RYNE_1944_CTAB_2025061${run}101010.csv`
  const figures = await timed(
    (fileSha256) => callOperation(platform, actor, bdlOperations.importBdl, { body: { fileSha256, fileName, dryRun } }),
    storeFile(platform, fileName, bdlExport(country, YEARS, run)),
  )
  await platform.db.destroy()
  return { register, boundaries, figures }
}
