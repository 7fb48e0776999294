import { Link } from '@tanstack/react-router'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { day } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { labels } from '../shared/labels.pl.ts'
import { assessmentOperations as api, type Delivery } from '../shared/operations.ts'
import { assessments } from './labels.pl.ts'

const words = assessments.list

/** The assessments of my municipality: which year, how far, by when. */
export default function OwnAssessmentsPage() {
  const own = useAsk(api.listOwn, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Asked of={own} waiting={words.waiting}>
        {({ items }) => (
          <WorkTable
            caption={words.title}
            rows={items}
            keyOf={({ unitCode, year }) => `${unitCode} ${year}`}
            empty={words.empty}
            columns={[
              {
                key: 'unit',
                title: words.columns.unit,
                cell: ({ unitName }) => unitName,
                sortBy: ({ unitName }) => unitName,
              },
              { key: 'year', title: words.columns.year, cell: ({ year }) => year, sortBy: ({ year }) => String(year) },
              { key: 'state', title: words.columns.state, cell: (one) => <DeliveryState of={one} /> },
              {
                key: 'due',
                title: words.columns.due,
                cell: ({ dueOn }) => (dueOn === null ? words.noDay : day(dueOn)),
              },
              {
                key: 'step',
                title: words.columns.step,
                cell: ({ unitCode, unitName, year, state }) => {
                  const verb = state === 'none' || state === 'draft' ? words.fill : words.open
                  return (
                    <span className="actions-inline">
                      <Link
                        className="button button-plain button-dense"
                        to={`/oceny/${unitCode}/${year}`}
                        aria-label={`${verb}: ${unitName}, ${year}`}
                      >
                        {verb}
                      </Link>
                      {state !== 'none' && (
                        <Link
                          className="button button-plain button-dense"
                          to={`/oceny/${unitCode}/${year}/wnioski`}
                          aria-label={`${words.findings}: ${unitName}, ${year}`}
                        >
                          {words.findings}
                        </Link>
                      )}
                    </span>
                  )
                },
              },
            ]}
          />
        )}
      </Asked>
    </Page>
  )
}

/** The state in words; what is late says so. */
function DeliveryState({ of: { state, isLate, confirmedOn } }: { of: Delivery }) {
  return (
    <>
      {confirmedOn === null ? labels.states[state] : words.confirmed(day(confirmedOn))}
      {isLate && <span className="unit overdue">{words.late}</span>}
    </>
  )
}
