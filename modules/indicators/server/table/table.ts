import type { MissingKind } from '#kernel/missing.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { capitalise } from '#kernel/polish-text.ts'
import type { SourceNote } from '../../shared/source-note.ts'
import { shownValue } from '../../shared/statistics.ts'

/** A number with the decimals it is shown with, so that a page and its file never differ. */
type Shown = { value: number; decimals: number }

/** A number that is not there: its kind for programs, and what stands in its cell. */
type Gap = { gap: MissingKind; text: string }

/** A cell of a table: text, a number, a number that is missing for a known reason, or nothing. */
export type TableCell = string | number | Shown | Gap | null

/**
 * A column of a table. Keys tell the rows apart and become dimensions; measures hold numbers; a reason says in words
 * why the number beside it is missing, which programs read from the number's own state; notes say the rest.
 */
export type TableColumn = { name: string; heading: string } & (
  | { is: 'key'; role?: 'geo' | 'time'; labelledBy: readonly string[] }
  | { is: 'measure'; unit?: string }
  | { is: 'reason' }
  | { is: 'note' }
)

/** What the whole table is about: the same for each of its rows. */
export type Subject = { name: string; label: string; code: string; text: string; role?: 'geo' | 'time' }

/** One view as a table, in no particular form yet: every form is written from this and from nothing else. */
export type Table = {
  /** Of the file and the sheet. */
  name: string
  /** In words, for catalogues of programs; the name says enough where it is left out. */
  title?: string
  subjects: readonly Subject[]
  columns: readonly TableColumn[]
  rows: readonly (readonly TableCell[])[]
  /** What was asked beside the path, so that forms of one table can point at each other. */
  query?: Readonly<Record<string, string | number | undefined>>
  sources: readonly Pick<SourceNote, 'text' | 'licence' | 'obtainedOn' | 'publisher'>[]
  synthetic: boolean
  asOf: PlainDate
}

/** A column that tells rows apart, perhaps with the columns that name what its codes mean. */
export function key(
  name: string,
  heading: string,
  { role, labelledBy = [] }: { role?: 'geo' | 'time'; labelledBy?: readonly string[] } = {},
): TableColumn {
  return { is: 'key', name, heading, labelledBy, ...(role === undefined ? {} : { role }) }
}

export function measure(name: string, heading: string, unit?: string): TableColumn {
  return { is: 'measure', name, heading, ...(unit === undefined ? {} : { unit }) }
}

export function note(name: string, heading: string): TableColumn {
  return { is: 'note', name, heading }
}

/** The sentence that stands beside a missing number. */
export const reason: TableColumn = { is: 'reason', name: 'reason', heading: 'Dlaczego brak' }

/** The unit that a table is about. */
export function aboutUnit({ code, name }: { code: string; name: string }): Subject {
  return { name: 'unit', label: 'Jednostka', code, text: name, role: 'geo' }
}

/** The indicator that a table is about. */
export function aboutIndicator({ code, name, unit }: { code: string; name: string; unit: string }): Subject {
  return { name: 'indicator', label: 'Wskaźnik', code, text: `${name} (${unit})` }
}

/** A value as the page shows it; an empty cell with its reason, or nothing, where there is none. */
export function decimal(
  value: number | null,
  decimals: number,
  missing: MissingKind | null = null,
): Shown | Gap | null {
  if (missing !== null) return { gap: missing, text: '' }
  return value === null ? null : { value: shownValue(value, decimals), decimals }
}

/** The number in a cell, where there is one. */
export function numberIn(cell: TableCell): number | null {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : null
}

/** Why the number of a cell is missing, where that is known. */
export function gapIn(cell: TableCell): MissingKind | null {
  return typeof cell === 'object' && cell !== null && 'gap' in cell ? cell.gap : null
}

/** A cell as people read it in a file. */
export function textIn(cell: TableCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return 'gap' in cell ? cell.text : cell.value.toFixed(cell.decimals).replace('.', ',')
}

/** What programs show as the title of a table. */
export function titleOf({ title, name }: Table): string {
  return title ?? capitalise(name)
}

/** Licences of the files behind a table, each once. */
export function licencesOf({ sources }: Pick<Table, 'sources'>): string[] {
  return [...new Set(sources.map(({ licence }) => licence))]
}
