import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { PlainDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { type Command, type Desk, WrongUse } from './command.ts'

const MEDIA_TYPES: Record<string, string> = {
  '.zip': 'application/zip',
  '.csv': 'text/csv',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.topojson': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Options that every import has: where the file comes from. */
export const FILE_OPTIONS = {
  options: {
    'dry-run': { type: 'boolean' },
    obtained: { type: 'string' },
    origin: { type: 'string' },
    licence: { type: 'string' },
  },
  meanings: {
    'dry-run': 'tylko sprawdź plik, niczego nie zapisuj',
    obtained: 'dzień pobrania od wydawcy, RRRR-MM-DD; bez podania: dziś',
    origin: 'źródło, jeśli inne niż zwykle',
    licence: 'warunki użycia, jeśli inne niż zwykle',
  },
} satisfies Pick<Command, 'options' | 'meanings'>

type Values = Parameters<Command['run']>[2]

/** Hands a file of the caller over to the kept files and returns its checksum. */
export async function giveFile(
  desk: Desk,
  path: string,
  values: Values,
  usual: { origin: string; licence: string },
): Promise<string> {
  const content = readGiven(path)
  const { sha256 } = await desk.call(documentOperations.storeFile, {
    query: {
      name: basename(path),
      mediaType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      origin: String(values.origin ?? usual.origin),
      licence: String(values.licence ?? usual.licence),
      obtainedOn: obtainedOn(values.obtained),
    },
    body: { content },
  })
  return sha256
}

function readGiven(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new WrongUse(`Nie ma pliku ${path}. Sprawdź ścieżkę.`)
    if (code === 'EISDIR') throw new WrongUse(`${path} jest folderem. Podaj plik.`)
    throw new WrongUse(`Nie można odczytać pliku ${path} (${code}). Sprawdź prawa do niego.`)
  }
}

function obtainedOn(text: string | boolean | undefined): PlainDate {
  if (text === undefined) return todayInWarsaw(new Date())
  const day = PlainDate.safeParse(text)
  if (!day.success)
    throw new WrongUse(`--obtained ma wartość „${text}”. Wpisz dzień jako RRRR-MM-DD, na przykład 2026-01-08.`)
  return day.data
}
