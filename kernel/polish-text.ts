const NO_BREAK_SPACE = '\u00a0'

const polishOrder = new Intl.Collator('pl')

const MONTHS = 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia'
const UNITS =
  'zł|gr|tys\\.|mln|mld|proc\\.|p\\.p\\.|pkt(?![ \\u00a0]+\\d)|km²|km|m²|m|cm|mm|ha|kg|g|l|°C|%|‰|r\\.|godz\\.|min|lat|lata|roku|osób|osoby|osoba'
/** Words that announce a number and must not be parted from it. */
const BEFORE_NUMBERS = 'art\\.|ust\\.|pkt|lit\\.|poz\\.|nr|str\\.|s\\.|tab\\.|rys\\.|§'

/** A one-letter conjunction or preposition, also the second of two in a row ("i w gminie"). */
const ONE_LETTER_WORD = /(?<![\p{L}\p{N}\p{M}.’'/-])([aiouwz]) +(?=\S)/giu
const NUMBER_AND_UNIT = new RegExp(`(?<=\\d) +(?=(?:${UNITS}|${MONTHS})(?![\\p{L}\\p{N}]))`, 'gu')
const WORD_AND_NUMBER = new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:${BEFORE_NUMBERS})) +(?=\\d)`, 'giu')

/**
 * Text for comparing what people type with what is stored: lower case, no diacritics.
 * The letter ł has no decomposition in Unicode, so it is replaced by hand before marks are stripped.
 */
export function foldPolish(text: string): string {
  return text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '')
}

/** Dictionary order of Polish (Łomża after Lublin, before Zamość), as `collate "pl-x-icu"` gives in SQL. */
export function comparePolish(a: string, b: string): number {
  return polishOrder.compare(a, b)
}

/**
 * A file name that every system takes: a–z, 0–9 and single hyphens, without an extension.
 * Text without a single usable character gives "dokument".
 */
export function fileNamePolish(text: string): string {
  const name = foldPolish(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return name === '' ? 'dokument' : name
}

/**
 * Running text set as Polish typography asks: a no-break space after one-letter words, between a number and its unit
 * or month, and between "art.", "nr", "§" and their number. Only plain spaces change; the words stay as they were.
 *
 * Dashes of ranges are not touched: whether 2-3 is a range only the author knows.
 */
export function typographic(text: string): string {
  return text
    .replace(ONE_LETTER_WORD, `$1${NO_BREAK_SPACE}`)
    .replace(NUMBER_AND_UNIT, NO_BREAK_SPACE)
    .replace(WORD_AND_NUMBER, NO_BREAK_SPACE)
}

/** The text with its first letter in upper case, the rest untouched. */
export function capitalise(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
