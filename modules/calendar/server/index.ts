import { anyone, operator, overArea, ownAccount } from '#platform/access/rules.ts'
import { ownId } from '#platform/auth/own-password.ts'
import { defineModule, on } from '#platform/module.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { listAreaDeadlines } from './area-deadlines.ts'
import { readFeed, renewFeed, revokeFeed } from './feed.ts'
import { deadlinesOf } from './own-deadlines.ts'
import { chooseReminders, isReminded, planReminders, remind, sendReminder } from './reminders.ts'

/** Statutory deadlines: computed from the law as data, reminded of, and given to calendar programs. */
export const calendarModule = defineModule({
  name: 'calendar',
  routes: [
    on(api.listOwn, async (ctx) => ({ items: await deadlinesOf(ctx, ctx.rights) })),
    on(api.listArea, (ctx) => listAreaDeadlines(ctx)),
    on(api.getSettings, async (ctx) => {
      const accountId = ownId(ctx)
      const feed = await ctx.db
        .selectFrom('calendar.feed')
        .where('accountId', '=', accountId)
        .select('madeAt')
        .executeTakeFirst()
      return { isReminded: await isReminded(ctx, accountId), feedSince: feed?.madeAt ?? null }
    }),
    on(api.chooseReminders, (ctx, { body }) => chooseReminders(ctx, body.isReminded)),
    on(api.renewFeed, (ctx) => renewFeed(ctx)),
    on(api.revokeFeed, (ctx) => revokeFeed(ctx)),
    on(api.readFeed, (ctx, { query }) => readFeed(ctx, query.token)),
    on(api.planReminders, (ctx, { body }) => planReminders(ctx, body.daysBefore)),
    on(sendReminder.operation, (ctx, { body }) => remind(ctx, body)),
  ],
  rules: {
    'ownDeadline.read': [ownAccount],
    'areaDeadline.read': [
      overArea(
        'regional-manager',
        'regional-researcher',
        'regional-adviser',
        'social-economy-officer',
        'cooperation-animator',
      ),
    ],
    'reminder.choose': [ownAccount],
    'reminder.plan': [operator],
    'reminder.send': [operator],
    'calendarFeed.change': [ownAccount],
    // the secret in the address is the right; the operation has no address of its own
    'calendarFeed.read': [anyone],
  },
  refusals: {
    'feed-not-found': {
      status: 404,
      sentence: () =>
        'Pod tym adresem nie ma kalendarza: został odwołany albo zastąpiony. Nowy wydasz na stronie Terminy.',
    },
  },
  tasks: [sendReminder],
})
