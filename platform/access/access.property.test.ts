import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cursor, Page } from '#kernel/page.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { callOperation } from '../call.ts'
import type { Actor } from '../ctx.ts'
import { assemble } from '../platform.ts'
import { type World, world } from '../testing/world.ts'
import { accessModule } from './module.ts'
import { accessOperations as api } from './operations.ts'
import { ROLE_CODES, type Role } from './roles.ts'
import { signedIn } from './rules.ts'
import { givenAccount } from './testing.ts'

/* Rights against an oracle that shares no code with them: plain lists, plain comparisons of texts. */

type Assigned = {
  id: string
  accountId: string
  role: Role
  unitCode: string | null
  validFrom: string
  validTo: string | null
  endedAt: string | null
}
type Lent = { assignmentId: string; accountId: string; validFrom: string; validTo: string; endedAt: string | null }

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-06-30', '2026-07-01'] as const
const UNITS = ['98', '97', '9808', '9801', '980803', '980804', '980101', '970101', null]
const ACCOUNTS = 24

let region: World & { end: () => Promise<void> }
let accounts: { id: string; actor: Actor; isDisabled: boolean }[]
let assigned: Assigned[]
let lent: Lent[]

beforeAll(async () => {
  region = await world('2026-03-02', [accessModule])
  const pick = <T>(items: readonly T[]) => fc.sample(fc.constantFrom(...items), 1)[0] as T
  accounts = []
  for (let place = 0; place < ACCOUNTS; place += 1) {
    const isDisabled = place % 8 === 7
    accounts.push({ ...(await givenAccount(region, { isDisabled })), isDisabled })
  }
  const draft = fc.record({
    role: fc.constantFrom(...ROLE_CODES),
    unitCode: fc.constantFrom(...UNITS),
    validFrom: fc.constantFrom(...DAYS),
    length: fc.constantFrom(0, 1, 120, null),
    isEnded: fc.constantFrom(false, false, false, true),
  })
  assigned = fc.sample(draft, 160).map(({ length, isEnded, ...given }, place) => ({
    ...given,
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    accountId: pick(accounts).id,
    validTo: length === null ? null : laterBy(given.validFrom, length),
    endedAt: isEnded ? '2026-02-01T10:00:00.000Z' : null,
  }))
  const seen = new Set<string>()
  assigned = assigned.filter((one) => {
    const key = [one.accountId, one.role, one.unitCode, one.validFrom].join()
    return one.endedAt !== null || (!seen.has(key) && seen.add(key))
  })
  await region.db
    .insertInto('access.assignment')
    .values(assigned.map((one) => ({ ...one, grantedBy: null, grantedAt: '2026-01-01T10:00:00Z' })))
    .execute()
  lent = assigned
    .slice(0, 60)
    .map(({ id }) => ({
      assignmentId: id,
      accountId: pick(accounts).id,
      validFrom: pick(DAYS),
      validTo: '2026-06-30',
      endedAt: pick([null, null, '2026-02-02T10:00:00.000Z']),
    }))
    .filter(({ validFrom, validTo }) => validFrom <= validTo)
  await region.db
    .insertInto('access.delegation')
    .values(
      lent.map((one, place) => ({
        ...one,
        id: `10000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
        delegatedAt: '2026-01-01T10:00:00Z',
      })),
    )
    .execute()
})

afterAll(async () => await region?.end())

/** The day some days later, counted by the calendar of JavaScript and not by ours. */
function laterBy(day: string, days: number): string {
  const instant = new Date(`${day}T12:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10)
}

/** What the oracle says an account is on a day. */
function rolesOf(accountId: string, day: string): { role: Role; unitCode: string | null }[] {
  const isDisabled = (id: string) => accounts.some((one) => one.id === id && one.isDisabled)
  const holds = (one: Assigned) =>
    one.endedAt === null &&
    one.validFrom <= day &&
    (one.validTo === null || one.validTo >= day) &&
    !isDisabled(one.accountId)
  if (isDisabled(accountId)) return []
  const own = assigned.filter((one) => one.accountId === accountId && holds(one))
  const handed = lent
    .filter((one) => one.accountId === accountId && one.endedAt === null && one.validFrom <= day && one.validTo >= day)
    .flatMap(({ assignmentId }) => assigned.filter((one) => one.id === assignmentId && holds(one)))
  return [...own, ...handed]
}

function mayRead(accountId: string, day: string, thing: Assigned): boolean {
  if (thing.accountId === accountId) return true
  return rolesOf(accountId, day).some(({ role, unitCode }) => {
    if (role === 'administrator' || role === 'data-protection-officer') return true
    const overArea = ['centre-manager', 'local-executive', 'regional-manager', 'auditor'].includes(role)
    return overArea && unitCode !== null && (thing.unitCode ?? '').startsWith(unitCode)
  })
}

async function everything(actor: Actor): Promise<string[]> {
  const ids: string[] = []
  let cursor: Cursor | null = null
  do {
    const page: Page<{ id: string }> = await region
      .as(actor)
      .call(api.listAssignments, { query: { limit: '30', ...(cursor === null ? {} : { cursor }) } })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}

test('lista, liczba i pojedynczy odczyt pokazują dokładnie to, co wyrocznia – każde konto w każdym dniu', async () => {
  let cases = 0
  let hidden = 0
  for (const day of DAYS) {
    region.setNow(`${day}T11:00:00Z`)
    for (const { id, actor } of accounts) {
      const expected = assigned.filter((thing) => mayRead(id, day, thing)).map((thing) => thing.id)
      expect((await everything(actor)).sort(), `${id} ${day}`).toEqual(expected.sort())
      const { count } = await region.as(actor).call(api.countAssignments, { query: {} })
      expect(count).toBe(expected.length)
      cases += assigned.length
      hidden += assigned.length - expected.length
    }
  }
  expect(cases).toBeGreaterThanOrEqual(10_000)
  expect(hidden).toBeGreaterThan(1000)
})

test('czynność ma ten, kto ma rolę z reguły: nadanie i wyjaśnienie – każde konto w każdym dniu', async () => {
  for (const day of DAYS) {
    region.setNow(`${day}T11:00:00Z`)
    for (const { id, actor } of accounts) {
      const roles = rolesOf(id, day).map(({ role }) => role)
      const outcome = async (attempt: Promise<unknown>) =>
        await attempt.then(
          () => 'done',
          (error) => error.code as string,
        )
      const explained = await outcome(region.as(actor).call(api.explainAccount, { params: { accountId: id } }))
      expect(explained === 'forbidden').toBe(
        !roles.includes('administrator') && !roles.includes('data-protection-officer'),
      )
      const ended = await outcome(
        region.as(actor).call(api.endAssignment, { params: { assignmentId: '20000000-0000-4000-8000-000000000000' } }),
      )
      expect(ended).toBe(roles.includes('administrator') ? 'assignment-not-found' : 'forbidden')
    }
  }
})

test('prawo w odpowiedzi „dlaczego” jest prawem z wyroczni', async () => {
  for (const day of DAYS) {
    region.setNow(`${day}T11:00:00Z`)
    for (const { id } of accounts) {
      const { rights } = await region.operator.call(api.explainAccount, { params: { accountId: id } })
      const told = rights.map(({ role, unitCode }) => `${role} ${unitCode}`).sort()
      const expected = rolesOf(id, day)
        .map(({ role, unitCode }) => `${role} ${unitCode}`)
        .sort()
      expect(told, `${id} ${day as PlainDate}`).toEqual(expected)
    }
  }
})

test('wyrocznia złapałaby regułę, która przepuszcza za dużo', async () => {
  const careless = { ...accessModule, rules: { ...accessModule.rules, 'assignment.read': [signedIn] } }
  const { db, files, heads, vault } = region.platform
  const platform = assemble({ db, files, heads, vault, clock: () => new Date('2026-03-02T11:00:00Z') }, [careless])
  let caught = 0
  for (const { id, actor } of accounts) {
    const { count } = await callOperation(platform, actor, api.countAssignments, { query: {} })
    if (count !== assigned.filter((thing) => mayRead(id, '2026-03-02', thing)).length) caught += 1
  }
  expect(caught).toBeGreaterThan(ACCOUNTS / 2)
})
