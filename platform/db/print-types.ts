import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'

/** Prints the TypeScript types of all tables of a migrated database. The print is committed and checked for drift. */
export function printTypes(ownerUrl: string, target: string): void {
  execFileSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--dialect=postgres',
      `--url=${ownerUrl}`,
      `--out-file=${target}`,
      '--camel-case',
      '--date-parser=string',
      '--exclude-pattern=graphile_worker.*',
      `--type-mapping=${JSON.stringify({ int8: 'number', timestamptz: 'string' })}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: projectRoot },
  )
  writeFileSync(target, readFileSync(target, 'utf8').replace(/^\/\*\*[\s\S]*?\*\//, HEADER))
}

const HEADER = '// Printed from the migrated database by "npm run db:types"; never edited by hand.'
