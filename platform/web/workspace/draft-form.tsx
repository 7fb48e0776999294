import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { PolishIssue } from '#platform/http/polish-issues.ts'
import type { Problem } from '#platform/http/problem-document.ts'
import { Button } from './button.tsx'
import { words } from './labels.pl.ts'
import { ProblemNote } from './problem-note.tsx'

type DraftFormProps = {
  /** Verb on the button. */
  submit: string
  kind?: 'filled' | 'plain'
  draft: { isBusy: boolean; problem: Problem | undefined; issues: readonly PolishIssue[] }
  onSubmit: () => void
  /** What stands beside the button: a way back. */
  beside?: ReactNode
  children: ReactNode
}

/** Fields and one button. After a refusal the focus goes to the summary, where all that is wrong stands in one place. */
export function DraftForm({ submit, kind = 'filled', draft, onSubmit, beside, children }: DraftFormProps) {
  const summary = useRef<HTMLDivElement>(null)
  const { issues, problem, isBusy } = draft
  useEffect(() => {
    if (issues.length > 0) summary.current?.focus()
  }, [issues])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) onSubmit()
  }
  return (
    <form className="draft-form" onSubmit={send} noValidate>
      {issues.length > 0 && (
        <div className="error-summary" ref={summary} tabIndex={-1} role="alert">
          <h2>{words.errorSummary}</h2>
          <ul className="bare">
            {issues.map(({ path, label, message }) => (
              <li key={`${path} ${message}`}>
                {label}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {children}
      <div className="actions">
        <Button kind={kind} isBusy={isBusy}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  )
}
