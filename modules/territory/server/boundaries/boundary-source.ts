import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Where the held boundaries come from, in words for the line under a map; undefined when none are held. */
export async function boundarySource(ctx: Ctx): Promise<{ text: string; obtainedOn: PlainDate } | undefined> {
  const file = await ctx.db
    .selectFrom('territory.boundarySet as set')
    .innerJoin('documents.file as file', 'file.sha256', 'set.fileSha256')
    .select(['file.origin', 'file.licence', 'file.obtainedOn'])
    .where('set.isCurrent', '=', true)
    .executeTakeFirst()
  return file === undefined ? undefined : { text: `${file.origin}, ${file.licence}`, obtainedOn: file.obtainedOn }
}
