import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import { formatDate, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { type MapShapes, mapShapes } from '#platform/web/html/geo-path.ts'
import { Locator } from '#platform/web/html/locator.tsx'
import type { Ask } from '#platform/web/public-page.ts'
import type { BoundaryState } from '../shared/boundary.ts'
import { boundaryOfYear } from '../shared/boundary-of-year.ts'
import { territoryOperations } from '../shared/operations.ts'

/** Layers of the maps: a voivodeship's file has its gminas, the national one powiats and voivodeships. */
export type MapLayer = 'municipalities' | 'counties' | 'voivodeships'

/** Where the browser fetches the same shapes. */
function topologyHref(scope: string): string {
  return `/api/v1/territory/boundaries/${scope}`
}

const drawnShapes = new WeakMap<BytesAnswer, Map<MapLayer, MapShapes>>()

/**
 * Shapes of a voivodeship's gminas (or of the whole country, scope "pl") ready to be drawn; undefined when no
 * boundaries are loaded. Drawn once for each answer, which stays the same object until the data change.
 */
export async function readShapes(
  ask: Ask,
  scope: string,
  layer: MapLayer,
  year?: number,
): Promise<MapShapes | undefined> {
  const query = year === undefined ? {} : { year }
  const answer = await ask(territoryOperations.getBoundaries, { params: { scope }, query }).catch(noBoundaries)
  if (answer === undefined) return undefined
  const layers = drawnShapes.get(answer) ?? new Map<MapLayer, MapShapes>()
  drawnShapes.set(answer, layers)
  const shapes = layers.get(layer) ?? mapShapes(unpacked(answer), layer, { groupOf: groupOf(layer) })
  layers.set(layer, shapes)
  return shapes
}

/** Shapes for a map of a year, where the browser finds them too, and which day's boundaries they are. */
export type ShapesOfYear = { shapes: MapShapes | undefined; topology: string; note: string | null }

/** The gminas of a voivodeship as they lay in that year where such boundaries are held, and plain words where not. */
export async function readShapesOfYear(ask: Ask, scope: string, year: number | null): Promise<ShapesOfYear> {
  const { items } = await ask(territoryOperations.listBoundaryStates, {})
  const chosen = year === null ? undefined : boundaryOfYear(items, year)
  const own = chosen === undefined || chosen.state.isCurrent ? undefined : yearOf(chosen.state.stateOn as PlainDate)
  const shapes = await readShapes(ask, scope, 'municipalities', own)
  return {
    shapes,
    topology: own === undefined ? topologyHref(scope) : `${topologyHref(scope)}?year=${own}`,
    note: chosen === undefined || year === null ? null : boundaryInWords(chosen, year),
  }
}

function boundaryInWords({ state, isOfYear }: { state: BoundaryState; isOfYear: boolean }, year: number): string {
  const { stateOn } = state
  if (stateOn === null)
    return typographic(`Nie wiemy, z którego dnia są wczytane granice. W ${year} r. mogły przebiegać inaczej.`)
  if (isOfYear) return typographic(`Granice ze stanu na ${formatDate(stateOn)}`)
  return typographic(
    `Nie mamy granic z ${year} r. Mapa ma granice ze stanu na ${formatDate(stateOn)} i nie pokazuje, co się między nimi zmieniło.`,
  )
}

/** Borders are drawn between larger units: powiats among gminas, nothing among voivodeships. */
function groupOf(layer: MapLayer): (code: string) => string {
  const digits = layer === 'municipalities' ? 4 : 2
  return (code) => code.slice(0, digits)
}

function noBoundaries(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'boundaries-not-loaded') return undefined
  throw error
}

function unpacked({ bytes, encoding }: BytesAnswer): Topology {
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes
  return JSON.parse(new TextDecoder().decode(plain)) as Topology
}

/** Where the units with these codes lie among the gminas of their voivodeship; nothing when they have no polygon. */
export function RegionLocator({
  shapes,
  isHere,
  label,
}: {
  shapes: MapShapes | undefined
  isHere: (code: string) => boolean
  label: string
}) {
  const here = shapes?.units.filter(({ code }) => isHere(code)) ?? []
  if (shapes === undefined || here.length === 0) return null
  const { width, height, units, borders } = shapes
  return (
    <Locator
      width={width}
      height={height}
      units={units.map(({ path }) => path)}
      borders={borders}
      here={here.map(({ path }) => path)}
      label={label}
    />
  )
}
