import { Link, useParams } from '@tanstack/react-router'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { syncOperations as api, type SyncLog } from '../../shared/sync/operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.syncs

/** The log of one synchronisation: what became of each variable and why. */
export default function SyncPage() {
  const { syncId } = useParams({ strict: false }) as { syncId: never }
  const log = useAsk(api.get, { params: { syncId } })
  return (
    <Page title={words.page}>
      <p>
        <Link to="/dane">{desk.imports.back}</Link>
      </p>
      <Asked of={log} waiting={desk.waiting}>
        {(answer) => <LogView log={answer} />}
      </Asked>
    </Page>
  )
}

function LogView({ log }: { log: SyncLog }) {
  const { itemColumns } = words
  return (
    <>
      <p>
        {words.states[log.state]}, {moment(log.startedAt)}
        {log.endedAt !== null && ` – ${moment(log.endedAt)}`}. {words.calls(log.callsStored, log.callsLeft)}
      </p>
      {log.pause !== null && <p role="status">{words.pause(moment(log.pause.until), log.pause.reason)}</p>}
      <WorkTable
        caption={words.page}
        rows={log.items}
        keyOf={({ variableNumber }) => String(variableNumber)}
        empty={words.noItems}
        columns={[
          {
            key: 'name',
            title: itemColumns.name,
            cell: ({ name, variableNumber }) => (variableNumber === 0 ? name : `${name}, ${variableNumber}`),
            sortBy: ({ name }) => name,
          },
          {
            key: 'state',
            title: itemColumns.state,
            cell: ({ state }) => words.itemStates[state],
            sortBy: ({ state }) => words.itemStates[state],
          },
          {
            key: 'brought',
            title: itemColumns.brought,
            cell: (item) => words.brought(item.added, item.changed, item.confirmed, item.keptNewer),
          },
          {
            key: 'why',
            title: itemColumns.why,
            cell: ({ reason, notes }) => [reason, notes].filter(Boolean).join(' '),
          },
          {
            key: 'when',
            title: itemColumns.when,
            cell: ({ settledAt }) => (settledAt === null ? '' : moment(settledAt)),
          },
        ]}
      />
    </>
  )
}
