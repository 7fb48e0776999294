import { Link } from '@tanstack/react-router'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { deskOperations as api } from '../../shared/desk/operations.ts'
import { syncOperations } from '../../shared/sync/operations.ts'
import { DeskLinks } from './desk-links.tsx'
import { FreshnessTable } from './freshness-table.tsx'
import { desk as words } from './labels.pl.ts'
import { QuotaTable } from './quota-table.tsx'
import { StartSyncForm } from './start-sync-form.tsx'

/** Where the figures come from and how new they are. */
export default function DataPage() {
  const freshness = useAsk(api.listFreshness, {})
  return (
    <Page title={words.pages['/dane']} lead={words.lead}>
      <DeskLinks />
      <SyncPart />
      <ImportPart />
      <Part id="swiezosc" title={words.freshness.title}>
        <Asked of={freshness} waiting={words.waiting}>
          {({ items }) => <FreshnessTable items={items} />}
        </Asked>
      </Part>
    </Page>
  )
}

function SyncPart() {
  const syncs = useAsk(syncOperations.list, {})
  const quotas = useAsk(api.getQuotas, {})
  const mayStart = useMay(syncOperations.start)
  const { columns } = words.syncs
  return (
    <Part id="synchronizacje" title={words.syncs.title}>
      <Asked of={syncs} waiting={words.waiting}>
        {({ items }) => (
          <WorkTable
            caption={words.syncs.title}
            rows={items}
            keyOf={({ id }) => id}
            empty={words.syncs.empty}
            columns={[
              { key: 'started', title: columns.started, cell: ({ startedAt }) => moment(startedAt) },
              { key: 'state', title: columns.state, cell: ({ state }) => words.syncs.states[state] },
              {
                key: 'items',
                title: columns.items,
                cell: (sync) => words.syncs.items(sync.settled, sync.items, sync.refused),
              },
              { key: 'changed', title: columns.changed, cell: (sync) => words.syncs.changed(sync.added, sync.changed) },
              {
                key: 'log',
                title: columns.log,
                cell: ({ id, startedAt }) => (
                  <Link
                    className="button button-plain button-dense"
                    to={`/dane/synchronizacje/${id}`}
                    aria-label={`${words.syncs.open}: ${moment(startedAt)}`}
                  >
                    {words.syncs.open}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Asked>
      {mayStart && (
        <>
          <h3>{words.syncs.start.title}</h3>
          <StartSyncForm />
        </>
      )}
      <h3>{words.quotas.title}</h3>
      <Asked of={quotas} waiting={words.waiting}>
        {({ items }) => <QuotaTable items={items} />}
      </Asked>
    </Part>
  )
}

function ImportPart() {
  const imports = useAsk(api.listImports, {})
  const { columns } = words.imports
  return (
    <Part id="importy" title={words.imports.title}>
      <Asked of={imports} waiting={words.waiting}>
        {({ items }) => (
          <WorkTable
            caption={words.imports.title}
            rows={items}
            keyOf={({ id }) => id}
            empty={words.imports.empty}
            columns={[
              {
                key: 'file',
                title: columns.file,
                cell: ({ fileName, isRefused }) => (
                  <>
                    <span className="file-name">{fileName}</span>
                    {isRefused && <span className="unit overdue">{words.imports.refused}</span>}
                  </>
                ),
                sortBy: ({ fileName }) => fileName,
              },
              {
                key: 'subject',
                title: columns.subject,
                cell: ({ subjectCode, subjectName }) =>
                  subjectCode === null ? words.imports.noSubject : `${subjectName} (${subjectCode})`,
                sortBy: ({ subjectName }) => subjectName ?? '',
              },
              { key: 'who', title: columns.who, cell: ({ importedBy }) => importedBy ?? words.imports.operator },
              {
                key: 'when',
                title: columns.when,
                cell: ({ importedAt }) => moment(importedAt),
                sortBy: ({ importedAt }) => importedAt,
              },
              { key: 'rows', title: columns.rows, cell: ({ rowsRead }) => rowsRead ?? '' },
              {
                key: 'report',
                title: columns.report,
                cell: ({ id, fileName, hasReport }) =>
                  hasReport ? (
                    <Link
                      className="button button-plain button-dense"
                      to={`/dane/importy/${id}`}
                      aria-label={`${words.imports.open}: ${fileName}`}
                    >
                      {words.imports.open}
                    </Link>
                  ) : (
                    words.imports.noReport
                  ),
              },
            ]}
          />
        )}
      </Asked>
    </Part>
  )
}
