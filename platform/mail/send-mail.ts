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
export async function sendMail<Facts>(
  ctx: Ctx,
  layout: Layout<Facts>,
  { addressee, accountId, namedAccountId, facts, link }: Draft<Facts>,
): Promise<string> {
  const id = randomUUID()
  await ctx.db
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
    })
    .execute()
  await ctx.plan(deliverMessage.job({ messageId: id as never }))
  return id
}

/** Takes a used link out of the outbox: it opens nothing any more, so nobody should hand it over. */
export async function forgetLink(ctx: Ctx, path: string): Promise<void> {
  await ctx.db
    .updateTable('mail.message')
    .set({ linkPath: null, linkExpiresAt: null })
    .where('linkPath', '=', path)
    .execute()
}
