// npm test – the set-up of npm start, then everything that CI runs, with one closing line over all runners.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'

const NOTHING = { passed: 0, failed: 0, skipped: 0, said: '' }
const total = { ...NOTHING }
const times = []
const startedAt = performance.now()

await stage('przygotowanie', () => {
  prepare()
  return NOTHING
})
const { check } = await import('./check.mjs')
// Side by side: whoever waits for a page or for a killed database leaves room for whoever reckons.
await Promise.all([
  inTurn(['sprawdzenia', check], ['reguły i scenariusze', () => vitest('vitest.config.ts')]),
  stage('odporność na przerwanie', () => vitest('vitest.kill.config.ts')),
  stage('podróże w przeglądarce', () => vitest('vitest.e2e.config.ts')),
])

console.log('')
for (const { name, seconds } of times) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(7)} s  razem`)
if (total.passed + total.failed === 0) {
  console.log('Nie wykonano żadnego testu.')
  total.failed = 1
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

async function inTurn(...stages) {
  for (const [name, run] of stages) await stage(name, run)
}

/** What a stage says is printed when it ends, since another runs beside it. */
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

async function vitest(config) {
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
      { stdio: ['ignore', 'pipe', 'pipe'] },
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
