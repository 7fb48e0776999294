import { voivodeshipName } from '#kernel/polish-place.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readShapesOfYear } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { DataDetails } from '#platform/web/html/data-details.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorMap } from '../../shared/answers.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { figureOf } from '../figures.ts'
import { countyNames } from '../region-choice.ts'
import { mapNames } from '../region-list.tsx'
import { RegionMapFigure } from '../region-map-figure.tsx'
import { framedPage } from './frame.tsx'
import { embeddedMapPath } from './paths.ts'

/** The gminas of a voivodeship in classes of one indicator, for a frame on another page; of the newest year, or `rok`. */
export const embeddedMapPage: PublicPage = {
  path: '/osadz/mapa/:indicator/:region',
  isFramed: true,
  async answer(ask, { params, query }) {
    const indicatorCode = params.indicator as string
    const { indicator } = await ask(indicatorOperations.get, { params: { indicatorCode } })
    const region = await ask(territoryOperations.getUnit, { params: { code: params.region as string } })
    if (region.level !== 'voivodeship') throw new Refusal('unit-not-found', { code: region.code })
    const year = indicator.years.find((one) => String(one) === query.rok)
    const map = await ask(indicatorOperations.getMap, {
      params: { indicatorCode },
      query: { scope: region.code, ...(year === undefined ? {} : { year }) },
    })
    const boundaries = await readShapesOfYear(ask, region.code, map.year)
    const counties = await countyNames(ask, region.code)
    const ofYear = map.year === null ? '' : `, ${map.year} r.`
    return framedPage({
      title: `${indicator.name}: ${voivodeshipName(region.name, 'nominative')}${ofYear}`,
      description: indicator.says,
      path: `${embeddedMapPath(indicatorCode, region.code)}${year === undefined ? '' : `?rok=${year}`}`,
      href: `/region/${region.code}?wskaznik=${indicatorCode}${map.year === null ? '' : `&rok=${map.year}`}`,
      sources: map.sources,
      synthetic: map.synthetic,
      children: (
        <>
          {boundaries.shapes === undefined ? (
            <p>Nie wczytano granic, więc zamiast mapy jest tabela.</p>
          ) : (
            <RegionMapFigure
              map={map}
              boundaries={boundaries}
              counties={counties}
              kind={undefined}
              linked={false}
              sameFigures="Te same liczby są w tabeli."
            />
          )}
          <MapTable map={map} counties={counties} open={boundaries.shapes === undefined} />
        </>
      ),
    })
  },
}

type MapTableProps = { map: IndicatorMap; counties: ReadonlyMap<string, string>; open: boolean }

function MapTable({ map, counties, open }: MapTableProps) {
  const names = mapNames(map)
  return (
    <DataDetails
      id="mapa-tabela"
      caption={map.indicator.name}
      captionNote={`${map.indicator.unit}${map.year === null ? '' : `, ${map.year} r.`}`}
      rowsHead="Gmina"
      columns={['Wartość']}
      rows={map.codes.map((code, place) => ({
        head: `${names[place]}, powiat ${counties.get(code.slice(0, 4)) ?? code.slice(0, 4)}`,
        figures: [figureOf(map.values[place] ?? null, map.missing[place] ?? null)],
      }))}
      decimals={map.indicator.decimals}
      open={open}
    />
  )
}
