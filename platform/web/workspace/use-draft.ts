import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import { type PolishIssue, polishIssues } from '#platform/http/polish-issues.ts'
import type { Problem } from '#platform/http/problem-document.ts'
import { answers, call, newIntentKey, problemOf } from './session.ts'

/** What is wrong with each field, by its path in the form. */
export type FieldProblems = Readonly<Record<string, string>>

/**
 * A change that somebody is about to make: what was typed is checked by the operation's own schema before it is sent,
 * and what the server refuses comes back to the field it is about. The same intent sent twice carries the same key.
 */
export function useDraft<E extends Endpoint>(api: E, onDone: (answer: AnswerOf<E>) => void) {
  const [issues, setIssues] = useState<readonly PolishIssue[]>([])
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const intent = useRef({ text: '', key: '' })

  async function send(input: InputOf<E>): Promise<void> {
    const found = issuesOf(api, input)
    setIssues(found)
    setProblem(undefined)
    if (found.length > 0) return
    const text = api.takesBytes ? '' : JSON.stringify(input)
    if (intent.current.text !== text) intent.current = { text, key: newIntentKey() }
    setBusy(true)
    try {
      const isNamed = api.method === 'POST' && !api.takesBytes // a file is known by its content
      const answer = await call(api, input, isNamed ? intent.current.key : undefined)
      intent.current = { text: '', key: '' }
      await answers.invalidateQueries()
      onDone(answer)
    } catch (error) {
      const refused = problemOf(error)
      const told = (refused.details as { issues?: PolishIssue[] } | undefined)?.issues ?? []
      setIssues(told)
      setProblem(told.length === 0 ? refused : undefined)
    } finally {
      setBusy(false)
    }
  }

  const problems: FieldProblems = Object.fromEntries([...issues].reverse().map(({ path, message }) => [path, message]))
  return { send, isBusy, problem, issues, problems }
}

function issuesOf(api: Endpoint, input: unknown): PolishIssue[] {
  const given = input as Record<string, unknown>
  return (['params', 'query', 'body'] as const).flatMap((part) => {
    if (api.takesBytes && part === 'body') return []
    const schema = api[part] as z.ZodObject
    const result = schema.safeParse(given[part] ?? {})
    return result.success ? [] : polishIssues(result.error, schema)
  })
}
