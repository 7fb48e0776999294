import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'

type PlainTableProps = {
  id: string
  caption: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A table of a slide: one head, one row a unit, figures to the right. */
export function PlainTable({ id, caption, heads, rows }: PlainTableProps) {
  return (
    <ScrollRegion labelledBy={id}>
      <table>
        <caption id={id} className="visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={place === 0 ? undefined : 'n'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={heads[place + 1]} className="n">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
