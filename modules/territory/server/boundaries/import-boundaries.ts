import type { ImportReport } from '#kernel/import-report.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type ImportRequest, lockTerritory, readKeptFile, settle } from '../import-steps.ts'
import { findBorders } from './draw-borders.ts'
import { prepareBoundaries } from './prepare-boundaries.ts'
import { registerForBoundaries, saveBoundaries } from './save-boundaries.ts'

/**
 * Takes in boundaries of municipalities and makes from them everything that is shown: areas, neighbours, borders of
 * counties and voivodeships, packed maps. A new file replaces the one of the same day; those of other days stay, since
 * maps of past years are drawn with them.
 *
 * @refuses `file-not-stored`, `register-not-loaded`; `import-refused` with every problem of the file
 */
export async function importBoundaries(
  ctx: Ctx,
  { fileSha256, dryRun, stateOn }: ImportRequest & { stateOn?: PlainDate | undefined },
): Promise<ImportReport> {
  if (!dryRun) await lockTerritory(ctx)
  const bytes = await readKeptFile(ctx, fileSha256)
  const register = await registerForBoundaries(ctx)
  ctx.progress('Czytam granice i szukam wspólnych odcinków')
  const { municipalities, ...read } = await prepareBoundaries(bytes, register)
  const report = (counts: ImportReport['counts']) =>
    settle({ dryRun, title: 'Granice gmin, powiatów i województw', counts, ...read })
  if (municipalities === undefined) return report([])
  if (dryRun) return report((await findBorders(municipalities.polygons)).counts)

  ctx.progress('Zapisuję granice')
  const held = { fileSha256, stateOn: stateOn ?? null }
  const { setId, counts } = await saveBoundaries(ctx, held, municipalities, register)
  ctx.audit.touched('boundary-set', setId)
  ctx.dataChanged()
  return report(counts)
}
