// npm run check – types, lint, walls, dead code and fresh prints. Each step counts as one test.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const STEPS = [
  ['typy: shared', 'typescript/bin/tsc', ['-p', 'tsconfig.shared.json']],
  ['typy: server', 'typescript/bin/tsc', ['-p', 'tsconfig.server.json']],
  ['typy: e2e', 'typescript/bin/tsc', ['-p', 'e2e/tsconfig.json']],
  ['typy: web', 'typescript/bin/tsc', ['-p', 'tsconfig.web.json']],
  ['lint i zapis', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  [
    'mury między modułami',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['kernel', 'platform', 'modules', 'apps', 'demo', 'tools', 'e2e'],
  ],
  ['martwy kod', 'knip/bin/knip.js', ['--no-progress']],
  ['wydruki świeże', 'tsx/dist/cli.mjs', ['tools/print.ts', '--check']],
]

/** Runs every step, even after a failure, and returns how many passed and failed. */
export function check() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const [name, program, args] of STEPS) {
    const began = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}/node_modules/${program}`, ...args], {
      cwd: root,
      encoding: 'utf8',
    })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (status === 0) counts.passed += 1
    else counts.failed += 1
    console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
    if (status !== 0) console.log(`${stdout}\n${stderr}`)
  }
  return counts
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = check().failed > 0 ? 1 : 0
