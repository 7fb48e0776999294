import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { fairOperations as api } from '../shared/fair/operations.ts'
import { SavedComparison, type SavedComparisonDraft } from '../shared/fair/saved.ts'
import { saved as words } from './labels.pl.ts'

type Kept = Pick<SavedComparisonDraft, 'kind' | 'content'>

/** What I compare with, under names of my own; the public page sends here what it was asked to keep. */
export default function SavedPage() {
  const kept = keptIn(useSearch({ strict: false }))
  const saved = useAsk(api.listSaved, {})
  return (
    <Page title={words.title} lead={words.lead}>
      {kept !== undefined && <SaveForm key={kept.content} kept={kept} />}
      <Asked of={saved} waiting={words.waiting}>
        {({ items }) => (
          <WorkTable
            caption={words.title}
            rows={items}
            keyOf={({ id }) => id}
            empty={words.empty}
            columns={[
              {
                key: 'name',
                title: words.name,
                cell: (one) => <a href={hrefOf(one)}>{one.name}</a>,
                sortBy: ({ name }) => name,
              },
              { key: 'kind', title: words.kind, cell: ({ kind }) => words.kinds[kind] },
              { key: 'content', title: words.content, cell: ({ content }) => content.replaceAll(',', ', ') },
              { key: 'savedAt', title: words.savedAt, cell: ({ savedAt }) => moment(savedAt) },
              {
                key: 'remove',
                title: words.action,
                cell: ({ id, name }) => (
                  <Confirm
                    api={api.removeSaved}
                    input={{ params: { comparisonId: id } }}
                    verb={words.remove}
                    about={name}
                    question={words.removeQuestion}
                    consequence={words.removeConsequence}
                    onDone={() => say(words.removed)}
                  />
                ),
              },
            ]}
          />
        )}
      </Asked>
      <p>
        <a href="/porownanie">{words.toComparison}</a>
      </p>
    </Page>
  )
}

function SaveForm({ kept }: { kept: Kept }) {
  const [name, setName] = useState('')
  const draft = useDraft(api.save, (done) => {
    setName('')
    say(words.saved(done.name))
  })
  return (
    <Part id="zapisz" title={words.formTitle}>
      <p>{words[kept.kind](kept.content)}</p>
      <DraftForm submit={words.save} draft={draft} onSubmit={() => void draft.send({ body: { name, ...kept } })}>
        <TextField of={SavedComparison.shape.name} value={name} onChange={setName} problem={draft.problems.name} />
      </DraftForm>
    </Part>
  )
}

/** What the address brings; one code alone has been read as a number. */
function keptIn(search: Record<string, unknown>): Kept | undefined {
  const { wagi, lista } = search
  if (wagi !== undefined) return { kind: 'weights', content: String(wagi) }
  return lista === undefined ? undefined : { kind: 'units', content: String(lista).padStart(2, '0') }
}

/** The question page keeps what was saved and asks for the place. */
function hrefOf({ kind, content }: SavedComparison): string {
  return kind === 'weights' ? `/porownanie?wagi=${content}` : `/porownanie?lista=${content}`
}
