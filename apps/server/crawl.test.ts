import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { assessmentOperations } from '#modules/assessments/shared/operations.ts'
import { calendarOperations } from '#modules/calendar/shared/operations.ts'
import { questionOperations } from '#modules/indicators/shared/desk/question-operations.ts'
import { accessOperations } from '#platform/access/operations.ts'
import { ROLE_CODES, ROLES, type Role } from '#platform/access/roles.ts'
import { type GivenAccount, givenAccount } from '#platform/access/testing.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { callByName, callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { describeError } from '#platform/http/problem.ts'
import { jobOperations } from '#platform/jobs/operations.ts'
import { assemble, type Prepared } from '#platform/platform.ts'
import { type World, world } from '#platform/testing/world.ts'
import { modules } from './modules.ts'

/*
 * Every role calls every operation with identifiers of others, in another voivodeship, and everything that it hears back –
 * answers, counts, errors – is searched for what is not its to know.
 */

const OWN_AREA = { region: '98', county: '9808', municipality: '980803', organisation: null } as const
const FAR_UNIT = '970101'
/** Everything that is somebody else's carries this word in its texts. */
const SECRET = 'tajemnica-obcych'

/** Who may know of things of others by the rules of the project (domain: roles and what each must not see). */
const KNOWS_ACCOUNTS: readonly Role[] = ['administrator']
const KNOWS_ASSIGNMENTS: readonly Role[] = ['administrator', 'data-protection-officer']
const KNOWS_AUDIT: readonly Role[] = ['administrator', 'data-protection-officer']

type Held = {
  far: GivenAccount[]
  invitations: string[]
  messages: string[]
  delegations: string[]
  /** Secret addresses of calendars. */
  feeds: string[]
  events: string[]
  comparisons: string[]
  jobs: string[]
  syncs: string[]
  /** Questions about figures of the units of others. */
  questions: string[]
}

let region: World & { end: () => Promise<void> }
let platform: World['platform']
let held: Held
const byRole = new Map<Role, GivenAccount>()

beforeAll(async () => {
  region = await world('2026-03-02', [])
  const { db, files, heads, vault, clock } = region.platform
  platform = assemble({ db, files, heads, vault, clock }, modules)
  const far = [
    await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode: FAR_UNIT }] }),
    await givenAccount(region, { roles: [{ role: 'social-worker', unitCode: FAR_UNIT }] }),
  ]
  for (const { id } of far)
    await db
      .updateTable('auth.account')
      .set({ name: `Osoba ${SECRET}`, email: `${SECRET}-${id}@daleko.example` })
      .where('id', '=', id)
      .execute()
  const operator: Actor = { kind: 'operator', name: 'test' }
  const invitations: string[] = []
  const messages: string[] = []
  for (const place of [1, 2]) {
    const { invitationId, messageId } = await callOperation(platform, operator, accountOperations.invite, {
      body: {
        email: `${SECRET}-${place}@zaproszenie.example`,
        name: `Gość ${SECRET}`,
        roles: [{ role: 'councillor', unitCode: FAR_UNIT, validFrom: '2026-03-02', validTo: null }],
      },
    })
    invitations.push(invitationId)
    messages.push(messageId)
  }
  const delegations: string[] = []
  for (const [place, { assignmentIds }] of far.entries()) {
    const { id } = await callOperation(platform, operator, accessOperations.delegateRole, {
      params: { assignmentId: assignmentIds[0] as string },
      body: { accountId: (far[1 - place] as GivenAccount).id, validFrom: '2026-03-02', validTo: '2026-03-05' },
    })
    delegations.push(id)
  }
  const feeds: string[] = []
  for (const [place, { id, actor }] of far.entries()) {
    const { path } = await callOperation(platform, actor, calendarOperations.renewFeed, {})
    feeds.push(path)
    await callOperation(platform, actor, calendarOperations.chooseReminders, { body: { isReminded: place === 0 } })
    await db
      .insertInto('calendar.reminder')
      .values({
        accountId: id,
        dutyCode: 'resources-assessment-municipality',
        unitCode: place === 0 ? FAR_UNIT : '960202',
        dueOn: '2026-04-30',
        daysBefore: 30,
        sentAt: '2026-03-31T08:00:00Z',
      })
      .execute()
  }
  const events = far.map(() => randomUUID())
  for (const [place, { id }] of far.entries())
    await db
      .insertInto('calendar.dutyEvent')
      .values({
        id: events[place] as string,
        dutyCode: 'cus-diagnosis',
        unitCode: place === 0 ? FAR_UNIT : '960202',
        happenedOn: '2025-04-30',
        recordedBy: id,
        recordedAt: '2026-03-01T08:00:00Z',
      })
      .execute()
  const comparisons = far.map(() => randomUUID())
  for (const [place, { id }] of far.entries())
    await db
      .insertInto('indicators.savedComparison')
      .values({
        id: comparisons[place] as string,
        accountId: id,
        name: `Lista ${SECRET}`,
        kind: 'units',
        content: FAR_UNIT,
        savedAt: '2026-03-01T08:00:00Z',
      })
      .execute()
  const syncs = [randomUUID(), randomUUID()]
  for (const id of syncs)
    await db
      .insertInto('indicators.bdlSync')
      .values({ id, state: 'done', startedAt: '2026-03-01T02:00:00Z', endedAt: '2026-03-01T03:00:00Z' })
      .execute()
  await holdForeignAssessments(operator)
  const questions = await holdForeignQuestions(operator)
  const { items: queue } = await callOperation(platform, operator, jobOperations.list, {})
  const jobs = queue.map(({ id }) => id)
  expect(jobs.length).toBeGreaterThanOrEqual(2) // one for each invitation
  held = { far, invitations, messages, delegations, feeds, events, comparisons, jobs, syncs, questions }
  for (const role of ROLE_CODES)
    byRole.set(role, await givenAccount(region, { roles: [{ role, unitCode: OWN_AREA[ROLES[role].level] }] }))
})

