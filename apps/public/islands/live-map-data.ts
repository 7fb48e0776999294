import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryObject as Geometry, GeometryCollection, Topology } from 'topojson-specification'

type GeometryObject = Geometry<GeoJsonProperties>

/** What the drawn map says of a unit: the moving one repeats it and computes nothing. */
export type DrawnUnit = { name: string; value: string; mapClass: string; colour: string; href: string | undefined }

export type Shapes = {
  units: FeatureCollection<Polygon | MultiPolygon>
  names: FeatureCollection<Point>
  borders: MultiLineString
  /** West, south, east, north. */
  bounds: [number, number, number, number]
}

/** Units by code, as the server drew them in the frame. */
export function drawnUnits(frame: HTMLElement): Map<string, DrawnUnit> {
  const paths = [...frame.querySelectorAll<SVGPathElement>('path[data-unit]')]
  return new Map(
    paths.map((path) => {
      const { unit = '', name = '', value = '', class: mapClass = '' } = path.dataset
      const href = path.closest('a')?.getAttribute('href') ?? undefined
      return [unit, { name, value, mapClass, colour: getComputedStyle(path).fill, href }]
    }),
  )
}

/**
 * Fetches the shapes the frame names and keeps those that are drawn in it.
 *
 * @throws Error when the server does not give them; the drawn map then stays
 */
export async function fetchShapes(frame: HTMLElement, units: ReadonlyMap<string, DrawnUnit>): Promise<Shapes> {
  const { topology: address = '', object = '' } = frame.dataset
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Shapes of the map: ${response.status} from ${address}`)
  const topology = (await response.json()) as Topology
  const source = topology.objects[object]
  if (source?.type !== 'GeometryCollection') throw new Error(`No "${object}" in ${address}`)

  const geometries = source.geometries.filter((geometry) => units.has(codeOf(geometry)))
  const drawn = { type: 'GeometryCollection', geometries } as GeometryCollection
  const shapes = geometries.map((geometry) => shapeOf(topology, geometry))
  return {
    units: { type: 'FeatureCollection', features: shapes },
    names: { type: 'FeatureCollection', features: shapes.map((shape) => nameOf(shape, units)) },
    borders: mesh(topology, drawn, (a, b) => a === b || groupOf(a) !== groupOf(b)),
    bounds: boundsOf(shapes),
  }
}

/** Gminas of one powiat share the first four digits of their codes. */
function groupOf(geometry: GeometryObject): string {
  return codeOf(geometry).slice(0, 4)
}

function codeOf({ id, properties }: GeometryObject): string {
  return String(id ?? (properties as { code?: unknown } | null | undefined)?.code)
}

function shapeOf(topology: Topology, geometry: GeometryObject): Feature<Polygon | MultiPolygon> {
  const shape = feature(topology, geometry) as Feature<Polygon | MultiPolygon>
  return { type: 'Feature', geometry: shape.geometry, properties: { code: codeOf(geometry) } }
}

/** The name stands in the middle of the largest ring; larger units are named first where room is short. */
function nameOf(shape: Feature<Polygon | MultiPolygon>, units: ReadonlyMap<string, DrawnUnit>): Feature<Point> {
  const middles = outerRings(shape).map(middleOf)
  const { x, y, area } = middles.reduce((a, b) => (b.area > a.area ? b : a))
  const name = units.get(shape.properties?.code)?.name ?? ''
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [x, y] }, properties: { name, order: -area } }
}

function outerRings({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map(([outer = []]) => outer)
}

function middleOf(ring: readonly Position[]): { x: number; y: number; area: number } {
  let [doubled, sumX, sumY] = [0, 0, 0]
  ring.forEach(([x = 0, y = 0], position) => {
    const [nextX = 0, nextY = 0] = ring[(position + 1) % ring.length] ?? []
    const cross = x * nextY - nextX * y
    doubled += cross
    sumX += (x + nextX) * cross
    sumY += (y + nextY) * cross
  })
  return { x: sumX / (3 * doubled), y: sumY / (3 * doubled), area: Math.abs(doubled / 2) }
}

function boundsOf(shapes: readonly Feature<Polygon | MultiPolygon>[]): Shapes['bounds'] {
  const bounds: Shapes['bounds'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of shapes.flatMap(outerRings).flat()) {
    bounds[0] = Math.min(bounds[0], x)
    bounds[1] = Math.min(bounds[1], y)
    bounds[2] = Math.max(bounds[2], x)
    bounds[3] = Math.max(bounds[3], y)
  }
  return bounds
}
