import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { operator } from '#platform/access/rules.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { defineModule, on } from '#platform/module.ts'
import { type World, world } from '#platform/testing/world.ts'
import { type BdlImport, bdlOperations } from '../../shared/bdl/operations.ts'
import type { BdlImportReport } from '../../shared/bdl/report.ts'
import { importBdl } from './import-bdl.ts'

/** The import alone as a module, for worlds that need no indicators. */
export const bdlModule = defineModule({
  name: 'indicators',
  routes: [on(bdlOperations.importBdl, (ctx, { body }) => importBdl(ctx, body))],
  rules: { 'indicators.import': [operator] },
  refusals: {},
})

/** A region with the small country's register and the import. */
export async function region(...states: Parameters<typeof givenRegister>[1][]): Promise<World> {
  const splot = await world('2026-03-02', [territoryModule, bdlModule])
  for (const entries of states.length === 0 ? [undefined] : states) await givenRegister(splot, entries)
  return splot
}

/** What is held of one unit, in order of variables and years. */
export async function observationsOf(splot: World, unitCode: string) {
  return await splot.db
    .selectFrom('indicators.observation')
    .innerJoin('indicators.variable', 'variableId', 'indicators.variable.id')
    .select(['subjectCode', 'label', 'year', 'value', 'status', 'municipalityKind'])
    .where('unitCode', '=', unitCode)
    .orderBy('subjectCode')
    .orderBy('label')
    .orderBy('year')
    .execute()
}

/** Rows of every table that an import writes to. */
export async function countAll(splot: World) {
  const count = async (table: 'origin' | 'variable' | 'observation' | 'importAnswer') =>
    (
      await splot.db
        .selectFrom(`indicators.${table}`)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
    ).rows
  return {
    origins: await count('origin'),
    variables: await count('variable'),
    observations: await count('observation'),
    answers: await count('importAnswer'),
  }
}

export type ImportOptions = Partial<Pick<BdlImport, 'subject' | 'year' | 'unit' | 'dryRun' | 'synthetic'>>

/** Hands a file over under a name and imports it, as the command line does. */
export async function importExport(
  region: World,
  fileName: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<BdlImportReport> {
  const { sha256 } = await region.operator.call(documentOperations.storeFile, {
    query: {
      name: fileName,
      mediaType: 'application/octet-stream',
      origin: 'GUS, Bank Danych Lokalnych',
      licence: 'CC BY 4.0',
      obtainedOn: '2026-02-01',
    },
    body: { content: typeof content === 'string' ? new TextEncoder().encode(content) : content },
  })
  return await region.operator.call(bdlOperations.importBdl, {
    body: { fileSha256: sha256, fileName, dryRun: false, ...options },
  })
}

/** The report of an import that must be refused. */
export async function refusedExport(
  region: World,
  fileName: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<BdlImportReport> {
  try {
    await importExport(region, fileName, content, options)
  } catch (error) {
    const { code, details } = error as { code?: string; details?: { report?: BdlImportReport } }
    if (code === 'import-refused' && details?.report !== undefined) return details.report
    throw error
  }
  throw new Error(`Plik ${fileName} miał zostać odrzucony, a został wczytany.`)
}

/** An export as the office writes it: quoted header, a separator after the last cell, CRLF. */
export function officeCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const quoted = (cell: string | number) => (typeof cell === 'number' ? String(cell).replace('.', ',') : `"${cell}"`)
  const lines = rows.map(([code, name, ...cells]) =>
    [code, `"${name}"`, ...cells.map((cell) => (cell === '' ? '' : quoted(cell)))].join(';'),
  )
  return `${[['Kod', 'Nazwa', ...header].map((cell) => `"${cell}"`).join(';'), ...lines].map((line) => `${line};`).join('\r\n')}\r\n`
}

const CP1250: Readonly<Record<string, number>> = {
  ą: 0xb9,
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ś: 0x9c,
  ź: 0x9f,
  ż: 0xbf,
  Ą: 0xa5,
  Ć: 0xc6,
  Ę: 0xca,
  Ł: 0xa3,
  Ń: 0xd1,
  Ó: 0xd3,
  Ś: 0x8c,
  Ź: 0x8f,
  Ż: 0xaf,
}

/** Polish text in the code page of older spreadsheets. */
export function cp1250(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = CP1250[letter] ?? letter.charCodeAt(0)
    if (code > 0xff || (code > 0x7f && CP1250[letter] === undefined)) throw new RangeError(`Not in cp1250: ${letter}`)
    return code
  })
}
