import { Link } from '@tanstack/react-router'
import { MISSING_WORDS } from '#kernel/missing.ts'
import { Part } from '#platform/web/workspace/page.tsx'
import { ScrollBox } from '#platform/web/workspace/scroll-box.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { type CoverageCell, coverageClass } from '../../shared/desk/coverage.ts'
import type { Coverage, CoverageRow } from '../../shared/desk/operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.coverage

type CoverageTableProps = {
  coverage: Coverage
  isShown: (column: Coverage['columns'][number]) => boolean
  /** The address of a part of the scope. */
  searchOf: (scope: string) => Record<string, unknown>
  what: string
}

/** The heat map as a table: each cell says its number, and the shade repeats it. Below it, why figures are missing. */
export function CoverageTable({ coverage, isShown, searchOf, what }: CoverageTableProps) {
  const columns = coverage.columns.flatMap((column, place) => (isShown(column) ? [{ ...column, place }] : []))
  if (columns.length === 0) return <p className="empty">{words.noData}</p>
  return (
    <>
      <p className="coverage-key">
        {words.key}
        {(['full', 'most', 'some', 'none'] as const).map((one) => (
          <span key={one} className={`coverage-${one}`}>
            {words.classes[one]}
          </span>
        ))}
      </p>
      <ScrollBox labelledBy="pokrycie-tabela">
        <table className="coverage">
          <caption id="pokrycie-tabela">{words.caption(coverage.scopeName, what)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...coverage.rows, coverage.whole].map((row, place) => (
              <tr key={row.code}>
                <th scope="row">
                  {place === coverage.rows.length ? (
                    words.whole
                  ) : row.level === 'municipality' ? (
                    row.name
                  ) : (
                    <Link to="/dane/pokrycie" search={searchOf(row.code) as never}>
                      {row.name}
                    </Link>
                  )}
                </th>
                {columns.map((column) => (
                  <Cell key={column.key} row={row} place={column.place} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Part id="powody" title={words.reasons}>
        <WorkTable
          caption={words.reasons}
          rows={columns}
          keyOf={({ key }) => key}
          empty={words.noData}
          columns={[
            { key: 'column', title: words.reasonColumns.column, cell: ({ title }) => title },
            {
              key: 'held',
              title: words.reasonColumns.held,
              cell: ({ place }) =>
                words.cell(coverage.whole.cells[place]?.withValue ?? 0, coverage.whole.of[place] ?? 0),
            },
            {
              key: 'why',
              title: words.reasonColumns.why,
              cell: ({ place }) => reasonsOf(coverage.whole.cells[place]) || words.complete,
            },
          ]}
        />
      </Part>
    </>
  )
}

function Cell({ row, place }: { row: CoverageRow; place: number }) {
  const cell = row.cells[place]
  const of = row.of[place] ?? 0
  if (cell === undefined || of === 0) return <td className="coverage-none">{words.nobody}</td>
  const why = reasonsOf(cell)
  const isOne = row.level === 'municipality'
  const [first] = cell.missing
  const told = !isOne
    ? words.cell(cell.withValue, of)
    : first === undefined
      ? words.has
      : MISSING_WORDS[first.kind].word
  return (
    <td className={`coverage-${coverageClass(cell, of)}`}>
      {told}
      {!isOne && why !== '' && <span className="visually-hidden">; {why}</span>}
    </td>
  )
}

function reasonsOf(cell: CoverageCell | undefined): string {
  return (cell?.missing ?? []).map(({ kind, count }) => `${MISSING_WORDS[kind].word}: ${count}`).join(', ')
}
