import { DOWNLOAD_AGAIN, type Read, wholeFile } from '#platform/exchange/file-problem.ts'
import type { Polygon, Ring, SourceFeature } from './geometry.ts'
import type { BoundaryFile } from './read-boundary-file.ts'

/** Reads a GeoJSON collection without trusting any of it. Objects that are not areas are counted, not guessed at. */
export function readGeoJson(collection: Record<string, unknown>): Read<BoundaryFile> {
  const { features } = collection
  if (!Array.isArray(features) || features.length === 0)
    return wholeFile('Zbiór nie ma ani jednego obiektu.', DOWNLOAD_AGAIN)
  const file: BoundaryFile = { features: [], withoutPolygon: 0 }
  for (const [index, feature] of features.entries()) {
    const read = readFeature(feature)
    if (read === 'no-area') file.withoutPolygon += 1
    else if (read === 'damaged') return wholeFile(`Obiekt nr ${index + 1} ma uszkodzone współrzędne.`, DOWNLOAD_AGAIN)
    else file.features.push(read)
  }
  if (file.features.length > 0) return { value: file }
  return wholeFile(
    'Plik nie zawiera wielokątów, tylko inne obiekty albo puste geometrie.',
    'Podaj plik z granicami gmin jako wielokątami.',
  )
}

function readFeature(feature: unknown): SourceFeature | 'no-area' | 'damaged' {
  if (!isRecord(feature)) return 'damaged'
  const { geometry, properties, id } = feature
  if (!isRecord(geometry)) return 'no-area'
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'no-area'
  const polygons = readPolygons(type === 'Polygon' ? [coordinates] : coordinates)
  if (polygons === undefined) return 'damaged'
  const attributes = isRecord(properties) ? properties : {}
  return { attributes: id === undefined ? attributes : { id, ...attributes }, polygons }
}

function readPolygons(coordinates: unknown): Polygon[] | undefined {
  const polygons = readEach(coordinates, (polygon) => readEach(polygon, readRing))
  return polygons?.every((polygon) => polygon.length > 0) && polygons.length > 0 ? polygons : undefined
}

function readRing(value: unknown): Ring | undefined {
  if (!Array.isArray(value) || value.length < 4) return undefined
  const ring = new Float64Array(2 * value.length)
  for (let index = 0; index < value.length; index += 1) {
    const position: unknown = value[index]
    if (!Array.isArray(position)) return undefined
    const x: unknown = position[0]
    const y: unknown = position[1]
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return undefined
    ring[2 * index] = x
    ring[2 * index + 1] = y
  }
  return ring
}

/** All members read, or nothing when one of them cannot be. */
function readEach<T>(value: unknown, read: (member: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const members: T[] = []
  for (const member of value) {
    const done = read(member)
    if (done === undefined) return undefined
    members.push(done)
  }
  return members
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
