import { useState } from 'react'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { useMay } from '#platform/web/workspace/use-may.ts'
import type { Finding } from '../shared/check.ts'
import { leftToDo } from '../shared/labels.pl.ts'
import { type AssessmentForm, assessmentOperations as api } from '../shared/operations.ts'
import { assessments } from './labels.pl.ts'

const words = assessments.form

type FormActionsProps = { form: AssessmentForm; findings: readonly Finding[]; unsaved: number }

/** The next step of the assessment for whoever may take it; what is missing is said before it is refused. */
export function FormActions({ form, findings, unsaved }: FormActionsProps) {
  const mayConfirm = useMay(api.confirm)
  const maySubmit = useMay(api.submit)
  const input = { params: { unitCode: form.unitCode, year: form.year }, body: { version: form.version } }
  const about = `${form.unitName}, ${form.year}`
  const count = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind).length
  const left = leftToDo({ errors: count('error'), comments: count('comment'), empty: count('empty') })
  return (
    <Part id="przekazanie" title={words.actions}>
      {(form.state === 'draft' || form.state === 'none') && (
        <>
          <p>{left === '' ? words.nothingLeft : `${words.left}: ${left}.`}</p>
          {unsaved > 0 && <p>{words.saveFirst}</p>}
          {maySubmit && left === '' && unsaved === 0 && (
            <Confirm
              api={api.submit}
              input={input}
              verb={words.submit}
              about={about}
              question={words.submitQuestion}
              consequence={words.submitConsequence}
              onDone={() => say(words.submitted)}
            />
          )}
        </>
      )}
      {form.state === 'submitted' && (
        <>
          <p>{words.waitsForHead}</p>
          {mayConfirm && (
            <Confirm
              api={api.confirm}
              input={input}
              verb={words.confirm}
              about={about}
              question={words.confirmQuestion}
              consequence={words.confirmConsequence}
              onDone={() => say(words.confirmed)}
            />
          )}
        </>
      )}
      {form.state === 'confirmed' && <p>{words.confirmedState}</p>}
      {(form.state === 'submitted' || form.state === 'confirmed') && mayConfirm && <Reopening form={form} />}
    </Part>
  )
}

function Reopening({ form: { unitCode, year, version } }: { form: AssessmentForm }) {
  const [reason, setReason] = useState('')
  const draft = useDraft(api.reopen, () => say(words.reopened))
  return (
    <details className="form-help">
      <summary>{words.reopenPart}</summary>
      <p>{words.reopenLead}</p>
      <DraftForm
        submit={words.reopen}
        kind="plain"
        draft={draft}
        onSubmit={() => void draft.send({ params: { unitCode, year }, body: { version, reason } })}
      >
        <TextField
          of={api.reopen.body.shape.reason}
          value={reason}
          onChange={setReason}
          problem={draft.problems.reason}
        />
      </DraftForm>
    </details>
  )
}
