import { randomUUID } from 'node:crypto'
import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Subject } from './read-export.ts'

/** A file handed over before, unchanged. */
export type KeptFile = { sha256: string; bytes: Uint8Array; obtainedOn: PlainDate }

const OFFICE = { publisher: 'Główny Urząd Statystyczny, Bank Danych Lokalnych', licence: 'CC BY 4.0' }
const SHOW = { publisher: 'Splot: liczby zmyślone na potrzeby pokazu', licence: 'CC0 1.0' }

/**
 * The file with this checksum.
 *
 * @refuses `file-not-stored`
 */
export async function keptFile(ctx: Ctx, sha256: string): Promise<KeptFile> {
  const file = await ctx.db
    .selectFrom('documents.file')
    .select('obtainedOn')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (file === undefined) throw new Refusal('file-not-stored', { sha256 })
  return { sha256, bytes: await ctx.files.get(sha256), obtainedOn: file.obtainedOn }
}

type HeldOrigin = { id: string; subjectCode: string }

/** What an earlier import made of the same content. */
export async function findOrigin(ctx: Ctx, sha256: string): Promise<HeldOrigin | undefined> {
  return await ctx.db
    .selectFrom('indicators.origin')
    .select(['id', 'subjectCode'])
    .where('fileSha256', '=', sha256)
    .executeTakeFirst()
}

/** Takes back what a file brought in under a wrong answer; tells how many observations that were. */
export async function withdrawObservations(ctx: Ctx, { id, subjectCode }: HeldOrigin): Promise<number> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('indicators.observation')
    .where('originId', '=', id)
    .executeTakeFirstOrThrow()
  await ctx.db
    .deleteFrom('indicators.variable')
    .where('subjectCode', '=', subjectCode)
    .where(({ not, exists, selectFrom, or }) =>
      not(
        or([
          exists(
            selectFrom('indicators.observation')
              .select('indicators.observation.year')
              .whereRef('indicators.observation.variableId', '=', 'indicators.variable.id'),
          ),
          exists(
            selectFrom('indicators.revision')
              .select('indicators.revision.id')
              .whereRef('indicators.revision.variableId', '=', 'indicators.variable.id'),
          ),
        ]),
      ),
    )
    .execute()
  return Number(numDeletedRows)
}

/** Records where figures come from. The same content stays one origin, and keeps its date when renamed without one. */
export async function writeOrigin(
  ctx: Ctx,
  file: KeptFile,
  subject: Subject,
  synthetic: boolean,
): Promise<{ id: string; publishedOn: PlainDate | null }> {
  const told = {
    ...(synthetic ? SHOW : OFFICE),
    subjectCode: subject.code,
    subjectName: subject.name,
    publishedOn: subject.publishedOn,
    obtainedOn: file.obtainedOn,
    synthetic,
    importedAt: ctx.now,
  }
  return await ctx.db
    .insertInto('indicators.origin')
    .values({ id: randomUUID(), fileSha256: file.sha256, ...told })
    .onConflict((conflict) =>
      conflict.column('fileSha256').doUpdateSet((row) => ({
        subjectCode: told.subjectCode,
        subjectName: told.subjectName,
        publishedOn: row.fn.coalesce(row.ref('excluded.publishedOn'), row.ref('indicators.origin.publishedOn')),
        importedAt: told.importedAt,
      })),
    )
    .returning(['id', 'publishedOn'])
    .executeTakeFirstOrThrow()
}
