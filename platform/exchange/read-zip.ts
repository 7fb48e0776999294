import { crc32, inflateRawSync } from 'node:zlib'
import { DOWNLOAD_AGAIN, type Read, wholeFile } from './file-problem.ts'

/** A file inside an archive, not unpacked yet. */
export type ZipEntry = { name: string; packed: Uint8Array; method: number; size: number; crc: number }

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

const damaged = () => wholeFile('Archiwum ZIP jest uszkodzone albo ucięte.', DOWNLOAD_AGAIN)

/** Whether the bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8
}

/**
 * Lists the files of an archive by its central directory, so that a cut archive is noticed before anything is unpacked.
 * Written here because the library at hand does not check sums, and a flipped bit would turn into a changed name.
 */
export function listZip(bytes: Uint8Array): Read<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(view)
    if (end === undefined) return damaged()
    const entries: ZipEntry[] = []
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged()
      const entry = readEntry(bytes, view, at)
      if (entry === undefined) return damaged()
      if (!entry.name.endsWith('/') && !entry.name.startsWith('__MACOSX/')) entries.push(entry)
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return { value: entries }
  } catch (error) {
    if (error instanceof RangeError) return damaged() // an offset that points outside of the file
    throw error
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  const packedSize = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL_HEADER) return undefined
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) return undefined
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    packed: bytes.subarray(start, start + packedSize),
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
  }
}

/**
 * Unpacks one file, checks its sum, and never makes more than `largest` bytes, whatever the archive promises.
 */
export function unpack(entry: ZipEntry, largest: number): Read<Uint8Array> {
  if (entry.size > largest) return tooLarge(entry.name, largest)
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return wholeFile(
      `Plik ${entry.name} w archiwum jest zaszyfrowany albo spakowany nieznanym sposobem.`,
      'Rozpakuj archiwum i spakuj je zwykłym ZIP.',
    )
  }
  const content = entry.method === STORED ? entry.packed : inflate(entry, largest)
  if (content === 'too-large') return tooLarge(entry.name, largest)
  if (content === undefined || content.length !== entry.size || crc32(content) !== entry.crc) return damaged()
  return { value: content }
}

function inflate({ packed }: ZipEntry, largest: number): Uint8Array | 'too-large' | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: largest })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : undefined
  }
}

function tooLarge(name: string, largest: number): Read<never> {
  const megabytes = Math.round(largest / 1_000_000)
  return wholeFile(
    `Plik ${name} w archiwum po rozpakowaniu ma ponad ${megabytes} MB.`,
    'Sprawdź, czy to właściwy plik.',
  )
}
