import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import type { Item, Probe, Proof } from './item.ts'

/** What proofs are held against; a test hands over a false one to see that each kind can fail. */
export type Ground = {
  /** Text of a file of the project, or undefined. */
  read: (file: string) => string | undefined
  /** Files of the program, without tests. */
  sources: readonly string[]
  /** Names of installed packages. */
  packages: readonly string[]
  /** Names and addresses of operations. */
  operations: readonly string[]
}

const FOLDERS = ['kernel', 'platform', 'modules', 'apps', 'database']
const SOURCE = /\.(ts|tsx|sql|typ)$/
const NOT_PROGRAM = /\.test\.tsx?$|\/testing[./-]|must-not-compile/
/** Where a runner looks for tests; see vitest*.config.ts. */
const RUN_BY_A_RUNNER =
  /^(kernel|platform|modules|apps|demo|tools|database)\/.*\.test\.tsx?$|^e2e\/(kill\/)?[^/]+\.test\.ts$/

/** The project as it lies on the disk. */
export function projectGround(operations: readonly string[]): Ground {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as { packages: object }
  return {
    read: (file) => (existsSync(join(projectRoot, file)) ? readFileSync(join(projectRoot, file), 'utf8') : undefined),
    sources: FOLDERS.flatMap(filesBelow).filter((file) => SOURCE.test(file) && !NOT_PROGRAM.test(file)),
    packages: Object.keys(lock.packages).map((place) => place.replace(/^.*node_modules\//, '')),
    operations,
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
}

/** Why the proofs of an item do not hold; empty when they do. */
export function faultsOf({ id, does, proofs }: Item, ground: Ground): string[] {
  if (proofs.length === 0 || does.length < 10) return [`${id}: nie ma opisu albo dowodu`]
  return proofs.flatMap((proof) => {
    const fault = faultOf(proof, ground)
    return fault === undefined ? [] : [`${id}: ${fault}`]
  })
}

function faultOf(proof: Proof, ground: Ground): string | undefined {
  switch (proof.kind) {
    case 'test':
      return testFault(proof, ground)
    case 'configuration':
      return ground.read(proof.file)?.includes(proof.contains)
        ? undefined
        : `w ${proof.file} nie ma „${proof.contains}”`
    case 'document': {
      const headings = (ground.read(proof.file) ?? '').match(/^#+ .+$/gm) ?? []
      const has = headings.some((line) => line.replace(/^#+ /, '') === proof.heading)
      return has ? undefined : `w ${proof.file} nie ma nagłówka „${proof.heading}”`
    }
    case 'source': {
      const found = filesWith(proof.pattern, ground)
      const stray = found.filter((file) => !proof.except.includes(file))
      const gone = proof.except.filter((file) => !found.includes(file))
      if (stray.length > 0) return `„${proof.pattern}” jest też w: ${stray.join(', ')}`
      return gone.length > 0 ? `wyjątek już niepotrzebny: ${gone.join(', ')}` : undefined
    }
    case 'absent': {
      const found = present(proof.probe, ground)
      return found.length === 0 ? undefined : `„${proof.feature}” już jest: ${found.join(', ')}`
    }
    case 'open':
      return proof.reason.length >= 40 ? undefined : 'otwarty punkt bez powodu'
  }
}

/** The title has to be that of a test which runs: not skipped, not only begun, in a file that a runner takes. */
function testFault({ file, title }: { file: string; title: string }, { read }: Ground): string | undefined {
  const text = read(file)
  if (text === undefined || !RUN_BY_A_RUNNER.test(file)) return `nie ma testu ${file}`
  const at = text.indexOf(`'${title}'`)
  if (at === -1) return `w ${file} nie ma testu „${title}”`
  const before = text.slice(0, at)
  const call = /(?:^|\n)[ \t]*(test|it)(\.each\([\s\S]*\))?\(\s*$/.exec(before.slice(before.lastIndexOf('\n\n') + 1))
  const isRunning = call !== null || /\n\]\)\(\s*$/.test(before)
  return isRunning ? undefined : `„${title}” w ${file} nie jest tytułem działającego testu`
}

function filesWith(pattern: string, { sources, read }: Ground): string[] {
  const sought = new RegExp(pattern)
  return sources.filter((file) => sought.test(read(file) ?? ''))
}

function present(probe: Probe, ground: Ground): string[] {
  if ('packages' in probe) return ground.packages.filter((name) => new RegExp(probe.packages).test(name))
  if ('operations' in probe) return ground.operations.filter((name) => new RegExp(probe.operations).test(name))
  return filesWith(probe.source, ground)
}
