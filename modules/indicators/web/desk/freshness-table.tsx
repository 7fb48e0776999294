import { Link } from '@tanstack/react-router'
import { day } from '#platform/web/workspace/moments.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import type { Freshness } from '../../shared/desk/operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.freshness

/** Every indicator with its latest year; what is old says so in words. */
export function FreshnessTable({ items }: { items: readonly Freshness[] }) {
  const inState = (state: Freshness['state']) => items.filter((one) => one.state === state).length
  return (
    <>
      <p>{words.summary(inState('current'), inState('old'), inState('none'))}</p>
      <p className="quiet">{words.note}</p>
      <WorkTable
        caption={words.title}
        rows={items}
        keyOf={({ code }) => code}
        empty={words.empty}
        columns={[
          {
            key: 'name',
            title: words.columns.name,
            cell: ({ code, shortName }) => (
              <Link to="/dane/pokrycie" search={{ wskaznik: code } as never}>
                {shortName}
              </Link>
            ),
            sortBy: ({ shortName }) => shortName,
          },
          {
            key: 'state',
            title: words.columns.state,
            cell: ({ state }) =>
              state === 'old' ? <span className="overdue">{words.states.old}</span> : words.states[state],
            sortBy: ({ state }) => words.states[state],
          },
          {
            key: 'year',
            title: words.columns.year,
            cell: ({ latestYear }) => latestYear ?? words.nothing,
            sortBy: ({ latestYear }) => String(latestYear ?? ''),
          },
          { key: 'years', title: words.columns.years, cell: ({ years }) => years },
          {
            key: 'held',
            title: words.columns.held,
            cell: ({ withValue, municipalities }) =>
              municipalities === 0 ? words.nothing : words.held(withValue, municipalities),
          },
          {
            key: 'source',
            title: words.columns.source,
            cell: ({ sourceOn }) => (sourceOn === null ? words.nothing : day(sourceOn)),
            sortBy: ({ sourceOn }) => sourceOn ?? '',
          },
          {
            key: 'expected',
            title: words.columns.expected,
            cell: ({ expectedOn }) => (expectedOn === null ? words.unknown : words.expected(day(expectedOn))),
            sortBy: ({ expectedOn }) => expectedOn ?? '',
          },
        ]}
      />
    </>
  )
}
