import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiDocument } from '#platform/http/openapi.ts'
import { projectRoot } from '#platform/project-root.ts'
import { modules } from './modules.ts'

const endpoints = modules.flatMap(({ routes }) => routes.map(({ api }) => api))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'splot-openapi-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a document and runs a linter's command line on it; telemetry is off and nothing is fetched. */
function lint(
  document: unknown,
  program: string,
  args: (file: string) => string[],
): { status: number | null; text: string } {
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules', program), ...args(file)],
    {
      encoding: 'utf8',
      cwd: projectRoot,
      env: {
        ...process.env,
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
        SCARF_ANALYTICS: 'false',
      },
    },
  )
  return { status, text: stdout + stderr }
}

const redocly = (document: unknown) =>
  lint(document, '@redocly/cli/bin/cli.js', (file) => [
    'lint',
    file,
    '--extends=recommended-strict',
    '--format=stylish',
  ])

const spectral = (document: unknown) => {
  const ruleset = join(folder, 'ruleset.json')
  writeFileSync(ruleset, JSON.stringify({ extends: ['spectral:oas'] }))
  return lint(document, '@stoplight/spectral-cli/dist/index.js', (file) => [
    'lint',
    file,
    '--ruleset',
    ruleset,
    '--fail-severity=warn',
  ])
}

test('dokument OpenAPI ma 0 uwag Redocly i Spectral', () => {
  const document = openApiDocument(endpoints, '0.1.0')
  const [first, second] = [redocly(document), spectral(document)]
  expect(first.text, first.text).toMatch(/valid/i)
  expect(first.status, first.text).toBe(0)
  expect(second.status, second.text).toBe(0)
})

test('oba sprawdzenia łapią celowo zły dokument', () => {
  const document = openApiDocument(endpoints.slice(0, 1), '0.1.0') as {
    paths: Record<string, Record<string, Record<string, unknown>>>
  }
  const operation = Object.values(document.paths)[0]!
  for (const method of Object.values(operation)) {
    delete method.responses
    delete method.operationId
  }
  for (const { status, text } of [redocly(document), spectral(document)]) {
    expect(text).toContain('operationId')
    expect(status).not.toBe(0)
  }
})

test('każda operacja ma dokładnie jedną drogę w OpenAPI, a każda droga jedną operację', () => {
  const { paths } = openApiDocument(endpoints, '0.1.0') as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  )
  const declared = endpoints
    .filter(({ inProcess }) => !inProcess)
    .map((api) => `${api.name} ${api.method} ${api.path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect(described.sort()).toEqual(declared.sort())
  expect(declared.length).toBeLessThan(endpoints.length)
})
