import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'

/** Name of the list of files inside a backup; it is written last, so a backup without it is not whole. */
export const MANIFEST = 'splot-backup.json'

/** What a backup holds and how to prove that it still does. */
const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Major version of PostgreSQL: a cluster starts under no other. */
  postgres: z.string(),
  /** The newest migration in it: an older Splot cannot read a newer database. */
  migration: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

/** Every file below a folder, sorted, with its size and checksum. */
export async function listFiles(folder: string): Promise<Manifest['files']> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== MANIFEST)
    .sort()
  const files: Manifest['files'] = []
  for (const path of paths)
    files.push({ path, size: statSync(join(folder, path)).size, sha256: await checksum(join(folder, path)) })
  return files
}

/** A backup that cannot be used; the message says why and what to do. */
export class BrokenBackup extends Error {}

/**
 * Reads the list of a backup and compares every file with it.
 *
 * @throws BrokenBackup when the list is missing or unreadable, or a file is missing, changed or surplus
 */
export async function provedManifest(folder: string): Promise<Manifest> {
  const place = join(folder, MANIFEST)
  if (!existsSync(place))
    throw new BrokenBackup(`W ${folder} nie ma pliku ${MANIFEST}. Podaj folder jednej kopii, na przykład splot-2026….`)
  const read = Manifest.safeParse(jsonIn(place))
  if (!read.success) throw new BrokenBackup(`Plik ${place} jest uszkodzony. Użyj innej kopii.`)
  const found = new Map((await listFiles(folder)).map((file) => [file.path, file]))
  for (const { path, size, sha256 } of read.data.files) {
    const file = found.get(path)
    if (file === undefined) throw new BrokenBackup(`W kopii brakuje pliku ${path}. Użyj innej kopii.`)
    if (file.size !== size || file.sha256 !== sha256)
      throw new BrokenBackup(`Plik ${path} kopii zmienił się po jej zrobieniu. Użyj innej kopii.`)
    found.delete(path)
  }
  const [surplus] = found.keys()
  if (surplus !== undefined)
    throw new BrokenBackup(`W kopii jest plik ${surplus}, którego nie ma w jej spisie. Usuń go albo użyj innej kopii.`)
  return read.data
}

function jsonIn(place: string): unknown {
  try {
    return JSON.parse(readFileSync(place, 'utf8'))
  } catch {
    return undefined
  }
}

async function checksum(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
