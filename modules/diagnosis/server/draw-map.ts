import type { FeatureCollection, MultiPolygon } from 'geojson'
import { boundaryShapes } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mapShapes } from '#platform/web/html/geo-path.ts'
import type { BookletMap } from '../shared/county-booklet.ts'

const WIDTH = 640

/** Municipalities of a voivodeship that pass a filter, as paths; null when no boundaries are held for them. */
export async function drawMap(
  ctx: Ctx,
  voivodeshipCode: string,
  isShown: (code: string) => boolean,
): Promise<BookletMap | null> {
  const shapes = await boundaryShapes(ctx, voivodeshipCode)
  const shown = (shapes?.municipalities ?? []).filter(({ id }) => isShown(id))
  if (shown.length === 0) return null
  const names = new Map(shown.map(({ id, properties }) => [id, properties.name]))
  const collection: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features: shown }
  const { width, height, units, borders, outline } = mapShapes(collection, 'municipalities', {
    width: WIDTH,
    groupOf: (code) => code.slice(0, 4),
  })
  return {
    width,
    height,
    borders,
    outline,
    units: units.map((unit) => ({ ...unit, name: names.get(unit.code) ?? '' })),
  }
}
