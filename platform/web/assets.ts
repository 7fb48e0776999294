import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

/** Files of the public site by the name of their source. */
const SOURCES = {
  'main.css': 'platform/web/css/main.css',
  'icon.svg': 'platform/web/icon.svg',
  'map.js': 'apps/public/islands/map.ts',
  'years.js': 'apps/public/islands/years.ts',
  'projector.js': 'apps/public/islands/projector.ts',
  'sans-latin.woff2': fontFile('source-sans-3', 'latin'),
  'sans-latin-ext.woff2': fontFile('source-sans-3', 'latin-ext'),
  'serif-latin.woff2': fontFile('source-serif-4', 'latin'),
  'serif-latin-ext.woff2': fontFile('source-serif-4', 'latin-ext'),
} as const

export type AssetName = keyof typeof SOURCES

/** Fonts that every Polish page shows in its first screen. */
export const PRELOADED_FONTS: readonly AssetName[] = ['sans-latin.woff2', 'sans-latin-ext.woff2', 'serif-latin.woff2']

const ASSETS_PATH = '/assets/'

type Manifest = Record<string, { file: string } | undefined>

/** The folder of built files, served under '/assets/'. Names carry hashes: they may be kept for ever. */
export const PUBLIC_ASSETS = join(projectRoot, 'dist/public')

/**
 * Looks up addresses of built files: 'main.css' → '/assets/main-Ab3xZ.css'.
 *
 * Everything is looked up at once, so a server with an unfinished build stops at its start and not on the first visit.
 *
 * @throws Error saying what to run when the files are not built
 */
export function readAssets(directory = PUBLIC_ASSETS): (name: AssetName) => string {
  const manifestFile = join(directory, '.vite/manifest.json')
  if (!existsSync(manifestFile)) {
    throw new Error(
      `Pages have no style sheet: ${manifestFile} is missing. Run: npx vite build -c vite.public.config.ts`,
    )
  }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const addresses = new Map(
    Object.entries(SOURCES).map(([name, source]) => {
      const built = manifest[source]
      if (built === undefined) throw new Error(`${source} is not in ${manifestFile}. Build the public files again.`)
      return [name, ASSETS_PATH + built.file]
    }),
  )
  return (name) => addresses.get(name)!
}

let read: ((name: AssetName) => string) | undefined

/** The address of one built file. The manifest is read once. */
export function asset(name: AssetName): string {
  read ??= readAssets()
  return read(name)
}

function fontFile(family: string, subset: string): string {
  return `node_modules/@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`
}
