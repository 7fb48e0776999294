import { randomUUID } from 'node:crypto'
import { assessmentOperations } from '#modules/assessments/shared/operations.ts'
import { calendarOperations } from '#modules/calendar/shared/operations.ts'
import { blankReport } from '#modules/indicators/server/bdl/report.ts'
import { questionOperations } from '#modules/indicators/shared/desk/question-operations.ts'
import { accessOperations } from '#platform/access/operations.ts'
import { type GivenAccount, givenAccount } from '#platform/access/testing.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { jobOperations } from '#platform/jobs/operations.ts'
import type { Platform } from '#platform/platform.ts'
import type { World } from '#platform/testing/world.ts'

/*
 * What a crawler must not hear of: two of everything that belongs to people and units of another voivodeship. A new
 * kind of record is added here and to `foreignIds`.
 */

export const FAR_UNIT = '970101'
/** Everything that is somebody else's carries this word in its texts. */
export const SECRET = 'tajemnica-obcych'

const OPERATOR: Actor = { kind: 'operator', name: 'test' }
const FAR_PLACES = [FAR_UNIT, '960202'] as const

/** Identifiers of the held things, each list in the same order: of the first and of the second account. */
export type Held = {
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

export async function holdThingsOfOthers(region: World, platform: Platform): Promise<Held> {
  const far = [
    await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode: FAR_UNIT }] }),
    await givenAccount(region, { roles: [{ role: 'social-worker', unitCode: FAR_UNIT }] }),
  ]
  for (const { id } of far)
    await region.db
      .updateTable('auth.account')
      .set({ name: `Osoba ${SECRET}`, email: `${SECRET}-${id}@daleko.example` })
      .where('id', '=', id)
      .execute()
  const invited = await invite(platform)
  const delegations = await delegate(platform, far)
  const feeds = await openCalendars(region, platform, far)
  const events = await recordEvents(region, far)
  const comparisons = await saveComparisons(region, far)
  const syncs = await runSyncs(region)
  await fillAssessment(region, platform)
  const questions = await askQuestions(platform)
  const { items: queue } = await callOperation(platform, OPERATOR, jobOperations.list, {})
  const jobs = queue.map(({ id }) => id)
  if (jobs.length < 2) throw new Error('Each invitation leaves a job in the queue; there are fewer.')
  return { far, ...invited, delegations, feeds, events, comparisons, jobs, syncs, questions }
}

async function invite(platform: Platform): Promise<Pick<Held, 'invitations' | 'messages'>> {
  const invited = []
  for (const place of [1, 2])
    invited.push(
      await callOperation(platform, OPERATOR, accountOperations.invite, {
        body: {
          email: `${SECRET}-${place}@zaproszenie.example`,
          name: `Gość ${SECRET}`,
          roles: [{ role: 'councillor', unitCode: FAR_UNIT, validFrom: '2026-03-02', validTo: null }],
        },
      }),
    )
  return {
    invitations: invited.map(({ invitationId }) => invitationId),
    messages: invited.map(({ messageId }) => messageId),
  }
}

async function delegate(platform: Platform, far: readonly GivenAccount[]): Promise<string[]> {
  const delegations: string[] = []
  for (const [place, { assignmentIds }] of far.entries()) {
    const { id } = await callOperation(platform, OPERATOR, accessOperations.delegateRole, {
      params: { assignmentId: assignmentIds[0] as string },
      body: { accountId: (far[1 - place] as GivenAccount).id, validFrom: '2026-03-02', validTo: '2026-03-05' },
    })
    delegations.push(id)
  }
  return delegations
}

async function openCalendars({ db }: World, platform: Platform, far: readonly GivenAccount[]): Promise<string[]> {
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
        unitCode: FAR_PLACES[place] as string,
        dueOn: '2026-04-30',
        daysBefore: 30,
        sentAt: '2026-03-31T08:00:00Z',
      })
      .execute()
  }
  return feeds
}

async function recordEvents({ db }: World, far: readonly GivenAccount[]): Promise<string[]> {
  const events = far.map(({ id }, place) => ({
    id: randomUUID(),
    dutyCode: 'cus-diagnosis',
    unitCode: FAR_PLACES[place] as string,
    happenedOn: '2025-04-30',
    recordedBy: id,
    recordedAt: '2026-03-01T08:00:00Z',
  }))
  await db.insertInto('calendar.dutyEvent').values(events).execute()
  return events.map(({ id }) => id)
}

async function saveComparisons({ db }: World, far: readonly GivenAccount[]): Promise<string[]> {
  const comparisons = far.map(({ id }) => ({
    id: randomUUID(),
    accountId: id,
    name: `Lista ${SECRET}`,
    kind: 'units',
    content: FAR_UNIT,
    savedAt: '2026-03-01T08:00:00Z',
  }))
  await db.insertInto('indicators.savedComparison').values(comparisons).execute()
  return comparisons.map(({ id }) => id)
}

async function runSyncs({ db }: World): Promise<string[]> {
  const syncs = [randomUUID(), randomUUID()]
  await db
    .insertInto('indicators.bdlSync')
    .values(
      syncs.map((id) => ({ id, state: 'done', startedAt: '2026-03-01T02:00:00Z', endedAt: '2026-03-01T03:00:00Z' })),
    )
    .execute()
  return syncs
}

/** The municipality of others has an assessment whose comments, reasons and names are nobody else's business. */
async function fillAssessment({ db }: World, platform: Platform): Promise<void> {
  const unit = { firstStateOn: '2020-01-01', lastStateOn: '2026-01-01', isCurrent: true, kind: null }
  const municipality = { level: 'municipality', parentCode: '9701', name: 'Dal', nameKind: 'gmina wiejska', kind: 2 }
  await db
    .insertInto('territory.unit')
    .values([
      { ...unit, code: '00', level: 'country', parentCode: null, name: 'Polska', nameKind: 'kraj' },
      { ...unit, code: '97', level: 'voivodeship', parentCode: '00', name: 'dalekie', nameKind: 'województwo' },
      { ...unit, code: '9701', level: 'county', parentCode: '97', name: 'dalekie', nameKind: 'powiat' },
      { ...unit, code: FAR_UNIT, ...municipality },
    ])
    .execute()
  await callOperation(platform, OPERATOR, assessmentOperations.save, {
    params: { unitCode: FAR_UNIT, year: 2025 },
    body: {
      version: 0,
      cells: [{ row: 'ozps:1', offset: 0, text: '1000' }],
      comments: [{ row: 'ozps:1', text: `Uwaga ${SECRET}` }],
    },
  })
}

/** Questions to a unit of others, one of them answered: text and answer are between that unit and its region. */
async function askQuestions(platform: Platform): Promise<string[]> {
  const ask = (unitCode: string) =>
    callOperation(platform, OPERATOR, questionOperations.ask, {
      body: {
        indicatorCode: 'population',
        unitCode,
        year: 2024,
        question: `Skąd ta liczba? ${SECRET}`,
        dueOn: '2026-05-01',
      },
    })
  const [open, answered] = [await ask(FAR_UNIT), await ask('9701')]
  await callOperation(platform, OPERATOR, questionOperations.answer, {
    params: { questionId: answered.id },
    body: { answer: `Z rejestru ${SECRET}` },
  })
  return [open.id, answered.id]
}

/** Identifiers of others, by the name under which an operation asks for one. */
export function foreignIds(held: Held, place: number): Record<string, unknown> {
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
    what: 'asked',
    report: blankReport({ fileSha256: '0'.repeat(64), fileName: 'RYNE_1944_CTAB_20250616_zly.csv', dryRun: false }),
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
