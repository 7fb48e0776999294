// npm test – the set-up of npm start, then everything that CI runs, with one closing line over all runners.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'

const NOTHING = { passed: 0, failed: 0, skipped: 0, said: '' }
const total = { ...NOTHING }
const times = []

await stage('przygotowanie', () => {
  prepare()
  return NOTHING
})
const { check } = await import('./check.mjs')
// Whoever waits for a killed database to come back leaves room for whoever reads types.
await Promise.all([
  stage('sprawdzenia', check),
  stage('odporność na przerwanie', () => vitest('vitest.kill.config.ts', 'pipe')),
])
await stage('reguły i scenariusze', () => vitest('vitest.config.ts'))
await stage('podróże w przeglądarce', () => vitest('vitest.e2e.config.ts'))

console.log('')
for (const { name, seconds } of times) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
if (total.passed + total.failed === 0) {
  console.log('Nie wykonano żadnego testu.')
  total.failed = 1
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

/** What a stage says while another runs beside it is printed when it ends. */
async function stage(name, run) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  let counts
  try {
    counts = await run()
  } catch (error) {
    counts = { ...NOTHING, failed: 1, said: error.message }
  }
  for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key]
  const seconds = (performance.now() - began) / 1000
  times.push({ name, seconds })
  if (counts.said !== '') console.log(`\n── ${name}: koniec po ${seconds.toFixed(1)} s\n${counts.said}`)
}

async function vitest(config, output = 'inherit') {
  const folder = mkdtempSync(join(tmpdir(), 'splot-report-'))
  const report = join(folder, 'report.json')
  try {
    const child = spawn(
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
      { stdio: ['ignore', output, output] },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text))
    const status = await new Promise((resolve) => child.once('close', resolve))
    if (!existsSync(report)) return { ...NOTHING, failed: 1, said: `${said}\nTesty nie zostawiły wyniku: ${config}` }
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const failed = result.numFailedTests + result.numFailedTestSuites * (result.numFailedTests === 0 ? 1 : 0)
    return {
      passed: result.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
      said,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
