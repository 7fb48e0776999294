import { z } from 'zod'

/** How far a fact may go, from the widest circle to the narrowest. */
export const REACHES = ['public', 'partners', 'personal', 'sensitive'] as const
export type Reach = (typeof REACHES)[number]

/** The narrowest reach among the facts of an answer: it decides whether reading leaves an audit row. */
export function narrowestReach(schema: z.ZodType): Reach {
  let narrowest = 0
  const seen = new Set<unknown>()
  visit(schema)
  return REACHES[narrowest] as Reach

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (isSchema(value)) {
      const { reach } = z.globalRegistry.get(value) ?? {}
      if (reach !== undefined) narrowest = Math.max(narrowest, REACHES.indexOf(reach as Reach))
      for (const part of Object.values(value._zod.def)) visit(part)
    } else if (Array.isArray(value) || isPlain(value)) for (const part of Object.values(value)) visit(part)
  }
}

function isSchema(value: object): value is z.core.$ZodType {
  return '_zod' in value
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype
}
