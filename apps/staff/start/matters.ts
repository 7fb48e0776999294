import { addDays } from '#kernel/plain-date.ts'
import type { assessmentOperations as assessments } from '#modules/assessments/shared/operations.ts'
import type { calendarOperations as calendar } from '#modules/calendar/shared/operations.ts'
import type { QuestionEntry } from '#modules/indicators/shared/desk/question.ts'
import type { accessOperations as access } from '#platform/access/operations.ts'
import { ROLES } from '#platform/access/roles.ts'
import type { auditOperations as audit } from '#platform/audit/operations.ts'
import type { accountOperations as accounts } from '#platform/auth/operations.ts'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import type { jobOperations as jobs } from '#platform/jobs/operations.ts'
import type { privacyOperations as privacy } from '#platform/privacy/operations.ts'
import { day, moment, todayHere } from '#platform/web/workspace/moments.ts'
import { DEADLINE_WITHIN_DAYS, start as words } from './labels.pl.ts'

/** One line of the inbox: what, for whom, since when, until when, and the next step. */
export type Matter = {
  key: string
  what: string
  who: string
  since: string
  until: string
  step: { to: string; label: string }
}

export function damageOf(report: AnswerOf<typeof audit.verifyNew> | undefined): Matter[] {
  if (report === undefined || report.isWhole) return []
  const since = report.newestSeal === null ? '' : moment(report.newestSeal.sealedAt)
  const until = report.damages[0]?.sentence ?? ''
  return [
    {
      key: 'audit',
      what: words.auditDamaged,
      who: words.system,
      since,
      until,
      step: { to: '/slad', label: words.seeAudit },
    },
  ]
}

export function erasuresOf(answer: AnswerOf<typeof privacy.listErasureRequests> | undefined): Matter[] {
  return (answer?.items ?? []).map(({ accountId, name, askedAt }) => ({
    key: `erasure-${accountId}`,
    what: words.erasure(name),
    who: name,
    since: moment(askedAt),
    until: words.erasureTerm,
    step: { to: `/osoby/${accountId}`, label: words.seePerson },
  }))
}

export function setAsideOf(answer: AnswerOf<typeof jobs.list> | undefined): Matter[] {
  const aside = (answer?.items ?? []).filter(({ state }) => state === 'set-aside')
  const [first] = aside
  if (first === undefined) return []
  return [
    {
      key: 'jobs',
      what: words.setAside(aside.length),
      who: words.system,
      since: moment(first.plannedAt),
      until: first.reason ?? '',
      step: { to: '/zadania', label: words.seeJobs },
    },
  ]
}

/** Assessments that their unit has handed over to its head. */
export function submittedOf(answer: AnswerOf<typeof assessments.listOwn> | undefined): Matter[] {
  return (answer?.items ?? [])
    .filter(({ state }) => state === 'submitted')
    .map(({ unitCode, unitName, year, dueOn }) => ({
      key: `assessment ${unitCode} ${year}`,
      what: words.assessment(year, unitName),
      who: unitName,
      since: '',
      until: dueOn === null ? '' : words.deadlineUntil(day(dueOn)),
      step: { to: `/oceny/${unitCode}/${year}`, label: words.seeAssessment },
    }))
}

/** Questions that my unit owes an answer to, and answers to my own that wait to be read. */
export function questionsForMe(items: readonly QuestionEntry[]): Matter[] {
  return items
    .filter(({ mayAnswer, isMine, state }) => mayAnswer || (isMine && state === 'answered'))
    .map((one) => ({
      ...questionMatter(one),
      what: one.mayAnswer ? words.question(one.indicatorName, one.year) : words.answered(one.indicatorName, one.year),
      who: one.mayAnswer ? words.researcher : one.unitName,
      step: { to: '/pytania', label: one.mayAnswer ? words.answerQuestion : words.readAnswer },
    }))
}

/** My questions that nobody has answered yet. */
export function questionsOwedToMe(items: readonly QuestionEntry[]): Matter[] {
  return items.filter(({ isMine, state }) => isMine && state === 'open').map(questionMatter)
}

function questionMatter({ id, indicatorName, unitName, year, askedAt, dueOn, isLate }: QuestionEntry): Matter {
  return {
    key: `question ${id}`,
    what: words.question(indicatorName, year),
    who: unitName,
    since: moment(askedAt),
    until: isLate ? words.lateSince(day(dueOn)) : words.deadlineUntil(day(dueOn)),
    step: { to: '/pytania', label: words.seeQuestion },
  }
}

export function deadlinesOf(answer: AnswerOf<typeof calendar.listOwn> | undefined): Matter[] {
  const last = addDays(todayHere(), DEADLINE_WITHIN_DAYS)
  return (answer?.items ?? []).flatMap(({ dutyCode, unitCode, unitName, name, dueOn, owedBy }) =>
    dueOn === null || dueOn > last
      ? []
      : [
          {
            key: `${dutyCode} ${unitCode}`,
            what: words.deadline(name, unitName),
            who: owedBy,
            since: '',
            until: words.deadlineUntil(day(dueOn)),
            step: { to: '/terminy', label: words.seeDeadlines },
          },
        ],
  )
}

export function deputiesOf(answer: AnswerOf<typeof access.listDelegations> | undefined, myId: string): Matter[] {
  return (answer?.items ?? [])
    .filter(({ accountId }) => accountId === myId)
    .map(({ id, role, ownerName, validFrom, validTo }) => ({
      key: id,
      what: words.deputy(ROLES[role].name, ownerName),
      who: ownerName,
      since: day(validFrom),
      until: words.lastDay(day(validTo)),
      step: { to: '/moje-role', label: words.seeRoles },
    }))
}

export function endingOf(answer: AnswerOf<typeof access.listAssignments> | undefined, myId: string): Matter[] {
  return (answer?.items ?? []).map(({ id, role, accountId, accountName, validFrom, validTo }) => {
    const isMine = accountId === myId
    return {
      key: id,
      what: isMine ? words.ownRoleEnds(ROLES[role].name) : words.roleEnds(ROLES[role].name, accountName),
      who: accountName,
      since: day(validFrom),
      until: words.lastDay(day(validTo)),
      step: isMine
        ? { to: '/moje-role', label: words.seeRoles }
        : { to: `/osoby/${accountId}`, label: words.seePerson },
    }
  })
}

type Invitations = AnswerOf<typeof accounts.listInvitations> | undefined

export function expiredOf(answer: Invitations): Matter[] {
  return (answer?.items ?? [])
    .filter(({ state }) => state === 'expired')
    .map(({ id, name, email, invitedAt, expiresAt }) => ({
      key: id,
      what: words.invitationExpired(name),
      who: email,
      since: moment(invitedAt),
      until: words.linkUntil(moment(expiresAt)),
      step: { to: '/osoby/zapros', label: words.inviteAgain },
    }))
}

export function openOf(answer: Invitations): Matter[] {
  return (answer?.items ?? [])
    .filter(({ state }) => state === 'open')
    .map(({ id, name, email, invitedAt, expiresAt }) => ({
      key: id,
      what: words.invitation(name),
      who: email,
      since: moment(invitedAt),
      until: words.linkUntil(moment(expiresAt)),
      step: { to: '/osoby', label: words.seeInvitations },
    }))
}
