import type { Verdict } from '#platform/access/right.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { people as words } from './labels.pl.ts'

/** What can be done and which rule says so; what cannot be done is left out, since the list would be all of Splot. */
export function VerdictTable({ caption, items }: { caption: string; items: readonly Verdict[] }) {
  return (
    <WorkTable
      caption={caption}
      rows={items.filter(({ mayRun }) => mayRun)}
      keyOf={({ operation }) => operation}
      empty={words.noOperations}
      columns={[
        { key: 'what', title: words.operation, cell: ({ summary }) => summary, sortBy: ({ summary }) => summary },
        {
          key: 'why',
          title: words.rule,
          cell: ({ reasons }) => {
            const holding = reasons.filter(({ holds }) => holds)
            const isSome = holding.every(({ isOnRows }) => isOnRows)
            return `${holding.map(({ sentence }) => sentence).join('; ')}${isSome ? ` (${words.onlySome})` : ''}`
          },
        },
      ]}
    />
  )
}
