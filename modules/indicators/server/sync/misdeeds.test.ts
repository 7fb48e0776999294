import { expect, test } from 'vitest'
import { syncOperations as api } from '../../shared/sync/operations.ts'
import { bankId, heldFigures, type Misdeed, PEOPLE, regionWithBank, synchronise, work } from './testing.ts'

const PAGE = /by-variable.*unit-level=6.*page=1/
const LEVEL_6 = /by-variable.*unit-level=6/
const BRZEZINA = bankId('020101', 1)

/** Does these things in turn on the second page of municipalities, then behaves. */
const inTurn = (...misdeeds: Misdeed[]) => {
  let done = 0
  return (path: string) => (PAGE.test(path) ? misdeeds[done++] : undefined)
}
const always = (misdeed: Misdeed) => (path: string) => (PAGE.test(path) ? misdeed : undefined)
const status = (code: number, headers: Record<string, string> = {}): Misdeed => ({
  does: 'status',
  status: code,
  headers,
})
const changed = (change: Extract<Misdeed, { does: 'change' }>['change']): Misdeed => ({ does: 'change', change })

test.each<[string, Misdeed[]]>([
  [
    'błąd 500, odpowiedź ucięta, brak odpowiedzi na czas, błąd 503',
    [status(500), { does: 'truncate' }, { does: 'silence' }, status(503)],
  ],
  [
    'zerwane połączenie, odpowiedź o innej zmiennej, inna strona',
    [
      { does: 'cut-line' },
      changed((answer) => ({ ...answer, variableId: 1 })),
      changed((answer) => ({ ...answer, page: 7 })),
    ],
  ],
])('%s: pyta ponownie tylko o tę stronę, po coraz dłuższej przerwie, i wczytuje to samo', async (_name, misdeeds) => {
  const set = await regionWithBank()
  set.bank.misbehave = inTurn(...misdeeds)
  const { itemOf, rest } = await synchronise(set, [PEOPLE], {}, 1_500)
  expect(rest.kind).toBe('done')
  expect(itemOf(PEOPLE)).toMatchObject({ state: 'applied', added: 162 })
  const asked = set.bank.log.filter(({ path }) => PAGE.test(path))
  expect(asked).toHaveLength(misdeeds.length + 1)
  const gaps = asked.slice(1).map(({ at }, place) => at - asked[place]!.at)
  for (const [place, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(5_000 * 4 ** place)
  expect(set.bank.log.length - new Set(set.bank.log.map(({ path }) => path)).size).toBe(misdeeds.length)
})

test('po pięciu nieudanych próbach zmienna jest nieudana z powodem, a liczb nie ma wcale', async () => {
  const set = await regionWithBank()
  set.bank.misbehave = always(status(500))
  const { itemOf, rest } = await synchronise(set)
  expect(rest.kind).toBe('done')
  expect(itemOf(PEOPLE).state).toBe('failed')
  expect(itemOf(PEOPLE).reason).toBe(
    'Próbowano 5 razy i bez skutku. Ostatnio: bank odpowiedział błędem 500. Uruchom synchronizację później.',
  )
  expect(await heldFigures(set.region)).toEqual([])
  expect(set.bank.log.filter(({ path }) => PAGE.test(path))).toHaveLength(5)
})

test('429: przerwa taka, jak mówi bank, albo kwadrans, a pytanie nie liczy się jako nieudane', async () => {
  const set = await regionWithBank()
  set.bank.misbehave = inTurn(
    status(429, { 'retry-after': '396 sek' }),
    status(429, { 'retry-after': 'Mon, 02 Mar 2026 05:00:00 GMT' }),
    status(429),
    status(429, { 'x-rate-limit-reset': '2026-03-02T02:50:00Z' }),
    status(429, { 'retry-after': '90', 'x-rate-limit-reset': 'jutro' }),
    status(429, { 'x-rate-limit-reset': '2036-03-02T00:00:00Z' }),
  )
  const { itemOf } = await synchronise(set)
  expect(itemOf(PEOPLE).state).toBe('applied')
  const at = set.bank.log.filter(({ path }) => PAGE.test(path)).map((one) => one.at)
  const seconds = at.slice(1).map((one, place) => Math.round((one - at[place]!) / 1000))
  expect(seconds.slice(0, 3)).toEqual([396, 900, 900])
  expect(at[4]).toBeGreaterThanOrEqual(Date.parse('2026-03-02T02:50:00Z'))
  expect(at[4]).toBeLessThan(Date.parse('2026-03-02T02:50:01Z'))
  expect(seconds.slice(4)).toEqual([90, 7 * 24 * 3600]) // nikt nie czeka dziesięć lat
})

test('403: nie pyta dalej, mówi o kluczu, a po godzinie wraca tam, gdzie skończył', async () => {
  const set = await regionWithBank()
  set.bank.misbehave = (path, times) => (path.startsWith('/variables') && times === 1 ? status(403) : undefined)
  const { sync } = await set.region.operator.call(api.start, { body: { dryRun: false, variables: [PEOPLE] } })

  const rest = await work(set, { clientId: 'zly-klucz', patienceMs: 60_000 })

  expect(rest).toMatchObject({ kind: 'paused', reason: expect.stringContaining('BDL_CLIENT_ID') })
  const asked = set.bank.log.length
  expect(set.bank.log.every(({ client }) => client === 'zly-klucz')).toBe(true)
  expect(await work(set, { clientId: 'zly-klucz', patienceMs: 60_000 })).toMatchObject({ kind: 'paused' })
  expect(set.bank.log).toHaveLength(asked)
  const log = await set.region.operator.call(api.get, { params: { syncId: sync!.id } })
  expect(log.pause?.reason).toContain('(403)')
  set.time.pass(3_600_000)
  expect(await work(set, { clientId: 'dobry-klucz' })).toEqual({ kind: 'done' })
  expect(set.bank.log.filter(({ path }) => path.startsWith('/units'))).toHaveLength(5)
})

test('strony, które nie tworzą całości: szczebel czyta się od nowa i wczytuje cały', async () => {
  const set = await regionWithBank()
  const torn: Misdeed[] = [
    // jednostka powtórzona na dwóch stronach zamiast innej
    changed((answer) => ({
      ...answer,
      results: [{ id: BRZEZINA, name: 'Brzezina 02', values: [] }, ...answer.results.slice(1)],
    })),
    changed((answer) => ({ ...answer, results: answer.results.slice(1) })),
    changed((answer) => ({ ...answer, totalRecords: answer.totalRecords + 1 })),
    changed((answer) => ({ ...answer, lastUpdate: '2026-01-01T00:00:00' })),
  ]
  for (const misdeed of torn) {
    const before = set.bank.log.length
    set.bank.misbehave = inTurn(misdeed)
    const { itemOf } = await synchronise(set)
    const { state, added, confirmed } = itemOf(PEOPLE)
    expect([state, added + confirmed]).toEqual(['applied', 162])
    expect(set.bank.log.slice(before).filter(({ path }) => LEVEL_6.test(path))).toHaveLength(4)
  }
})

test('strony, które nigdy nie tworzą całości: po trzech czytaniach zmienna jest nieudana i niczego nie wczytano', async () => {
  const set = await regionWithBank()
  set.bank.misbehave = always(changed((answer) => ({ ...answer, results: answer.results.slice(1) })))
  const { itemOf } = await synchronise(set)
  expect(itemOf(PEOPLE).state).toBe('failed')
  expect(itemOf(PEOPLE).reason).toContain('choć czytano je 3 razy')
  expect(set.bank.log.filter(({ path }) => LEVEL_6.test(path))).toHaveLength(6)
  expect(await heldFigures(set.region)).toEqual([])
})

test('wiersze w innej kolejności, ale wszystkie, i pusty szczebel są w porządku', async () => {
  const set = await regionWithBank()
  set.bank.misbehave = (path) => {
    if (/by-variable.*unit-level=0/.test(path)) return status(404)
    return path.includes('by-variable')
      ? changed((answer) => ({ ...answer, results: [...answer.results].reverse() }))
      : undefined
  }
  expect((await synchronise(set)).itemOf(PEOPLE)).toMatchObject({ state: 'applied', added: 160 })
})

test('liczby, które się nie sumują, nie wchodzą: zmienna jest nieudana', async () => {
  const set = await regionWithBank()
  const variable = set.bank.variables.get(PEOPLE)!
  set.bank.variables.set(PEOPLE, {
    ...variable,
    cell: (id, year) => (id === BRZEZINA ? { val: 999_999, attrId: 1 } : variable.cell(id, year)),
  })
  const { itemOf } = await synchronise(set)
  expect(itemOf(PEOPLE)).toMatchObject({ state: 'failed', reason: expect.stringContaining('dają razem') })
  expect(await heldFigures(set.region)).toEqual([])
})
