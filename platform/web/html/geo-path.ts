import { type GeoPath, geoConicConformal, geoPath } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh, transform } from 'topojson-client'
import { topology as topologyOf } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'

/** One unit as drawn: path in the coordinates of the picture, and a point inside for its name. */
export type MapUnit = { code: string; path: string; x: number; y: number }

export type MapShapes = {
  width: number
  height: number
  units: readonly MapUnit[]
  /** Lines between units of different groups (powiats of a voivodeship); empty when nothing is grouped. */
  borders: string
  /** The edge of the whole area. */
  outline: string
  /** Where the name of each group goes, largest group first. */
  groups: readonly { code: string; x: number; y: number; area: number }[]
}

type ShapeOptions = {
  /** In pixels of the picture; height follows from the shape. */
  width?: number
  /** The larger unit each unit belongs to: `(code) => code.slice(0, 4)`. */
  groupOf?: (code: string) => string
}

type Drawing = Topology<Record<string, GeometryObject>>
type Units = GeometryCollection<Record<string, unknown>>

/** Standard parallels a sixth inside the southern and northern ends of the country: angles kept, areas within 1 %. */
const POLAND = geoConicConformal().parallels([50, 54]).rotate([-19, 0]).scale(6000).translate([0, 0])

const EDGE = 4
const LEAST_TRIANGLE = 0.4

/**
 * Polygons of a TopoJSON object (or of GeoJSON with `id` = code) as paths for SVG.
 *
 * Points are projected one by one instead of as rings on a sphere, so it does not matter which way a ring runs: official
 * files come both ways, and on a sphere the wrong way means "the whole globe except this gmina". Lines are thinned on
 * arcs, which neighbours share, so no gaps open between them.
 *
 * @throws Error when the object is missing, empty, or a unit has no code
 */
export function mapShapes(
  source: Topology | FeatureCollection<Polygon | MultiPolygon>,
  objectName: string,
  { width = 640, groupOf = () => '' }: ShapeOptions = {},
): MapShapes {
  const whole = source.type === 'Topology' ? source : topologyOf({ [objectName]: source })
  const { topology, height } = fitted(projected(whole as Drawing), width)
  const units = collection(topology, objectName)
  const draw = geoPath(null).digits(1)

  const group = (geometry: GeometryObject) => groupOf(codeOf(geometry))
  return {
    width,
    height,
    units: units.geometries.map((geometry) => unitOf(draw, topology, geometry)),
    borders: draw(mesh(topology, units, (a, b) => a !== b && group(a) !== group(b))) ?? '',
    outline: draw(mesh(topology, units, (a, b) => a === b)) ?? '',
    groups: groupsOf(draw, topology, units, group),
  }
}

function projected(source: Drawing): Drawing {
  const place = transform(source.transform ?? null)
  const arcs = source.arcs.map((arc) => arc.map((point, position) => onPlane(place(point, position > 0))))
  const { transform: _quantised, ...rest } = source
  return { ...rest, arcs }
}

function onPlane(point: number[]): [number, number] {
  const [longitude = Number.NaN, latitude = Number.NaN] = point
  const projectedPoint = POLAND([longitude, latitude])
  if (projectedPoint === null || !projectedPoint.every(Number.isFinite))
    throw new Error(`Not a point in Poland: ${point}`)
  return projectedPoint
}

/** Moved and scaled into the picture, then thinned to what can be seen in it. */
function fitted(topology: Drawing, width: number): { topology: Drawing; height: number } {
  const points = topology.arcs.flat()
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  const [west, east, north, south] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))]
  const scale = (width - 2 * EDGE) / (east - west)
  const arcs = topology.arcs.map((arc) =>
    arc.map(([x = 0, y = 0]) => [(x - west) * scale + EDGE, (y - north) * scale + EDGE]),
  )
  const inPicture: Drawing = { ...topology, arcs }
  return {
    topology: simplify(presimplify(inPicture), LEAST_TRIANGLE),
    height: Math.ceil((south - north) * scale + 2 * EDGE),
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function collection(topology: Drawing, objectName: string): Units {
  const object = topology.objects[objectName]
  if (object?.type !== 'GeometryCollection' || object.geometries.length === 0) {
    throw new Error(`No polygons named "${objectName}"; there are: ${Object.keys(topology.objects).join(', ')}`)
  }
  return object as Units
}

function codeOf(geometry: GeometryObject): string {
  const code = geometry.id ?? (geometry.properties as { code?: unknown } | undefined)?.code
  if (typeof code !== 'string') throw new Error('A polygon without the code of its unit')
  return code
}

function unitOf(draw: GeoPath, topology: Topology, geometry: GeometryObject): MapUnit {
  const shape = feature(topology, geometry)
  const [x, y] = draw.centroid(shape)
  return { code: codeOf(geometry), path: draw(shape) ?? '', x: Math.round(x), y: Math.round(y) }
}

function groupsOf(draw: GeoPath, topology: Topology, units: Units, group: (geometry: GeometryObject) => string) {
  const codes = [...new Set(units.geometries.map(group))]
  return codes
    .map((code) => {
      const geometries = units.geometries.filter((geometry) => group(geometry) === code)
      const shape = feature(topology, { type: 'GeometryCollection', geometries })
      const [x, y] = draw.centroid(shape)
      return { code, x: Math.round(x), y: Math.round(y), area: Math.round(draw.area(shape)) }
    })
    .sort((a, b) => b.area - a.area)
}
