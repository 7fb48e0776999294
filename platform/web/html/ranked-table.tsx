import { formatOrdinal } from '#kernel/polish-number.ts'
import { Bar } from './bar.tsx'
import { type Figure, isMissing, numbersOf } from './figure.ts'
import { FigureValue } from './figure-value.tsx'
import type { MapClass } from './map-classes.ts'
import { Swatch } from './swatch.tsx'

export type RankedRow = {
  code: string
  /** Equal values share a place; a unit without a value has none. */
  rank?: number
  name: string
  href: string
  /** The powiat of a gmina: "żurawiecki". */
  group?: string
  figure: Figure
  mapClass?: MapClass
  isHere?: boolean
}

type RankedTableProps = {
  /** "Udział osób w wieku 65+ w ludności gmin" */
  caption: string
  /** "31 grudnia 2024 r., od najwyższego" */
  captionNote: string
  /** "Gmina" */
  nameHead: string
  /** "Powiat"; the column is there when it has a head. */
  groupHead?: string
  /** The unit: "% ludności". */
  valueHead: string
  decimals: number
  /** In the order shown, those without a value last. */
  rows: readonly RankedRow[]
  /** Bars instead of a map: for fewer than ten units. */
  bars?: boolean
}

/** Units in order of one figure: the list beside a map, or with bars in place of one. */
export function RankedTable(props: RankedTableProps) {
  const { caption, captionNote, nameHead, groupHead, valueHead, rows, bars = false } = props
  return (
    <table className="ranked">
      <caption>
        {caption} <span className="quiet">{captionNote}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="n c-rank">
            Miejsce
          </th>
          <th scope="col" className="c-name">
            {nameHead}
          </th>
          {groupHead !== undefined && (
            <th scope="col" className="c-group">
              {groupHead}
            </th>
          )}
          {bars && (
            <td className="c-bar">
              <span className="visually-hidden">Słupek</span>
            </td>
          )}
          <th scope="col" className="n c-value">
            {valueHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} row={row} table={props} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, table }: { row: RankedRow; table: RankedTableProps }) {
  const { rank, code, name, href, group, figure, mapClass, isHere = false } = row
  return (
    <tr data-unit={code} className={isHere ? 'is-here' : undefined}>
      <td className="n c-rank">{rank !== undefined && formatOrdinal(rank)}</td>
      <th scope="row" className="c-name">
        <span className="with-swatch">
          {mapClass !== undefined && <Swatch mapClass={mapClass} />}
          <a href={href}>{name}</a>
        </span>
      </th>
      {table.groupHead !== undefined && <td className="c-group">{group}</td>}
      {table.bars && (
        <td className="c-bar">{!isMissing(figure) && <Bar value={figure} domain={domainOf(table.rows)} />}</td>
      )}
      <td className="n c-value">
        <FigureValue figure={figure} decimals={table.decimals} />
      </td>
    </tr>
  )
}

function domainOf(rows: readonly RankedRow[]): [number, number] {
  const values = numbersOf(rows.map(({ figure }) => figure))
  return [Math.min(...values), Math.max(...values)]
}
