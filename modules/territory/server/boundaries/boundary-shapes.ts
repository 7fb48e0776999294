import { brotliDecompressSync } from 'node:zlib'
import type { Feature, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Ctx } from '#platform/ctx.ts'

/** A unit to be drawn: its code as `id`, rings in the order d3 expects, coordinates in degrees. */
export type UnitFeature = Feature<MultiPolygon, { name: string }> & { id: string }

/** What a map draws; the country has no municipalities, a voivodeship has one outline. */
export type BoundaryShapes = { municipalities: UnitFeature[]; counties: UnitFeature[]; voivodeships: UnitFeature[] }

/** Shapes of the country ('pl') or of one voivodeship for pictures drawn on the server; undefined when not loaded. */
export async function boundaryShapes(ctx: Ctx, scope: string): Promise<BoundaryShapes | undefined> {
  return await ctx.remember(`territory shapes ${scope}`, async () => {
    const map = await ctx.db
      .selectFrom('territory.boundaryTopology')
      .innerJoin('territory.boundarySet as set', 'set.id', 'setId')
      .where('set.isCurrent', '=', true)
      .select('brotli')
      .where('scope', '=', scope)
      .executeTakeFirst()
    return map === undefined ? undefined : unfold(JSON.parse(brotliDecompressSync(map.brotli).toString()) as Topology)
  })
}

function unfold(topology: Topology): BoundaryShapes {
  const layer = (name: string): UnitFeature[] => {
    const collection = topology.objects[name] as GeometryCollection<{ name: string }> | undefined
    return collection === undefined ? [] : feature(topology, collection).features.map(toMultiPolygon)
  }
  return { municipalities: layer('municipalities'), counties: layer('counties'), voivodeships: layer('voivodeships') }
}

function toMultiPolygon({ id, properties, geometry }: Feature): UnitFeature {
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates
  return {
    type: 'Feature',
    id: String(id),
    properties: properties as { name: string },
    geometry: { type: 'MultiPolygon', coordinates },
  }
}
