import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '#platform/db/embedded/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { printTypes } from '#platform/db/print-types.ts'
import { projectRoot } from '#platform/project-root.ts'

// npm run db:types – prints the types of all tables from a freshly migrated database.
const folder = mkdtempSync(join(tmpdir(), 'splot-types-'))
const database = await openEmbedded({ dataDir: folder, durable: false })
try {
  await migrate(database.ownerUrl, 'splot_app')
  printTypes(database.ownerUrl, join(projectRoot, 'platform/db/types.ts'))
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
