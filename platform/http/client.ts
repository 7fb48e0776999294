import type { AnswerOf, Endpoint, InputOf } from './endpoint.ts'
import { mediaTypesOf } from './endpoint.ts'
import type { Problem } from './problem-document.ts'

/** A refusal or an error that came over HTTP: the stable code and the sentence for people. */
export class ProblemAnswer extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** Calls operations over HTTP with the types of their descriptions; nothing is generated and nothing can go stale. */
export type Client = {
  call: <E extends Endpoint>(api: E, input: InputOf<E>, options?: CallOptions) => Promise<AnswerOf<E>>
}

type CallOptions = {
  /** Names one intent, so that a change sent twice is made once. */
  idempotencyKey?: string
}
type RawInput = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/** A client of the Splot at an address; without one, of the Splot that served the page. @throws ProblemAnswer */
export function createClient(origin = ''): Client {
  return {
    async call(api, input, { idempotencyKey } = {}) {
      const { params = {}, query = {}, body } = input as RawInput
      const answer = await fetch(`${origin}/api/v1${addressOf(api, params, query)}`, {
        method: api.method,
        credentials: 'same-origin',
        headers: {
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
          ...(body === undefined ? {} : { 'content-type': api.takesBytes ? BYTES : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: packed(api, body) }),
      })
      if (!answer.ok) throw new ProblemAnswer((await answer.json()) as Problem)
      if (mediaTypesOf(api.returns) === undefined) return api.returns.parse(await answer.json()) as AnswerOf<typeof api>
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { bytes, mediaType: answer.headers.get('content-type') ?? '' } as AnswerOf<typeof api>
    },
  }
}

const BYTES = 'application/octet-stream'

function packed(api: Endpoint, body: unknown): string | Uint8Array<ArrayBuffer> {
  return api.takesBytes ? (body as { content: Uint8Array<ArrayBuffer> }).content : JSON.stringify(body)
}

function addressOf(api: Endpoint, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const path = api.path.replaceAll(/:(\w+)/g, (_part, name: string) => encodeURIComponent(String(params[name])))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}
