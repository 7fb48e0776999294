// npm run bench [chapter…] – builds when stale, then measures (bench/run.ts). What is measured is bundled as the program
// is (tools/build.mjs): read from its sources it would carry the compiler in its memory and a wrapper around each function.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { prepare } from './prepare.mjs'

prepare()
const { build } = await import('esbuild') // only now is it sure to be installed
const serverBundle = JSON.parse(readFileSync('tools/server-bundle.json', 'utf8'))
await build({
  // the server lies beside the built one, where it looks for its thread and the pages' styles
  entryPoints: { 'bench/run': 'bench/run.ts', 'server/bench': 'bench/server-process.ts' },
  outdir: 'dist',
  ...serverBundle,
  logLevel: 'error',
})
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'dist/bench/run.js', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
