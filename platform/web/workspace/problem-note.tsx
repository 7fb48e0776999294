import type { Problem } from '#platform/http/problem-document.ts'
import { Button } from './button.tsx'

type ProblemNoteProps = { problem: Problem; again?: { label: string; press: () => void } }

/** Why something was not done and what to do, read out as soon as it appears. */
export function ProblemNote({ problem, again }: ProblemNoteProps) {
  return (
    <div className="problem" role="alert" lang="pl">
      <p>{problem.detail}</p>
      {again !== undefined && (
        <Button kind="plain" onPress={again.press}>
          {again.label}
        </Button>
      )}
    </div>
  )
}
