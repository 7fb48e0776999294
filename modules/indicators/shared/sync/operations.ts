import { z } from 'zod'
import { Cursor, pageOf } from '#kernel/page.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { Variable } from '../bdl/observation.ts'
import { inFormat, tableBytes } from '../table-formats.ts'
import { BdlSync, BdlSyncItem, BdlVariable, Revision } from './sync.ts'

const VariableNumber = BdlVariable.shape.number
const year = z.int().min(1990).max(2200)
const count = z.int().nonnegative()

/** What to ask the bank for; without choices everything expected, for all years. */
export const SyncOrder = z.object({
  variables: z.array(VariableNumber).min(1).max(500).optional().meta({
    label: 'Numery zmiennych',
    hint: 'Wybrane czyta się w całości także wtedy, gdy bank nie ogłosił zmian.',
    reach: 'public',
  }),
  yearFrom: year.optional().meta({ label: 'Pierwszy rok', reach: 'public' }),
  yearTo: year.optional().meta({ label: 'Ostatni rok', reach: 'public' }),
  dryRun: z.boolean().meta({ label: 'Tylko policz zapytania', reach: 'public' }),
})
export type SyncOrder = z.infer<typeof SyncOrder>

/** What a synchronisation will take before it begins. */
const SyncPlan = z.object({
  sync: BdlSync.nullable().meta({ label: 'Synchronizacja', hint: 'Puste przy samym liczeniu.', reach: 'public' }),
  variables: count.meta({ label: 'Zmienne', reach: 'public' }),
  calls: count.meta({ label: 'Zapytania, gdy trzeba przeczytać wszystko', reach: 'public' }),
  leastSecondsAnonymous: count.meta({ label: 'Najkrótszy czas bez klucza, w sekundach', reach: 'public' }),
  leastSecondsRegistered: count.meta({ label: 'Najkrótszy czas z kluczem, w sekundach', reach: 'public' }),
})
export type SyncPlan = z.infer<typeof SyncPlan>

const SyncSummary = BdlSync.extend({
  items: count.meta({ label: 'Pozycje', reach: 'public' }),
  settled: count.meta({ label: 'Rozstrzygnięte', reach: 'public' }),
  refused: count.meta({ label: 'Zawieszone i nieudane', reach: 'public' }),
  added: count.meta({ label: 'Nowe obserwacje', reach: 'public' }),
  changed: count.meta({ label: 'Zmienione obserwacje', reach: 'public' }),
})

const SyncLog = BdlSync.extend({
  callsStored: count.meta({ label: 'Odpowiedzi przechowane', reach: 'public' }),
  callsLeft: count.meta({ label: 'Zapytania do zadania', reach: 'public' }),
  pause: z
    .object({
      until: z.string().meta({ label: 'Do kiedy', reach: 'public' }),
      reason: z.string().meta({ label: 'Powód', reach: 'public' }),
    })
    .nullable()
    .meta({ label: 'Przerwa', reach: 'public' }),
  items: z
    .array(
      BdlSyncItem.extend({
        name: z.string().meta({ label: 'Nazwa', reach: 'public' }),
        fileSha256: z.string().nullable().meta({ label: 'Wykaz przechowanych odpowiedzi', reach: 'public' }),
      }),
    )
    .meta({ label: 'Pozycje', reach: 'public' }),
})
export type SyncLog = z.infer<typeof SyncLog>

/** A revision with the names that a reader needs. */
const NamedRevision = Revision.extend({
  subjectCode: Variable.shape.subjectCode,
  label: Variable.shape.label,
  measureUnit: Variable.shape.measureUnit,
  unitName: z.string().meta({ label: 'Jednostka', reach: 'public' }),
  replacedOn: PlainDate.meta({ label: 'Dzień zmiany', reach: 'public' }),
  isProtected: z.boolean().meta({
    label: 'Liczby ukryte',
    hint: 'Prawda, gdy chroni się małe liczby osób: wiadomo, że liczba się zmieniła, ale nie, jaka była ani jaka jest.',
    reach: 'public',
  }),
})
export type NamedRevision = z.infer<typeof NamedRevision>

const since = PlainDate.meta({ label: 'Zmiany od dnia', reach: 'public' })
const ofSync = z.object({ syncId: BdlSync.shape.id.meta({ label: 'Synchronizacja', reach: 'public' }) })
const done = z.object({ done: z.literal(true).meta({ label: 'Zrobione', reach: 'public' }) })

