import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { DOWNLOAD_AGAIN, type Read, wholeFile } from '#platform/exchange/file-problem.ts'
import type { BoundaryFile } from './read-boundary-file.ts'
import { readGeoJson } from './read-geojson.ts'
import { unitCodes } from './unit-code-of.ts'

/**
 * Reads a TopoJSON by unfolding it to GeoJSON. A file with several layers is read by the layer that has the most
 * municipalities; the others are larger units of the same borders.
 */
export function readTopoJson(topology: Record<string, unknown>): Read<BoundaryFile> {
  const layers = unfold(topology)
  if (layers === undefined)
    return wholeFile('Plik TopoJSON jest uszkodzony: łuki granic nie zgadzają się z obiektami.', DOWNLOAD_AGAIN)
  const read = layers.map(readGeoJson)
  const municipalitiesIn = (layer: Read<BoundaryFile>) =>
    'value' in layer ? unitCodes(layer.value.features).filter((code) => code?.level === 'municipality').length : -1
  const best = read.reduce<Read<BoundaryFile> | undefined>((known, layer) => {
    return known === undefined || municipalitiesIn(layer) > municipalitiesIn(known) ? layer : known
  }, undefined)
  return best ?? wholeFile('Plik TopoJSON nie ma żadnej warstwy.', DOWNLOAD_AGAIN)
}

function unfold(topology: Record<string, unknown>): Record<string, unknown>[] | undefined {
  try {
    const trusted = topology as unknown as Topology
    return Object.values(trusted.objects).map((layer) => {
      const unfolded = feature(trusted, layer)
      const collection =
        unfolded.type === 'FeatureCollection' ? unfolded : { type: 'FeatureCollection', features: [unfolded] }
      return collection as unknown as Record<string, unknown>
    })
  } catch {
    return undefined // the library reads without checking; whatever it stumbles on is a damaged file
  }
}
