import { type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../ctx.ts'
import type { World } from '../../testing/world.ts'
import { loadReference } from '../reference/load-reference.ts'
import { type ReferenceFiles, readReferenceFiles, referenceFiles } from '../reference/reference-files.ts'

/** Changes of files by their names: the text as it is, the text as it shall be. */
export type Edits = Record<string, (text: string) => string>

/** The project's own files with changes, as the next release would bring them. */
export function amendedFiles(edits: Edits, { files } = readReferenceFiles()): ReferenceFiles {
  const amended = new Map(files)
  for (const [name, edit] of Object.entries(edits)) {
    const before = new TextDecoder().decode(files.get(name) ?? new Uint8Array())
    const after = edit(before)
    if (after === before) throw new Error(`The edit of ${name}.csv changes nothing, so the test would prove nothing.`)
    amended.set(name, new TextEncoder().encode(after))
  }
  return referenceFiles(amended)
}

/** Loads files into the database of one world, as a start after an upgrade does. */
export async function loadInto(region: World, files: ReferenceFiles): Promise<number | undefined> {
  return await loadReference(region.ownerUrl, files)
}

/** A use case's context on a day, in a transaction of its own. */
export async function inContext<T>({ platform }: World, today: string, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return await platform.db.transaction().execute(
    async (db) =>
      await run({
        db,
        actor: { kind: 'system', name: 'test' },
        today,
        now: `${today}T11:00:00Z`,
        operation: 'test',
        rights: [],
        allowed: () => sql<SqlBool>`true`,
        allowedApart: () => [sql<SqlBool>`true`],
        verdicts: () => [],
        audit: { touched: () => {}, heads: platform.heads, verified: platform.verified },
        files: platform.files,
        vault: platform.vault,
        dataChanged: () => {},
        remember: (_key, make) => make(),
        lasting: (_name, make) => make(),
        progress: () => {},
        plan: async () => {},
        postman: undefined,
      }),
  )
}
