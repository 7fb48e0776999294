import { DOWNLOAD_AGAIN, type Read, wholeFile } from '#platform/exchange/file-problem.ts'
import { isZip } from '#platform/exchange/read-zip.ts'
import type { SourceFeature } from './geometry.ts'
import { readGeoJson } from './read-geojson.ts'
import { readShapefileZip } from './read-shapefile.ts'
import { readTopoJson } from './read-topojson.ts'

/** Objects of a boundary file, whatever its format, and how many had no polygon. */
export type BoundaryFile = { features: SourceFeature[]; withoutPolygon: number }

/** Reads GeoJSON, TopoJSON or a ZIP with shapefiles; the content decides, not the name. */
export async function readBoundaryFile(bytes: Uint8Array): Promise<Read<BoundaryFile>> {
  if (bytes.length === 0) return wholeFile('Plik jest pusty.', DOWNLOAD_AGAIN)
  if (isZip(bytes)) return await readShapefileZip(bytes)
  const parsed = parseJson(bytes)
  if ('problem' in parsed) return parsed
  const { type } = parsed.value
  if (type === 'Topology') return readTopoJson(parsed.value)
  if (type === 'FeatureCollection') return readGeoJson(parsed.value)
  return wholeFile(
    'To nie jest zbiór granic: plik JSON nie ma typu FeatureCollection ani Topology.',
    'Podaj plik GeoJSON, TopoJSON albo ZIP z plikami PRG.',
  )
}

function parseJson(bytes: Uint8Array): Read<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof parsed === 'object' && parsed !== null) return { value: parsed as Record<string, unknown> }
  } catch {
    // told below: neither JSON nor text
  }
  return wholeFile(
    'Plik nie jest ani archiwum ZIP, ani poprawnym plikiem JSON.',
    `${DOWNLOAD_AGAIN} Przyjmujemy GeoJSON, TopoJSON i ZIP z plikami PRG.`,
  )
}
