import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '../project-root.ts'

let built: string | undefined

/**
 * The file of the document thread where Splot runs from its sources, as its tests do: bundled once a process, since a
 * loader that learns TypeScript in each thread costs two thirds of the thread's start. The bundler is no part of an
 * installation and is asked for only here.
 */
export function threadFromSource(): string {
  built ??= buildThread()
  return built
}

function buildThread(): string {
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const { outputFiles } = buildSync({
    absWorkingDir: projectRoot,
    entryPoints: ['platform/documents/typst-worker.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
  })
  // Beside the libraries it needs; another process may be writing the same this moment, hence in one step.
  const file = join(projectRoot, 'node_modules/.cache/splot-documents/typst-worker.js')
  const own = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(own, outputFiles[0]!.contents)
  renameSync(own, file)
  return file
}
