import { z } from 'zod'

/** How an operation is reached over HTTP. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** An answer that is not JSON made from a schema: bytes with a media type, for files and precompressed maps. */
export type BytesAnswer = {
  bytes: Uint8Array
  mediaType: string
  /** Offered under this name when saved. */
  fileName?: string
  /** The bytes are already packed this way; serve unpacks for callers who do not accept it. */
  encoding?: 'gzip' | 'br'
  /** Where, seen from this address, a description of the file for programs stands. */
  describedBy?: string
}

const BYTES = Symbol('bytes')

/** Declares that an operation answers with bytes of one of these media types. */
export function bytes(...mediaTypes: [string, ...string[]]): z.ZodType<BytesAnswer> & { [BYTES]: string[] } {
  const schema = z.custom<BytesAnswer>(
    (value) => typeof value === 'object' && value !== null && 'bytes' in value && 'mediaType' in value,
  )
  return Object.assign(schema, { [BYTES]: mediaTypes })
}

/** Media types of a bytes answer, or undefined when the operation answers with JSON. */
export function mediaTypesOf(schema: z.ZodType): string[] | undefined {
  return (schema as { [BYTES]?: string[] })[BYTES]
}

/** Description of one thing that can be done: the page, the server, the API document and the tests all read it. */
export type Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
  Returns extends z.ZodType = z.ZodType,
> = {
  /** `module.verbNoun`, unique: name in logs, metrics, audit and the API document. */
  name: string
  method: Method
  /** Below `/api/v1`; parameters as `:name`. */
  path: string
  /** One Polish line in the imperative: "Wyświetl jednostki". */
  summary: string
  /** A Polish sentence or two for partners who read the API document. */
  description: string
  /** What the rules decide about: `noun.verb`. */
  action: string
  params: Params
  query: Query
  body: Body
  returns: Returns
  /** True: the answer depends only on imported data and the day, so it is kept until the data change. */
  kept: boolean
  /** False: a read that compares the database with what changes outside of it, and so must see what is committed meanwhile. */
  oneMoment: boolean
  /** True: over HTTP the request's bytes become `body.content`; used to hand over files. */
  takesBytes: boolean
  /** True: called by pages of this server only; it has no address, so what it takes and answers never travels as JSON. */
  inProcess: boolean
}

type Nothing = z.ZodObject<Record<never, never>>
const nothing: Nothing = z.object({})

/** Describes an operation. Pure: no server, no database. */
export function endpoint<
  Returns extends z.ZodType,
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodObject = Nothing,
>(description: {
  name: string
  method: Method
  path: string
  summary: string
  description: string
  action: string
  params?: Params
  query?: Query
  body?: Body
  returns: Returns
  kept?: boolean
  oneMoment?: boolean
  takesBytes?: boolean
  inProcess?: boolean
}): Endpoint<Params, Query, Body, Returns> {
  return {
    kept: false,
    oneMoment: true,
    takesBytes: false,
    inProcess: false,
    ...description,
    params: description.params ?? (nothing as unknown as Params),
    query: description.query ?? (nothing as unknown as Query),
    body: description.body ?? (nothing as unknown as Body),
  }
}

/** What a caller hands over: parts with no fields may be left out. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Part<'params', z.input<P>> & Part<'query', z.input<Q>> & Part<'body', z.input<B>>
    : never

type Part<Name extends string, Value> = keyof Value extends never
  ? { [K in Name]?: Value }
  : Record<never, never> extends Value
    ? { [K in Name]?: Value }
    : { [K in Name]: Value }

/** What a use case receives. */
export type ParsedInputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never

/** What the caller gets back. */
export type AnswerOf<E> = E extends Endpoint<z.ZodObject, z.ZodObject, z.ZodObject, infer R> ? z.output<R> : never
