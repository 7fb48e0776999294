import { foldPolish } from './polish-text.ts'

/*
 * The rules follow the Polish algorithm of the Snowball project (Dmitry Shachnev, BSD-3-Clause, snowballstem.org),
 * the best of those measured for this domain; the code is our own. Taken over: only the longest fitting ending is cut,
 * two letters stay in any case, and endings of nouns, being short, are cut only behind the first vowel and the
 * consonant after it. Changed, because it pays in the language of offices: no endings of the first and second person of
 * the present tense (they cut "program", "kraj", "wsparcie"), the conditional only after a past tense ("osoby" is none),
 * the comparative only after a consonant ("wolontariusz" is none), a fleeting e, and consonants that alternate at the
 * end of a stem are made one.
 */

/** Verbs: infinitives, adverbial participles, third person plural, and the past tense in every person. */
const VERB_ENDINGS = new Set([
  ...['ać', 'ąć', 'ić', 'ieć', 'eść', 'aść', 'ąc', 'ając', 'ają'],
  ...combine(['a', 'i', 'ia'], ['ł', 'ła', 'ło', 'ły', 'łem', 'łam', 'łeś', 'łaś', 'łyśmy', 'łyście']),
  ...combine(['a', 'i', 'ie'], ['li', 'liśmy', 'liście']),
])
/** Past tense of verbs whose root is a single consonant ("byłam"); cutting more would leave that consonant alone. */
const SHORT_PAST_ENDINGS = new Set(['łam', 'łeś', 'łaś', 'łyśmy', 'łyście', 'liśmy', 'liście'])
const CONDITIONAL = /(?<=ł[aoy]?|li)by(?:m|ś|śmy|ście)?$/u

const ADJECTIVE_ENDINGS = new Set([
  'y',
  ...combine(['', 'i'], ['ej', 'ego', 'emu']),
  ...combine(['i', 'y'], ['m', 'mi', 'ch']),
])
/** What an adjective's ending may stand on: a participle, a comparative. */
const ADJECTIVE_SUFFIX = /(?:ając|(?<!sz)ąc|iejsz|(?<=[^aąeęioóuy])sz|(?<=s)ząc)$/u
/** -a, -ą and -e end too many words to be cut as they are; after these suffixes they are safe. */
const SUFFIXED_ADJECTIVE_ENDING = /^(?:ając|ąc|iejsz|sz|sząc)[aąe]$/u

const NOUN_ENDINGS = new Set([
  ...['a', 'ą', 'e', 'ę', 'i', 'ie', 'o', 'u', 'y', 'ów', 'ow', 'um'],
  ...combine(['', 'i'], ['em', 'om', 'ach', 'ami', 'owi']),
  ...['ia', 'ią', 'iu'],
])
const FIRST_CLOSED_SYLLABLE = /^[^aąeęioóuy]*[aąeęioóuy]+[^aąeęioóuy]/u

/** Words of this domain whose forms change in the middle; from the folded stem of one form to that of the others. */
const IRREGULAR_STEMS = new Map([
  ['dziec', 'dzieck'],
  ['dziecm', 'dzieck'],
  ['miesc', 'miast'],
  ['obiedz', 'obiad'],
  ['powiec', 'powiat'],
  ['uchw', 'uchwal'],
  ['urzad', 'urzed'],
  ['wsi', 'wies'],
  ...combine(['wsi'], ['a', 'am', 'ach', 'om']).map((stem): [string, string] => [stem, 'wies']),
])

/**
 * The stem of a Polish word for full-text search, folded to letters without diacritics: forms of one word should meet
 * ("usługa", "usłudze", "usługach"), different words should not. A stem is a key, not a word to show.
 */
export function stemPolish(word: string): string {
  const lower = word.normalize('NFC').toLowerCase().replace(CONDITIONAL, '')
  const cut = cutEnding(lower)
  const stem = foldPolish(cut ?? withoutFleetingE(lower))
  return levelAlternations(IRREGULAR_STEMS.get(stem) ?? stem)
}

/** The distinct stems of a text in order of appearance, for both sides of a search; numbers stay as they are. */
export function searchLexemes(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const lexemes = words.map((word) => (/\p{N}/u.test(word) ? foldPolish(word) : stemPolish(word)))
  return [...new Set(lexemes)].filter((lexeme) => lexeme !== '')
}

/** What is left before the longest ending that may be cut; undefined when the word has none. */
function cutEnding(word: string): string | undefined {
  const nounsFrom = Math.max(3, FIRST_CLOSED_SYLLABLE.exec(word)?.[0].length ?? word.length)
  for (let at = 2; at < word.length; at++) {
    const stem = word.slice(0, at)
    const ending = word.slice(at)
    if (VERB_ENDINGS.has(ending)) return stem
    if (SHORT_PAST_ENDINGS.has(ending)) return `${stem}ł`
    if (ADJECTIVE_ENDINGS.has(ending)) return withoutSuffix(stem)
    if (SUFFIXED_ADJECTIVE_ENDING.test(ending) && ADJECTIVE_SUFFIX.test(word.slice(0, -1))) {
      return withoutSuffix(word.slice(0, -1))
    }
    if (NOUN_ENDINGS.has(ending) && at >= nounsFrom) return stem
  }
  return undefined
}

function withoutSuffix(stem: string): string {
  const shorter = stem.replace(ADJECTIVE_SUFFIX, '')
  return shorter.length >= 2 ? shorter : stem
}

/** An e that stands only where nothing follows: mieszkaniec – mieszkańca, ośrodek – ośrodka. */
function withoutFleetingE(word: string): string {
  return word.replace(/(?<=\p{L}{3})iec$/u, 'c').replace(/(?<=\p{L}{2}[^i])e(?=[ck]$)/u, '')
}

/**
 * One letter for consonants that alternate in declension: opieka – opiece, oferta – ofercie, usługa – usłudze,
 * senior – seniorze; and terapia – terapii, dotacja – dotacji. Short stems are left alone, there it would join
 * different words; so are those in -sk, the endings of countless adjectives.
 */
function levelAlternations(stem: string): string {
  const level = stem.replace(/(?<=[cz])j$/, '').replace(/(?<=[^aeiouy])i$/, '')
  if (level.length < 4) return level
  return level
    .replace(/(?<!s)k$|t$/, 'c')
    .replace(/(?:dz|g)$/, 'd')
    .replace(/rz$/, 'r')
}

/** Every beginning with every end: Polish endings are built of a vowel and a person, gender or case. */
function combine(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => beginning + end))
}
