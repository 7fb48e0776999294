import type { z } from 'zod'

/** One field that cannot be taken, in words that say what to write. */
export type PolishIssue = { path: string; label: string; message: string }

type Issue = z.core.$ZodIssue

/**
 * Turns what Zod found into sentences for people. A schema's own message wins; Zod's Polish locale is not used,
 * because it speaks of types to people who typed into a field.
 */
export function polishIssues(error: z.ZodError, schema: z.ZodObject): PolishIssue[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.')
    return { path, label: labelOf(schema, issue) ?? (path || 'treść'), message: sentence(issue) }
  })
}

type Wrapped = z.ZodType & {
  shape?: Record<string, z.ZodType>
  def: { element?: z.ZodType; innerType?: z.ZodType }
}

/** The label nearest to the fault: a field of a row in a list has one of its own. */
function labelOf(schema: z.ZodObject, issue: Issue): string | undefined {
  let at: Wrapped | undefined = schema as unknown as Wrapped
  let label: string | undefined
  for (const step of issue.path) {
    while (at?.shape === undefined && at?.def.element === undefined && at?.def.innerType !== undefined)
      at = at.def.innerType as Wrapped
    at = (at?.shape?.[String(step)] ?? at?.def.element) as Wrapped | undefined
    label = (at?.meta() as { label?: string } | undefined)?.label ?? label
  }
  return label
}

const ZOD_OWN_MESSAGE = /^(Invalid|Too (big|small)|Unrecognized)/

function sentence(issue: Issue): string {
  if (issue.message !== '' && !ZOD_OWN_MESSAGE.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Uzupełnij to pole.'
        : `Wpisz ${EXPECTED[issue.expected] ?? 'wartość innego rodzaju'}.`
    case 'too_small':
      return issue.origin === 'string'
        ? `Wpisz co najmniej ${issue.minimum} zn.`
        : `Podaj wartość nie mniejszą niż ${issue.minimum}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `Skróć do ${issue.maximum} zn.`
        : `Podaj wartość nie większą niż ${issue.maximum}.`
    case 'invalid_value':
      return `Wybierz jedną z wartości: ${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys':
      return `Usuń nieznane pola: ${issue.keys.join(', ')}.`
    default:
      return 'Wpisz wartość w postaci, której wymaga to pole.'
  }
}

const EXPECTED: Record<string, string> = {
  string: 'tekst',
  number: 'liczbę',
  int: 'liczbę całkowitą',
  boolean: 'tak albo nie',
  array: 'listę',
  object: 'zestaw pól',
}
