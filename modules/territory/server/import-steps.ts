import { sql } from 'kysely'
import type { ImportProblem, ImportReport } from '#kernel/import-report.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Problems told one by one; beyond that, the file as a whole is wrong. */
const MOST_PROBLEMS = 100
/** Any number that only imports of territory use as their lock. */
const TERRITORY_LOCK = 7_405_410

/** What every import of the module is asked for. */
export type ImportRequest = { fileSha256: string; dryRun: boolean }

/** Makes imports of territory wait for each other until this transaction ends: each derives its tables from all files. */
export async function lockTerritory(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TERRITORY_LOCK})`.execute(ctx.db)
}

/**
 * The bytes of a file that was handed over before.
 *
 * @refuses `file-not-stored`
 */
export async function readKeptFile(ctx: Ctx, sha256: string): Promise<Uint8Array> {
  const file = await ctx.db
    .selectFrom('documents.file')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (file === undefined) throw new Refusal('file-not-stored', { sha256 })
  return await ctx.files.get(sha256)
}

/**
 * Ends a reading: a dry run tells everything it found; a real run with a problem changes nothing and says why.
 *
 * @refuses `import-refused` with the report
 */
export function settle(read: Omit<ImportReport, 'accepted'>): ImportReport {
  const report: ImportReport = { ...read, accepted: read.problems.length === 0, problems: shorten(read.problems) }
  if (!report.accepted && !report.dryRun) throw new Refusal('import-refused', { report })
  return report
}

function shorten(problems: ImportProblem[]): ImportProblem[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    {
      row: null,
      column: null,
      message: `Dalszych błędów jest ${formatNumber(problems.length - MOST_PROBLEMS)}.`,
      remedy: 'Popraw pierwsze i wczytaj plik jeszcze raz.',
    },
  ]
}
