import { type ReactNode, useState } from 'react'
import { comparePolish } from '#kernel/polish-text.ts'
import { words } from './labels.pl.ts'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it nobody can sort by this column. */
  sortBy?: (row: Row) => string
}

type WorkTableProps<Row> = {
  caption: string
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** What will be here and how it begins, where nothing is yet. */
  empty: ReactNode
}

/** Rows to work on; the first column names the row. On a phone each row is a small block with its labels. */
export function WorkTable<Row>({ caption, columns, rows, keyOf, empty }: WorkTableProps<Row>) {
  const [sort, setSort] = useState<{ key: string; isDown: boolean }>()
  if (rows.length === 0) return <p className="empty">{empty}</p>
  const by = columns.find(({ key }) => key === sort?.key)?.sortBy
  const sorted = by === undefined ? [...rows] : [...rows].sort((a, b) => comparePolish(by(a), by(b)))
  if (sort?.isDown) sorted.reverse()
  const [first, ...others] = columns
  return (
    <table className="worklist">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const direction = sort?.key !== column.key ? undefined : sort.isDown ? 'descending' : 'ascending'
            return (
              <th key={column.key} scope="col" aria-sort={direction}>
                {column.sortBy === undefined ? (
                  column.title
                ) : (
                  <button
                    type="button"
                    className="sort-button"
                    onClick={() => setSort({ key: column.key, isDown: direction === 'ascending' })}
                  >
                    {column.title}
                    <span aria-hidden="true">{ARROWS[direction ?? 'none']}</span>
                    <span className="visually-hidden">
                      {direction === undefined ? '' : `, ${direction === 'ascending' ? words.sortUp : words.sortDown}`}
                    </span>
                  </button>
                )}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map(({ key, title, cell }) => (
              <td key={key} data-label={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ARROWS = { none: ' ↕', ascending: ' ↑', descending: ' ↓' }
