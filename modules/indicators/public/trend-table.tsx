import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { FigureValue } from '#platform/web/html/figure-value.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import type { ProfileRow } from '../shared/profile-row.ts'
import { figureOf } from './figures.ts'

type TrendTableProps = {
  id: string
  caption: string
  unit: Pick<UnitSummary, 'code'>
  rows: readonly ProfileRow[]
}

/** The figures of the small trends: each indicator year by year, each row with its CSV. */
export function TrendTable({ id, caption, unit, rows }: TrendTableProps) {
  const shown = rows.filter(({ trend }) => trend.some(({ value }) => value !== null))
  const years = [...new Set(shown.flatMap(({ trend }) => trend.map(({ year }) => year)))].sort((a, b) => a - b)
  if (years.length < 2) return null
  return (
    <details className="picture-data">
      <summary>Przebieg w liczbach, rok po roku</summary>
      <ScrollRegion labelledBy={id}>
        <table>
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Wskaźnik</th>
              {years.map((year) => (
                <th key={year} scope="col" className="n">
                  {year}
                </th>
              ))}
              <th scope="col">Plik</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  {row.shortName}
                  <span className="unit">{row.unit}</span>
                </th>
                {years.map((year) => {
                  const point = row.trend.find((one) => one.year === year)
                  return (
                    <td key={year} className="n">
                      <FigureValue
                        figure={figureOf(point?.value ?? null, point?.missing ?? 'not-delivered')}
                        decimals={row.decimals}
                      />
                    </td>
                  )
                })}
                <td>
                  <a href={`/api/v1/profiles/${unit.code}/trends/${row.code}/csv`}>
                    CSV<span className="visually-hidden">: {row.shortName}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
