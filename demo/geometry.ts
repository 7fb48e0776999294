import type { FeatureCollection, Polygon, Position } from 'geojson'
import { ringsOf, softenedCorners } from './geometry/borders.ts'
import { assignPlots, type Plot, returnLand } from './geometry/districts.ts'
import { hills } from './geometry/noise.ts'
import { type Point, signedArea, voronoi } from './geometry/voronoi.ts'
import { seededRandom } from './random.ts'
import { type DemoState, kindIn, MUNICIPALITIES, TODAYS_STATE, TRANSFER } from './region.ts'

/** Kilometres between plots; three or four plots make the smallest town. */
const SPACING = 2.35
/** Where the middle of the region is put on the globe: in the middle of Poland, where the projection is best. */
const MIDDLE = { lon: 19.2, lat: 52.05 }
const EARTH_RADIUS_KM = 6371.0088
/** Six decimals are a tenth of a metre. */
const DECIMALS = 1e6

/** Small plots, and the place in `MUNICIPALITIES` of the gmina that each belongs to today. */
type DemoLand = { plots: ReadonlyMap<number, Plot>; owner: ReadonlyMap<number, number> }

export type DemoBoundaries = FeatureCollection<Polygon, { terc: string; name: string }>

/**
 * Borders of the 40 gminas of the demo region on the day of a state, drawn by the program itself.
 *
 * Land is cut into some two thousand small plots, plots are shared out among gminas, and only the borders between
 * gminas are kept and roughened. Neighbours therefore share every point of their border. Longitude and latitude in
 * WGS84; rims run anticlockwise and holes clockwise, as GeoJSON asks.
 */
export function demoBoundaries(stateOn: DemoState = TODAYS_STATE, land: DemoLand = demoLand()): DemoBoundaries {
  const { plots } = land
  const owner = new Map(land.owner)
  if (stateOn < TRANSFER.on) returnLand(plots, owner)
  const borders = MUNICIPALITIES.map((_, index) =>
    [...plots]
      .filter(([id]) => owner.get(id) === index)
      .flatMap(([, plot]) => plot.sides.filter(({ neighbour }) => owner.get(neighbour) !== index)),
  )
  const corners = softenedCorners(borders.flat())
  return {
    type: 'FeatureCollection',
    features: MUNICIPALITIES.map((unit, index) => ({
      type: 'Feature',
      properties: { terc: `${unit.code}${kindIn(unit, stateOn)}`, name: unit.name },
      geometry: { type: 'Polygon', coordinates: ringsOf(borders[index]!, corners).map(closedRing) },
    })),
  }
}

/** The land of the region, the same each time; sharing it out is most of the work of drawing borders. */
export function demoLand(): DemoLand {
  const plots = layPlots()
  return { plots, owner: assignPlots(plots) }
}

/** Scatters sites on a shaken grid and keeps the cells whose site lies within the outline of the region. */
function layPlots(): Map<number, Plot> {
  const random = seededRandom(98)
  const sites: Point[] = []
  for (let y = -75; y <= 75; y += SPACING * 0.87) {
    for (let x = -85; x <= 85; x += SPACING) {
      sites.push([x + (random() - 0.5) * SPACING * 1.25, y + (random() - 0.5) * SPACING * 1.1])
    }
  }
  const inRegion = outlineOf()
  const cellAt = voronoi(sites, 1.5 * SPACING)
  const plots = new Map<number, Plot>()
  for (const [id, at] of sites.entries()) {
    const sides = inRegion(at) ? cellAt(id) : undefined
    if (sides !== undefined) plots.set(id, { at, sides, area: signedArea(sides.map(({ from }) => from.at)) })
  }
  return plots
}

/** Tells whether a place lies in the region: a rounded shape whose rim swells and shrinks. */
function outlineOf(): (at: Point) => boolean {
  const swell = hills(980, 70)
  const ripple = hills(981, 22)
  return (at) => {
    const [x, y] = at
    return Math.hypot(x / 68, y / 56) < 0.92 + 0.13 * swell(at) + 0.035 * ripple(at)
  }
}

function closedRing(line: readonly Point[]): Position[] {
  const ring = line.map(onGlobe)
  return [...ring, ring[0]!]
}

/** A projection that keeps areas: a square kilometre of the drawing is one on the globe. */
function onGlobe([x, y]: Point): Position {
  const degrees = 180 / Math.PI / EARTH_RADIUS_KM
  const lat = MIDDLE.lat + y * degrees
  const lon = MIDDLE.lon + (x * degrees) / Math.cos((lat * Math.PI) / 180)
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS]
}
