import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { BUDGET, overBudget, weigh, weighBuilt } from './staff-budget.ts'

test('pierwsze wejście do miejsca pracy i każda jego strona mieszczą się w budżecie', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'splot-budget-'))
  try {
    const configFile = join(projectRoot, 'vite.staff.config.ts')
    await build({ configFile, logLevel: 'error', build: { outDir: folder } })
    const sizes = weighBuilt(folder)
    expect(Object.keys(sizes.routes)).toContain('apps/staff/start/start-page.tsx')
    expect(sizes.firstLoad).toBeGreaterThan(100_000) // React alone weighs more than half of that
    expect(overBudget(sizes)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('za ciężkie wejście i za ciężka strona są złapane, także przez część wspólną', () => {
  const manifest = {
    'main.tsx': { file: 'main.js', isEntry: true, imports: ['_react.js'], dynamicImports: ['a.tsx', 'b.tsx'] },
    '_react.js': { file: 'react.js' },
    '_dates.js': { file: 'dates.js', imports: ['_react.js'] },
    'a.tsx': { file: 'a.js', isDynamicEntry: true, imports: ['_dates.js', '_react.js'] },
    'b.tsx': { file: 'b.js', isDynamicEntry: true, imports: ['main.tsx'] },
  }
  const sizes: Record<string, number> = {
    'main.js': 100_000,
    'react.js': BUDGET.firstLoad - 99_999,
    'dates.js': BUDGET.route,
    'a.js': 1,
    'b.js': BUDGET.route,
  }
  expect(overBudget(weigh(manifest, (file) => sizes[file] ?? 0))).toEqual([
    expect.stringMatching(/^pierwsze wejście: 250.0 kB/),
    expect.stringMatching(/^a.tsx: 80.0 kB/),
  ])
})
