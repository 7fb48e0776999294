import type { ImportReport } from '#kernel/import-report.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Desk, EXIT_DONE, EXIT_FAILED } from './command.ts'

const MOST_PROBLEMS = 40

/** Runs an import and tells its report, also that of a refused one. */
export async function tellImport(desk: Desk, run: () => Promise<ImportReport>): Promise<number> {
  const report = await run().catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'import-refused') return error.details.report as ImportReport
    throw error
  })
  tellReport(desk, report)
  return report.accepted ? EXIT_DONE : EXIT_FAILED
}

/** Writes a report as plain lines: what was read, how much, what is wrong and what to do. */
export function tellReport(desk: Desk, report: ImportReport): void {
  desk.say(report.title)
  desk.say(`  przeczytane wiersze: ${formatNumber(report.rowsRead)}`)
  for (const { label, count } of report.counts) desk.say(`  ${label}: ${formatNumber(count)}`)
  for (const note of report.notes) desk.say(`  ${note}`)
  for (const { row, column, message, remedy } of report.problems.slice(0, MOST_PROBLEMS)) {
    const place = [row === null ? '' : `wiersz ${row}`, column === null ? '' : `kolumna ${column}`]
      .filter(Boolean)
      .join(', ')
    desk.say(`✗ ${place === '' ? '' : `${place}: `}${message} ${remedy}`)
  }
  if (report.problems.length > MOST_PROBLEMS) desk.say(`✗ i jeszcze ${report.problems.length - MOST_PROBLEMS}.`)
  desk.say(verdict(report))
}

function verdict({ accepted, dryRun }: ImportReport): string {
  if (!accepted) return 'Niczego nie zapisano.'
  return dryRun ? 'Plik jest dobry. To była próba: niczego nie zapisano.' : 'Zapisano.'
}
