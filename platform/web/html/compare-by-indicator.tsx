import { type CompareRow, type CompareTableProps, columnWidth, farthest } from './compare.ts'
import { ariaSort, SortByNameLink, SortLink } from './compare-sort.tsx'
import { FigureValue } from './figure-value.tsx'

/** Units in columns, indicators in rows, medians in the last columns. */
export function CompareByIndicator(props: CompareTableProps) {
  const { indicatorHead, units, groups, medianHeads, sort } = props
  const width = columnWidth(units.map(({ name }) => name))
  const columns = 1 + units.length + medianHeads.length
  return (
    <>
      <colgroup>
        <col className="name" />
        <col span={units.length} className={width} />
        <col span={medianHeads.length} className="median" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="corner">
            {indicatorHead} {sort !== undefined && <SortByNameLink sort={sort} />}
          </th>
          {units.map(({ code, name, href, kind }) => (
            <th key={code} scope="col" className="n">
              <a href={href}>{name}</a>
              <span className="unit">{kind}</span>
            </th>
          ))}
          {medianHeads.map((head, position) => (
            <th key={head} scope="col" className={position === 0 ? 'n apart' : 'n'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows }) => (
        <tbody key={title}>
          <tr className="group">
            <th scope="rowgroup" colSpan={columns}>
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <IndicatorRow key={row.key} row={row} table={props} />
          ))}
        </tbody>
      ))}
    </>
  )
}

function IndicatorRow({ row, table: { units, medianHeads, sort } }: { row: CompareRow; table: CompareTableProps }) {
  const far = farthest(row)
  return (
    <tr>
      <th scope="row" aria-sort={ariaSort(row, sort)}>
        {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}{' '}
        {sort !== undefined && units.length > 1 && <SortLink row={row} sort={sort} />}
        <span className="unit">{row.unit}</span>
      </th>
      {units.map(({ code }, position) => (
        <td key={code} className={far.has(position) ? 'n far' : 'n'}>
          <FigureValue figure={row.figures[position] ?? { missing: 'not-delivered' }} decimals={row.decimals} short />
        </td>
      ))}
      {medianHeads.map((head, position) => (
        <td key={head} className={position === 0 ? 'n apart' : 'n'}>
          <FigureValue figure={row.medians[position] ?? { missing: 'not-delivered' }} decimals={row.decimals} short />
        </td>
      ))}
    </tr>
  )
}
