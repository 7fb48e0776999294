import { mergeArcs } from 'topojson-client'
import { topology as toTopology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import { orient, type Polygon, type Position, type Ring } from './geometry.ts'
import type { CodedPolygons } from './place-on-map.ts'

/** One unit's borders as numbers of shared arcs. */
export type UnitShape = MultiPolygon & { id: string }

/** Municipalities over one set of arcs, so that common borders are one line; arcs run in steps of the grid. */
export type SharedBorders = { steps: Topology; municipalities: UnitShape[] }

/** All units of the country over the same arcs, in degrees. */
export type UnitTopology = {
  topology: Topology
  municipalities: UnitShape[]
  counties: UnitShape[]
  voivodeships: UnitShape[]
}

/** A hundred-thousandth of a degree, a metre: neighbours measured apart still meet in the same points. */
const STEPS_PER_DEGREE = 100_000

/** Finds the lines that municipalities share. Several objects of one municipality become one. The polygons given are used up. */
export function shareBorders(features: CodedPolygons[]): SharedBorders {
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
  const steps = toTopology({ units: collection }) as Topology
  nameEnds(steps)
  const shapes = (steps.objects.units as GeometryCollection).geometries as UnitShape[]
  return { steps, municipalities: unite(steps, shapes, 6) }
}

/**
 * Lines are joined by their ends, and the library writes an end as text each time it looks for one: some ten times for
 * every line. Here each end knows its text.
 */
function nameEnds({ arcs }: Topology): void {
  for (const arc of arcs)
    for (const end of [arc[0], arc.at(-1)] as Position[]) {
      const name = `${end[0]},${end[1]}`
      end.toString = () => name
    }
}

/** Makes counties and voivodeships by taking the inner lines away. The arcs given are used up. */
export function uniteLarger({ steps, municipalities }: SharedBorders): UnitTopology {
  const counties = unite(steps, municipalities, 4)
  const voivodeships = unite(steps, counties, 2)
  return { topology: inDegrees(steps), municipalities, counties, voivodeships }
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
  let kept = 0
  for (const position of ring) {
    const lon = Math.round(position[0] * STEPS_PER_DEGREE)
    const lat = Math.round(position[1] * STEPS_PER_DEGREE)
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

/** Each point anew: arcs that meet share the point where they do. */
function inDegrees({ arcs, bbox, ...topology }: Topology): Topology {
  for (const arc of arcs as Position[][])
    for (const [index, [lon, lat]] of arc.entries()) arc[index] = [lon / STEPS_PER_DEGREE, lat / STEPS_PER_DEGREE]
  return { ...topology, arcs, bbox: bbox?.map((steps) => steps / STEPS_PER_DEGREE) as Topology['bbox'] }
}
