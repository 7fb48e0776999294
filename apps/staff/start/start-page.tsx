import { Link } from '@tanstack/react-router'
import { addDays } from '#kernel/plain-date.ts'
import { assessmentOperations as assessments } from '#modules/assessments/shared/operations.ts'
import { calendarOperations as calendar } from '#modules/calendar/shared/operations.ts'
import { questionOperations as questions } from '#modules/indicators/shared/desk/question-operations.ts'
import { accessOperations as access } from '#platform/access/operations.ts'
import { auditOperations as audit } from '#platform/audit/operations.ts'
import { accountOperations as accounts, ownAccountOperations as own } from '#platform/auth/operations.ts'
import { jobOperations as jobs } from '#platform/jobs/operations.ts'
import { privacyOperations as privacy } from '#platform/privacy/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import type { InLanguages, Worded } from '#platform/web/workspace/language.ts'
import { todayHere } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { type Column, WorkTable } from '#platform/web/workspace/work-table.tsx'
import { useLanguage } from '../language.ts'
import { inbox as english } from './labels.en.ts'
import { inbox as polish, ROLE_ENDS_WITHIN_DAYS } from './labels.pl.ts'
import { inbox as ukrainian } from './labels.uk.ts'
import {
  damageOf,
  deadlinesOf,
  deputiesOf,
  endingOf,
  erasuresOf,
  expiredOf,
  type Matter,
  openOf,
  questionsForMe,
  questionsOwedToMe,
  setAsideOf,
  submittedOf,
} from './matters.ts'

type Headings = Worded<typeof polish>

/** Headings of the inbox in each language. */
const HEADINGS: InLanguages<Headings> = { pl: polish, uk: ukrainian, en: english }

/** What waits for me and who owes me an answer, gathered from what there is. */
export default function StartPage() {
  const language = useLanguage()
  const headings = HEADINGS[language]
  const rights = useAsk(access.getOwnRights, {})
  const may = (name: string) => rights.answer?.operations.includes(name) === true
  const me = useAsk(own.get, {})
  const delegations = useAsk(access.listDelegations, {})
  const ending = useAsk(access.listAssignments, {
    query: { endsBy: addDays(todayHere(), ROLE_ENDS_WITHIN_DAYS), inForce: 'true', limit: 200 },
  })
  const invitations = useAsk(accounts.listInvitations, {}, { isWanted: may(accounts.listInvitations.name) })
  const erasures = useAsk(privacy.listErasureRequests, {}, { isWanted: may(privacy.listErasureRequests.name) })
  const chain = useAsk(audit.verifyNew, {}, { isWanted: may(audit.verifyNew.name) })
  const deadlines = useAsk(calendar.listOwn, {})
  const submitted = useAsk(assessments.listOwn, {}, { isWanted: may(assessments.confirm.name) })
  const figures = useAsk(questions.list, { query: {} }, { isWanted: may(questions.list.name) })
  const queue = useAsk(jobs.list, {}, { isWanted: may(jobs.list.name) })

  const myId = me.answer?.id ?? ''
  const forMe = [
    ...damageOf(chain.answer),
    ...erasuresOf(erasures.answer),
    ...setAsideOf(queue.answer),
    ...submittedOf(submitted.answer),
    ...questionsForMe(figures.answer?.items ?? []),
    ...deadlinesOf(deadlines.answer),
    ...deputiesOf(delegations.answer, myId),
    ...endingOf(ending.answer, myId),
    ...expiredOf(invitations.answer),
  ]
  const fromOthers = [...questionsOwedToMe(figures.answer?.items ?? []), ...openOf(invitations.answer)]
  const asked = [me, delegations, ending, deadlines]
  const isReady = asked.every(({ answer }) => answer !== undefined)
  const gathered = {
    answer: isReady ? true : undefined,
    problem: asked.find(({ problem }) => problem !== undefined)?.problem,
    again: () => {
      for (const { again } of asked) again()
    },
  }
  return (
    <div lang={language}>
      <Page title={isReady ? headings.title(forMe.length) : headings.forMe}>
        <Asked of={gathered} waiting={headings.waiting}>
          {() => (
            <>
              <Part id="czeka" title={headings.forMe}>
                <WorkTable
                  caption={headings.forMe}
                  columns={columns(headings.columns, headings.columns.who)}
                  rows={forMe}
                  keyOf={({ key }) => key}
                  empty={headings.emptyForMe}
                />
              </Part>
              <Part id="winni" title={headings.fromOthers}>
                <WorkTable
                  caption={headings.fromOthers}
                  columns={columns(headings.columns, headings.columns.answers)}
                  rows={fromOthers}
                  keyOf={({ key }) => key}
                  empty={headings.emptyFromOthers}
                />
              </Part>
            </>
          )}
        </Asked>
      </Page>
    </div>
  )
}

function columns(titles: Headings['columns'], who: string): readonly [Column<Matter>, ...Column<Matter>[]] {
  return [
    { key: 'what', title: titles.matter, cell: ({ what }) => <span lang="pl">{what}</span> },
    { key: 'who', title: who, cell: (matter) => <span lang="pl">{matter.who}</span> },
    { key: 'since', title: titles.since, cell: ({ since }) => since && <span lang="pl">{since}</span> },
    { key: 'until', title: titles.until, cell: ({ until }) => until && <span lang="pl">{until}</span> },
    {
      key: 'step',
      title: titles.step,
      cell: ({ step, what }) => (
        <Link className="button button-plain button-dense" to={step.to} lang="pl" aria-label={`${step.label}: ${what}`}>
          {step.label}
        </Link>
      ),
    },
  ]
}
