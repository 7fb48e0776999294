import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Site } from './site.ts'

const ROOT = join(import.meta.dirname, '..')

/** Runs a command of the built `splot` on the database of a running site; answers with what it said. */
export async function runSplot({ dataDir }: Pick<Site, 'dataDir'>, words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...words], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir },
  })
  return stdout
}
