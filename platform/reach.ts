import type { z } from 'zod'

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
    const reach = metaReach(value)
    if (reach !== undefined) narrowest = Math.max(narrowest, REACHES.indexOf(reach))
    const definition = (value as { _zod?: { def?: Record<string, unknown> } })._zod?.def
    for (const part of Object.values(definition ?? (Array.isArray(value) || isPlain(value) ? value : {}))) visit(part)
  }
}

function metaReach(value: object): Reach | undefined {
  const meta = (value as { meta?: unknown }).meta
  if (typeof meta !== 'function') return undefined
  return (meta.call(value) as { reach?: Reach } | undefined)?.reach
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype
}
