import type { openShp } from 'shapefile'
import { DOWNLOAD_AGAIN, type Read, wholeFile } from '#platform/exchange/file-problem.ts'
import { listZip, unpack, type ZipEntry } from '#platform/exchange/read-zip.ts'
import { ringOf, type SourceFeature } from './geometry.ts'
import { groupRings } from './group-rings.ts'
import type { BoundaryFile } from './read-boundary-file.ts'

/** The state's register of municipalities with full detail unpacks to a few hundred megabytes. */
const LARGEST_PART = 1_000_000_000

/**
 * Reads municipalities from the ZIP of the state boundary register (PRG): A03_Granice_gmin among the layers of other
 * levels, or the only shapefile there is. The attribute table is in UTF-8.
 */
export async function readShapefileZip(bytes: Uint8Array): Promise<Read<BoundaryFile>> {
  const listed = listZip(bytes)
  if ('problem' in listed) return listed
  const parts = chooseLayer(listed.value)
  if ('problem' in parts) return parts
  const shp = unpack(parts.value.shp, LARGEST_PART)
  if ('problem' in shp) return shp
  const dbf = unpack(parts.value.dbf, LARGEST_PART)
  if ('problem' in dbf) return dbf
  try {
    return await readRecords(shp.value, dbf.value)
  } catch {
    return wholeFile('Plik shapefile w archiwum jest uszkodzony.', DOWNLOAD_AGAIN) // the sums agreed, so it was made so
  }
}

function chooseLayer(entries: ZipEntry[]): Read<{ shp: ZipEntry; dbf: ZipEntry }> {
  const layers = entries.filter(({ name }) => /\.shp$/i.test(name))
  if (layers.length === 0)
    return wholeFile('W archiwum nie ma pliku .shp z granicami.', 'Podaj archiwum ZIP z granicami gmin z PRG.')
  const ofMunicipalities = layers.filter(({ name }) => /gmin/i.test(name))
  const shp = ofMunicipalities.length === 1 ? ofMunicipalities[0] : layers.length === 1 ? layers[0] : undefined
  if (shp === undefined) {
    return wholeFile(
      `W archiwum jest kilka warstw (${layers.map(({ name }) => name).join(', ')}), a nie wiadomo, która ma gminy.`,
      'Zostaw w archiwum jedną warstwę z gminami, na przykład A03_Granice_gmin.',
    )
  }
  const wanted = shp.name.replace(/\.shp$/i, '.dbf').toLowerCase()
  const dbf = entries.find(({ name }) => name.toLowerCase() === wanted)
  return dbf === undefined
    ? wholeFile(`Obok ${shp.name} brakuje pliku .dbf z kodami.`, 'Spakuj razem pliki .shp, .shx i .dbf.')
    : { value: { shp, dbf } }
}

async function readRecords(shpBytes: Uint8Array, dbfBytes: Uint8Array): Promise<Read<BoundaryFile>> {
  const shapefile = await import('shapefile') // costs a start more than most, and few files need it
  const [shapes, rows] = await Promise.all([
    shapefile.openShp(shpBytes),
    shapefile.openDbf(dbfBytes, { encoding: 'utf-8' }),
  ])
  const file: BoundaryFile = { features: [], withoutPolygon: 0 }
  for (;;) {
    const [shape, row] = await Promise.all([shapes.read(), rows.read()])
    if (shape.done !== row.done) return wholeFile('Pliki .shp i .dbf mają różną liczbę obiektów.', DOWNLOAD_AGAIN)
    if (shape.done) break
    const feature = toFeature(shape.value, row.value ?? {})
    if (feature === undefined) file.withoutPolygon += 1
    else file.features.push(feature)
  }
  if (file.features.length > 0) return { value: file }
  return wholeFile('Warstwa nie zawiera wielokątów.', 'Podaj warstwę z granicami gmin.')
}

type Shape = Awaited<ReturnType<Awaited<ReturnType<typeof openShp>>['read']>>['value']

function toFeature(shape: Shape | null, attributes: Record<string, unknown>): SourceFeature | undefined {
  if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') return undefined
  // The reader has grouped rings by direction, which is wrong when axes are swapped; they are grouped anew.
  const rings = (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()) as number[][][]
  return { attributes, polygons: groupRings(rings.filter(({ length }) => length >= 4).map(ringOf)) }
}
