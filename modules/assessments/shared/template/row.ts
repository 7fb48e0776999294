/** What one unit of a row's figure is, as the form says it; `liczba` where the lists we know do not say what is counted. */
export const MEASURES = [
  'osoby',
  'rodziny',
  'świadczenia',
  'godziny',
  'zł',
  'etaty',
  'jednostki',
  'miejsca',
  'lokale',
  'wnioski',
  'decyzje',
  'gospodarstwa',
  'kontrakty',
  'procedury',
  'projekty',
  'konkursy',
  'umowy',
  'organizacje',
  'zadania',
  'liczba',
] as const
export type Measure = (typeof MEASURES)[number]

/**
 * How a row is known: `form` – seen in a filled form with this number; `indicator` – asked for by an indicator of the
 * catalogue; `list` – from a list that nobody held against a filled form. All but the first are to be checked.
 */
export const ROW_SOURCES = ['form', 'indicator', 'list'] as const
export type RowSource = (typeof ROW_SOURCES)[number]

/** Wiersz: one line of the form. Its code stays through all editions; its number, place and name may change. */
export type TemplateRow = {
  code: string
  label: string
  measure: Measure
  source: RowSource
  /** The number in the form, where it was seen. */
  number: string | null
  /** Depth under the row that it is a part of. */
  depth: 0 | 1 | 2
  /** Counts of people under a heading that says something intimate about them: small ones must not be published. */
  isSensitive: boolean
  /** A name that the law has abolished, and the last year for which the form still used it. */
  formerLabel?: { label: string; until: number }
}

export type Chapter = { code: string; title: string; groups: readonly Group[] }
export type Group = { title: string | null; rows: readonly TemplateRow[] }

/**
 * What must hold between rows, by the form's own words: "z tego" lists all parts (`all`), "w tym" some of them, each of
 * which may overlap with others (`some`); parts of a budget do not overlap, so their sum is at most the whole (`apart`).
 */
export type SumRule = { kind: 'all' | 'some' | 'apart'; total: string; parts: readonly string[] }

type Options = Partial<Pick<TemplateRow, 'number' | 'depth' | 'isSensitive' | 'source' | 'formerLabel'>>

/** One row; from a list, on the outermost level and not sensitive, unless told otherwise. */
export function row(code: string, label: string, measure: Measure, options: Options = {}): TemplateRow {
  return { code, label, measure, source: 'list', number: null, depth: 0, isSensitive: false, ...options }
}

/** Options of rows that an indicator asks for, of parts, and of rows about people in hardship. */
export const WANTED = { source: 'indicator' } as const
export const PART = { depth: 1 } as const
export const SENSITIVE = { isSensitive: true } as const
