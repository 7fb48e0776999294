import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { AreaDeadline, UnitDeadline } from './deadline.ts'
import { DutyEvent, DutyEventDraft, DutyEventId } from './duty-event.ts'

const FeedPath = z.string().meta({
  label: 'Tajny adres kalendarza',
  hint: 'Widać go tylko teraz. Kto go zna, widzi Twoje terminy.',
  reach: 'sensitive',
})

/** What people do with statutory deadlines. */
export const calendarOperations = {
  listOwn: endpoint({
    name: 'calendar.listOwn',
    method: 'GET',
    path: '/own-deadlines',
    summary: 'Wyświetl moje terminy',
    description:
      'Obowiązki z ustaw, które mają jednostki i role zalogowanej osoby, policzone z parametrów prawnych na najbliższy rok.',
    action: 'ownDeadline.read',
    returns: z.object({ items: z.array(UnitDeadline).meta({ label: 'Terminy', reach: 'public' }) }),
  }),
  listArea: endpoint({
    name: 'calendar.listArea',
    method: 'GET',
    path: '/area-deadlines',
    summary: 'Wyświetl terminy jednostek mojego obszaru',
    description:
      'Dla pracowników ROPS: jakie obowiązki mają gminy, powiaty i województwo z ich obszaru i ile ich jest.',
    action: 'areaDeadline.read',
    returns: z.object({ items: z.array(AreaDeadline).meta({ label: 'Terminy', reach: 'public' }) }),
  }),
  listEvents: endpoint({
    name: 'calendar.listEvents',
    method: 'GET',
    path: '/duty-events',
    summary: 'Wyświetl zdarzenia, od których biegną terminy',
    description:
      'Dla każdego obowiązku jednostek z obszaru zalogowanej osoby ostatnie wpisane zdarzenie, od którego liczy się termin.',
    action: 'dutyEvent.read',
    returns: z.object({ items: z.array(DutyEvent).meta({ label: 'Zdarzenia', reach: 'partners' }) }),
  }),
  recordEvent: endpoint({
    name: 'calendar.recordEvent',
    method: 'POST',
    path: '/duty-events',
    summary: 'Wpisz zdarzenie, od którego biegnie termin',
    description:
      'Od dnia zdarzenia liczy się termin według okresu, który wtedy obowiązywał. Wpisać może, kto pracuje przy obowiązku albo doradza jednostce.',
    action: 'dutyEvent.record',
    body: DutyEventDraft,
    returns: z.object({
      eventId: DutyEventId.meta({ label: 'Zdarzenie', reach: 'partners' }),
      dueOn: PlainDate.meta({ label: 'Termin', reach: 'partners' }),
    }),
  }),
  withdrawEvent: endpoint({
    name: 'calendar.withdrawEvent',
    method: 'POST',
    path: '/duty-events/:eventId/withdrawal',
    summary: 'Cofnij wpis o zdarzeniu',
    description: 'Gdy wpisano je przez pomyłkę. Termin liczy się znów od poprzedniego zdarzenia albo nie ma dnia.',
    action: 'dutyEvent.record',
    params: z.object({ eventId: DutyEventId }),
    returns: z.object({}),
  }),
  getSettings: endpoint({
    name: 'calendar.getSettings',
    method: 'GET',
    path: '/own-deadlines/settings',
    summary: 'Pokaż, jak przypominamy mi o terminach',
    description: 'Czy zalogowana osoba dostaje przypomnienia i czy ma tajny adres kalendarza; samego adresu tu nie ma.',
    action: 'reminder.choose',
    returns: z.object({
      isReminded: z.boolean().meta({ label: 'Przypomnienia pocztą', reach: 'personal' }),
      feedSince: z.string().nullable().meta({ label: 'Adres kalendarza wydano', reach: 'personal' }),
    }),
  }),
  chooseReminders: endpoint({
    name: 'calendar.chooseReminders',
    method: 'PUT',
    path: '/own-deadlines/reminders',
    summary: 'Włącz albo wyłącz przypomnienia',
    description: 'Wyłącza albo włącza wiadomości o terminach dla własnego konta. Terminy na stronach zostają.',
    action: 'reminder.choose',
    body: z.object({ isReminded: z.boolean().meta({ label: 'Przypominaj mi pocztą', reach: 'personal' }) }),
    returns: z.object({}),
  }),
  renewFeed: endpoint({
    name: 'calendar.renewFeed',
    method: 'POST',
    path: '/own-deadlines/feed',
    summary: 'Wydaj tajny adres kalendarza',
    description: 'Nowy adres dla programu kalendarza. Poprzedni przestaje działać od razu.',
    action: 'calendarFeed.change',
    returns: z.object({ path: FeedPath }),
  }),
  revokeFeed: endpoint({
    name: 'calendar.revokeFeed',
    method: 'DELETE',
    path: '/own-deadlines/feed',
    summary: 'Odwołaj tajny adres kalendarza',
    description: 'Adres przestaje działać od razu. Program kalendarza dostanie odpowiedź, że go nie ma.',
    action: 'calendarFeed.change',
    returns: z.object({}),
  }),
  readFeed: endpoint({
    name: 'calendar.readFeed',
    method: 'GET',
    path: '/calendar-feed',
    summary: 'Odczytaj kalendarz spod tajnego adresu',
    description: 'Terminy osoby, której jest adres, według jej praw w tej chwili. Woła ją tylko ten serwer.',
    action: 'calendarFeed.read',
    inProcess: true,
    query: z.object({ token: z.string().meta({ label: 'Tajna część adresu' }) }),
    returns: z.object({ items: z.array(UnitDeadline).meta({ label: 'Terminy', reach: 'public' }) }),
  }),
  planReminders: endpoint({
    name: 'calendar.planReminders',
    method: 'POST',
    path: '/reminders/round',
    summary: 'Sprawdź, komu dziś przypomnieć o terminie',
    description:
      'Planuje jedno zadanie na osobę; raz dziennie. Dzień, w którym serwer był wyłączony, nadrabia następny.',
    action: 'reminder.plan',
    inProcess: true,
    body: z.object({ daysBefore: z.array(z.int().nonnegative()) }),
    returns: z.object({ planned: z.int() }),
  }),
}
