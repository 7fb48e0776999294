import { type CompareTableProps, columnWidth, farthest } from './compare.ts'
import { ariaSort, SortByNameLink, SortLink } from './compare-sort.tsx'
import { FigureValue } from './figure-value.tsx'

/** Units in rows, indicators in columns under the heads of their groups, medians in the last rows. */
export function CompareByUnit({ units, groups, medianHeads, sort }: CompareTableProps) {
  const indicators = groups.flatMap(({ rows }) => rows)
  const far = indicators.map(farthest)
  return (
    <>
      <colgroup>
        <col className="name" />
        {indicators.map((row) => (
          <col key={row.key} className={columnWidth([row.name, row.unit])} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="corner">
            Gmina {sort !== undefined && <SortByNameLink sort={sort} />}
          </th>
          {indicators.map((row) => (
            <th key={row.key} scope="col" className="n" aria-sort={ariaSort(row, sort)}>
              {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
              <span className="unit">{row.unit}</span>
              {sort !== undefined && <SortLink row={row} sort={sort} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ code, name, href, kind }, position) => (
          <tr key={code}>
            <th scope="row">
              <a href={href}>{name}</a>
              <span className="unit">{kind}</span>
            </th>
            {indicators.map((row, column) => (
              <td key={row.key} className={far[column]?.has(position) ? 'n far' : 'n'}>
                <FigureValue
                  figure={row.figures[position] ?? { missing: 'not-delivered' }}
                  decimals={row.decimals}
                  short
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {medianHeads.map((head, position) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {indicators.map((row) => (
              <td key={row.key} className="n">
                <FigureValue
                  figure={row.medians[position] ?? { missing: 'not-delivered' }}
                  decimals={row.decimals}
                  short
                />
              </td>
            ))}
          </tr>
        ))}
      </tfoot>
    </>
  )
}
