import { typographic } from '#kernel/polish-text.ts'
import { knownPoints, spokenTrend } from '#platform/web/html/series.ts'
import type { PublicPage } from '#platform/web/public-page.ts'
import { fairOperations } from '../../shared/fair/operations.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { notesOf, SeriesPicture, SeriesTable, seriesIntro } from '../fair/series-section.tsx'
import { figureOf } from '../figures.ts'
import { framedPage } from './frame.tsx'
import { embeddedChartPath } from './paths.ts'

/** One unit year by year, for a frame on another page. */
export const embeddedChartPage: PublicPage = {
  path: '/osadz/wykres/:indicator/:unit',
  isFramed: true,
  async answer(ask, { params }) {
    const indicatorCode = params.indicator as string
    const { indicator } = await ask(indicatorOperations.get, { params: { indicatorCode } })
    const series = await ask(fairOperations.getSeries, { params: { unitCode: params.unit as string, indicatorCode } })
    const { unit, points, sources, synthetic } = series
    const hasLine = points.filter(({ value, bridged }) => value !== null || bridged !== null).length > 1
    const published = points.map(({ year, value, missing }) => ({ year, value: figureOf(value, missing) }))
    const why = new Map((indicator.methodBreaks ?? []).map(({ from, why }) => [from, why]))
    return framedPage({
      title: `${indicator.name}: ${unit.name}`,
      description: indicator.says,
      path: embeddedChartPath(indicatorCode, unit.code),
      href: `/wskazniki/${indicatorCode}?jednostka=${unit.code}`,
      sources,
      synthetic,
      children: (
        <>
          {hasLine ? (
            <>
              <p>
                {typographic(seriesIntro(series))} Jednostka: {indicator.unit}.
              </p>
              <SeriesPicture series={series} />
              <p>{typographic(spokenTrend(knownPoints(published), indicator.decimals))}</p>
            </>
          ) : (
            <p>Liczba jest znana najwyżej z jednego roku, więc nie ma czego rysować.</p>
          )}
          <ul className="source">
            {notesOf(series, why).map((note) => (
              <li key={note}>{typographic(note)}</li>
            ))}
          </ul>
          <SeriesTable series={series} open={!hasLine} />
        </>
      ),
    })
  },
}
