import { z } from 'zod'
import { narrowestReach } from '../reach.ts'
import { type Endpoint, mediaTypesOf } from './endpoint.ts'

type Json = Record<string, unknown>

/**
 * Describes operations as an OpenAPI 3.1 document, straight from the descriptions that the server runs by:
 * there is no second list that could disagree.
 */
export function openApiDocument(all: Endpoint[], version: string): Json {
  const endpoints = all.filter(({ inProcess }) => !inProcess)
  const tags = [...new Set(endpoints.map(moduleOf))].sort()
  const paths: Record<string, Json> = {}
  for (const api of [...endpoints].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = api.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [api.method.toLowerCase()]: describeOperation(api) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Splot',
      version,
      description:
        'Interfejs platformy usług społecznych regionu: podział terytorialny, granice, wskaźniki i dokumenty.',
      license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
      contact: { name: 'Administrator tej instalacji' },
    },
    servers: [{ url: '/api/v1', description: 'Ta instalacja' }],
    security: [{}],
    tags: tags.map((name) => ({ name, description: `Operacje modułu ${name}` })),
    paths,
    components: { schemas: { Problem: PROBLEM } },
  }
}

function moduleOf(api: Endpoint): string {
  return api.name.slice(0, api.name.indexOf('.'))
}

function describeOperation(api: Endpoint): Json {
  return {
    operationId: api.name,
    summary: api.summary,
    description: api.description,
    tags: [moduleOf(api)],
    'x-action': api.action,
    ...parametersOf(api),
    ...bodyOf(api),
    responses: { 200: successOf(api), '4XX': REFUSED },
  }
}

function parametersOf(api: Endpoint): Json {
  const parameters = (['params', 'query'] as const).flatMap((part) => {
    const { properties = {}, required = [] } = jsonSchema(api[part], 'input') as {
      properties?: Record<string, Json>
      required?: string[]
    }
    return Object.entries(properties).map(([name, { title, ...schema }]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || required.includes(name),
      description: String(title ?? name),
      schema,
    }))
  })
  const all = takesKey(api) ? [...parameters, IDEMPOTENCY_KEY] : parameters
  return all.length > 0 ? { parameters: all } : {}
}

function takesKey({ method, takesBytes, returns }: Endpoint): boolean {
  return method === 'POST' && !takesBytes && narrowestReach(returns) !== 'sensitive'
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Własna nazwa jednego zamiaru. To samo polecenie z tym samym kluczem wykonuje się raz, a powtórzone w ciągu doby dostaje tę samą odpowiedź.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,100}$' },
}

function bodyOf(api: Endpoint): Json {
  if (api.takesBytes) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  }
  if (Object.keys(api.body.shape).length === 0) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(api.body, 'input') } } } }
}

function successOf(api: Endpoint): Json {
  const mediaTypes = mediaTypesOf(api.returns)
  const content =
    mediaTypes === undefined
      ? { 'application/json': { schema: jsonSchema(api.returns, 'output') } }
      : Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
  return { description: 'Odpowiedź', content }
}

const PROBLEM = {
  type: 'object',
  title: 'Odmowa albo błąd',
  description: 'Błąd według RFC 9457: stały kod dla programów i polskie zdanie dla ludzi.',
  required: ['type', 'title', 'status', 'detail', 'code', 'details'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Zdanie, które mówi, co zrobić' },
    code: { type: 'string', description: 'Stały kod odmowy' },
    details: { type: 'object', description: 'Szczegóły zależne od kodu' },
  },
}

const REFUSED = {
  description: 'Odmowa z powodem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** Facts about a field travel under names that OpenAPI knows, or as its extensions. */
const META_NAMES: Record<string, string> = {
  label: 'title',
  hint: 'description',
  law: 'x-law',
  reach: 'x-reach',
  codelist: 'x-codelist',
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema: json }) => {
      for (const [from, to] of Object.entries(META_NAMES)) {
        if (!(from in json)) continue
        ;(json as Json)[to] ??= (json as Json)[from]
        delete (json as Json)[from]
      }
      if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
      if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
      if (json.format === 'uuid' || json.format === 'date') delete json.pattern
    },
  }) as Json
  return json
}
