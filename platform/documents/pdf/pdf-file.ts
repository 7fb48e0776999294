import { inflateSync } from 'node:zlib'
import {
  nameIn,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  readPdfValue,
  writePdfValue,
} from './pdf-object.ts'

/**
 * A PDF file taken apart into its objects, which can be read, replaced and added.
 *
 * Only files with one plain cross-reference table are understood: what Typst writes. It is enough to read and complete
 * the structure tree, and needs no PDF library.
 */
export type PdfFile = {
  trailer: PdfDictionary
  /** Numbers of all objects. */
  numbers: number[]
  read: (number: number) => PdfDictionary
  /** Content of a stream, inflated. */
  stream: (number: number) => string
  replace: (number: number, value: PdfValue) => void
  remove: (number: number) => void
  /** The whole file again, with a fresh cross-reference table. */
  bytes: () => Uint8Array
}

/** Opens a PDF. @throws Error when the file has no plain cross-reference table */
export function openPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { offsets, trailer } = readCrossReferences(source)
  const bodies = cutObjects(source, offsets)
  return {
    trailer,
    numbers: [...bodies.keys()],
    read(number) {
      const value = readPdfValue(bodies.get(number) ?? 'null')
      if (!(value instanceof Map)) throw new Error(`PDF: obiekt ${number} nie jest słownikiem.`)
      return value
    },
    stream: (number) => readStream(bodies.get(number) ?? ''),
    replace(number, value) {
      bodies.set(number, `\n${writePdfValue(value)}\n`)
    },
    remove(number) {
      bodies.delete(number)
    },
    bytes: () => assemble(source.slice(0, Math.min(...offsets.values())), bodies, trailer),
  }
}

/** The dictionary under a key, whether it stands there or is referred to. */
export function dictionaryIn(file: PdfFile, dictionary: PdfDictionary, key: string): PdfDictionary | undefined {
  const value = dictionary.get(key)
  if (value instanceof Map) return value
  return value instanceof Object && 'reference' in value ? file.read((value as PdfReference).reference) : undefined
}

function readCrossReferences(source: string): { offsets: Map<number, number>; trailer: PdfDictionary } {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source) ?? []
  const table = source.slice(Number(start ?? source.length))
  const [head, first, count] = /^xref\s+(\d+)\s+(\d+)\s+/.exec(table) ?? []
  if (head === undefined) throw new Error('PDF: plik nie ma zwykłej tablicy odsyłaczy.')
  const offsets = new Map<number, number>()
  for (let index = 0; index < Number(count); index++) {
    const line = table.slice(head.length + index * 20, head.length + index * 20 + 20)
    if (line[17] === 'n') offsets.set(Number(first) + index, Number(line.slice(0, 10)))
  }
  const trailer = readPdfValue(table.slice(table.indexOf('trailer') + 'trailer'.length))
  if (!(trailer instanceof Map) || trailer.has('Prev')) throw new Error('PDF: plik ma kilka tablic odsyłaczy.')
  return { offsets, trailer }
}

function readStream(body: string): string {
  const [mark = ''] = /stream\r?\n/.exec(body) ?? []
  const start = body.indexOf(mark) + mark.length
  const dictionary = readPdfValue(body)
  if (mark === '' || !(dictionary instanceof Map)) throw new Error('PDF: obiekt nie jest strumieniem.')
  const content = Buffer.from(body.slice(start, start + Number(dictionary.get('Length'))), 'latin1')
  return (nameIn(dictionary, 'Filter') === 'FlateDecode' ? inflateSync(content) : content).toString('latin1')
}

/** Objects lie one after another, so each ends where the next begins (the last one at the table). */
function cutObjects(source: string, offsets: Map<number, number>): Map<number, string> {
  const inOrder = [...offsets].sort(([, a], [, b]) => a - b)
  const end = source.lastIndexOf('\nxref')
  return new Map(
    inOrder.map(([number, offset], index) => {
      const whole = source.slice(offset, inOrder[index + 1]?.[1] ?? end)
      return [number, whole.slice(whole.indexOf('obj') + 'obj'.length, whole.lastIndexOf('endobj'))]
    }),
  )
}

function assemble(head: string, bodies: Map<number, string>, trailer: PdfDictionary): Uint8Array {
  const parts = [head]
  const offsets = new Map<number, number>()
  let length = head.length
  for (const [number, body] of bodies) {
    const object = `${number} 0 obj${body}endobj\n`
    offsets.set(number, length)
    parts.push(object)
    length += object.length
  }
  const size = Math.max(...bodies.keys()) + 1
  const lines = Array.from({ length: size }, (_, number) =>
    offsets.has(number) ? `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  )
  trailer.set('Size', size)
  parts.push(`xref\n0 ${size}\n${lines.join('')}trailer\n${writePdfValue(trailer)}\nstartxref\n${length}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}
