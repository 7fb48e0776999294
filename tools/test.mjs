// npm test – the set-up of npm start, then everything that CI runs, with one closing line over all runners.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const times = []

stage('przygotowanie', () => {
  prepare()
  return { passed: 0, failed: 0, skipped: 0 }
})
const { check } = await import('./check.mjs')
stage('sprawdzenia', check)
stage('reguły i scenariusze', () => vitest('vitest.config.ts'))
stage('odporność na przerwanie', () => vitest('vitest.kill.config.ts'))
stage('podróże w przeglądarce', () => vitest('vitest.e2e.config.ts'))

console.log('')
for (const { name, seconds } of times) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
if (total.passed + total.failed === 0) {
  console.log('Nie wykonano żadnego testu.')
  total.failed = 1
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

function stage(name, run) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  let counts
  try {
    counts = run()
  } catch (error) {
    console.error(error.message)
    counts = { passed: 0, failed: 1, skipped: 0 }
  }
  for (const key of Object.keys(total)) total[key] += counts[key]
  times.push({ name, seconds: (performance.now() - began) / 1000 })
}

function vitest(config) {
  const folder = mkdtempSync(join(tmpdir(), 'splot-report-'))
  const report = join(folder, 'report.json')
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        config,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { stdio: 'inherit' },
    )
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const failed = result.numFailedTests + result.numFailedTestSuites * (result.numFailedTests === 0 ? 1 : 0)
    return {
      passed: result.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
