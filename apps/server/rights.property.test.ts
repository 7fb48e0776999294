import fc from 'fast-check'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayInWarsaw } from '#kernel/plain-date.ts'
import type { Right } from '#platform/access/right.ts'
import { rightsOf } from '#platform/access/rights.ts'
import { ROLE_CODES } from '#platform/access/roles.ts'
import {
  allowedApart,
  allowedRows,
  anyone,
  type Rule,
  SIGN_IN_PAGES,
  signedIn,
  withRole,
} from '#platform/access/rules.ts'
import { checkRule } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { type World, world } from '#platform/testing/world.ts'
import { modules } from './modules.ts'
import {
  type Assigned,
  judge,
  type Lent,
  ORACLE,
  type Population,
  rolesOf,
  type Thing,
  warsawDay,
} from './testing/rights-oracle.ts'

/* Every action of every module, for drawn people, roles, deputies, things and instants, against an oracle of its own. */

const LEAST_CASES = 10_000
const ACCOUNTS = 22
const THINGS = 40
/** Days around which roles end: the two changes of the clock, the ends of a half and of the year. */
const DAYS = ['2026-03-28', '2026-03-29', '2026-06-30', '2026-07-01', '2026-10-24', '2026-10-25', '2026-12-30'] as const
/** The last and the first second of a Warsaw day, in winter and in summer, and around the hours that are missing or come twice. */
const INSTANTS = [
  '2026-03-28T22:59:59.000Z',
  '2026-03-28T23:00:00.000Z',
  '2026-03-29T01:00:00.000Z',
  '2026-03-29T21:59:59.000Z',
  '2026-03-29T22:00:00.000Z',
  '2026-06-30T21:59:59.000Z',
  '2026-06-30T22:00:00.000Z',
  '2026-10-24T21:59:59.000Z',
  '2026-10-24T22:00:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T22:59:59.000Z',
  '2026-10-25T23:00:00.000Z',
]
const UNITS = ['98', '97', '9808', '9801', '980803', '980804', '980101', '970101', null]

const RUNS = fc.readConfigureGlobal().numRuns ?? 0
/** Each round is another population: one in the short run, many in the deep one. */
const ROUNDS = Math.max(1, Math.round(RUNS / 400))
const SEED = fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 1_000_000)

const MACHINES: Actor[] = [
  { kind: 'public' },
  { kind: 'operator', name: 'root' },
  { kind: 'system', name: 'sealer' },
  SIGN_IN_PAGES,
]

type Caller = { actor: Actor; instant: string; rights: readonly Right[] }
type Judged = { cases: number; hidden: number; mistakes: string[] }

let region: World & { end: () => Promise<void> }
beforeAll(async () => {
  region = await world(
    '2026-03-02',
    modules.filter(({ name }) => name !== 'documents'),
  )
})
afterAll(async () => await region?.end())

test('wyrocznia zna każdą czynność każdego modułu i żadnej więcej', () => {
  const declared = Object.fromEntries(modules.map(({ name, rules }) => [name, Object.keys(rules).sort()]))
  const known = Object.fromEntries(Object.entries(ORACLE).map(([name, actions]) => [name, Object.keys(actions).sort()]))
  expect(known).toEqual(declared)
})

test(
  'każda czynność każdego modułu wpuszcza dokładnie tych, na te rzeczy i w te dni, co wyrocznia',
  async () => {
    const began = performance.now()
    const total = new Map<string, Judged>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const drawn = await draw(round)
      const callers = await callersOf(drawn.population)
      for (const module of modules)
        for (const [action, rules] of Object.entries(module.rules)) {
          const before = total.get(module.name) ?? { cases: 0, hidden: 0, mistakes: [] }
          const { cases, hidden, mistakes } = await compare(rules, module.name, action, drawn, callers)
          total.set(module.name, {
            cases: before.cases + cases,
            hidden: before.hidden + hidden,
            mistakes: [...before.mistakes, ...mistakes],
          })
        }
    }
    for (const [name, { cases, mistakes }] of total) {
      expect(mistakes.slice(0, 5), `${name}, ziarno ${SEED}`).toEqual([])
      expect(cases, name).toBeGreaterThanOrEqual(LEAST_CASES)
    }
    expect([...total.values()].reduce((sum, { hidden }) => sum + hidden, 0)).toBeGreaterThan(LEAST_CASES)
    const told = [...total].map(([name, { cases }]) => `${name} ${cases}`).join(', ')
    process.stdout.write(
      `Prawa: ${told} przypadków; ${((performance.now() - began) / 1000).toFixed(1)} s; ziarno ${SEED}.\n`,
    )
  },
  60_000 * ROUNDS,
)

