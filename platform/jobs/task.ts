import { z } from 'zod'
import { type Endpoint, endpoint } from '../http/endpoint.ts'

/** One piece of work to be done after the commit: identifiers only, never texts. */
export type Job = { task: string; payload: Record<string, unknown>; key: string }

/** A kind of work that is done later. What it does is an operation like any other, run by the system. */
export type Task<Payload extends z.ZodObject = z.ZodObject> = {
  operation: Endpoint<z.ZodObject<Record<never, never>>, z.ZodObject<Record<never, never>>, Payload, z.ZodType>
  /** The work on one thing; planned twice, it is still one job. */
  job: (payload: z.input<Payload>) => Job
}

/** What a task answers: it did its work, or found that there was nothing left to do. */
const TaskAnswer = z.object({ done: z.boolean() })

/**
 * Describes a task. Its payload is the body of an operation without an address, so rules, parsing, the transaction and
 * the audit are those of every operation.
 */
export function task<Payload extends z.ZodObject>({
  payload,
  key,
  ...description
}: {
  name: string
  summary: string
  description: string
  action: string
  payload: Payload
  /** What makes two of these jobs the same one. */
  key: (payload: z.input<Payload>) => string
}) {
  const operation = endpoint({
    ...description,
    method: 'POST',
    path: `/tasks/${description.name}`,
    inProcess: true,
    body: payload,
    returns: TaskAnswer,
  })
  return {
    operation,
    job: (given: z.input<Payload>): Job => ({ task: description.name, payload: given, key: key(given) }),
  }
}
