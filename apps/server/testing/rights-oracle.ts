/*
 * Who may what, written a second time from the list of roles and the law, in plain words and plain comparisons of texts.
 * Nothing here is imported: an oracle that shares code with the rules would repeat their mistakes.
 */

/** Who may do one action. Roles are on all things, `area` on things of the role's area, `unit` on those
 * of the role's very unit, `own` on things of the account. */
type Allowance = {
  everyone?: true
  machine?: true
  signInPages?: true
  signedIn?: true
  roles?: readonly string[]
  area?: readonly string[]
  unit?: readonly string[]
  own?: true
}

const MACHINE_AND_ADMINISTRATOR: Allowance = { machine: true, roles: ['administrator'] }
const MACHINE_AND_GUARDIANS: Allowance = { machine: true, roles: ['administrator', 'data-protection-officer'] }

const WRITERS = [
  'regional-manager',
  'regional-researcher',
  'regional-adviser',
  'social-economy-officer',
  'cooperation-animator',
  'local-executive',
  'centre-manager',
  'service-organiser',
  'social-worker',
  'community-organiser',
  'county-partner',
]
const CENTRE = ['centre-manager', 'centre-office', 'social-worker', 'service-organiser']

export const ORACLE: Record<string, Record<string, Allowance>> = {
  audit: { 'audit.read': MACHINE_AND_GUARDIANS, 'audit.verify': MACHINE_AND_GUARDIANS },
  access: {
    'role.read': { everyone: true },
    'assignment.read': {
      ...MACHINE_AND_GUARDIANS,
      area: ['centre-manager', 'local-executive', 'regional-manager', 'auditor'],
      own: true,
    },
    'assignment.grant': MACHINE_AND_ADMINISTRATOR,
    'assignment.end': MACHINE_AND_ADMINISTRATOR,
    'assignment.delegate': { ...MACHINE_AND_ADMINISTRATOR, own: true },
    'delegation.read': { ...MACHINE_AND_GUARDIANS, own: true },
    'delegation.end': { ...MACHINE_AND_ADMINISTRATOR, own: true },
    'deputy.find': { machine: true, signedIn: true },
    'right.explain': MACHINE_AND_GUARDIANS,
    'right.read': { signedIn: true },
  },
  backup: { 'backup.read': MACHINE_AND_ADMINISTRATOR, 'backup.make': { machine: true } },
  documents: {
    'file.store': { machine: true, roles: ['administrator', 'regional-researcher', 'regional-manager'] },
  },
  publisher: { 'publisher.read': { everyone: true }, 'publisher.change': MACHINE_AND_ADMINISTRATOR },
  parameters: { 'legalParameter.read': { everyone: true }, 'codelist.read': { everyone: true } },
  mail: {
    'mail.read': MACHINE_AND_ADMINISTRATOR,
    'mail.revealLink': MACHINE_AND_ADMINISTRATOR,
    'message.deliver': { machine: true },
  },
  jobs: { 'job.read': MACHINE_AND_ADMINISTRATOR, 'job.tryAgain': MACHINE_AND_ADMINISTRATOR },
  privacy: {
    'processing.read': MACHINE_AND_GUARDIANS,
    'retention.decide': MACHINE_AND_GUARDIANS,
    'retention.apply': { machine: true },
    'ownData.export': { signedIn: true },
    'ownTrail.read': { signedIn: true },
    'ownAccount.erase': { signedIn: true },
    'erasureRequest.read': MACHINE_AND_GUARDIANS,
    'account.erase': MACHINE_AND_ADMINISTRATOR,
  },
  auth: {
    'invitation.create': MACHINE_AND_ADMINISTRATOR,
    'invitation.read': MACHINE_AND_ADMINISTRATOR,
    'invitation.withdraw': MACHINE_AND_ADMINISTRATOR,
    'account.read': MACHINE_AND_ADMINISTRATOR,
    'account.correct': MACHINE_AND_ADMINISTRATOR,
    'account.disable': MACHINE_AND_ADMINISTRATOR,
    'account.recover': MACHINE_AND_ADMINISTRATOR,
    'account.showDemo': { machine: true },
    'ownAccount.read': { signedIn: true },
    'ownAccount.change': { signedIn: true },
    'session.begin': { signInPages: true },
    'session.end': { signInPages: true },
    'invitation.accept': { signInPages: true },
    'password.reset': { signInPages: true },
    'emailChange.confirm': { signInPages: true },
  },
  territory: {
    'territory.read': { everyone: true },
    'territory.import': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'adviserArea.change': { machine: true, roles: ['administrator', 'regional-manager'] },
  },
  indicators: {
    'indicators.read': { everyone: true },
    'indicators.import': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'bdlSync.start': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'bdlSync.read': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'bdlSync.stop': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'bdlSync.apply': { machine: true },
    'savedComparison.read': { own: true },
    'savedComparison.change': { own: true },
    'bdlVariable.confirm': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'evidence.read': { everyone: true },
    'evidence.freeze': { machine: true, area: WRITERS },
    'ownEvidence.read': { own: true, area: WRITERS },
    'dataDesk.read': { machine: true, roles: ['administrator', 'regional-researcher'] },
    'figureQuestion.ask': { machine: true, area: ['regional-researcher'] },
    'figureQuestion.read': {
      machine: true,
      area: ['regional-researcher', 'regional-manager'],
      unit: [...CENTRE, 'local-executive', 'county-partner'],
    },
    'figureQuestion.answer': { machine: true, unit: [...CENTRE, 'local-executive', 'county-partner'] },
    'figureQuestion.close': { machine: true, area: ['regional-researcher'] },
    'figureQuestion.tell': { machine: true },
  },
  assessments: {
    'assessment.read': { machine: true, unit: [...CENTRE, 'local-executive'] },
    'assessment.fill': { machine: true, unit: CENTRE },
    'assessment.submit': { machine: true, unit: CENTRE },
    'assessment.confirm': { machine: true, unit: ['centre-manager'] },
    'assessment.reopen': { machine: true, unit: ['centre-manager'] },
    'assessmentDelivery.read': {
      machine: true,
      area: ['regional-manager', 'regional-researcher', 'regional-adviser'],
    },
  },
  calendar: {
    'ownDeadline.read': { signedIn: true },
    'areaDeadline.read': {
      area: [
        'regional-manager',
        'regional-researcher',
        'regional-adviser',
        'social-economy-officer',
        'cooperation-animator',
      ],
    },
    'dutyEvent.read': {
      area: [
        'local-executive',
        'centre-manager',
        'service-organiser',
        'plan-coordinator',
        'county-partner',
        'regional-adviser',
        'regional-manager',
      ],
    },
    'dutyEvent.record': {
      area: [
        'local-executive',
        'centre-manager',
        'service-organiser',
        'plan-coordinator',
        'county-partner',
        'regional-adviser',
        'regional-manager',
      ],
    },
    'reminder.choose': { signedIn: true },
    'reminder.plan': { machine: true },
    'reminder.send': { machine: true },
    'calendarFeed.change': { signedIn: true },
    'calendarFeed.read': { everyone: true },
  },
  diagnosis: { 'booklet.read': { everyone: true } },
}

