// Bundles the server and the command line with esbuild, and the public styles and islands and the workspace with Vite.
// The server takes its packages with it, for reading their hundreds of small files was half of a start; those that carry
// binaries or load files of their own stay outside.
import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { build as buildWeb } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const serverBundle = JSON.parse(readFileSync(`${root}/tools/server-bundle.json`, 'utf8'))
rmSync(`${root}/dist`, { recursive: true, force: true })

await Promise.all([
  build({
    absWorkingDir: root,
    entryPoints: {
      'server/main': 'apps/server/main.ts',
      'server/typst-worker': 'platform/documents/typst-worker.ts',
      'cli/main': 'apps/cli/main.ts',
    },
    outdir: 'dist',
    ...serverBundle,
  }),
  buildWeb({ root, configFile: `${root}/vite.public.config.ts`, logLevel: 'warn' }),
  buildWeb({ root, configFile: `${root}/vite.staff.config.ts`, logLevel: 'warn' }),
])
