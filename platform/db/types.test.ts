import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import { printTypes } from './print-types.ts'

test('wydrukowane typy tabel zgadzają się ze zmigrowaną bazą', () => {
  const folder = mkdtempSync(join(tmpdir(), 'splot-drift-'))
  try {
    const fresh = join(folder, 'types.ts')
    printTypes(inject('database').ownerUrl, fresh)
    expect(readFileSync(join(projectRoot, 'platform/db/types.ts'), 'utf8'), 'Uruchom „npm run db:types”.').toBe(
      readFileSync(fresh, 'utf8'),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('fakt, którego tabela nie niesie, nie przechodzi kompilacji', () => {
  const attempt = () =>
    execFileSync(
      process.execPath,
      [
        join(projectRoot, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--moduleResolution',
        'nodenext',
        '--target',
        'es2023',
        '--skipLibCheck',
        '--allowImportingTsExtensions',
        join(projectRoot, 'platform/db/row-carries.must-not-compile.ts'),
      ],
      { encoding: 'utf8', cwd: projectRoot },
    )
  expect(attempt).toThrow(expect.objectContaining({ stdout: expect.stringMatching(/"licences".*"size"/) }))
})
