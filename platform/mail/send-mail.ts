import { randomUUID } from 'node:crypto'
import type { Ctx } from '../ctx.ts'
import type { Layout } from './blocks.ts'
import { deliverMessage } from './deliver.ts'

type Draft<Facts> = {
  addressee: string
  /** The addressee's account, once there is one: what is kept about a person is found by it. */
  accountId?: string
  /** The account of whoever the text names beside the addressee. */
  namedAccountId?: string | null
  facts: Facts
  /** A path of this site that opens something once. */
  link?: { path: string; expiresAt: string }
}

/**
 * Writes a message in the transaction of what it tells about and plans its sending; it goes after the commit, or is read
 * in the outbox where no mail server is set. A lost commit sends nothing, a crash loses nothing.
 */
export async function sendMail<Facts>(ctx: Ctx, layout: Layout<Facts>, draft: Draft<Facts>): Promise<string> {
  const id = randomUUID()
  await write(ctx, layout, draft, id, null)
  return id
}

/**
 * The same for a cause that a person hears of once: jobs may be done twice, and the second time this writes nothing and
 * says so. The cause is forgotten with the message.
 */
export async function sendMailOnce<Facts>(
  ctx: Ctx,
  layout: Layout<Facts>,
  { cause, ...draft }: Draft<Facts> & { cause: string },
): Promise<boolean> {
  return await write(ctx, layout, draft, randomUUID(), cause)
}

async function write<Facts>(
  ctx: Ctx,
  layout: Layout<Facts>,
  { addressee, accountId, namedAccountId, facts, link }: Draft<Facts>,
  id: string,
  cause: string | null,
): Promise<boolean> {
  const written = await ctx.db
    .insertInto('mail.message')
    .values({
      id,
      kind: layout.kind,
      addressee,
      accountId: accountId ?? null,
      namedAccountId: namedAccountId ?? null,
      subject: layout.subject(facts),
      blocks: JSON.stringify(layout.blocks(facts)),
      linkPath: link?.path ?? null,
      linkExpiresAt: link?.expiresAt ?? null,
      createdAt: ctx.now,
      cause,
    })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) return false
  await ctx.plan(deliverMessage.job({ messageId: id as never }))
  return true
}

/** Takes a used link out of the outbox: it opens nothing any more, so nobody should hand it over. */
export async function forgetLink(ctx: Ctx, path: string): Promise<void> {
  await ctx.db
    .updateTable('mail.message')
    .set({ linkPath: null, linkExpiresAt: null })
    .where('linkPath', '=', path)
    .execute()
}
