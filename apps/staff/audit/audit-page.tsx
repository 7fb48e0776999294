import { useState } from 'react'
import { auditOperations as api } from '#platform/audit/operations.ts'
import type { AnswerOf, InputOf } from '#platform/http/endpoint.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { ChainCheck } from './chain-check.tsx'
import { audit as words } from './labels.pl.ts'

type Query = NonNullable<InputOf<typeof api.listEntries>['query']>
type Entries = AnswerOf<typeof api.listEntries>

const { shape } = api.listEntries.query
const TEXTS = ['operation', 'subjectNoun', 'subjectId', 'actorId'] as const

/** The trail: who did what, and whether anybody has touched it. */
export default function AuditPage() {
  const [typed, setTyped] = useState<Query>({})
  const [older, setOlder] = useState<Entries>()
  const first = useAsk(api.listEntries, {})
  const draft = useDraft(api.listEntries, setOlder)
  const more = useDraft(api.listEntries, (page) =>
    setOlder((before) => ({ ...page, items: [...(before ?? first.answer)!.items, ...page.items] })),
  )
  const shown = older ?? first.answer
  const set = (name: keyof Query, value: string | null) => {
    const { [name]: _gone, ...others } = typed
    setTyped(value === null || value === '' ? others : { ...others, [name]: value })
  }
  return (
    <Page title={words.title} lead={words.lead}>
      <Part id="lancuch" title={words.chain}>
        <ChainCheck />
      </Part>
      <Part id="wybor" title={words.filters}>
        <DraftForm submit={words.show} kind="plain" draft={draft} onSubmit={() => void draft.send({ query: typed })}>
          <div className="field-pair">
            <DateField
              of={shape.from}
              value={typed.from ?? null}
              onChange={(day) => set('from', day)}
              problem={draft.problems.from}
            />
            <DateField
              of={shape.until}
              value={typed.until ?? null}
              onChange={(day) => set('until', day)}
              problem={draft.problems.until}
            />
          </div>
          <SelectField
            of={shape.actorKind}
            options={[
              { value: 'all', label: words.any },
              ...Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
            ]}
            value={typed.actorKind ?? 'all'}
            onChange={(kind) => set('actorKind', kind === 'all' ? null : kind)}
          />
          {TEXTS.map((name) => (
            <TextField
              key={name}
              of={shape[name]}
              value={typed[name] ?? ''}
              onChange={(text) => set(name, text)}
              problem={draft.problems[name]}
            />
          ))}
        </DraftForm>
      </Part>
      <Part id="wpisy" title={words.entries}>
        <Asked of={{ ...first, answer: shown }} waiting={words.waiting}>
          {({ items, nextCursor }) => (
            <>
              <EntryTable items={items} />
              {nextCursor !== null && (
                <div className="actions">
                  <Button
                    kind="plain"
                    isBusy={more.isBusy}
                    onPress={() => void more.send({ query: { ...typed, cursor: nextCursor } })}
                  >
                    {words.more}
                  </Button>
                </div>
              )}
            </>
          )}
        </Asked>
      </Part>
    </Page>
  )
}

function EntryTable({ items }: { items: Entries['items'] }) {
  return (
    <WorkTable
      caption={words.entries}
      rows={items}
      keyOf={({ id }) => id}
      empty={words.empty}
      columns={[
        { key: 'when', title: words.columns.when, cell: ({ recordedAt }) => moment(recordedAt) },
        {
          key: 'who',
          title: words.columns.who,
          cell: ({ actorKind, actorName, actorId, onBehalfOf }) => (
            <>
              {words.kinds[actorKind]} <code>{actorName ?? actorId ?? ''}</code>
              {onBehalfOf !== null && <code> {words.onBehalf(onBehalfOf)}</code>}
            </>
          ),
        },
        { key: 'what', title: words.columns.what, cell: ({ operation }) => <code>{operation}</code> },
        {
          key: 'subject',
          title: words.columns.subject,
          cell: ({ subjectNoun, subjectId }) =>
            subjectNoun === null ? '–' : <code>{`${subjectNoun} ${subjectId ?? ''}`}</code>,
        },
        { key: 'place', title: words.columns.place, cell: ({ position }) => position ?? words.notSealed },
      ]}
    />
  )
}
