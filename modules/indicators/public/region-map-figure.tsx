import { type ShapesOfYear, unitHref } from '#modules/territory/public/parts.tsx'
import type { MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import { figureText } from '#platform/web/html/figure.ts'
import type { MapShapes } from '#platform/web/html/geo-path.ts'
import { Legend } from '#platform/web/html/legend.tsx'
import { shadeOf } from '#platform/web/html/map-classes.ts'
import { RegionMap, type RegionMapUnit } from '#platform/web/html/region-map.tsx'
import type { IndicatorMap } from '../shared/answers.ts'
import { figureOf, valueInWords } from './figures.ts'
import { mapClassAt, mapNames, placesOfKind } from './region-list.tsx'

type RegionMapFigureProps = {
  map: IndicatorMap
  boundaries: ShapesOfYear
  counties: ReadonlyMap<string, string>
  kind: MunicipalityKind | undefined
  /** Apart from the other map of the page. */
  id?: string
  /** False where a link would lead out of a frame on somebody else's page. */
  linked?: boolean
  sameFigures?: string
}

/** The map in classes, with its legend. Without boundaries it says so: the list has everything. */
export function RegionMapFigure(props: RegionMapFigureProps) {
  const { map, boundaries, counties, kind, id = 'mapa-gmin', linked = true } = props
  const { sameFigures = 'Te same liczby są na liście.' } = props
  const { shapes, topology, note } = boundaries
  if (shapes === undefined) {
    return (
      <p>
        Mapy jeszcze nie ma, bo nie wczytano granic. Lista obok ma wszystkie liczby. Granice wczytuje polecenie{' '}
        <code>npm run splot -- import boundaries PLIK</code>
      </p>
    )
  }
  const units = mapUnits(map, shapes, kind, linked)
  return (
    <figure>
      <Legend
        label={`Legenda: ${map.indicator.unit}`}
        ranges={map.classes.map(({ from, to, count }, index) => ({
          mapClass: shadeOf(index, map.classes.length),
          from,
          to,
          count,
        }))}
        decimals={map.indicator.decimals}
        missing={(['missing', 'withheld'] as const).filter((one) => units.some(({ mapClass }) => mapClass === one))}
      />
      <RegionMap
        id={id}
        {...shapes}
        units={units}
        labels={shapes.groups.map(({ code, x, y }) => ({ text: counties.get(code) ?? '', x, y }))}
        topology={{ href: topology, objectName: 'municipalities' }}
      />
      <p className="source">
        Kolor: {map.indicator.unit}, {map.year} r. {sameFigures}
      </p>
      {note !== null && (
        <figcaption className="source">{[note, ...withoutShape(map, shapes, kind)].join(' ')}</figcaption>
      )}
    </figure>
  )
}

/** Gminas that have a figure and no polygon in these boundaries: they stand in the list only. */
function withoutShape(map: IndicatorMap, shapes: MapShapes, kind: MunicipalityKind | undefined): string[] {
  const drawn = new Set(shapes.units.map(({ code }) => code))
  const names = mapNames(map)
  const missing = placesOfKind(map, kind).filter(
    (place) => map.values[place] !== null && !drawn.has(map.codes[place] ?? ''),
  )
  return missing.length === 0 ? [] : [`Bez wielokąta: ${missing.map((place) => names[place]).join(', ')}.`]
}

/** What is drawn: only gminas of the chosen kind, only with a polygon. */
export function mapUnits(
  map: IndicatorMap,
  shapes: MapShapes,
  kind: MunicipalityKind | undefined,
  linked = true,
): RegionMapUnit[] {
  const names = mapNames(map)
  const pathOf = new Map(shapes.units.map(({ code, path }) => [code, path]))
  return placesOfKind(map, kind).flatMap((place) => {
    const code = map.codes[place] ?? ''
    const path = pathOf.get(code)
    if (path === undefined) return []
    const value = map.values[place] ?? null
    const figure = figureOf(value, map.missing[place] ?? null)
    return [
      {
        code,
        path,
        name: names[place] ?? '',
        valueText: value === null ? figureText(figure, 0) : valueInWords(value, map.indicator),
        mapClass: mapClassAt(map, place) ?? 1,
        ...(linked ? { href: unitHref({ code, level: 'municipality' }) } : {}),
      },
    ]
  })
}
