import type { ShapesOfYear } from '#modules/territory/public/parts.tsx'
import { Legend } from '#platform/web/html/legend.tsx'
import { mapClasses, missingClass } from '#platform/web/html/map-classes.ts'
import { RegionMap, type RegionMapUnit } from '#platform/web/html/region-map.tsx'
import type { EvidenceContent } from '../shared/evidence/evidence.ts'
import { figureOf } from './figures.ts'

/** The frozen figures drawn over the boundaries of their year; without boundaries the table beside it has everything. */
export function FrozenMap({ content, boundaries }: { content: EvidenceContent; boundaries: ShapesOfYear | undefined }) {
  const shapes = boundaries?.shapes
  const [indicator] = content.indicators
  if (shapes === undefined || indicator === undefined) return null
  const figures = content.figures.map(({ value, missing }) => figureOf(value, missing))
  const classes = mapClasses(figures, indicator.decimals)
  const pathOf = new Map(shapes.units.map(({ code, path }) => [code, path]))
  const units = content.figures.flatMap(({ unitCode, unitName, shown, missing }, place): RegionMapUnit[] => {
    const path = pathOf.get(unitCode)
    const figure = figures[place]
    if (path === undefined || figure === undefined) return []
    const mapClass = classes?.classOf(figure) ?? (missing === null ? 3 : missingClass({ missing }))
    return [{ code: unitCode, path, name: unitName, valueText: `${shown} (${indicator.unit})`, mapClass }]
  })
  return (
    <figure>
      <Legend
        label={`Legenda: ${indicator.unit}`}
        ranges={classes?.ranges ?? []}
        decimals={indicator.decimals}
        missing={(['missing', 'withheld'] as const).filter((one) => units.some(({ mapClass }) => mapClass === one))}
      />
      <RegionMap id="mapa-dowodu" {...shapes} units={units} />
      <p className="source">
        Kolor: {indicator.unit}. {boundaries?.note} Te same liczby są w tabeli.
      </p>
    </figure>
  )
}
