import { knownSubject } from './bdl/subjects.ts'
import type { InputAlternative } from './indicator.ts'

/** The finest groups of the age export, youngest first. They tile: nobody is in two, nobody in none. */
export const FIVE_YEAR_GROUPS = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85 i więcej',
] as const
type FiveYearGroup = (typeof FIVE_YEAR_GROUPS)[number]

export const UNDER_15 = ['0-4', '5-9', '10-14'] as const
export const AGED_15_TO_64 = FIVE_YEAR_GROUPS.slice(3, 13) as readonly FiveYearGroup[]
export const AGED_65_AND_MORE = ['65-69', '70-74', '75-79', '80-84', '85 i więcej'] as const

/**
 * Columns of the same export that repeat people of the finest groups ('ogółem', '70 i więcej', '0-14'). They are never
 * added to them; they only let us check the file against itself.
 */
export const OVERLAPPING_COLUMNS = knownSubject('P2137')?.totals ?? []

/** Where people of an age are found, both sexes together. The import gives every spelling of a column one label. */
export function peopleAged(group: string): InputAlternative[] {
  return [{ source: 'bdl', subject: 'P2137', label: group, isCensusBased: true }]
}

/** Inputs for the given groups, named by the group. */
export function ageInputs<const Group extends string>(groups: readonly Group[]): Record<Group, InputAlternative[]> {
  return Object.fromEntries(groups.map((group) => [group, peopleAged(group)])) as Record<Group, InputAlternative[]>
}

export type AgeDisagreement = { label: string; published: number; added: number }

/**
 * Compares each overlapping column with the sum of its groups.
 * A difference means a damaged or mixed file: the figures are shown, with a note that they do not add up.
 */
export function ageDisagreements(counts: ReadonlyMap<string, number>): AgeDisagreement[] {
  return OVERLAPPING_COLUMNS.flatMap(({ total, parts }) => {
    const published = counts.get(total)
    const known = parts.map((part) => counts.get(part)).filter((part) => part !== undefined)
    if (published === undefined || known.length < parts.length) return []
    const added = known.reduce((sum, part) => sum + part, 0)
    return added === published ? [] : [{ label: total, published, added }]
  })
}
