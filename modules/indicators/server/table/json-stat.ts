import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { labels } from '../../shared/labels.pl.ts'
import { licenceAddresses } from '../../shared/licence.ts'
import { gapIn, licencesOf, numberIn, type Table, type TableCell, type TableColumn, textIn, titleOf } from './table.ts'

type Category = { index: string[]; label: Record<string, string>; unit?: Record<string, { label: string }> }
type Dimension = { name: string; label: string; role: 'geo' | 'time' | 'metric' | undefined; category: Category }

/** A code where a row has none: a year in which nothing was counted. */
const NO_CODE = 'brak'

/**
 * A table as JSON-stat 2.0: subjects and keys are dimensions, measures are the categories of one more. Only cells that
 * exist are written; a missing number has its kind as `status`, with the words beside. What is neither key nor
 * measure stands under `extension.notes`, by the keys of its row.
 */
export function writeJsonStat(table: Table): Uint8Array {
  const dimensions = [...table.subjects.map(subjectDimension), ...keyDimensions(table), measureDimension(table)]
  const size = dimensions.map(({ category }) => category.index.length)
  const { value, status } = cells(table, dimensions, size)
  const licences = licencesOf(table)
  const links = licenceAddresses(licences)
  return new TextEncoder().encode(
    JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: titleOf(table),
      ...(table.sources.length === 0 ? {} : { source: table.sources.map(({ text }) => text).join('; ') }),
      updated: lastObtained(table),
      ...(links.length === 0 ? {} : { link: { license: links.map((href) => ({ href })) } }),
      ...(table.synthetic ? { note: [labels.synthetic] } : {}),
      id: dimensions.map(({ name }) => name),
      size,
      role: rolesOf(dimensions),
      dimension: Object.fromEntries(dimensions.map(({ name, label, category }) => [name, { label, category }])),
      value,
      status,
      extension: {
        asOf: table.asOf,
        licences,
        status: { label: wordsOf(Object.values(status)) },
        notes: notesOf(table),
      },
    }),
  )
}

/** The day the newest file behind the table was obtained; the day of the answer for a table without files. */
function lastObtained({ sources, asOf }: Table): string {
  return (
    sources
      .map(({ obtainedOn }) => obtainedOn)
      .sort()
      .at(-1) ?? asOf
  )
}

function subjectDimension({ name, label, code, text, role }: Table['subjects'][number]): Dimension {
  return { name, label, role, category: { index: [code], label: { [code]: text } } }
}

/** The dimensions that tell rows apart; the number of the row where no column does. */
function keyDimensions({ columns, rows }: Table): Dimension[] {
  if (keysOf(columns).length === 0) return [rowDimension(rows.length)]
  return columns.flatMap((column, at) => {
    if (column.is !== 'key') return []
    const named = column.labelledBy.map((name) => columns.findIndex((one) => one.name === name))
    const label: Record<string, string> = {}
    const seen = new Set<string>()
    for (const row of rows) {
      const code = codeOf(row[at] ?? null)
      seen.add(code)
      const [first = code, ...others] = named.map((place) => textIn(row[place] ?? null)).filter((text) => text !== '')
      label[code] ??= others.length === 0 ? first : `${first} (${others.join(', ')})`
    }
    return [{ name: column.name, label: column.heading, role: column.role, category: { index: [...seen], label } }]
  })
}

function rowDimension(length: number): Dimension {
  const index = Array.from({ length }, (_, place) => String(place + 1))
  const label = Object.fromEntries(index.map((number) => [number, number]))
  return { name: 'row', label: 'Wiersz', role: undefined, category: { index, label } }
}

/** Places of the columns that tell rows apart. */
function keysOf(columns: readonly TableColumn[]): number[] {
  return columns.flatMap(({ is }, at) => (is === 'key' ? [at] : []))
}

function measureDimension({ columns }: Table): Dimension {
  const measures = columns.filter(isMeasure)
  const label = Object.fromEntries(measures.map(({ name, heading }) => [name, heading]))
  const units = measures.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, { label: unit }] as const]))
  return {
    name: 'measure',
    label: 'Miara',
    role: 'metric',
    category: {
      index: measures.map(({ name }) => name),
      label,
      ...(units.length === 0 ? {} : { unit: Object.fromEntries(units) }),
    },
  }
}

const isMeasure = (column: TableColumn): column is TableColumn & { is: 'measure' } => column.is === 'measure'

function codeOf(cell: TableCell): string {
  const text = textIn(cell)
  return text === '' ? NO_CODE : text
}

function rolesOf(dimensions: readonly Dimension[]): Record<string, string[]> {
  const roles: Record<string, string[]> = {}
  for (const { name, role } of dimensions) if (role !== undefined) roles[role] = [...(roles[role] ?? []), name]
  return roles
}

/** Numbers and kinds of missing by their place in the cube, the last dimension running fastest. */
function cells(
  { columns, rows }: Table,
  dimensions: readonly Dimension[],
  size: readonly number[],
): { value: Record<string, number>; status: Record<string, MissingKind> } {
  const value: Record<string, number> = {}
  const status: Record<string, MissingKind> = {}
  const keys = keysOf(columns)
  const byKey = dimensions.slice(-1 - keys.length, -1)
  const placesIn = byKey.map(({ category }) => new Map(category.index.map((code, place) => [code, place])))
  const taken = new Set<number>()
  for (const [number, row] of rows.entries()) {
    const start = keys.reduce(
      (place, at, order) => place * (placesIn[order]?.size ?? 1) + (placesIn[order]?.get(codeOf(row[at] ?? null)) ?? 0),
      keys.length === 0 ? number : 0,
    )
    if (taken.has(start)) throw new Error('Dwa wiersze tabeli mają te same klucze.')
    taken.add(start)
    let place = start * (size.at(-1) as number)
    for (const [at, column] of columns.entries()) {
      if (column.is !== 'measure') continue
      const figure = numberIn(row[at] ?? null)
      const gap = gapIn(row[at] ?? null)
      if (figure !== null) value[place] = figure
      if (gap !== null) status[place] = gap
      place += 1
    }
  }
  return { value, status }
}

function wordsOf(kinds: readonly MissingKind[]): Record<string, string> {
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, MISSING_WORDS[kind].meaning]))
}

/** Texts beside the numbers, each under the codes of its row; names of codes are labels already. */
function notesOf({ columns, rows }: Table) {
  const names = new Set(columns.flatMap((column) => (column.is === 'key' ? column.labelledBy : [])))
  const keys = keysOf(columns)
  return Object.fromEntries(
    columns.flatMap(({ is, name, heading }, at) => {
      if (is !== 'note' || names.has(name)) return []
      const byRow = rows.flatMap((row, number) => {
        const text = textIn(row[at] ?? null)
        const codes = keys.length === 0 ? [number + 1] : keys.map((place) => codeOf(row[place] ?? null))
        return text === '' ? [] : [[codes.join(' '), text] as const]
      })
      return [[name, { label: heading, byRow: Object.fromEntries(byRow) }] as const]
    }),
  )
}
