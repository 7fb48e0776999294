import { zipSync } from 'fflate'
import proj4 from 'proj4'
import type { Position } from '../server/boundaries/geometry.ts'
import type { DrawnRing } from './small-map.ts'

/** One record of the state boundary register: a code, a name and rings in metres. */
export type ShapeRecord = { code: string; name: string; rings: DrawnRing[] }

const PUWG_1992 = '+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 +ellps=GRS80 +units=m +no_defs'

/** Degrees to metres of EPSG:2180, easting first. */
export function toMetres(position: Position): Position {
  return proj4('WGS84', PUWG_1992, position) as Position
}

/** A ZIP as the state publishes it: layers of all levels side by side, attributes in UTF-8, null days of 1899. */
export function prgZip(records: ShapeRecord[], otherLayers: ShapeRecord[] = []): Uint8Array {
  return zipSync({
    ...layer('A03_Granice_gmin', records),
    ...layer('A02_Granice_powiatow', otherLayers),
    'czytaj.txt': new Uint8Array([65]),
  })
}

/** The files of one layer. */
export function layer(name: string, records: ShapeRecord[]): Record<string, Uint8Array> {
  const { shp, shx } = writeShapes(records)
  return {
    [`${name}.shp`]: shp,
    [`${name}.shx`]: shx,
    [`${name}.dbf`]: writeTable(records),
    [`${name}.cpg`]: new TextEncoder().encode('UTF-8'),
  }
}

const HEADER = 100
const POLYGON = 5

function writeShapes(records: ShapeRecord[]): { shp: Uint8Array; shx: Uint8Array } {
  const contents = records.map(({ rings }) => polygonContent(rings))
  const shp = withHeader(HEADER + contents.reduce((sum, content) => sum + 8 + content.length, 0), records)
  const shx = withHeader(HEADER + 8 * records.length, records)
  let at = HEADER
  contents.forEach((content, index) => {
    const words = content.length / 2
    view(shx).setInt32(HEADER + 8 * index, at / 2)
    view(shx).setInt32(HEADER + 8 * index + 4, words)
    view(shp).setInt32(at, index + 1)
    view(shp).setInt32(at + 4, words)
    shp.set(content, at + 8)
    at += 8 + content.length
  })
  return { shp, shx }
}

function withHeader(length: number, records: ShapeRecord[]): Uint8Array {
  const bytes = new Uint8Array(length)
  view(bytes).setInt32(0, 9994)
  view(bytes).setInt32(24, length / 2)
  view(bytes).setInt32(28, 1000, true)
  view(bytes).setInt32(32, POLYGON, true)
  writeBox(
    bytes,
    36,
    records.flatMap(({ rings }) => rings),
  )
  return bytes
}

function polygonContent(rings: DrawnRing[]): Uint8Array {
  const points = rings.flat()
  const bytes = new Uint8Array(44 + 4 * rings.length + 16 * points.length)
  const out = view(bytes)
  out.setInt32(0, POLYGON, true)
  writeBox(bytes, 4, rings)
  out.setInt32(36, rings.length, true)
  out.setInt32(40, points.length, true)
  let begun = 0
  rings.forEach((ring, index) => {
    out.setInt32(44 + 4 * index, begun, true)
    begun += ring.length
  })
  points.forEach(([x, y], index) => {
    out.setFloat64(44 + 4 * rings.length + 16 * index, x, true)
    out.setFloat64(52 + 4 * rings.length + 16 * index, y, true)
  })
  return bytes
}

function writeBox(bytes: Uint8Array, at: number, rings: DrawnRing[]): void {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]
  for (const [x, y] of rings.flat()) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  box.forEach((value, index) => {
    view(bytes).setFloat64(at + 8 * index, value, true)
  })
}

const FIELDS: { name: string; type: 'C' | 'D'; length: number; of: (record: ShapeRecord) => string }[] = [
  { name: 'JPT_SJR_KO', type: 'C', length: 3, of: () => 'GMI' },
  { name: 'JPT_KOD_JE', type: 'C', length: 20, of: ({ code }) => code },
  { name: 'JPT_NAZWA_', type: 'C', length: 60, of: ({ name }) => name },
  { name: 'WERSJA_OD', type: 'D', length: 8, of: () => '20260101' },
  { name: 'WERSJA_DO', type: 'D', length: 8, of: () => '18991130' },
  { name: 'WAZNY_DO', type: 'D', length: 8, of: () => '' },
]

function writeTable(records: ShapeRecord[]): Uint8Array {
  const headerLength = 33 + 32 * FIELDS.length
  const recordLength = 1 + FIELDS.reduce((sum, { length }) => sum + length, 0)
  const bytes = new Uint8Array(headerLength + recordLength * records.length + 1).fill(0x20, headerLength)
  const out = view(bytes)
  out.setUint8(0, 3)
  out.setUint32(4, records.length, true)
  out.setUint16(8, headerLength, true)
  out.setUint16(10, recordLength, true)
  FIELDS.forEach(({ name, type, length }, index) => {
    bytes.set(new TextEncoder().encode(name), 32 + 32 * index)
    out.setUint8(32 + 32 * index + 11, type.charCodeAt(0))
    out.setUint8(32 + 32 * index + 16, length)
  })
  out.setUint8(headerLength - 1, 0x0d)
  records.forEach((record, row) => {
    let at = headerLength + recordLength * row + 1
    for (const { length, of } of FIELDS) {
      bytes.set(new TextEncoder().encode(of(record)).subarray(0, length), at)
      at += length
    }
  })
  out.setUint8(bytes.length - 1, 0x1a)
  return bytes
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
