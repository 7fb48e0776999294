import { z } from 'zod'
import { counted, type PluralForms } from '#kernel/plural.ts'
import { formatNumber, formatPercent } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'

/** A number that a sentence shows, and where it comes from. */
export const CitedCell = z.object({
  indicatorCode: z.string().meta({ label: 'Kod wskaźnika', reach: 'public' }),
  unitCode: z.string().meta({ label: 'Kod jednostki', reach: 'public' }),
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  measure: z
    .enum(['value', 'median', 'count', 'place', 'difference', 'times', 'year'])
    .meta({ label: 'Co pokazuje liczba', reach: 'public' }),
  value: z.number().meta({ label: 'Liczba', reach: 'public' }),
  shown: z.string().meta({ label: 'Jak ją napisano', reach: 'public' }),
})
export type CitedCell = z.infer<typeof CitedCell>

/** A piece of a sentence: words, or a number with its source. */
export type Piece = string | CitedCell | readonly Piece[]

/** Where a number comes from, without how it is written. */
export type Citation = Omit<CitedCell, 'shown'>

/**
 * Writes a sentence. Numbers enter only as cited cells, so a sentence cannot show one that it does not cite;
 * the only digits in the words themselves are the fixed ages and "na 100".
 */
export function say(words: TemplateStringsArray, ...pieces: Piece[]): { text: string; cells: CitedCell[] } {
  const cells: CitedCell[] = []
  const text = words.reduce((written, word, place) => written + word + spell(pieces[place] ?? '', cells), '')
  return { text: typographic(text), cells }
}

function spell(piece: Piece, cells: CitedCell[]): string {
  if (typeof piece === 'string') return piece
  if (!('shown' in piece)) return piece.map((part) => spell(part, cells)).join('')
  cells.push(piece)
  return piece.shown
}

/** "21,3%" */
export function percent(citation: Citation, decimals = 1): CitedCell {
  return { ...citation, shown: formatPercent(citation.value, decimals) }
}

/** "141", "9,8" */
export function number(citation: Citation, decimals = 0): CitedCell {
  return { ...citation, shown: formatNumber(citation.value, { decimals }) }
}

/** "12.", "2024", or another form that only the caller knows. */
export function shownAs(citation: Citation, shown: string): CitedCell {
  return { ...citation, shown }
}

/** "15 osób", "22 osoby" */
export function count(citation: Citation, forms: PluralForms, decimals = 0): CitedCell {
  return { ...citation, shown: counted(citation.value, forms, { decimals }) }
}

/** People in the nominative: 1 osoba, 2 osoby, 5 osób, 1,5 osoby. */
export const people: PluralForms = { one: 'osoba', few: 'osoby', many: 'osób', fraction: 'osoby' }
/** People in the genitive, after "do", "z", "od": do 1 osoby, do 22 osób. */
export const peopleGenitive: PluralForms = { one: 'osoby', few: 'osób', many: 'osób', fraction: 'osoby' }
export const municipalities: PluralForms = { one: 'gmina', few: 'gminy', many: 'gmin' }
export const times: PluralForms = { one: 'raz', few: 'razy', many: 'razy', fraction: 'raza' }
/** "ma" that agrees with a counted subject: 1 gmina ma, 2 gminy mają, 5 gmin ma. */
export const has: PluralForms = { one: 'ma', few: 'mają', many: 'ma' }
