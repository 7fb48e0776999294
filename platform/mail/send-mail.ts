import { randomUUID } from 'node:crypto'
import type { Ctx } from '../ctx.ts'

/** Stands in a text where the one-time link will be; the link itself is kept apart, so that lists can leave it out. */
export const LINK_PLACE = '{odnośnik}'

type Draft = {
  /** What the message is about, for lists: `invitation`. */
  kind: string
  addressee: string
  /** The addressee's account, once there is one: what is kept about a person is found by it. */
  accountId?: string
  /** The account of whoever the text names beside the addressee. */
  namedAccountId?: string | null
  subject: string
  /** Paragraphs with empty lines between. */
  text: string
  /** A path of this site that opens something once. */
  link?: { path: string; expiresAt: string }
}

/**
 * Writes a message in the transaction of what it tells about; it is sent after the commit, or read in the outbox where
 * no mail server is set. A lost commit sends nothing, a crash loses nothing.
 */
export async function sendMail(ctx: Ctx, { link, ...draft }: Draft): Promise<string> {
  const id = randomUUID()
  await ctx.db
    .insertInto('mail.message')
    .values({
      id,
      ...draft,
      linkPath: link?.path ?? null,
      linkExpiresAt: link?.expiresAt ?? null,
      createdAt: ctx.now,
    })
    .execute()
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
