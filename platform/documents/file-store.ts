import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files on disk under the SHA-256 of their content: the same content is kept once and cannot change unnoticed. */
export type FileStore = {
  put: (bytes: Uint8Array) => Promise<{ sha256: string; size: number }>
  get: (sha256: string) => Promise<Uint8Array>
}

/** Opens the store in a folder; a file is either whole and durable, or absent. */
export function fileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const place = placeOf(sha256)
      if (!(await exists(place))) await writeDurably(place, bytes)
      return { sha256, size: bytes.byteLength }
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`„${sha256}” nie jest sumą kontrolną pliku.`)
      const bytes = await readFile(placeOf(sha256))
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new Error(`Plik ${sha256} na dysku jest uszkodzony. Przywróć go z kopii zapasowej.`)
      }
      return bytes
    },
  }
}

async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const draft = `${place}.${randomUUID()}`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, place)
  const folder = await open(dirname(place), 'r')
  await folder.sync().finally(() => folder.close())
}

async function exists(place: string): Promise<boolean> {
  return await stat(place).then(
    () => true,
    () => false,
  )
}
