import { PlainDate } from '#kernel/plain-date.ts'
import { DOWNLOAD_AGAIN } from '../../exchange/file-problem.ts'
import { type Columns, headerOf, readTable } from '../../exchange/read-table.ts'
import type { ReferenceProblem } from './reference-problem.ts'

/** Reads the cells of one row; what cannot be taken is noted with its place and read as empty. */
export type RowReader<Column extends string> = {
  row: number
  /** The text, which must be there. */
  text: (column: Column) => string
  optional: (column: Column) => string | null
  day: (column: Column) => PlainDate
  optionalDay: (column: Column) => PlainDate | null
  /** The key whose word stands in the cell. */
  oneOf: <Key extends string>(column: Column, words: Record<Key, string>) => Key
  yesNo: (column: Column) => boolean
  /** Parts between separators, none when the cell is empty. */
  list: (column: Column, separator: string) => string[]
  fault: (column: Column | null, message: string, remedy: string) => void
}

/** Columns by the one name each has in the file. */
export type ColumnNames<Column extends string> = Record<Column, string>

const REPAIR = 'Popraw plik w database/reference i uruchom ponownie.'
const NO_OTHER = 'Zostaw tylko te kolumny: '

/** Rows of a reviewed file. Unlike files of strangers it must be UTF-8, with exactly these columns. */
export function readRows<Column extends string>(
  file: string,
  bytes: Uint8Array,
  columns: ColumnNames<Column>,
  problems: ReferenceProblem[],
): RowReader<Column>[] {
  const wrong = (row: number | null, message: string, remedy: string) => {
    problems.push({ file, row, column: null, message, remedy })
    return []
  }
  const text = decode(bytes)
  if (text === undefined) return wrong(null, 'Plik nie jest zapisany w UTF-8.', REPAIR)
  const names = Object.values<string>(columns)
  const strange = headerOf(text).filter((name) => !names.includes(name))
  if (strange.length > 0) return wrong(1, `Nieznane kolumny: ${strange.join(', ')}.`, `${NO_OTHER}${names.join(', ')}.`)

  const spellings = Object.fromEntries(Object.entries<string>(columns).map(([key, name]) => [key, [name]]))
  const table = readTable(text, spellings as unknown as Columns<Column>)
  const found = 'problem' in table ? { rows: [], problems: [table.problem] } : table.value
  for (const problem of found.problems)
    problems.push({ ...problem, file, remedy: problem.remedy === DOWNLOAD_AGAIN ? REPAIR : problem.remedy })
  return found.rows.map(({ row, cells }) => rowReader(file, row, cells, columns, problems))
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function rowReader<Column extends string>(
  file: string,
  row: number,
  cells: Record<Column, string>,
  columns: ColumnNames<Column>,
  problems: ReferenceProblem[],
): RowReader<Column> {
  const fault = (column: Column | null, message: string, remedy: string) => {
    problems.push({ file, row, column: column === null ? null : columns[column], message, remedy })
  }
  const text = (column: Column) => {
    if (cells[column] === '') fault(column, 'Komórka jest pusta.', 'Uzupełnij ją.')
    return cells[column]
  }
  const day = (column: Column) => {
    const parsed = PlainDate.safeParse(cells[column])
    if (parsed.success) return parsed.data
    fault(column, `„${cells[column]}” nie jest dniem.`, 'Wpisz istniejący dzień jako RRRR-MM-DD.')
    return ''
  }
  const oneOf = <Key extends string>(column: Column, words: Record<Key, string>) => {
    const keys = Object.keys(words) as Key[]
    const found = keys.find((key) => words[key] === cells[column])
    if (found === undefined)
      fault(column, `Nie znamy słowa „${cells[column]}”.`, `Wpisz jedno z: ${Object.values(words).join(', ')}.`)
    return found ?? (keys[0] as Key)
  }
  return {
    row,
    text,
    day,
    oneOf,
    fault,
    optional: (column) => (cells[column] === '' ? null : cells[column]),
    optionalDay: (column) => (cells[column] === '' ? null : day(column)),
    yesNo: (column) => oneOf(column, { yes: 'tak', no: 'nie' }) === 'yes',
    list: (column, separator) =>
      cells[column]
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
  }
}
