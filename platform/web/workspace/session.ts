import { QueryClient } from '@tanstack/react-query'
import { ownAccountOperations } from '#platform/auth/operations.ts'
import { createClient, ProblemAnswer } from '#platform/http/client.ts'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import type { Problem } from '#platform/http/problem-document.ts'

const client = createClient()

/** Answers of this visit. A refusal is an answer too, so nothing is asked again because of one. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !(error instanceof ProblemAnswer) && failures < 2,
    },
  },
})

/** Calls an operation; where the session has ended meanwhile, leads to signing in and back. */
export async function call<E extends Endpoint>(
  api: E,
  input: InputOf<E>,
  idempotencyKey?: string,
): Promise<AnswerOf<E>> {
  try {
    return await client.call(api, input, idempotencyKey === undefined ? {} : { idempotencyKey })
  } catch (error) {
    if (problemOf(error).code === 'forbidden' && api.name !== ownAccountOperations.get.name && !(await isSignedIn())) {
      const here = location.pathname + location.search
      location.assign(`/logowanie?dokad=${encodeURIComponent(here)}`)
      return await new Promise(() => {}) // the page is being left; nothing more is shown on it
    }
    throw error
  }
}

async function isSignedIn(): Promise<boolean> {
  return await client.call(ownAccountOperations.get, {}).then(
    () => true,
    (error) => problemOf(error).code !== 'forbidden',
  )
}

/** Any failure as a problem with a sentence: a line that broke is one as well. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemAnswer) return error.problem
  const detail =
    'Nie udało się połączyć z serwerem. Sprawdź sieć i spróbuj ponownie; to, co wpisano, zostaje na stronie.'
  return { type: 'urn:splot:problem:no-answer', title: 'Brak połączenia', status: 0, detail, code: 'no-answer' }
}

/** Names one intent; works on plain HTTP too, where browsers hide `randomUUID`. */
export function newIntentKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
