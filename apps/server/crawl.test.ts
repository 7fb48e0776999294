import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { ROLE_CODES, ROLES, type Role } from '#platform/access/roles.ts'
import { type GivenAccount, givenAccount } from '#platform/access/testing.ts'
import { callByName } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { describeError } from '#platform/http/problem.ts'
import { assemble, type Prepared } from '#platform/platform.ts'
import { type World, world } from '#platform/testing/world.ts'
import { modules } from './modules.ts'
import { FAR_UNIT, foreignIds, type Held, holdThingsOfOthers, SECRET } from './testing/things-of-others.ts'

/*
 * Every role calls every operation with identifiers of others, in another voivodeship, and everything that it hears back –
 * answers, counts, errors – is searched for what is not its to know.
 */

const OWN_AREA = { region: '98', county: '9808', municipality: '980803', organisation: null } as const

/** Who may know of things of others by the rules of the project (domain: roles and what each must not see). */
const KNOWS_ACCOUNTS: readonly Role[] = ['administrator']
const KNOWS_ASSIGNMENTS: readonly Role[] = ['administrator', 'data-protection-officer']
const KNOWS_AUDIT: readonly Role[] = ['administrator', 'data-protection-officer']

let region: World & { end: () => Promise<void> }
let platform: World['platform']
let held: Held
const byRole = new Map<Role, GivenAccount>()

beforeAll(async () => {
  region = await world('2026-03-02', [])
  const { db, files, heads, vault, clock } = region.platform
  platform = assemble({ db, files, heads, vault, clock }, modules)
  held = await holdThingsOfOthers(region, platform)
  for (const role of ROLE_CODES)
    byRole.set(role, await givenAccount(region, { roles: [{ role, unitCode: OWN_AREA[ROLES[role].level] }] }))
})

afterAll(async () => await region?.end())

/** One of these is taken by every field of every operation. */
const PLAUSIBLE = [
  undefined,
  null,
  true,
  5,
  2025,
  '5',
  'abcdef',
  '123456',
  '2026-03-02',
  '2026-03-02T10:00:00.000Z',
  '98',
  '2025',
  'tak',
  'pl',
  'councillor',
  'csv',
  'mail',
  'table',
  'text/csv',
  'splot-20260302T013000Z',
  'a'.repeat(32),
  'a'.repeat(43),
  'a'.repeat(64),
  'Słowa dość długie na każde pole',
  'kontakt@urzad.example',
  'https://splot.example',
  'RYNE_1944_CTAB_20250616101010.csv',
  [],
  [{ id: null, name: 'Obszar próbny', countyCodes: ['9701'] }],
  [{ role: 'councillor', unitCode: FAR_UNIT, validFrom: '2026-03-02', validTo: null }],
  new Uint8Array([1, 2, 3]),
]

type Input = { params: Record<string, unknown>; query: Record<string, unknown>; body: Record<string, unknown> }
const inputs = new Map<string, Input>()

/** An input that asks for somebody else's things, the same for every role. */
function inputFor(operation: Prepared, place: number): Input {
  const key = `${operation.api.name} ${place}`
  const made = inputs.get(key) ?? fillInput(operation, place)
  inputs.set(key, made)
  return made
}

/** Known names get foreign identifiers, the rest what its schema takes. */
function fillInput({ api }: Prepared, place: number): Input {
  const part = (schema: z.ZodObject) =>
    Object.fromEntries(
      Object.entries(schema.shape).flatMap(([name, field]) => {
        const known = foreignIds(held, place)[name]
        const fit = [known, ...PLAUSIBLE].find((value) => (field as z.ZodType).safeParse(value).success)
        return fit === undefined ? [] : [[name, fit]]
      }),
    )
  return { params: part(api.params), query: part(api.query), body: part(api.body) }
}

function mayHear(role: Role | 'public', operation: string): boolean {
  if (role === 'public') return false
  if (operation.startsWith('audit.')) return KNOWS_AUDIT.includes(role)
  if (operation.startsWith('access.')) return KNOWS_ASSIGNMENTS.includes(role)
  return KNOWS_ACCOUNTS.includes(role)
}