test('operacja odmawia na wejściu tym samym osobom i w te same dni, co wyrocznia', async () => {
  const { population } = await draw(ROUNDS)
  const pairs = fc.sample(
    fc.tuple(
      fc.constantFrom(...region.platform.operations.values()),
      fc.constantFrom(...population.accounts),
      fc.constantFrom(...INSTANTS),
    ),
    { numRuns: 400, seed: SEED },
  )
  const refused = { yes: 0, no: 0 }
  for (const [{ api, module }, { id }, instant] of pairs) {
    region.setNow(instant)
    const allowance = ORACLE[module.name]?.[api.action] ?? {}
    const { mayBegin } = judge(allowance, { kind: 'account', id }, rolesOf(population, id, warsawDay(instant)))
    const outcome = await checkRule(region.platform, { kind: 'account', id, onBehalfOf: null }, api.name).then(
      () => 'may',
      (error) => error.code as string,
    )
    expect(outcome, `${api.name} ${id} ${instant}, ziarno ${SEED}`).toBe(mayBegin ? 'may' : 'forbidden')
    refused[mayBegin ? 'no' : 'yes'] += 1
  }
  expect(Math.min(refused.yes, refused.no)).toBeGreaterThan(50)
})

test('wyrocznia złapałaby regułę, która przepuszcza za dużo, za mało albo liczy dni po londyńsku', async () => {
  const drawn = await draw(ROUNDS + 1)
  const callers = await callersOf(drawn.population)
  const mistakesOf = async (rules: Rule[], module: string, action: string, who = callers) =>
    (await compare(rules, module, action, drawn, who)).mistakes.length
  const right = (module: string, action: string) => modules.find(({ name }) => name === module)?.rules[action] ?? []
  expect(await mistakesOf(right('territory', 'territory.import'), 'territory', 'territory.import')).toBe(0)
  expect(await mistakesOf([signedIn], 'territory', 'territory.import')).toBeGreaterThan(0)
  expect(await mistakesOf([withRole('administrator')], 'territory', 'adviserArea.change')).toBeGreaterThan(0)
  expect(await mistakesOf([anyone], 'access', 'assignment.read')).toBeGreaterThan(0)
  const careless = await callersOf(drawn.population, (instant) => instant.slice(0, 10))
  const read = right('access', 'assignment.read')
  expect(await mistakesOf(read, 'access', 'assignment.read', careless)).toBeGreaterThan(0)
})

/** One question to the database for an action: which things each caller may do it on. */
async function compare(
  rules: readonly Rule[],
  module: string,
  action: string,
  { population, things }: { population: Population; things: readonly Thing[] },
  callers: readonly Caller[],
): Promise<Judged> {
  const facts = { unit: sql.ref<string | null>('thing.unit'), account: sql.ref<string | null>('thing.account') }
  const arms = callers.flatMap(({ actor, rights }, place) => {
    const arm = (isPart: boolean, sentence: RawBuilder<SqlBool>) =>
      sql`select ${sql.lit(place)} as caller, thing.place, ${sql.lit(isPart)} as is_part from thing where ${sentence}`
    const parts = allowedApart(rules, facts, actor, rights)
    return [arm(false, allowedRows(rules, facts, actor, rights)), ...parts.map((part) => arm(true, part))]
  })
  const { rows } = await sql<{ caller: number; places: number[] | null; parts: number[] | null }>`
    with thing (unit, account, place) as materialized (
      select unit collate "C", account::uuid, place::int
      from unnest(${things.map(({ unitCode }) => unitCode)}::text[], ${things.map(({ accountId }) => accountId)}::text[])
        with ordinality as one (unit, account, place)
    )
    select caller, array_agg(place - 1 order by place) filter (where not is_part) as places,
      array_agg(place - 1 order by place) filter (where is_part) as parts
    from (${sql.join(arms, sql` union all `)}) seen group by caller`.execute(region.db)
  const mistakes = rows
    .filter(({ places, parts }) => String(places) !== String(parts))
    .map(({ caller, places, parts }) => `${action}: pytający ${caller}: części ${parts}, całość ${places}`)
  const seen = new Map(rows.map(({ caller, places }) => [caller, new Set(places)]))
  let hidden = 0
  callers.forEach(({ actor, instant, rights }, place) => {
    const asker = actor as { kind: string; id?: string; name?: string }
    const roles = rolesOf(population, asker.id ?? '', warsawDay(instant))
    const expected = judge(ORACLE[module]?.[action] ?? {}, asker, roles)
    const mayBegin = rules.some((rule) => rule.holds(actor, rights))
    const told = `${action}: ${asker.kind} ${asker.id ?? asker.name ?? ''} ${instant}`
    if (mayBegin !== expected.mayBegin) mistakes.push(`${told}: zacząć ${mayBegin}, wyrocznia ${expected.mayBegin}`)
    things.forEach((thing, index) => {
      const isSeen = seen.get(place)?.has(index) === true
      const isExpected = expected.on(thing)
      if (!isExpected) hidden += 1
      if (isSeen !== isExpected)
        mistakes.push(`${told}: ${thing.unitCode} ${thing.accountId}: ${isSeen}, wyrocznia ${isExpected}`)
    })
  })
  return { cases: callers.length * things.length, hidden, mistakes }
}

