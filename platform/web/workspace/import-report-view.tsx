import { formatNumber } from '#kernel/polish-number.ts'
import { importReport as words } from './labels.pl.ts'
import type { AnyImportReport } from './module.ts'
import { Part } from './page.tsx'
import { WorkTable } from './work-table.tsx'

/** What was read, what is wrong in which row and column, and what to do about it. */
export function ImportReportView({ report }: { report: AnyImportReport }) {
  const { dryRun, accepted, rowsRead, counts, problems, notes, questions = [] } = report
  const isGood = problems.length === 0 && questions.length === 0
  const told = isGood ? words.ready : questions.length > 0 && problems.length === 0 ? words.asks : words.notReady
  return (
    <Part id="sprawozdanie" title={dryRun || !accepted ? words.report : words.loadedReport}>
      <p role="status">{accepted && !dryRun ? words.loaded(report.title) : told}</p>
      <dl className="facts">
        <div>
          <dt>{words.rows}</dt>
          <dd>{formatNumber(rowsRead)}</dd>
        </div>
        {counts.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <>
          <h3>{words.notes}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.problems}</h3>
      <WorkTable
        caption={words.problems}
        rows={problems.map((problem, place) => ({ ...problem, place }))}
        keyOf={({ place }) => String(place)}
        empty={words.noProblems}
        columns={[
          {
            key: 'row',
            title: words.columns.row,
            cell: ({ row }) => (row === null ? words.wholeFile : formatNumber(row)),
          },
          { key: 'column', title: words.columns.column, cell: ({ column }) => column ?? '' },
          { key: 'message', title: words.columns.message, cell: ({ message }) => message },
          { key: 'remedy', title: words.columns.remedy, cell: ({ remedy }) => remedy },
        ]}
      />
    </Part>
  )
}
