import { jobOperations as api, type ListedJob } from '#platform/jobs/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { jobs as words } from './labels.pl.ts'

/** What waits in the queue and what did not succeed, with the one thing that a person can do about it. */
export default function JobsPage() {
  const jobs = useAsk(api.list, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Asked of={jobs} waiting={words.waiting}>
        {({ items, counts }) => (
          <>
            {counts.length > 0 && (
              <p>{counts.map(({ state, jobs: count }) => words.count(words.states[state], count)).join(', ')}.</p>
            )}
            <WorkTable
              caption={words.title}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.empty}
              columns={[
                { key: 'name', title: words.columns.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
                { key: 'state', title: words.columns.state, cell: ({ state }) => words.states[state] },
                {
                  key: 'tries',
                  title: words.columns.tries,
                  cell: ({ tries, triesAllowed }) => words.tries(tries, triesAllowed),
                },
                {
                  key: 'planned',
                  title: words.columns.planned,
                  cell: ({ plannedAt }) => moment(plannedAt),
                  sortBy: ({ plannedAt }) => plannedAt,
                },
                {
                  key: 'next',
                  title: words.columns.next,
                  cell: ({ state, runAt }) => (state === 'set-aside' ? words.noNext : moment(runAt)),
                },
                { key: 'reason', title: words.columns.reason, cell: ({ reason }) => reason ?? words.none },
                { key: 'step', title: words.columns.step, cell: (job) => <AnotherTry job={job} /> },
              ]}
            />
          </>
        )}
      </Asked>
    </Page>
  )
}

function AnotherTry({ job: { id, name, state } }: { job: ListedJob }) {
  if (state !== 'set-aside' && state !== 'trying-again') return null
  return (
    <Confirm
      api={api.tryAgain}
      input={{ params: { jobId: id } }}
      verb={words.tryAgain}
      about={words.about(name, id)}
      question={words.question(name)}
      consequence={words.consequence}
      onDone={() => say(words.done)}
    />
  )
}
