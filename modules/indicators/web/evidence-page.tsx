import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { day } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { evidenceOperations as api } from '../shared/evidence/operations.ts'
import { FreezeForm } from './freeze-form.tsx'
import { evidence as words } from './labels.pl.ts'

/** What I and the units of my area have frozen, and the form that freezes. */
export default function EvidencePage() {
  const own = useAsk(api.listOwn, { query: {} })
  const mayFreeze = useMay(api.freeze)
  return (
    <Page title={words.title} lead={words.lead}>
      <Part id="nowy-dowod" title={words.freezeTitle}>
        {mayFreeze ? <FreezeForm /> : <p>{words.cannotFreeze}</p>}
      </Part>
      <Part id="lista-dowodow" title={words.list}>
        <Asked of={own} waiting={words.waiting}>
          {({ items }) => (
            <WorkTable
              caption={words.list}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.empty}
              columns={[
                {
                  key: 'title',
                  title: words.columns.title,
                  cell: ({ id, title, isMine }) => (
                    <>
                      <a href={`/dowod/${id}`}>{title}</a>
                      {isMine && <span className="unit">{words.mine}</span>}
                    </>
                  ),
                  sortBy: ({ title }) => title,
                },
                {
                  key: 'shown',
                  title: words.columns.shown,
                  cell: ({ kind, shown }) => (shown === null ? words.kindWords[kind] : shown),
                },
                {
                  key: 'by',
                  title: words.columns.by,
                  cell: ({ citingUnitName }) => citingUnitName,
                  sortBy: ({ citingUnitName }) => citingUnitName,
                },
                { key: 'purpose', title: words.columns.purpose, cell: ({ purpose }) => purpose },
                {
                  key: 'on',
                  title: words.columns.on,
                  cell: ({ frozenOn }) => day(frozenOn),
                  sortBy: ({ frozenAt }) => frozenAt,
                },
                {
                  key: 'changed',
                  title: words.columns.changed,
                  cell: ({ changedFigures }) => (changedFigures === 0 ? words.same : words.changed(changedFigures)),
                },
              ]}
            />
          )}
        </Asked>
      </Part>
    </Page>
  )
}
