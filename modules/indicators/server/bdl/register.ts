/** What the register of territory says about a unit, as much of it as an import asks. */
export type Register = {
  /** False before any register was taken in. */
  isLoaded: boolean
  /** In any held state, or the country itself. */
  has: (code: string) => boolean
  /** In the held state nearest to 1 January of the year: changes of division take effect on that day. */
  existedIn: (code: string, year: number) => boolean
  /** Whether held states begin near enough to this year that no unit of it can have gone before the first of them. */
  isNear: (year: number) => boolean
  /** Units directly under another in that nearest state: counties of a voivodeship, municipalities of a county. */
  childrenIn: (parentCode: string, year: number) => readonly RegisterUnit[]
}

export type RegisterUnit = { code: string; name: string }

/** Municipalities are abolished a few in twenty years, so a state speaks for the two years before it. */
const YEARS_BEFORE_FIRST_STATE = 2

/** A state of the register as an import sees it. */
export type RegisterUnits = readonly (RegisterUnit & { parentCode: string | null })[]

/**
 * Puts the register together from states by year.
 *
 * @param stateOf the state nearest to 1 January of a year
 * @param firstYear of the oldest held state; null before any was taken in
 * @param held codes of all units in any held state, as far as the file asks
 */
export function registerOf(
  stateOf: (year: number) => RegisterUnits,
  firstYear: number | null,
  held: ReadonlySet<string>,
): Register {
  const views = new Map<RegisterUnits, { codes: Set<string>; children: Map<string, RegisterUnit[]> }>()
  const viewOf = (year: number) => {
    const state = stateOf(year)
    const known = views.get(state)
    if (known !== undefined) return known
    const children = new Map<string, RegisterUnit[]>()
    for (const { code, name, parentCode } of state) {
      if (parentCode === null) continue
      const siblings = children.get(parentCode) ?? []
      siblings.push({ code, name })
      children.set(parentCode, siblings)
    }
    const view = { codes: new Set(state.map(({ code }) => code)), children }
    views.set(state, view)
    return view
  }
  return {
    isLoaded: firstYear !== null,
    has: (code) => held.has(code),
    existedIn: (code, year) => viewOf(year).codes.has(code),
    isNear: (year) => firstYear !== null && year >= firstYear - YEARS_BEFORE_FIRST_STATE,
    childrenIn: (parentCode, year) => viewOf(year).children.get(parentCode) ?? [],
  }
}
