// Bundles the server and the command line with esbuild, and the public styles and islands and the workspace with Vite.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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
      'server/serve': 'apps/server/main.ts',
      'server/typst-worker': 'platform/documents/typst-worker.ts',
      'cli/main': 'apps/cli/main.ts',
    },
    outdir: 'dist',
    ...serverBundle,
  }),
  buildWeb({ root, configFile: `${root}/vite.public.config.ts`, logLevel: 'warn' }),
  buildWeb({ root, configFile: `${root}/vite.staff.config.ts`, logLevel: 'warn' }),
])

// React chooses its build when it is imported, so the choice has to be made one step earlier.
writeFileSync(`${root}/dist/server/main.js`, "process.env.NODE_ENV ??= 'production'\nawait import('./serve.js')\n")
