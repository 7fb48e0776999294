import type { ImportReport } from '#kernel/import-report.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Columns } from '#platform/exchange/read-table.ts'
import { type PredecessorRow, readPredecessors } from '../../shared/predecessor-rules.ts'
import { getDataset } from '../dataset.ts'
import { readCsvFile } from '../files/read-csv-file.ts'
import { type ImportRequest, lockTerritory, readKeptFile, settle } from '../import-steps.ts'
import { insertRows } from '../insert-rows.ts'

const COLUMNS: Columns<'code' | 'predecessor' | 'legalAct' | 'on' | 'share'> = {
  code: ['kod', 'kod jednostki'],
  predecessor: ['poprzednik', 'kod poprzednika'],
  legalAct: ['akt_prawny', 'akt'],
  on: ['dzień', 'data', 'dzień zmiany'],
  share: ['udział', 'udzial', 'udział mieszkańców'],
}

/**
 * Takes in the reviewed list of predecessors in place of the one before: the register names none, and guessing them
 * from names would be invention.
 *
 * @refuses `file-not-stored`, `register-not-loaded`; `import-refused` with every problem of the file
 */
export async function importPredecessors(ctx: Ctx, { fileSha256, dryRun }: ImportRequest): Promise<ImportReport> {
  if (!dryRun) await lockTerritory(ctx)
  await getDataset(ctx)
  const file = readCsvFile(await readKeptFile(ctx, fileSha256), COLUMNS, ['share'])
  const rows: PredecessorRow[] = file.rows.map(({ row, cells }) => ({ row, ...cells }))
  const units = await ctx.db.selectFrom('territory.unit').select('code').execute()
  const read = readPredecessors(rows, new Set(units.map(({ code }) => code)))
  const report = settle({
    dryRun,
    title: 'Poprzednicy jednostek',
    rowsRead: file.rowsRead,
    counts: [
      { label: 'jednostki z poprzednikiem', count: new Set(read.predecessors.map(({ unitCode }) => unitCode)).size },
      { label: 'wpisy', count: read.predecessors.length },
    ],
    problems: [...file.problems, ...read.problems],
    notes: [...file.notes, ...read.notes],
  })
  if (dryRun) return report

  await ctx.db.deleteFrom('territory.predecessor').execute()
  await insertRows(ctx, 'territory.predecessor', read.predecessors)
  for (const unitCode of new Set(read.predecessors.map((one) => one.unitCode)))
    ctx.audit.touched('territorial-unit', unitCode)
  ctx.dataChanged()
  return report
}
