import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'

/** How a program of PostgreSQL is started here: PostgreSQL refuses to run as root. */
export type RunAs = {
  command: (program: string, args: string[]) => [string, string[]]
  identity: { uid?: number; gid?: number }
  binaries: Binaries
  /** Gives a folder to the identity that PostgreSQL will run under. */
  own: (folder: string) => void
}

/**
 * Ordinary user: as is. Root: in a user namespace of its own, which needs no second account and no change of owner.
 * Root where namespaces are forbidden (many containers): as `nobody`, with programs copied to a readable place.
 */
export function chooseRunAs(binaries: Binaries): RunAs {
  const plain: RunAs = { command: (program, args) => [program, args], identity: {}, binaries, own: () => {} }
  if (process.platform === 'win32' || process.getuid?.() !== 0) return plain
  if (spawnSync('unshare', ['--user', 'true']).status === 0) {
    return { ...plain, command: (program, args) => ['unshare', ['--user', '--', program, ...args]] }
  }
  return asNobody(binaries)
}

const NOBODY = 65534

function asNobody(binaries: Binaries): RunAs {
  const home = join(tmpdir(), 'splot-postgres')
  if (!existsSync(join(home, 'bin', 'postgres')))
    cpSync(binaries.home, home, { recursive: true, verbatimSymlinks: true })
  return {
    command: (program, args) => [program, args],
    identity: { uid: NOBODY, gid: NOBODY },
    binaries: { home, initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') },
    own: giveToNobody,
  }
}

function giveToNobody(folder: string): void {
  chownSync(folder, NOBODY, NOBODY)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), NOBODY, NOBODY)
  }
}
