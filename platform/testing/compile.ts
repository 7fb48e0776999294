import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'

/** What the compiler says about one file under the settings of a tsconfig; empty when it compiles. For proofs that a guard catches. */
export function compilerSays(file: string, settings: Record<string, string>): string {
  const flags = Object.entries({
    noEmit: 'true',
    strict: 'true',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    target: 'es2023',
    skipLibCheck: 'true',
    allowImportingTsExtensions: 'true',
    ...settings,
  }).flatMap(([name, value]) => [`--${name}`, value])
  const compiler = join(projectRoot, 'node_modules/typescript-native/bin/tsc')
  return spawnSync(process.execPath, [compiler, '--ignoreConfig', ...flags, join(projectRoot, file)], {
    encoding: 'utf8',
    cwd: projectRoot,
  }).stdout
}
