import type { ImportProblem } from '#kernel/import-report.ts'
import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { readOfficeFileName } from '../../shared/bdl/file-name.ts'
import type { BdlImport } from '../../shared/bdl/operations.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { BdlImportReport } from '../../shared/bdl/report.ts'
import { knownSubject } from '../../shared/bdl/subjects.ts'
import { type Layout, readLayout } from './layout.ts'
import { openFile, type Table } from './open-file.ts'
import { type FileFigures, readFigures } from './read-figures.ts'
import { askFor } from './report.ts'

/** What the figures are about, and the day of the file. */
export type Subject = { code: string; name: string; publishedOn: PlainDate | null }

/** A file whose table and header could be read. */
type OpenedExport = { table: Table; layout: Layout; body: Table['rows']; headerText: string }

/** The subgroup, from the office's file name or the flag; they may not contradict each other. */
export function subjectOf(
  { fileName, subject: flag }: BdlImport,
  report: BdlImportReport,
  today: PlainDate,
): Subject | undefined {
  const told = readOfficeFileName(fileName)
  const code = flag ?? told?.subjectCode
  if (code === undefined) {
    askFor(report, 'subject')
    return undefined
  }
  if (told !== undefined && told.subjectCode !== code) {
    report.problems.push(bdlProblems.otherSubject(code, told.subjectCode))
    return undefined
  }
  const stamp = told?.publishedOn ?? null
  // A stamp from the future is a slip of the hand; believed, it would win over every file to come.
  const publishedOn = stamp !== null && stamp > today ? null : stamp
  return { code, name: knownSubject(code)?.name ?? `Podgrupa ${code}`, publishedOn }
}

/** Opens the file and finds its header. */
export async function openExport(bytes: Uint8Array): Promise<OpenedExport | ImportProblem> {
  const opened = await openFile(bytes)
  if ('problem' in opened) return opened.problem
  const read = readLayout(opened.table)
  return 'problem' in read ? read.problem : { table: opened.table, ...read }
}

/** Whether some column stands for a year that the header does not name. */
export function lacksYear({ layout }: OpenedExport): boolean {
  return layout.form === 'wide' && layout.columns.some(({ year }) => year === undefined)
}

/** Reads all figures of an opened file; a year that has not come yet is a mistake of header or flag. */
export function readAll(
  { table, layout, body }: OpenedExport,
  { code }: Subject,
  year: number,
  today: PlainDate,
): FileFigures {
  const read = readFigures(table, layout, body, knownSubject(code), year)
  let last = 0
  for (const figure of read.figures.values()) last = Math.max(last, figure.year)
  if (last > yearOf(today)) read.problems.push(bdlProblems.yearAhead(last, yearOf(today)))
  return read
}

/** Remarks that a person should read beside the figures of such a file. */
export function notesAbout(subject: Subject, opened: OpenedExport, read: FileFigures, input: BdlImport): string[] {
  const known = knownSubject(subject.code)
  const variables = [...read.variables.values()]
  const notes: string[] = []
  if (known === undefined) {
    notes.push(`Podgrupy ${subject.code} nie ma w naszym spisie, więc nie sprawdzono nazw kolumn ani sum.`)
  }
  const unexpected = variables.filter((variable) => variable.unexpected).map(({ label }) => `„${label}”`)
  if (unexpected.length > 0) {
    notes.push(
      `Podgrupa ${subject.code} nie miała dotąd takich kolumn: ${unexpected.slice(0, 3).join(', ')}. Sprawdź plik.`,
    )
  }
  const untold = known?.dimensions[1]?.name
  if (untold !== undefined && namesTooFew(opened.layout, known!.dimensions.length)) {
    notes.push(`Nagłówek nie mówi o wymiarze „${untold}”, więc przyjęto „ogółem”.`)
  }
  if (input.year !== undefined && !lacksYear(opened)) notes.push('Plik sam podaje lata, więc opcję --year pominięto.')
  if (input.unit !== undefined && variables.every(({ measureUnit }) => measureUnit !== undefined)) {
    notes.push('Plik sam podaje jednostki miary, więc opcję --unit pominięto.')
  }
  if (subject.publishedOn === null) {
    notes.push('Nazwa pliku nie niesie daty, która już była, więc jego liczby ustępują liczbom z plików z datą.')
  }
  return notes
}

function namesTooFew(layout: Layout, dimensions: number): boolean {
  return layout.form === 'wide' && layout.columns.some((column) => column.dimensions.length < dimensions)
}
