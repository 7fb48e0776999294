import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { modules } from '#apps/server/modules.ts'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { headsFile } from '#platform/audit/heads-file.ts'
import { callOperation } from '#platform/call.ts'
import { connect } from '#platform/db/connect.ts'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { fileStore } from '#platform/documents/file-store.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { assemble } from '#platform/platform.ts'
import { bdlExport, countryRegister, type Register } from './country.ts'
import { median } from './median.ts'
import type { Measurement } from './run.ts'

const RUNS = 3
const YEARS = 22

/**
 * Imports of a generated country against COPY of the same rows into the same table with its keys and indexes.
 * Nothing here is official data: the register, the export and their figures are made up on the spot.
 */
export async function benchImports(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, 'imports')
  const database = await openEmbedded({ dataDir })
  try {
    await migrate(database.ownerUrl, 'splot_app')
    const register = countryRegister()
    const own = await timeImports(database.appUrl, dataDir, register)
    const copied = await timeCopies(database.appUrl, own.rows)
    const row = (what: string, mine: number, base: number, goal: string): Measurement => ({
      what,
      value: `${Math.round(mine)} ms`,
      baseline: `COPY tych samych wierszy: ${Math.round(base)} ms`,
      ratio: (mine / base).toFixed(2),
      goal,
    })
    return [
      row(`zapis eksportu BDL (${own.rows} obserwacji) z odczytem CSV`, own.figures, copied, '≤ 2'),
      {
        what: `rejestr TERC (${register.rows} wierszy) z historią jednostek`,
        value: `${Math.round(own.register)} ms`,
        baseline: '–',
        ratio: '–',
        goal: '–',
      },
    ]
  } finally {
    await database.stop()
  }
}

async function timeImports(
  appUrl: string,
  dataDir: string,
  register: Register,
): Promise<{ register: number; figures: number; rows: number }> {
  const { db } = connect(appUrl)
  const platform = assemble(
    { db, files: fileStore(join(dataDir, 'files')), heads: headsFile(join(dataDir, 'audit-heads.log')) },
    modules,
  )
  const actor = { kind: 'system', name: 'bench' } as const
  const store = async (name: string, content: Uint8Array) =>
    (
      await callOperation(platform, actor, documentOperations.storeFile, {
        query: { name, mediaType: 'text/csv', origin: 'Pomiar', licence: 'bez ograniczeń', obtainedOn: '2026-03-02' },
        body: { content },
      })
    ).sha256

  const registerFile = await store('TERC.csv', register.csv)
  const began = performance.now()
  await callOperation(platform, actor, territoryOperations.importRegister, {
    body: { fileSha256: registerFile, dryRun: false },
  })
  const registerTime = performance.now() - began

  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const fileName = `RYNE_1944_CTAB_2025061${run}101010.csv`
    const fileSha256 = await store(fileName, bdlExport(register, YEARS, run))
    await db.deleteFrom('indicators.observation').execute()
    const start = performance.now()
    await callOperation(platform, actor, bdlOperations.importBdl, { body: { fileSha256, fileName, dryRun: false } })
    times.push(performance.now() - start)
  }
  const { count } = await db
    .selectFrom('indicators.observation')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  await db.destroy()
  return { register: registerTime, figures: median(times), rows: Number(count) }
}

async function timeCopies(appUrl: string, expected: number): Promise<number> {
  const client = new pg.Client({ connectionString: appUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(
      'select variable_id, year, unit_code, municipality_kind, value, status, origin_id from indicators.observation',
    )
    if (rows.length !== expected) throw new Error('Pomiar porównuje różne zbiory wierszy.')
    const text = rows
      .map((row) =>
        [
          row.variable_id,
          row.year,
          row.unit_code,
          row.municipality_kind ?? '\\N',
          row.value ?? '\\N',
          row.status,
          row.origin_id,
        ].join('\t'),
      )
      .join('\n')
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await client.query('delete from indicators.observation')
      const start = performance.now()
      await pipeline(Readable.from([`${text}\n`]), client.query(copyFrom('copy indicators.observation from stdin')))
      times.push(performance.now() - start)
    }
    return median(times)
  } finally {
    await client.end()
  }
}
