import { anyone, operator, overArea, ownAccount } from '#platform/access/rules.ts'
import { ownId } from '#platform/auth/own-password.ts'
import { defineModule, on } from '#platform/module.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { listAreaDeadlines } from './area-deadlines.ts'
import { listEvents, recordEvent, withdrawEvent } from './duty-events.ts'
import { readFeed, renewFeed, revokeFeed } from './feed.ts'
import { deadlinesOf } from './own-deadlines.ts'
import { chooseReminders, isReminded, planReminders, remind, sendReminder } from './reminders.ts'

/** Whoever works on a duty that runs from an event, and those who advise the units of an area. */
const keepsEvents = overArea(
  'local-executive',
  'centre-manager',
  'service-organiser',
  'plan-coordinator',
  'county-partner',
  'regional-adviser',
  'regional-manager',
)

/** Statutory deadlines: computed from the law as data, reminded of, and given to calendar programs. */
export const calendarModule = defineModule({
  name: 'calendar',
  routes: [
    on(api.listOwn, async (ctx) => ({ items: await deadlinesOf(ctx, ctx.rights) })),
    on(api.listArea, (ctx) => listAreaDeadlines(ctx)),
    on(api.listEvents, (ctx) => listEvents(ctx)),
    on(api.recordEvent, (ctx, { body }) => recordEvent(ctx, body)),
    on(api.withdrawEvent, (ctx, { params }) => withdrawEvent(ctx, params.eventId)),
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
    'dutyEvent.read': [keepsEvents],
    'dutyEvent.record': [keepsEvents],
    'reminder.choose': [ownAccount],
    'reminder.plan': [operator],
    'reminder.send': [operator],
    'calendarFeed.change': [ownAccount],
    // the secret in the address is the right; the operation has no address of its own
    'calendarFeed.read': [anyone],
  },
  refusals: {
    'duty-unit-not-found': {
      status: 404,
      sentence: () => 'Pole „Jednostka”: na Twoim obszarze nie ma jednostki o tym kodzie. Sprawdź kod TERYT.',
    },
    'duty-without-event': {
      status: 409,
      sentence: () =>
        'Pole „Obowiązek”: ta jednostka nie ma takiego obowiązku albo jego termin nie biegnie od zdarzenia. Wybierz inny.',
    },
    'duty-not-yours': {
      status: 403,
      sentence: () =>
        'Zdarzenie wpisuje i cofa ten, kto pracuje przy tym obowiązku, albo doradca ROPS. Poproś jedną z tych osób.',
    },
    'event-not-yet': {
      status: 409,
      sentence: () => 'Pole „Dzień zdarzenia”: ten dzień jeszcze nie nadszedł. Wpisz zdarzenie, gdy już się stanie.',
    },
    'period-not-known': {
      status: 409,
      sentence: () =>
        'Pole „Dzień zdarzenia”: parametry prawne nie mają okresu, który wtedy obowiązywał, więc terminu nie da się policzyć. Sprawdź dzień albo zajrzyj do Parametrów prawnych.',
    },
    'event-already-recorded': {
      status: 409,
      sentence: () => 'To zdarzenie tej jednostki z tego dnia jest już wpisane. Jego termin stoi na stronie Terminy.',
    },
    'event-not-found': {
      status: 404,
      sentence: () => 'Nie ma takiego wpisu o zdarzeniu. Mógł już zostać cofnięty; odśwież stronę Terminy.',
    },
    'feed-not-found': {
      status: 404,
      sentence: () =>
        'Pod tym adresem nie ma kalendarza: został odwołany albo zastąpiony. Nowy wydasz na stronie Terminy.',
    },
  },
  tasks: [sendReminder],
})
