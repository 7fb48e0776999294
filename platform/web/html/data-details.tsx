import type { Figure } from './figure.ts'
import { FigureValue } from './figure-value.tsx'
import { ScrollRegion } from './scroll-region.tsx'

type DataDetailsProps = {
  id: string
  /** "Udział grup wieku w ludności" */
  caption: string
  /** "w procentach, 31 grudnia 2024 r." */
  captionNote?: string
  /** Head of the first column: "Wiek", "Rok". */
  rowsHead: string
  columns: readonly string[]
  /** Heads over several columns each: mężczyźni (2), kobiety (2). */
  columnGroups?: readonly { label: string; span: number }[]
  rows: readonly { head: string; figures: readonly Figure[] }[]
  decimals: number
  csvHref?: string
  /** Open from the start where the table is the answer itself. */
  open?: boolean
}

/** The figures of a picture as a table: same order, same numbers. */
export function DataDetails(props: DataDetailsProps) {
  const {
    id,
    caption,
    captionNote,
    rowsHead,
    columns,
    columnGroups = [],
    rows,
    decimals,
    csvHref,
    open = false,
  } = props
  return (
    <details className="picture-data" open={open}>
      <summary>Te same liczby w tabeli</summary>
      <ScrollRegion labelledBy={id}>
        <table>
          <caption id={id}>
            {caption}
            {captionNote !== undefined && <span className="quiet"> {captionNote}</span>}
          </caption>
          <thead>
            {columnGroups.length > 0 && (
              <tr>
                <th scope="col" rowSpan={2}>
                  {rowsHead}
                </th>
                {columnGroups.map(({ label, span }) => (
                  <th key={label} scope="colgroup" colSpan={span} className="n">
                    {label}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              {columnGroups.length === 0 && <th scope="col">{rowsHead}</th>}
              {columns.map((column, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: heads repeat under each group, their place tells them apart
                <th key={position} scope="col" className="n">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, figures }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {figures.map((figure, position) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is told by its column
                  <td key={position} className="n">
                    <FigureValue figure={figure} decimals={decimals} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {csvHref !== undefined && (
        <p>
          <a href={csvHref}>Pobierz tabelę (CSV)</a>
        </p>
      )}
    </details>
  )
}
