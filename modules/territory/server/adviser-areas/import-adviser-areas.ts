import { randomUUID } from 'node:crypto'
import type { ImportReport } from '#kernel/import-report.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Columns } from '#platform/exchange/read-table.ts'
import { type AdviserAreaLink, type AdviserAreaRow, readAdviserAreas } from '../../shared/adviser-area-rules.ts'
import { getDataset } from '../dataset.ts'
import { readCsvFile } from '../files/read-csv-file.ts'
import { type ImportRequest, lockTerritory, readKeptFile, settle } from '../import-steps.ts'
import { insertRows } from '../insert-rows.ts'

const COLUMNS: Columns<'area' | 'county' | 'from' | 'to'> = {
  area: ['obszar', 'nazwa', 'nazwa obszaru', 'subregion'],
  county: ['powiat', 'kod powiatu', 'kod'],
  from: ['od', 'od dnia', 'obowiązuje od'],
  to: ['do', 'do dnia', 'obowiązuje do'],
}

/**
 * Takes in the whole arrangement of advisers' areas, past and present, in place of the one before. An area that keeps
 * its name keeps its identifier, so what refers to it stays valid.
 *
 * @refuses `file-not-stored`, `register-not-loaded`; `import-refused` with every problem of the file
 */
export async function importAdviserAreas(ctx: Ctx, { fileSha256, dryRun }: ImportRequest): Promise<ImportReport> {
  if (!dryRun) await lockTerritory(ctx)
  await getDataset(ctx)
  const file = readCsvFile(await readKeptFile(ctx, fileSha256), COLUMNS)
  const rows: AdviserAreaRow[] = file.rows.map(({ row, cells }) => ({ row, ...cells }))
  const counties = await ctx.db
    .selectFrom('territory.unit')
    .select(['code', 'name', 'isCurrent'])
    .where('level', '=', 'county')
    .execute()
  const read = file.problems.length > 0 ? { links: [], problems: [] } : readAdviserAreas(rows, counties)
  const names = [...new Set(read.links.map(({ area }) => area))]
  const report = settle({
    dryRun,
    title: 'Obszary doradców (subregiony)',
    rowsRead: file.rowsRead,
    counts: [
      { label: 'obszary', count: names.length },
      { label: 'powiaty', count: new Set(read.links.map(({ countyCode }) => countyCode)).size },
    ],
    problems: [...file.problems, ...read.problems],
    notes: file.notes,
  })
  if (dryRun) return report

  await replaceAreas(ctx, names, read.links)
  ctx.dataChanged()
  return report
}

async function replaceAreas(ctx: Ctx, names: string[], links: AdviserAreaLink[]): Promise<void> {
  await ctx.db.deleteFrom('territory.adviserAreaCounty').execute()
  await ctx.db.deleteFrom('territory.adviserArea').where('name', 'not in', names).execute()
  const areas = await ctx.db
    .insertInto('territory.adviserArea')
    .values(names.map((name) => ({ id: randomUUID(), name })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ name: row.ref('excluded.name') })))
    .returning(['id', 'name'])
    .execute()
  const idByName = new Map(areas.map(({ id, name }) => [name, id]))
  const rows = links.map(({ area, countyCode, validFrom, validTo }) => ({
    areaId: idByName.get(area) as string,
    countyCode,
    validFrom,
    validTo,
  }))
  await insertRows(ctx, 'territory.adviserAreaCounty', rows)
  for (const { id } of areas) ctx.audit.touched('adviser-area', id)
}
