import { Refusal } from '#kernel/refusal.ts'
import { operator, withRole } from '../access/rules.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf } from '../http/endpoint.ts'
import type { IsDemo } from '../is-demo.ts'
import { defineModule, type Module, on } from '../module.ts'
import { type Block, plainTwin } from './blocks.ts'
import { deliver, deliverMessage, planWaiting, planWaitingMessages } from './deliver.ts'
import { mailOperations as api } from './operations.ts'

const LONGEST_LIST = 200
/** Stands in lists where the one-time link is. */
const LINK_PLACE = '{odnośnik}'

/** Mail that this installation writes, as a module of the platform. */
export function createMailModule({ isDemo }: { isDemo: IsDemo }): Module {
  return defineModule({
    name: 'mail',
    routes: [
      on(api.listOutbox, (ctx) => listOutbox(ctx, isDemo)),
      on(api.revealLink, (ctx, { params }) => revealLink(ctx, params.messageId)),
      on(deliverMessage.operation, (ctx, { body }) => deliver(ctx, body.messageId)),
      on(planWaiting, (ctx) => planWaitingMessages(ctx)),
    ],
    rules: {
      'mail.read': [operator, withRole('administrator')],
      'mail.revealLink': [operator, withRole('administrator')],
      'message.deliver': [operator],
    },
    tasks: [deliverMessage],
    refusals: {
      'link-opens-account': {
        status: 409,
        sentence: () =>
          'Ten odnośnik otwiera cudze konto, więc w aplikacji się go nie odkrywa. Poproś tę osobę o nową próbę albo obsługę o pomoc z wiersza poleceń.',
      },
      'link-gone': {
        status: 404,
        sentence: () =>
          'Ta wiadomość nie ma czynnego odnośnika: została wysłana, odnośnik wygasł albo go nie było. Wyślij nowe zaproszenie.',
      },
    },
  })
}

/** The last messages. A link is shown only in a demo, where every account is fictional. */
async function listOutbox(ctx: Ctx, isDemo: IsDemo): Promise<AnswerOf<typeof api.listOutbox>> {
  const rows = await ctx.db
    .selectFrom('mail.message')
    .select(['id', 'kind', 'addressee', 'subject', 'blocks', 'createdAt', 'sentAt', 'linkPath', 'linkExpiresAt'])
    .orderBy('createdAt', 'desc')
    .limit(LONGEST_LIST)
    .execute()
  const shows = await isDemo(ctx)
  const items = rows.map(({ linkPath, linkExpiresAt, ...row }) => {
    const hasLink = linkPath !== null && linkExpiresAt !== null && linkExpiresAt > ctx.now
    const text = plainTwin(row.blocks as Block[], { origin: '', link: LINK_PLACE })
    return { ...row, text, hasLink, linkPath: shows && hasLink ? linkPath : null }
  })
  return { items } as AnswerOf<typeof api.listOutbox>
}

/**
 * Shows a one-time link to whoever will hand it over. Knowing it is as good as being the addressee, so the audit names
 * the message, and a signed-in administrator may hand over invitations only: with the link of a forgotten password they
 * would sign in as somebody else. That one is left to whoever has the machine.
 *
 * @refuses `link-gone`, `link-opens-account`
 */
async function revealLink(ctx: Ctx, messageId: string): Promise<AnswerOf<typeof api.revealLink>> {
  const message = await ctx.db
    .selectFrom('mail.message')
    .where('id', '=', messageId)
    .where('linkExpiresAt', '>', ctx.now)
    .select(['kind', 'linkPath', 'linkExpiresAt'])
    .executeTakeFirst()
  if (message?.linkPath == null || message.linkExpiresAt === null) throw new Refusal('link-gone')
  if (ctx.actor.kind === 'account' && message.kind !== 'invitation') throw new Refusal('link-opens-account')
  ctx.audit.touched('message', messageId)
  return { linkPath: message.linkPath, linkExpiresAt: message.linkExpiresAt }
}
