import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../project-root.ts'

/** Files of the law by their names without ".csv", and one checksum over all of them. */
export type ReferenceFiles = { files: ReadonlyMap<string, Uint8Array>; checksum: string }

/** Reads the reviewed files that come with the program. */
export function readReferenceFiles(folder = join(projectRoot, 'database', 'reference')): ReferenceFiles {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
  return referenceFiles(new Map(names.map((name) => [name.slice(0, -'.csv'.length), readFileSync(join(folder, name))])))
}

/** Files that are already at hand, with their checksum. */
export function referenceFiles(files: ReadonlyMap<string, Uint8Array>): ReferenceFiles {
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes)
  return { files, checksum: hash.digest('hex') }
}
