import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import type { Ctx } from '../ctx.ts'
import { endpoint } from '../http/endpoint.ts'
import { task } from '../jobs/task.ts'
import type { Block } from './blocks.ts'

/** Reserved: such addresses are fictional, and nothing goes out to them. */
const FICTIONAL = /\.example$/

const MessageId = idOf('message').meta({ label: 'Wiadomość', reach: 'partners' })

/** One job a message, and a message has one addressee. */
export const deliverMessage = task({
  name: 'mail.deliver',
  summary: 'Wysłanie wiadomości',
  description: 'Oddaje jedną wiadomość serwerowi poczty i zaznacza, że wyszła.',
  action: 'message.deliver',
  payload: z.object({ messageId: MessageId }),
  key: ({ messageId }) => messageId,
})

/** Plans what waited while no mail server was set; called by the server when it begins. */
export const planWaiting = endpoint({
  name: 'mail.planWaiting',
  method: 'POST',
  path: '/mail/waiting',
  summary: 'Zaplanuj wysłanie czekających wiadomości',
  description: 'Dla wiadomości napisanych, zanim ustawiono serwer poczty. Zaplanowanych nie planuje drugi raz.',
  action: 'message.deliver',
  inProcess: true,
  returns: z.object({ planned: z.int() }),
})

/**
 * Sends one message. It is marked as sent in the transaction that holds it, so a crash in between sends it again with the
 * same identifier and never loses it, and a job that runs twice sends once.
 */
export async function deliver(ctx: Ctx, messageId: string): Promise<{ done: boolean }> {
  if (ctx.postman === undefined) return { done: false } // it stays in the outbox, where people read it
  const message = await ctx.db
    .selectFrom('mail.message')
    .where('id', '=', messageId)
    .where('sentAt', 'is', null)
    .forUpdate()
    .selectAll()
    .executeTakeFirst()
  if (message === undefined || FICTIONAL.test(message.addressee)) return { done: false }
  await ctx.postman.send({ ...message, blocks: message.blocks as Block[] })
  await ctx.db
    .updateTable('mail.message')
    .set({ sentAt: ctx.now, linkPath: null, linkExpiresAt: null })
    .where('id', '=', messageId)
    .execute()
  ctx.audit.touched('message', messageId)
  return { done: true }
}

/** Plans every message that is still here; a message that has its job keeps the one it has. */
export async function planWaitingMessages(ctx: Ctx): Promise<{ planned: number }> {
  const waiting = await ctx.db
    .selectFrom('mail.message')
    .where('sentAt', 'is', null)
    .where('addressee', 'not like', '%.example')
    .orderBy('createdAt')
    .select('id')
    .execute()
  for (const { id } of waiting) await ctx.plan(deliverMessage.job({ messageId: id as never }))
  return { planned: waiting.length }
}