afterAll(async () => await region?.end())

/** The municipality of others has an assessment whose comments, reasons and names are nobody else's business. */
async function holdForeignAssessments(operator: Actor): Promise<void> {
  const unit = { firstStateOn: '2020-01-01', lastStateOn: '2026-01-01', isCurrent: true, kind: null }
  await region.db
    .insertInto('territory.unit')
    .values([
      { ...unit, code: '00', level: 'country', parentCode: null, name: 'Polska', nameKind: 'kraj' },
      { ...unit, code: '97', level: 'voivodeship', parentCode: '00', name: 'dalekie', nameKind: 'województwo' },
      { ...unit, code: '9701', level: 'county', parentCode: '97', name: 'dalekie', nameKind: 'powiat' },
      {
        ...unit,
        code: FAR_UNIT,
        level: 'municipality',
        parentCode: '9701',
        name: 'Dal',
        nameKind: 'gmina wiejska',
        kind: 2,
      },
    ])
    .execute()
  await callOperation(platform, operator, assessmentOperations.save, {
    params: { unitCode: FAR_UNIT, year: 2025 },
    body: {
      version: 0,
      cells: [{ row: 'ozps:1', offset: 0, text: '1000' }],
      comments: [{ row: 'ozps:1', text: `Uwaga ${SECRET}` }],
    },
  })
}

/** Questions to a unit of others, one of them answered: text and answer are between that unit and its region. */
async function holdForeignQuestions(operator: Actor): Promise<string[]> {
  const ask = (unitCode: string) =>
    callOperation(platform, operator, questionOperations.ask, {
      body: {
        indicatorCode: 'population',
        unitCode,
        year: 2024,
        question: `Skąd ta liczba? ${SECRET}`,
        dueOn: '2026-05-01',
      },
    })
  const [open, answered] = [await ask(FAR_UNIT), await ask('9701')]
  await callOperation(platform, operator, questionOperations.answer, {
    params: { questionId: answered.id },
    body: { answer: `Z rejestru ${SECRET}` },
  })
  return [open.id, answered.id]
}

/** Identifiers of others, by the name under which an operation asks for one. */
function foreign(place: number): Record<string, string> {
  const account = held.far[place] as GivenAccount
  return {
    accountId: account.id,
    assignmentId: account.assignmentIds[0] as string,
    delegationId: held.delegations[place] as string,
    invitationId: held.invitations[place] as string,
    messageId: held.messages[place] as string,
    jobId: held.jobs[place] as string,
    syncId: held.syncs[place] as string,
    eventId: held.events[place] as string,
    questionId: held.questions[place] as string,
    importId: randomUUID(),
    indicatorCode: 'population',
    question: 'Skąd wzięła się ta liczba?',
    dueOn: '2026-05-01',
    comparisonId: held.comparisons[place] as string,
    kind: 'units',
    content: FAR_UNIT,
    evidenceId: randomUUID(), // everybody may read evidence; whose account froze it no answer tells
    citingUnitCode: FAR_UNIT,
    sessionId: randomUUID(),
    unitCode: FAR_UNIT,
    countyCode: '9701',
    code: FAR_UNIT,
    email: `${SECRET}-1@zaproszenie.example`,
    subjectId: account.id,
    actorId: account.id,
  }
}

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

/** An input that asks for somebody else's things: known names get foreign identifiers, the rest what its schema takes. */
function inputFor({ api }: Prepared, place: number) {
  const part = (schema: z.ZodObject) =>
    Object.fromEntries(
      Object.entries(schema.shape).flatMap(([name, field]) => {
        const known = foreign(place)[name]
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
