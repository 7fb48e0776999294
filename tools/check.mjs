// npm run check – types, lint, walls, dead code and fresh prints. Each step counts as one test.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

// Four threads of the compiler each work out the same types: they end little sooner and take twice the processor.
const ALONE = ['--singleThreaded']

const STEPS = [
  ['typy: shared', 'typescript-native/bin/tsc', [...ALONE, '-p', 'tsconfig.shared.json']],
  ['typy: server', 'typescript-native/bin/tsc', [...ALONE, '-p', 'tsconfig.server.json']],
  ['typy: e2e', 'typescript-native/bin/tsc', [...ALONE, '-p', 'e2e/tsconfig.json']],
  ['typy: web', 'typescript-native/bin/tsc', [...ALONE, '-p', 'tsconfig.web.json']],
  ['lint i zapis', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  [
    'mury między modułami',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['kernel', 'platform', 'modules', 'apps', 'demo', 'tools', 'e2e'],
  ],
  ['martwy kod', 'knip/bin/knip.js', ['--no-progress']],
  ['wydruki świeże', 'tsx/dist/cli.mjs', ['tools/print.ts', '--check']],
]

/** Runs every step, two at a time and even after a failure, and returns how many passed and failed and what they said. */
export async function check() {
  const waiting = [...STEPS]
  const results = []
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await run(step))
  }
  await Promise.all([lane(), lane()])
  const failed = results.filter(({ isPassed }) => !isPassed).length
  return { passed: results.length - failed, failed, skipped: 0, said: results.map(({ said }) => said).join('\n') }
}

async function run([name, program, args]) {
  const began = performance.now()
  const child = spawn(process.execPath, [`${root}/node_modules/${program}`, ...args], { cwd: root })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const status = await new Promise((resolve) => child.once('close', resolve))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const isPassed = status === 0
  const line = `${isPassed ? '✓' : '✗'} ${name} (${seconds} s)`
  return { isPassed, said: isPassed ? line : `${line}\n${output}` }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed, said } = await check()
  console.log(said)
  process.exitCode = failed > 0 ? 1 : 0
}