/** What can be done about the synchronisation with the Local Data Bank. */
export const syncOperations = {
  start: endpoint({
    name: 'indicators.startBdlSync',
    method: 'POST',
    path: '/bdl-syncs',
    summary: 'Zacznij synchronizację z Bankiem Danych Lokalnych',
    description:
      'Układa plan zapytań. Zapytania wykonuje nocna praca serwera, jeśli obsługa ją włączyła (BDL_SYNC), albo polecenie splot sync bdl; sama ta operacja nie łączy się z siecią.',
    action: 'bdlSync.start',
    body: SyncOrder,
    returns: SyncPlan,
  }),
  list: endpoint({
    name: 'indicators.listBdlSyncs',
    method: 'GET',
    path: '/bdl-syncs',
    summary: 'Wyświetl synchronizacje z Bankiem Danych Lokalnych',
    description: 'Sto ostatnich, od najnowszej.',
    action: 'bdlSync.read',
    returns: z.object({ items: z.array(SyncSummary).meta({ label: 'Synchronizacje', reach: 'public' }) }),
  }),
  get: endpoint({
    name: 'indicators.getBdlSync',
    method: 'GET',
    path: '/bdl-syncs/:syncId',
    summary: 'Pokaż dziennik synchronizacji',
    description: 'Co stało się z każdą zmienną, ile zapytań zostało i czy trwa przerwa.',
    action: 'bdlSync.read',
    params: ofSync,
    returns: SyncLog,
  }),
  stop: endpoint({
    name: 'indicators.stopBdlSync',
    method: 'POST',
    path: '/bdl-syncs/:syncId/stop',
    summary: 'Przerwij synchronizację',
    description: 'To, co już wczytano, zostaje; reszty się nie czyta.',
    action: 'bdlSync.stop',
    params: ofSync,
    returns: done,
  }),
  confirmVariable: endpoint({
    name: 'indicators.confirmBdlVariable',
    method: 'POST',
    path: '/bdl-variables/:number/confirmation',
    summary: 'Potwierdź zawieszoną zmienną banku',
    description:
      'Mówi, że nazwa i jednostka, które podaje bank, są właściwe. Następna synchronizacja wczyta jej liczby, dopóki bank znowu czegoś nie zmieni.',
    action: 'bdlVariable.confirm',
    params: z.object({ number: z.coerce.number().int().positive().meta({ label: 'Numer zmiennej', reach: 'public' }) }),
    body: BdlVariable.pick({ label: true, measureUnit: true }),
    returns: BdlVariable,
  }),
  listRevisions: endpoint({
    name: 'indicators.listRevisions',
    method: 'GET',
    path: '/figure-revisions',
    summary: 'Wyświetl, co się zmieniło w liczbach',
    description: 'Liczby, które nowsze źródło zastąpiło innymi: od dnia, w kolejności zmian.',
    action: 'indicators.read',
    query: z.object({
      since,
      limit: z.coerce.number().int().min(1).max(1000).optional().meta({ label: 'Ile na stronie', reach: 'public' }),
      cursor: Cursor.optional(),
    }),
    returns: pageOf(NamedRevision),
  }),
  exportRevisions: endpoint({
    name: 'indicators.exportRevisions',
    method: 'GET',
    path: '/figure-revisions/:since/:format',
    summary: 'Pobierz tabelę zmian w liczbach',
    description: 'Najwyżej 100 000 najnowszych zmian od dnia.',
    action: 'indicators.read',
    params: z.object({ since }).extend(inFormat),
    returns: tableBytes,
  }),
  apply: endpoint({
    name: 'indicators.applyBdlVariable',
    method: 'POST',
    path: '/bdl-syncs/:syncId/items/:variableNumber',
    summary: 'Wczytaj przeczytaną zmienną',
    description: 'Ostatni krok synchronizacji: z przechowanych odpowiedzi robi obserwacje, wszystkie albo żadnej.',
    action: 'bdlSync.apply',
    inProcess: true,
    params: ofSync.extend({ variableNumber: BdlSyncItem.shape.variableNumber }),
    returns: z.object({
      state: z.enum(['applied', 'suspended', 'failed', 'reread']).meta({ label: 'Co się stało', reach: 'public' }),
    }),
  }),
}
