import type { z } from 'zod'

/** What a field says about itself, declared once in its schema. */
export type FieldFacts = { label: string; hint?: string; law?: string; isOptional: boolean }

type Meta = { label?: string; hint?: string; law?: string }
type Wrapped = z.ZodType & { def: { type: string; innerType?: z.ZodType } }

/** Label, help and law of a field; a wrapper that makes it optional says nothing of its own. */
export function fieldFacts(schema: z.ZodType): FieldFacts {
  let at = schema as Wrapped
  const facts: FieldFacts = { label: '', isOptional: schema.isOptional() || schema.isNullable() }
  for (;;) {
    const { label, hint, law } = (at.meta() ?? {}) as Meta
    if (facts.label === '' && label !== undefined) facts.label = label
    if (facts.hint === undefined && hint !== undefined) facts.hint = hint
    if (facts.law === undefined && law !== undefined) facts.law = law
    if (at.def.innerType === undefined) return facts
    at = at.def.innerType as Wrapped
  }
}
