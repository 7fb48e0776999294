/** Why a figure is not there: what the office said, or why none can be computed. Missing is never zero. */
export const MISSING_KINDS = [
  'not-collected',
  'not-applicable',
  'confidential',
  'below-threshold',
  'not-yet-published',
  'not-delivered',
  'incomplete-sum',
  'series-break',
  'zero-denominator',
  'no-area',
  'no-such-unit',
  'protected',
] as const
export type MissingKind = (typeof MISSING_KINDS)[number]

type MissingWords = {
  /** In a cell with room for a word. */
  word: string
  /** In a narrow cell; explained in the note above its table. */
  short: string
  /** The explanation of the short form. */
  meaning: string
}

/** The words of pages, documents and files alike: each kind has its own, and a reader does something else about each. */
export const MISSING_WORDS: Record<MissingKind, MissingWords> = {
  'not-collected': {
    word: 'nie zbierano',
    short: 'n.zb.',
    meaning: 'tych danych nie zbierano albo nie ma o nich wiarygodnej informacji',
  },
  'not-applicable': { word: 'nie dotyczy', short: 'n.d.', meaning: 'nie dotyczy' },
  confidential: { word: 'brak lub tajemnica', short: 'taj.', meaning: 'brak informacji albo tajemnica statystyczna' },
  'below-threshold': {
    word: 'poniżej progu',
    short: 'p.pr.',
    meaning: 'mniej niż najmniejsza liczba, jaką się podaje',
  },
  'not-yet-published': { word: 'jeszcze nie ma', short: 'j.n.m.', meaning: 'jeszcze nie opublikowano' },
  'not-delivered': { word: 'brak danych', short: 'b.d.', meaning: 'danych nie przekazano' },
  'incomplete-sum': { word: 'niepełna suma', short: 'n.sum.', meaning: 'brakuje danych części gmin, więc nie ma sumy' },
  'series-break': {
    word: 'inny spis',
    short: 'in.sp.',
    meaning: 'lata oparto na różnych spisach, więc się ich nie porównuje',
  },
  'zero-denominator': {
    word: 'brak podstawy',
    short: 'b.pod.',
    meaning: 'liczba, przez którą trzeba podzielić, to zero',
  },
  'no-area': { word: 'brak granic', short: 'b.gr.', meaning: 'nie wczytano granic, więc nie ma powierzchni' },
  'no-such-unit': {
    word: 'nie było gminy',
    short: 'n.b.',
    meaning: 'rejestr nie potwierdza, że jednostka wtedy istniała',
  },
  protected: {
    word: 'ukryte: mała liczba osób',
    short: 'ukr.',
    meaning: 'ukryte, bo dotyczy małej liczby osób albo pozwoliłoby ją wyliczyć',
  },
}