/** What everybody gets without an account is the same for every role. */
function isForAnyone({ api, module }: Prepared): boolean {
  return (module.rules[api.action] ?? []).some(({ name }) => name === 'anyone')
}

/** Who may change things of others comes last: what is there for the first is there for everybody else. */
const callers = (): [Role | 'public', Actor][] => [
  ['public', { kind: 'public' }],
  ...[...byRole]
    .sort(([one], [other]) => Number(one === 'administrator') - Number(other === 'administrator'))
    .map(([role, { actor }]): [Role, Actor] => [role, actor]),
]

test('każda rola, każda operacja, identyfikatory obcych: 0 wycieków w odpowiedziach, liczbach i odmowach', async () => {
  const leaks: string[] = []
  const unsure: string[] = []
  let calls = 0
  const asked = new Set<string>()
  const unasked = new Set<string>()
  for (const [role, actor] of callers()) {
    for (const operation of platform.operations.values()) {
      if (isForAnyone(operation) && !['public', 'councillor'].includes(role)) continue
      for (const place of [0, 1]) {
        const input = inputFor(operation, place)
        const { name } = operation.api
        calls += 1
        const heard = await callByName(platform, actor, name, input).then(
          ({ answer }) => ({ code: 'done', text: JSON.stringify(answer) ?? '' }),
          (error: unknown) => {
            const problem = describeError(platform, error)
            if (problem.status >= 500) unsure.push(`${role} ${name}: ${(error as Error).message}`)
            return { code: problem.code, text: JSON.stringify(problem) }
          },
        )
        if (heard.code === 'input-invalid') unasked.add(name)
        else asked.add(name)
        const ids = [...held.far.flatMap(({ id, assignmentIds }) => [id, ...assignmentIds]), ...held.delegations]
        const echoed = JSON.stringify(input)
        const told = [
          SECRET,
          ...held.invitations,
          ...held.messages,
          ...held.feeds,
          ...held.events,
          ...held.questions,
          ...held.comparisons,
          ...ids,
        ].filter((secret) => heard.text.includes(secret) && !(heard.code !== 'done' && echoed.includes(secret)))
        if (told.length > 0 && !mayHear(role, name)) leaks.push(`${role} ${name}: ${told.join()}`)
      }
    }
  }
  expect(unsure).toEqual([])
  expect(leaks).toEqual([])
  expect(calls).toBeGreaterThan(1500)
  expect([...unasked].filter((name) => !asked.has(name))).toEqual([])
}, 300_000)

test('rzecz obcego i rzecz, której nie ma, odmawiają tak samo', async () => {
  const differences: string[] = []
  for (const [role, actor] of callers()) {
    for (const operation of platform.operations.values()) {
      const { api } = operation
      const idName = Object.keys(api.params.shape).find((name) =>
        /^(assignment|delegation|invitation|message|job|event|comparison|question)Id$/.test(name),
      )
      if (idName === undefined || mayHear(role, api.name)) continue
      const there = inputFor(operation, 0)
      const absent = {
        ...there,
        params: { ...there.params, [idName]: idName === 'jobId' ? '999999999' : randomUUID() },
      }
      const outcome = async (input: typeof there) =>
        await callByName(platform, actor, api.name, input).then(
          () => 'done',
          (error: unknown) => JSON.stringify({ ...describeError(platform, error) }).replaceAll(/[0-9a-f-]{36}/g, ''),
        )
      const [one, other] = [await outcome(there), await outcome(absent)]
      if (one !== other || one === 'done') differences.push(`${role} ${api.name}: ${one} / ${other}`)
    }
  }
  expect(differences).toEqual([])
}, 120_000)

test('po przejściu wszystkich ról nic obcego się nie zmieniło poza tym, co zrobił administrator', async () => {
  const changes = await region.db
    .selectFrom('audit.entry')
    .select(['actorId', 'operation', 'subjectId'])
    .where('actorKind', '=', 'account')
    .where('subjectId', 'in', [
      ...held.invitations,
      ...held.events,
      ...held.far.flatMap(({ assignmentIds }) => assignmentIds),
    ])
    .execute()
  const allowed = new Set(KNOWS_ASSIGNMENTS.map((role) => byRole.get(role)?.id))
  expect(changes.filter(({ actorId }) => !allowed.has(actorId as string))).toEqual([])
})
