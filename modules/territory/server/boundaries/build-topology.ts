import { mergeArcs } from 'topojson-client'
import { topology as toTopology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import { orient, type Polygon, type Position, type Ring } from './geometry.ts'
import type { CodedPolygons } from './place-on-map.ts'

/** One unit's borders as numbers of shared arcs. */
export type UnitShape = MultiPolygon & { id: string }

/** All units of the country over one set of arcs, so that common borders are one line. */
export type UnitTopology = {
  topology: Topology
  municipalities: UnitShape[]
  counties: UnitShape[]
  voivodeships: UnitShape[]
}

/** A hundred-thousandth of a degree, a metre: neighbours measured apart still meet in the same points. */
const STEPS_PER_DEGREE = 100_000

/**
 * Finds the lines that municipalities share and makes counties and voivodeships by taking the inner ones away.
 * Several objects of one municipality become one. The polygons given are used up.
 */
export function buildTopology(features: CodedPolygons[]): UnitTopology {
  const collection = {
    type: 'FeatureCollection' as const,
    features: features.flatMap(({ code, polygons }) => {
      const coordinates = polygons
        .map(snap)
        .filter((polygon) => polygon.length > 0)
        .map(orient)
      const geometry = { type: 'MultiPolygon' as const, coordinates }
      return coordinates.length === 0 ? [] : [{ type: 'Feature' as const, id: code, properties: {}, geometry }]
    }),
  }
  const topology = toTopology({ units: collection }) as Topology
  const shapes = (topology.objects.units as GeometryCollection).geometries as UnitShape[]
  const municipalities = unite(topology, shapes, 6)
  const counties = unite(topology, municipalities, 4)
  const voivodeships = unite(topology, counties, 2)
  return { topology: inDegrees(topology), municipalities, counties, voivodeships }
}

/** One shape for each code cut to so many digits; a shape that is alone stays as it is. */
function unite(topology: Topology, shapes: UnitShape[], digits: number): UnitShape[] {
  const groups = new Map<string, UnitShape[]>()
  for (const shape of shapes) {
    const code = shape.id.slice(0, digits)
    const members = groups.get(code)
    if (members === undefined) groups.set(code, [shape])
    else members.push(shape)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => {
      const [only, ...more] = members as [UnitShape, ...UnitShape[]]
      return more.length === 0 ? { ...only, id } : { ...mergeArcs(topology, members), id }
    })
}

/** The polygon on the common grid, without rings that shrank to nothing there. */
function snap([outer, ...holes]: Polygon): Polygon {
  const isArea = (ring: Ring) => ring.length >= 4
  const snapped = snapRing(outer as Ring)
  return isArea(snapped) ? [snapped, ...holes.map(snapRing).filter(isArea)] : []
}

/**
 * Points are changed in place: the state register has millions of them. They become whole steps, because the libraries
 * write ends of arcs as text to compare them, and writing a fraction takes most of the time of finding common borders.
 */
function snapRing(ring: Ring): Ring {
  const onGrid = (degrees: number) => Math.round(degrees * STEPS_PER_DEGREE)
  let kept = 0
  for (const position of ring) {
    const [lon, lat] = [onGrid(position[0]), onGrid(position[1])]
    const last = ring[kept - 1]
    if (last !== undefined && last[0] === lon && last[1] === lat) continue
    ring[kept] = [lon, lat]
    kept += 1
  }
  ring.length = kept
  const [first, last] = [ring[0] as Position, ring[kept - 1] as Position]
  // A ring left open by its maker is closed here; the topology needs closed ones.
  if (first[0] !== last[0] || first[1] !== last[1]) ring.push([...first])
  return ring
}

function inDegrees({ arcs, bbox, ...topology }: Topology): Topology {
  const degrees = (steps: number) => steps / STEPS_PER_DEGREE
  for (const arc of arcs)
    arc.forEach((point, index) => {
      arc[index] = point.map(degrees)
    })
  return { ...topology, arcs, bbox: bbox?.map(degrees) as Topology['bbox'] }
}
