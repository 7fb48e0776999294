import type { z } from 'zod'
import type { Module } from '../module.ts'
import { REACHES, type Reach } from '../reach.ts'
import { ACTIVITIES, type ActivityCode } from './activities.ts'
import type { ProcessingActivity, Retention } from './facts.ts'
import { RETENTION_CLASSES, RETENTION_CODES, type RetentionCode } from './retention-classes.ts'
import type { RetentionTerm } from './retention-terms.ts'
import { TABLE_CLASSES } from './table-classes.ts'

const CODES = Object.keys(ACTIVITIES) as ActivityCode[]

/** The classes of retention with their terms of a day; `past` counts what waits to be erased. */
export function retentionOf(
  terms: Readonly<Record<RetentionCode, RetentionTerm>>,
  past: (code: RetentionCode) => number | null,
): Retention[] {
  return RETENTION_CODES.map((classCode) => {
    const { name, rule, isForOfficeToDecide, doubt } = RETENTION_CLASSES[classCode]
    const { days, decision } = terms[classCode]
    return {
      classCode,
      name,
      rule,
      days,
      isForOfficeToDecide,
      decidedFrom: decision?.validFrom ?? null,
      basis: decision?.basis ?? null,
      doubt: decision === null ? doubt : null,
      past: past(classCode),
    }
  })
}

/**
 * The register of processing, made of the declarations: labels and reach of the schemas, columns of the tables, and the
 * rules of access. What the program cannot know – bases, decisions of the office – is told as proposed.
 *
 * @law RODO art. 30 ust. 1
 */
export function registerOf(modules: readonly Module[], retention: readonly Retention[]): ProcessingActivity[] {
  return CODES.map((code) => {
    const { actions, columns, ...told } = ACTIVITIES[code]
    const tables = Object.keys(columns) as (keyof typeof TABLE_CLASSES)[]
    const classes = new Set(tables.map((table) => TABLE_CLASSES[table]))
    return {
      code,
      name: told.name,
      purpose: told.purpose,
      proposedBases: [...told.proposedBases],
      persons: told.persons,
      categories: unique(Object.values(columns).flatMap((names) => Object.values(names as Record<string, string>))),
      fields: fieldsOf(modules, actions),
      readers: unique(
        modules.flatMap(({ rules }) =>
          actions.flatMap((action) => (rules[action] ?? []).map(({ sentence }) => sentence)),
        ),
      ),
      recipients: [...told.recipients],
      retention: retention.filter(({ classCode }) => classes.has(classCode)),
      security: [...told.security],
      places: tables.map(snakeCase),
    }
  })
}

/** Facts with a personal or sensitive reach in what the actions take and answer. */
function fieldsOf(modules: readonly Module[], actions: readonly string[]): ProcessingActivity['fields'] {
  const reaches = new Map<string, Reach>()
  for (const { routes } of modules)
    for (const { api } of routes)
      if (actions.includes(api.action))
        for (const part of [api.params, api.query, api.body, api.returns]) visitFacts(part, note)
  return [...reaches].map(([label, reach]) => ({ label, reach })).sort((a, b) => (a.label < b.label ? -1 : 1))

  function note({ label, reach }: Fact) {
    if (label === undefined || reach === undefined || REACHES.indexOf(reach) < REACHES.indexOf('personal')) return
    const held = reaches.get(label)
    if (held === undefined || REACHES.indexOf(reach) > REACHES.indexOf(held)) reaches.set(label, reach)
  }
}

type Fact = { name?: string | undefined; label?: string | undefined; reach?: Reach | undefined }

/** Every fact of a schema with its name, its label and its reach. */
export function visitFacts(schema: z.ZodType, note: (fact: Fact) => void): void {
  const seen = new Set<unknown>()
  visit(schema, undefined)

  function visit(value: unknown, name: string | undefined): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    if (name === undefined) seen.add(value)
    const definition = (value as { _zod?: { def?: Record<string, unknown> } })._zod?.def
    if (definition === undefined) return
    const meta = (value as z.ZodType).meta() as Fact | undefined
    if (meta !== undefined) note({ name, label: meta.label, reach: meta.reach })
    const { shape, element, innerType, valueType } = definition
    for (const [field, inner] of Object.entries((shape ?? {}) as Record<string, unknown>)) visit(inner, field)
    for (const inner of [element, innerType, valueType]) visit(inner, name)
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
