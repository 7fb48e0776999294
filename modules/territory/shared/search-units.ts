import { comparePolish, foldPolish } from '#kernel/polish-text.ts'
import type { FoundUnit } from './unit-page.ts'

/** A unit with its words made ready for searching. */
export type SearchableUnit = { unit: FoundUnit; nameWords: string[]; placeWords: string[] }

const LEVEL_ORDER = ['voivodeship', 'county', 'municipality', 'country', 'statistical-subregion']
/** Cost of a word of the query, from the best match to the worst that still counts. */
const COST = { whole: 0, beginning: 1, place: 2, inside: 4, typo: 6 }
/** A word found outside of the name says which place is meant, but does not find one by itself. */
type Match = { cost: number; ofName: boolean }

/** Words of a name: lower case, without diacritics, parted at anything that is not a letter or a digit. */
export function searchWords(text: string): string[] {
  return foldPolish(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Prepares units once for many searches. */
export function prepareSearch(units: readonly FoundUnit[]): SearchableUnit[] {
  return units.map((unit) => ({
    unit,
    nameWords: searchWords(unit.name),
    placeWords: searchWords([unit.nameKind, unit.countyName, unit.voivodeshipName, 'gmina powiat'].join(' ')),
  }))
}

/**
 * Units whose names answer the query, the best first. Each word of the query must be found: in the name (whole, as its
 * beginning, inside, or with a slip of a letter), or in what tells same-named units apart, the kind and the larger
 * units. Digits are a code.
 *
 * This runs over three thousand short names in memory and not in the database, so that the answer is the same on every
 * PostgreSQL, with or without extensions.
 */
export function searchUnits(units: readonly SearchableUnit[], query: string, limit: number): FoundUnit[] {
  const code = query.trim().replace(/^(\d{6})_?\d$/, '$1')
  const words = searchWords(query)
  const costOf = /^\d+$/.test(code)
    ? (searchable: SearchableUnit) => codeCost(searchable, code)
    : (searchable: SearchableUnit) => wordsCost(searchable, words)
  return units
    .flatMap((searchable) => {
      const cost = costOf(searchable)
      return cost === undefined ? [] : [{ unit: searchable.unit, cost }]
    })
    .sort((a, b) => a.cost - b.cost || compareUnits(a.unit, b.unit))
    .slice(0, limit)
    .map(({ unit }) => unit)
}

function codeCost({ unit }: SearchableUnit, code: string): number | undefined {
  return unit.code.startsWith(code) ? unit.code.length - code.length : undefined
}

function wordsCost(searchable: SearchableUnit, words: string[]): number | undefined {
  let sum = 0
  let found = 0
  for (const word of words) {
    const match = matchWord(searchable, word)
    if (match === undefined) return undefined
    sum += match.cost
    if (match.ofName) found += 1
  }
  if (found === 0) return undefined
  return sum + Math.max(0, searchable.nameWords.length - found) // "Biała" before "Biała Podlaska"
}

function matchWord({ nameWords, placeWords }: SearchableUnit, word: string): Match | undefined {
  const some = (words: string[], holds: (known: string) => boolean) => words.some(holds)
  if (some(nameWords, (known) => known === word)) return { cost: COST.whole, ofName: true }
  if (some(nameWords, (known) => known.startsWith(word))) return { cost: COST.beginning, ofName: true }
  if (word.length >= 3 && some(placeWords, (known) => known.startsWith(word)))
    return { cost: COST.place, ofName: false }
  if (word.length >= 3 && some(nameWords, (known) => known.includes(word))) return { cost: COST.inside, ofName: true }
  const slips = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (slips > 0 && some(nameWords, (known) => differsBy(known, word, slips))) return { cost: COST.typo, ofName: true }
  return undefined
}

function compareUnits(a: FoundUnit, b: FoundUnit): number {
  const level = (unit: FoundUnit) => LEVEL_ORDER.indexOf(unit.level)
  return comparePolish(a.name, b.name) || level(a) - level(b) || (a.code < b.code ? -1 : 1)
}

/** Whether one word becomes the other by at most so many letters missing, added, changed, or swapped with the next. */
export function differsBy(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (back[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (twoBack[j - 2] as number) + 1 : Infinity
      row.push(Math.min(change, swap, (back[j] as number) + 1, (row[j - 1] as number) + 1))
    }
    if (Math.min(...row) > most) return false
    twoBack = back
    back = row
  }
  return (back[b.length] as number) <= most
}
