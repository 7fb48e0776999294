import { setTimeout as wait } from 'node:timers/promises'
import { todayInWarsaw } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import { createBank } from '#modules/indicators/server/sync/bank.ts'
import { type SyncRest, workSync } from '#modules/indicators/server/sync/work-sync.ts'
import {
  type SyncLog,
  type SyncOrder,
  type SyncPlan,
  syncOperations,
} from '#modules/indicators/shared/sync/operations.ts'
import { type Command, type Desk, EXIT_DONE, EXIT_FAILED, WrongUse } from '../command.ts'

/** A quarter of an hour is the bank's second window; half a day is not waited for at a terminal. */
const PATIENCE_MS = 16 * 60_000
const MOST_REVISIONS = 20
const CALLS = { one: 'zapytanie', few: 'zapytania', many: 'zapytań' }
const VARIABLES = { one: 'zmienna', few: 'zmienne', many: 'zmiennych' }

/** Asks the Local Data Bank for what the indicators need; may be killed at any moment and run again. */
export const syncBdl: Command = {
  words: 'sync bdl',
  summary: 'Pobierz liczby z Banku Danych Lokalnych przez sieć',
  operands: [],
  options: { 'dry-run': { type: 'boolean' }, variable: { type: 'string' }, years: { type: 'string' } },
  meanings: {
    'dry-run': 'tylko policz zapytania i czas, o nic nie pytaj',
    variable: 'numer jednej zmiennej; czyta ją w całości',
    years: 'lata od–do, na przykład 2015-2024; bez podania: wszystkie',
  },
  example: 'sync bdl --years 2015-2024',
  needsDatabase: true,
  async run(desk, _operands, values) {
    const order: SyncOrder = {
      dryRun: values['dry-run'] === true,
      ...(values.variable === undefined ? {} : { variables: [readNumber(values.variable)] }),
      ...(values.years === undefined ? {} : readYears(values.years)),
    }
    const hasChoices = values.variable !== undefined || values.years !== undefined
    const syncId = await startOrContinue(desk, order, hasChoices)
    if (syncId === undefined) return EXIT_DONE
    const { platform, actor } = desk.platform()
    const rest = await workSync({
      platform,
      actor,
      bank: createBank(desk.settings.bdl),
      sleep: async (ms) => await wait(ms),
      patienceMs: PATIENCE_MS,
      isStopping: () => false,
    })
    const log = await desk.call(syncOperations.get, { params: { syncId } })
    tellLog(desk, log)
    await tellRevisions(desk, log)
    return tellRest(desk, rest, log)
  },
}

function readNumber(text: string | boolean): number {
  if (!/^[1-9]\d{0,8}$/.test(String(text)))
    throw new WrongUse(`--variable ma wartość „${text}”. Wpisz numer zmiennej, na przykład --variable 72305.`)
  return Number(text)
}

function readYears(text: string | boolean): { yearFrom: number; yearTo: number } {
  const [, from, to] = /^(\d{4})(?:-(\d{4}))?$/.exec(String(text)) ?? []
  if (from === undefined)
    throw new WrongUse(`--years ma wartość „${text}”. Wpisz lata, na przykład --years 2015-2024 albo --years 2024.`)
  return { yearFrom: Number(from), yearTo: Number(to ?? from) }
}

/** The identifier to work on; undefined after a dry run. Without choices an open synchronisation is simply continued. */
async function startOrContinue(desk: Desk, order: SyncOrder, hasChoices: boolean) {
  try {
    const plan = await desk.call(syncOperations.start, { body: order })
    tellPlan(desk, plan)
    return plan.sync?.id
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'sync-open' || hasChoices) throw error
    desk.say('Kończę synchronizację, która już trwa.')
    const { items } = await desk.call(syncOperations.list, {})
    return items.find(({ state }) => state === 'open')?.id
  }
}

function tellPlan(desk: Desk, plan: SyncPlan): void {
  desk.say(`Do sprawdzenia: ${counted(plan.variables, VARIABLES)}, najwyżej około ${counted(plan.calls, CALLS)}.`)
  if (plan.sync !== null) return
  desk.say(`  bez klucza co najmniej ${spell(plan.leastSecondsAnonymous)}`)
  desk.say(`  z kluczem (BDL_CLIENT_ID) co najmniej ${spell(plan.leastSecondsRegistered)}`)
  desk.say('To było tylko liczenie: o nic nie zapytano i niczego nie zapisano.')
}

function spell(seconds: number): string {
  if (seconds < 90) return `${formatNumber(Math.max(1, seconds))} s`
  if (seconds < 5400) return `${formatNumber(Math.ceil(seconds / 60))} min`
  return `${formatNumber(seconds / 3600, { decimals: 1 })} godz.`
}

const STATES: Record<SyncLog['items'][number]['state'], string> = {
  waiting: 'czeka',
  reading: 'w czytaniu',
  unchanged: 'bez zmian w banku',
  applied: 'wczytano',
  suspended: 'ZAWIESZONO',
  failed: 'NIE UDAŁO SIĘ',
}

function tellLog(desk: Desk, log: SyncLog): void {
  for (const { variableNumber, name, state, reason, notes, added, changed, confirmed } of log.items) {
    const counts =
      state === 'applied' && variableNumber > 0
        ? `: nowe ${formatNumber(added)}, zmienione ${formatNumber(changed)}, bez zmian ${formatNumber(confirmed)}`
        : ''
    desk.say(`${variableNumber > 0 ? `${variableNumber} ` : ''}${name} – ${STATES[state]}${counts}`)
    if (reason !== null) desk.say(`  ✗ ${reason}`)
    for (const note of notes.split('\n').filter(Boolean)) desk.say(`  ${note}`)
  }
}

/** What changed since this synchronisation began; the whole table is a file away. */
async function tellRevisions(desk: Desk, log: SyncLog): Promise<void> {
  const since = todayInWarsaw(new Date(log.startedAt))
  const changed = log.items.reduce((sum, item) => sum + item.changed, 0)
  if (changed === 0) return
  desk.say(`Co się zmieniło od ${since}:`)
  const { items } = await desk.call(syncOperations.listRevisions, { query: { since, limit: MOST_REVISIONS } })
  for (const { unitName, unitCode, label, year, value, newValue } of items)
    desk.say(`  ${unitName} (${unitCode}), ${label}, ${year}: ${figure(value)} → ${figure(newValue)}`)
  if (changed > items.length) desk.say(`  i więcej; tabela: /api/v1/figure-revisions/${since}/xlsx`)
}

function figure(value: number | null): string {
  return value === null ? 'brak' : formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 })
}

function tellRest(desk: Desk, rest: SyncRest, log: SyncLog): number {
  if (rest.kind === 'busy') {
    desk.say('Inny proces właśnie nad nią pracuje. Ten kończy.')
    return EXIT_DONE
  }
  if (rest.kind === 'paused') {
    desk.say(`${rest.reason} Przerwa co najmniej ${spell(rest.ms / 1000)}; zostało ${counted(log.callsLeft, CALLS)}.`)
    desk.say('Uruchom to samo polecenie później: to, co przeczytano, nie będzie czytane drugi raz.')
    return EXIT_DONE
  }
  const refused = log.items.filter(({ state }) => state === 'suspended' || state === 'failed').length
  desk.say(refused === 0 ? 'Gotowe.' : `Gotowe, ale nie wszystko: ${counted(refused, VARIABLES)} bez liczb.`)
  return refused === 0 ? EXIT_DONE : EXIT_FAILED
}
