import { useState } from 'react'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { SyncOrder, syncOperations } from '../../shared/sync/operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.syncs.start
const fields = SyncOrder.shape

/** What to ask the bank for. Sending it only writes the plan; who lets this machine ask is said beside it. */
export function StartSyncForm() {
  const [numbers, setNumbers] = useState('')
  const [yearFrom, setYearFrom] = useState('')
  const [yearTo, setYearTo] = useState('')
  const draft = useDraft(syncOperations.start, ({ variables, calls }) => say(words.planned(variables, calls)))
  const variables = numbers.split(/[\s,;]+/).filter(Boolean)
  const send = () =>
    void draft.send({
      body: {
        dryRun: false,
        ...(variables.length === 0 ? {} : { variables: variables.map(Number) }),
        ...(yearFrom === '' ? {} : { yearFrom: Number(yearFrom) }),
        ...(yearTo === '' ? {} : { yearTo: Number(yearTo) }),
      },
    })
  const wrongNumber = Object.entries(draft.problems).find(([path]) => path.startsWith('variables'))?.[1]
  return (
    <>
      <p>{words.lead}</p>
      <DraftForm submit={words.submit} kind="plain" draft={draft} onSubmit={send}>
        <TextField
          of={fields.variables}
          hint={words.numbersHint}
          value={numbers}
          onChange={setNumbers}
          problem={wrongNumber}
        />
        <TextField of={fields.yearFrom} value={yearFrom} onChange={setYearFrom} problem={draft.problems.yearFrom} />
        <TextField of={fields.yearTo} value={yearTo} onChange={setYearTo} problem={draft.problems.yearTo} />
      </DraftForm>
    </>
  )
}