/** Everybody at every instant, with the rights that the product reads for the day it takes it to be. */
async function callersOf(
  { accounts }: Population,
  dayOf: (instant: string) => string = (instant) => todayInWarsaw(new Date(instant)),
): Promise<Caller[]> {
  const people: Actor[] = accounts.map(({ id }) => ({ kind: 'account', id, onBehalfOf: null }))
  const callers: Caller[] = []
  for (const instant of INSTANTS)
    for (const actor of [...people, ...MACHINES])
      callers.push({ actor, instant, rights: await rightsOf(region.db, actor, dayOf(instant)) })
  return callers
}

/** A population drawn as a set and written in four statements. */
async function draw(round: number): Promise<{ population: Population; things: Thing[] }> {
  const sample = <T>(one: fc.Arbitrary<T>, count: number, salt: number) =>
    fc.sample(one, { numRuns: count, seed: SEED + round * 10 + salt })
  const idOf = (kind: number, place: number) =>
    `${String(kind).padStart(8, '0')}-${String(round).padStart(4, '0')}-4000-8000-${String(place).padStart(12, '0')}`
  const accounts = Array.from({ length: ACCOUNTS }, (_, place) => ({ id: idOf(1, place), isDisabled: place % 8 === 7 }))
  const who = fc.constantFrom(...accounts.map(({ id }) => id))
  const shapes = fc.record({
    accountId: who,
    role: fc.constantFrom(...ROLE_CODES),
    unitCode: fc.constantFrom(...UNITS),
    validFrom: fc.constantFrom('2026-01-01', '2026-01-01', ...DAYS),
    validTo: fc.constantFrom(null, ...DAYS),
    endedAt: fc.constantFrom(null, null, null, '2026-02-01T10:00:00.000Z'),
  })
  const once = new Set<string>()
  const assigned: Assigned[] = sample(shapes, 160, 1)
    .map((one, place) => ({ ...one, id: idOf(2, place) }))
    .filter(({ validFrom, validTo }) => validTo === null || validFrom <= validTo)
    .filter((one) => {
      const key = [one.accountId, one.role, one.unitCode, one.validFrom].join()
      return one.endedAt !== null || (!once.has(key) && once.add(key))
    })
  const handed = fc.record({
    assignmentId: fc.constantFrom(...assigned.map(({ id }) => id)),
    accountId: who,
    validFrom: fc.constantFrom('2026-01-01', ...DAYS),
    validTo: fc.constantFrom(...DAYS),
    endedAt: fc.constantFrom(null, null, '2026-02-02T10:00:00.000Z'),
  })
  const lent: Lent[] = sample(handed, 80, 2).filter(({ validFrom, validTo }) => validFrom <= validTo)
  const things = sample(fc.record({ unitCode: fc.constantFrom(...UNITS, '999999'), accountId: who }), THINGS, 3)
  await region.db
    .insertInto('auth.account')
    .values(
      accounts.map(({ id, isDisabled }) => ({
        id,
        email: `${id}@splot.example`,
        name: 'Osoba Próbna',
        disabledAt: isDisabled ? '2026-01-02T10:00:00Z' : null,
      })),
    )
    .execute()
  await region.db
    .insertInto('access.assignment')
    .values(assigned.map((one) => ({ ...one, grantedBy: null, grantedAt: '2026-01-01T10:00:00Z' })))
    .execute()
  await region.db
    .insertInto('access.delegation')
    .values(lent.map((one, place) => ({ ...one, id: idOf(3, place), delegatedAt: '2026-01-01T10:00:00Z' })))
    .execute()
  return { population: { accounts, assigned, lent }, things }
}
