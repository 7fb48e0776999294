import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { compilerSays } from '#platform/testing/compile.ts'

// The same rules as `npm run check`, tried on imports that each of them must catch.
const rules = (await import(join(projectRoot, '.dependency-cruiser.cjs'))).default
const BAD = 'zz-careless'

const SAMPLES: { rule: string; file: string; source: string }[] = [
  { rule: 'kernel-imports-nothing', file: `kernel/${BAD}.ts`, source: "import '#platform/settings.ts'" },
  {
    rule: 'platform-knows-no-module',
    file: `platform/${BAD}.ts`,
    source: "import '#modules/territory/shared/operations.ts'",
  },
  { rule: 'shared-is-pure', file: `modules/territory/shared/${BAD}.ts`, source: "import '#platform/db/connect.ts'" },
  {
    rule: 'server-shows-nothing',
    file: `modules/territory/server/${BAD}.ts`,
    source: "import '#apps/server/modules.ts'",
  },
  {
    rule: 'through-the-door',
    file: `modules/indicators/server/${BAD}.ts`,
    source: "import '#modules/territory/server/index.ts'",
  },
  {
    rule: 'pages-ask-operations',
    file: `modules/indicators/public/${BAD}.ts`,
    source: "import '#platform/db/connect.ts'",
  },
  {
    rule: 'territory-knows-nothing-later',
    file: `modules/territory/server/${BAD}-later.ts`,
    source: "import '#modules/indicators/shared/operations.ts'",
  },
  {
    rule: 'workspace-stays-in-the-browser',
    file: `apps/staff/${BAD}.ts`,
    source: "import '#platform/access/rules.ts'",
  },
  {
    rule: 'workspace-pages-know-only-their-kit',
    file: `modules/territory/web/${BAD}.ts`,
    source: "import '#platform/access/operations.ts'",
  },
  { rule: 'resolvable', file: `platform/${BAD}-path.ts`, source: "import './no-such-file.ts'" },
  { rule: 'no-unlisted-library', file: `platform/${BAD}-library.ts`, source: "import 'async-exit-hook'" },
]

/** Each file with the rules that it breaks; in one go, since every sample leads into the same graph. */
async function rulesBrokenBy(files: string[]): Promise<Map<string, string[]>> {
  const { tsConfig: _unused, ...options } = rules.options
  const { output } = await cruise(files, {
    ...options,
    baseDir: projectRoot,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  })
  const broken = new Map<string, string[]>(files.map((file) => [file, []]))
  for (const { from, rule } of (output as { summary: { violations: Violation[] } }).summary.violations)
    broken.get(from)?.push(rule.name)
  return broken
}
type Violation = { from: string; rule: { name: string } }

let broken: Map<string, string[]>
beforeAll(async () => {
  process.chdir(projectRoot)
  try {
    for (const { file, source } of SAMPLES) {
      mkdirSync(dirname(join(projectRoot, file)), { recursive: true })
      writeFileSync(join(projectRoot, file), `${source}\n`, { flag: 'wx' }) // two samples in one file would hide one
    }
    broken = await rulesBrokenBy(SAMPLES.map(({ file }) => file))
  } finally {
    for (const { file } of SAMPLES) rmSync(join(projectRoot, file), { force: true })
  }
})

test.each(SAMPLES)('mur $rule łapie zakazany import', ({ rule, file }) => {
  expect(broken.get(file)).toContain(rule)
})

test('w shared nie ma ani okna przeglądarki, ani procesu Node', () => {
  const verdict = compilerSays('kernel/shared-wall.must-not-compile.ts', { lib: 'es2023', typeRoots: 'kernel' })
  expect(verdict).toContain("'window'")
  expect(verdict).toContain("'process'")
})