export type Assigned = {
  id: string
  accountId: string
  role: string
  unitCode: string | null
  validFrom: string
  validTo: string | null
  endedAt: string | null
}
export type Lent = {
  assignmentId: string
  accountId: string
  validFrom: string
  validTo: string
  endedAt: string | null
}
export type Population = {
  accounts: readonly { id: string; isDisabled: boolean }[]
  assigned: readonly Assigned[]
  lent: readonly Lent[]
}
export type Thing = { unitCode: string | null; accountId: string }
export type Asker = { kind: string; id?: string; name?: string }

/** Hours that Warsaw is ahead of UTC change on the last Sundays of March and October of 2026, at 1:00 UTC. */
const SUMMER_TIME = ['2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z'] as const

/** The day in Warsaw at an instant of 2026. */
export function warsawDay(instant: string): string {
  const isSummer = instant >= SUMMER_TIME[0] && instant < SUMMER_TIME[1]
  return new Date(Date.parse(instant) + (isSummer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10)
}

/** What an account is on a day: its own roles, and those lent to it while their owner still has them. */
export function rolesOf(
  { accounts, assigned, lent }: Population,
  accountId: string,
  day: string,
): { role: string; unitCode: string | null }[] {
  const isDisabled = (id: string) => accounts.some((one) => one.id === id && one.isDisabled)
  if (isDisabled(accountId)) return []
  const covers = (one: { validFrom: string; validTo: string | null; endedAt: string | null }) =>
    one.endedAt === null && one.validFrom <= day && (one.validTo === null || day <= one.validTo)
  const inForce = assigned.filter((one) => covers(one) && !isDisabled(one.accountId))
  const lentToMe = new Set(
    lent.filter((one) => one.accountId === accountId && covers(one)).map((one) => one.assignmentId),
  )
  return inForce.flatMap((one) => [
    ...(one.accountId === accountId ? [one] : []),
    ...(lentToMe.has(one.id) ? [one] : []),
  ])
}

/** Whether somebody with these roles may do the action at all, and on which things. */
export function judge(
  allowance: Allowance,
  asker: Asker,
  roles: readonly { role: string; unitCode: string | null }[],
): { mayBegin: boolean; on: (thing: Thing) => boolean } {
  const isPerson = asker.kind === 'account'
  const isSignInPage = asker.kind === 'system' && asker.name === 'sign-in'
  const isMachine = asker.kind === 'operator' || (asker.kind === 'system' && !isSignInPage)
  const held = isPerson ? roles : []
  const onEverything =
    allowance.everyone === true ||
    (allowance.machine === true && isMachine) ||
    (allowance.signInPages === true && isSignInPage) ||
    (allowance.signedIn === true && isPerson) ||
    held.some(({ role }) => allowance.roles?.includes(role) === true)
  const areas = held.flatMap(({ role, unitCode }) =>
    unitCode !== null && allowance.area?.includes(role) === true ? [unitCode] : [],
  )
  const units = held.flatMap(({ role, unitCode }) =>
    unitCode !== null && allowance.unit?.includes(role) === true ? [unitCode] : [],
  )
  const hasOwn = allowance.own === true && isPerson
  return {
    mayBegin: onEverything || hasOwn || areas.length > 0 || units.length > 0,
    on: (thing) =>
      onEverything ||
      (hasOwn && thing.accountId === asker.id) ||
      areas.some((area) => thing.unitCode?.slice(0, area.length) === area) ||
      units.some((unit) => thing.unitCode === unit),
  }
}
