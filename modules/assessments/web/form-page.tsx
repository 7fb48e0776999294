import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { ProblemNote } from '#platform/web/workspace/problem-note.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { type AssessmentForm, assessmentOperations as api } from '../shared/operations.ts'
import { ChapterGrid } from './chapter-grid.tsx'
import { FormActions } from './form-actions.tsx'
import { FormState as FormFacts, FormHelp, FormHistory } from './form-facts.tsx'
import { assessments } from './labels.pl.ts'
import { SheetPart } from './sheet-part.tsx'
import { useForm } from './use-form.ts'

const words = assessments.form

/** One municipality's assessment of one year: the form, its sheet, handing over and confirming. */
export default function FormPage() {
  const { unitCode, year } = useParams({ strict: false }) as { unitCode: string; year: string }
  const form = useAsk(api.get, { params: { unitCode, year: Number(year) } })
  return (
    <Page title={words.title(form.answer?.unitName ?? unitCode, Number(year))}>
      <Asked of={form} waiting={words.waiting}>
        {(answer) => <Form key={`${unitCode} ${year}`} form={answer} again={form.again} />}
      </Asked>
    </Page>
  )
}

function Form({ form, again }: { form: AssessmentForm; again: () => void }) {
  const state = useForm(form)
  const { template, findings, changed } = state
  const [chapterCode, setChapter] = useState(template.chapters[0]?.code)
  const mayFill = useMay(api.save)
  const isOpen = mayFill && (form.state === 'draft' || form.state === 'none')
  const params = { unitCode: form.unitCode, year: form.year }
  const unsaved = changed.cells.length + changed.comments.length
  const saving = useDraft(api.save, () => {
    state.settle(changed)
    say(words.savedNow)
  })
  useLeaveWarning(unsaved > 0)
  const chapter = template.chapters.find(({ code }) => code === chapterCode) ?? template.chapters[0]
  const save = () => void saving.send({ params, body: { version: form.version, ...changed } })
  return (
    <>
      <FormFacts form={form} />
      <FormHelp template={template} />
      <nav aria-label={words.chapters} className="chapters">
        <ul className="bare">
          {template.chapters.map(({ code, title, groups }) => {
            const codes = new Set(groups.flatMap(({ rows }) => rows.map((row) => row.code)))
            const left = findings.filter(({ row }) => codes.has(row)).length
            return (
              <li key={code}>
                <button
                  type="button"
                  aria-current={code === chapter?.code ? 'true' : undefined}
                  onClick={() => setChapter(code)}
                >
                  {code}. {title}
                  <span className="unit">{left === 0 ? words.chapterDone : words.chapterLeft(left)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      </nav>
      <div className="with-bar">
        {chapter !== undefined && (
          <ChapterGrid key={chapter.code} chapter={chapter} form={form} state={state} isOpen={isOpen} />
        )}
        {isOpen && (
          <div className="save-bar">
            <Button isBusy={saving.isBusy} onPress={save}>
              {words.save}
            </Button>
            <span role="status">{words.unsaved(unsaved)}</span>
          </div>
        )}
      </div>
      {saving.problem !== undefined && (
        <ProblemNote
          problem={saving.problem}
          {...(saving.problem.code === 'assessment-changed-meanwhile'
            ? { again: { label: words.newer, press: again } }
            : {})}
        />
      )}
      {saving.issues.map(({ path, label, message }) => (
        <p key={`${path} ${message}`} className="field-error" role="alert">
          {label}: {message}
        </p>
      ))}
      <FormActions form={form} findings={findings} unsaved={unsaved} />
      <SheetPart form={form} isOpen={isOpen} unsaved={unsaved} />
      <FormHistory form={form} />
    </>
  )
}

/** The browser asks before what was typed is lost. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isNeeded])
}
