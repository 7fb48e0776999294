import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '../ctx.ts'

/** A file as its publisher gave it. */
export type GivenFile = {
  name: string
  bytes: Uint8Array
  mediaType: string
  /** Who published it, in words that may stand under a table. */
  origin: string
  licence: string
  /** The day it was taken from the publisher. */
  obtainedOn: PlainDate
}

/** As much of a use case's surroundings as keeping a file needs: work between operations has no more. */
type Keeping = Pick<Ctx, 'db' | 'files' | 'now'> & { audit: Pick<Ctx['audit'], 'touched'> }

/**
 * Keeps a file unchanged under its checksum. The same content given again is the same file and keeps its first description:
 * what was cited once does not change under the reader.
 */
export async function storeFile(ctx: Keeping, file: GivenFile): Promise<{ sha256: string; size: number }> {
  const { sha256, size } = await ctx.files.put(file.bytes)
  const { name, mediaType, origin, licence, obtainedOn } = file
  await ctx.db
    .insertInto('documents.file')
    .values({ sha256, name, mediaType, size, origin, licence, obtainedOn, receivedAt: ctx.now })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  ctx.audit.touched('file', sha256)
  return { sha256, size }
}
