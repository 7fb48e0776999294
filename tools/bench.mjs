// npm run bench [chapter…] – builds when stale, then measures (bench/run.ts).
import { spawnSync } from 'node:child_process'
import { prepare } from './prepare.mjs'

prepare()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
