import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

/** Official files for tests lie beside the project and are never part of it. */
const SHARED_FOLDER = fileURLToPath(new URL('../../../shared', import.meta.url))

/**
 * The absolute path of a file in the folder of shared material, such as 'data/teryt/TERC_Urzedowy_2026-01-08.csv'.
 *
 * @throws when the file is not there: with the folder present, a missing file is a broken check, not a skipped one
 */
export function sharedFile(relativePath: string, folder = SHARED_FOLDER): string {
  const path = join(folder, relativePath)
  if (!existsSync(path)) throw new Error(`Brak pliku ${path}, którego potrzebuje ten test.`)
  return path
}

/** A group of tests on shared material; without the folder it is skipped and says so. */
export function describeShared(name: string, tests: () => void, folder = SHARED_FOLDER): void {
  if (existsSync(folder)) {
    describe(name, tests)
    return
  }
  const reason = `pominięte, bo nie ma folderu ${folder}`
  process.stderr.write(`${name}: ${reason}\n`)
  describe.skip(`${name} (${reason})`, tests)
}
