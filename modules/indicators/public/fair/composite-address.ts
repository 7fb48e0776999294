export const COMPOSITE_PATH = '/wynik-zlozony'

/** What the address says; what it does not know falls back, since addresses are typed by hand. */
export type CompositeChoice = {
  parts: string | undefined
  scope: string
  kind: number | undefined
  unit: string | undefined
}

/** The stable address of a composite, and of one gmina's arithmetic in it. */
export function compositeHref({ parts, scope, kind, unit }: CompositeChoice): string {
  const said = { wagi: parts, grupa: scope, rodzaj: kind === undefined ? undefined : String(kind), gmina: unit }
  const written = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return `${COMPOSITE_PATH}?${written.join('&')}${unit === undefined ? '' : '#dzialanie'}`
}
