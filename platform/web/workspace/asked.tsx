import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import { words } from './labels.pl.ts'
import { ProblemNote } from './problem-note.tsx'
import { call, problemOf } from './session.ts'

type AskOptions = { isWanted?: boolean }

/** Asks an operation and keeps the answer for the visit. */
export function useAsk<E extends Endpoint>(api: E, input: InputOf<E>, { isWanted = true }: AskOptions = {}) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [api.name, input],
    queryFn: () => call(api, input),
    enabled: isWanted,
  })
  return {
    answer: data as AnswerOf<E> | undefined,
    problem: error === null ? undefined : problemOf(error),
    isFetching,
    again: () => void refetch(),
  }
}

type AskedProps<Answer> = {
  of: { answer: Answer | undefined; problem: ReturnType<typeof problemOf> | undefined; again: () => void }
  /** What is being fetched, for whoever waits. */
  waiting: ReactNode
  children: (answer: Answer) => ReactNode
}

/** What an operation answered, or that it is being asked, or why it did not answer. */
export function Asked<Answer>({ of: { answer, problem, again }, waiting, children }: AskedProps<Answer>) {
  if (answer !== undefined) return children(answer)
  if (problem !== undefined) return <ProblemNote problem={problem} again={{ label: words.again, press: again }} />
  return (
    <p className="waiting" role="status">
      {waiting}
    </p>
  )
}
