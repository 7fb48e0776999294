import type { ExpectedVariable } from '../bdl/expected-variables.ts'

/** Levels of the bank that we take figures of. Some descriptions call the county 4 and the municipality 5: wrong. */
const COUNTRY = 0
const VOIVODESHIPS = 2
const COUNTIES = 5
export const MUNICIPALITIES_LEVEL = 6

/** Levels read for a variable: its lowest and the larger ones, whose own figures count more than sums. */
export const LEVELS_READ: Readonly<Record<ExpectedVariable['level'], readonly number[]>> = {
  municipality: [MUNICIPALITIES_LEVEL, COUNTIES, VOIVODESHIPS, COUNTRY],
  county: [COUNTIES, VOIVODESHIPS, COUNTRY],
  voivodeship: [VOIVODESHIPS, COUNTRY],
}

/** Levels of the list of units: those that a figure may be of. */
export const LEVELS_LISTED = LEVELS_READ.municipality

/** Rows on a page: the most that the bank gives. */
export const PAGE_SIZE = 100

/** Pages of a level before its size is known; the municipalities come with their parts and their former kinds. */
const USUAL_PAGES: Readonly<Record<number, number>> = {
  [COUNTRY]: 1,
  [VOIVODESHIPS]: 1,
  [COUNTIES]: 4,
  [MUNICIPALITIES_LEVEL]: 43,
}

/** About how many calls a variable takes when all of it is read. */
export function usualCalls(level: ExpectedVariable['level']): number {
  return 1 + pagesOf(LEVELS_READ[level])
}

/** About how many calls the list of units takes. */
export function usualUnitCalls(): number {
  return pagesOf(LEVELS_LISTED)
}

function pagesOf(levels: readonly number[]): number {
  return levels.reduce((sum, level) => sum + (USUAL_PAGES[level] ?? 1), 0)
}
