import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the first visit may fetch before it shows anything, and what each further page may add; kB as 1 000 bytes. */
export const BUDGET = { firstLoad: 250_000, route: 80_000 }

type Chunk = {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Record<string, Chunk>

/** Sizes of the built workspace, packed as they travel. */
export type Sizes = { firstLoad: number; routes: Record<string, number> }

/**
 * Weighs the script of the first load, and what each page adds to it. Shared parts that only some pages fetch count for
 * each of them, because any of these may be the first that somebody opens.
 */
export function weigh(manifest: Manifest, sizeOf: (file: string) => number): Sizes {
  const [entry] = Object.entries(manifest).find(([, { isEntry }]) => isEntry) ?? []
  if (entry === undefined) throw new Error('The manifest of the workspace has no entry.')
  const first = reach(manifest, entry)
  const sum = (names: Iterable<string>) =>
    [...names].reduce((size, name) => size + sizeOf(manifest[name]?.file ?? name), 0)
  const pages = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry)
  if (pages.length === 0) throw new Error('The manifest of the workspace has no pages.')
  const routes = pages.map((name) => [name, sum([...reach(manifest, name)].filter((part) => !first.has(part)))])
  return { firstLoad: sum(first), routes: Object.fromEntries(routes) as Sizes['routes'] }
}

function reach(manifest: Manifest, from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const name of manifest[from]?.imports ?? []) reach(manifest, name, seen)
  return seen
}

/** Everything that is over the budget, in words. */
export function overBudget({ firstLoad, routes }: Sizes): string[] {
  const faults = Object.entries(routes).flatMap(([name, size]) =>
    size > BUDGET.route ? [`${name}: ${inKb(size)}, najwyżej ${inKb(BUDGET.route)}`] : [],
  )
  return firstLoad > BUDGET.firstLoad
    ? [`pierwsze wejście: ${inKb(firstLoad)}, najwyżej ${inKb(BUDGET.firstLoad)}`, ...faults]
    : faults
}

/** Weighs what was built. */
export function weighBuilt(folder: string): Sizes {
  const manifestFile = join(folder, 'manifest.json')
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing: build first (node tools/build.mjs)`)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  return weigh(manifest, (file) => (file.endsWith('.js') ? gzipSync(readFileSync(join(folder, file))).length : 0))
}

export function inKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
