import pg from 'pg'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { definitions } from '#modules/indicators/shared/definitions.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { copyBack } from './copy-back.ts'
import { bdlExport, countryBoundaries, type Register } from './country.ts'
import { actor, type BenchPlatform, openBenchPlatform, storeFile } from './country-platform.ts'
import type { Measurement } from './run.ts'

/** Years of every column of the country. */
export const YEARS = 12
const COLUMNS = 90
/** Columns that stand for rows of forms: they are read in as a subgroup of the office and renamed, which costs nothing. */
const FORM_SUBJECT = 'P99999'

type Column = { subject: string; label: string; variableId?: number | undefined; row?: string | undefined }

/** Loads the country into a new database in a folder, through the operations that import, and measures it against COPY. */
export async function loadCountry(dataDir: string, country: Register): Promise<Measurement> {
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
    const copied = await copyBack(root, ['indicators.observation'])
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

/** A subgroup of the country once more with other figures, as a newer file brings them; tells how many columns it has. */
export async function importAgain(dataDir: string, country: Register, subject: string): Promise<number> {
  const labels = bySubject(catalogueColumns()).get(subject) ?? []
  const database = await openEmbedded({ dataDir })
  try {
    const platform = openBenchPlatform(database.appUrl, dataDir)
    await importSubject(platform, country, subject, labels, 1)
    await platform.db.destroy()
    return labels.length
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
  run = 0,
): Promise<number> {
  const fileName = `LUDN_${subject.slice(1)}_CTAB_2025061${run}101010.csv`
  const fileSha256 = await storeFile(platform, fileName, bdlExport(country, YEARS, run, labels))
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
