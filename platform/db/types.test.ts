import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import { compilerSays } from '../testing/compile.ts'
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
  const verdict = compilerSays('platform/db/row-carries.must-not-compile.ts', {})
  expect(verdict).toContain('column licences')
  expect(verdict).toContain('column size')
  expect(verdict).not.toContain('column sha256')
})
