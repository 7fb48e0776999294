import type { ImportProblem } from '#kernel/import-report.ts'
import { decodeText } from '#platform/exchange/decode-text.ts'
import { DOWNLOAD_AGAIN, type Read, wholeFile } from '#platform/exchange/file-problem.ts'
import { type Columns, headerOf, readTable } from '#platform/exchange/read-table.ts'
import { isZip, listZip, unpack } from '#platform/exchange/read-zip.ts'
import { type NumberedEntry, type RegisterRow, readRow } from '../../shared/register-rules.ts'
import { readFlatXml } from '../files/read-flat-xml.ts'

/** What a register file says, row by row, and which rows cannot be read. */
export type RegisterFile = { rowsRead: number; entries: NumberedEntry[]; problems: ImportProblem[]; notes: string[] }

type RawRow = { row: number; cells: RegisterRow }

/** The register has 1 MB as XML; twenty times that is certainly another file. */
const LARGEST_TEXT = 20_000_000

/** Every file of the office ends with a blank line; one cut at the end of a row does not. */
const NO_BLANK_END = 'Plik nie kończy się pustym wierszem, jak pliki GUS. Może być ucięty: sprawdź liczby jednostek.'

/** NAZDOD is the older name of NAZWA_DOD. */
const COLUMNS: Columns<keyof RegisterRow> = {
  WOJ: ['WOJ'],
  POW: ['POW'],
  GMI: ['GMI'],
  RODZ: ['RODZ'],
  NAZWA: ['NAZWA'],
  NAZWA_DOD: ['NAZWA_DOD', 'NAZDOD'],
  STAN_NA: ['STAN_NA'],
}

/**
 * Reads the register TERC as the office serves it: a ZIP with a CSV, an XML or both, or one of the two by itself.
 * The day of the state is taken from the rows, never from the name of the file, which tells when it was downloaded.
 */
export function readRegister(bytes: Uint8Array): RegisterFile {
  const text = registerText(bytes)
  if ('problem' in text) return unread(text.problem)
  const decoded = decodeText(text.value)
  if ('problem' in decoded) return unread(decoded.problem)

  const { text: content, encoding } = decoded.value
  const raw = content.trimStart().startsWith('<') ? rowsOfXml(content) : rowsOfCsv(content)
  if ('problem' in raw) return unread(raw.problem)

  const file: RegisterFile = { rowsRead: raw.value.rows.length, entries: [], problems: raw.value.problems, notes: [] }
  if (encoding !== 'UTF-8') file.notes.push(`Plik jest zapisany w kodowaniu ${encoding}; odczytano go w tym kodowaniu.`)
  if (!/(>|\n\s*\n)\s*$/.test(content.slice(-20))) file.notes.push(NO_BLANK_END)
  for (const { row, cells } of raw.value.rows) {
    const read = readRow(row, cells)
    if ('problem' in read) file.problems.push(read.problem)
    else file.entries.push(read.entry)
  }
  return file
}

function unread(problem: ImportProblem): RegisterFile {
  return { rowsRead: 0, entries: [], problems: [problem], notes: [] }
}

function registerText(bytes: Uint8Array): Read<Uint8Array> {
  if (!isZip(bytes)) {
    return bytes.length <= LARGEST_TEXT
      ? { value: bytes }
      : wholeFile('Plik jest za duży na rejestr TERC.', 'Sprawdź, czy to właściwy plik.')
  }
  const listed = listZip(bytes)
  if ('problem' in listed) return listed
  for (const ending of ['.csv', '.xml']) {
    const found = listed.value.filter(({ name }) => name.toLowerCase().endsWith(ending))
    if (found.length > 1) {
      return wholeFile(`W archiwum jest kilka plików ${ending}.`, 'Wczytaj każdy stan rejestru z osobnego archiwum.')
    }
    if (found[0] !== undefined) return unpack(found[0], LARGEST_TEXT)
  }
  return wholeFile('W archiwum nie ma pliku CSV ani XML.', 'Podaj archiwum TERC pobrane z eTERYT.')
}

function rowsOfCsv(text: string): Read<{ rows: RawRow[]; problems: ImportProblem[] }> {
  return otherCatalogue(headerOf(text)) ?? readTable(text, COLUMNS)
}

function rowsOfXml(text: string): Read<{ rows: RawRow[]; problems: ImportProblem[] }> {
  const document = readFlatXml(text)
  if ('problem' in document) return document
  const first = document.value.rows[0]
  if (first === undefined) return wholeFile('W pliku XML nie ma ani jednego wiersza.', DOWNLOAD_AGAIN)
  const other = otherCatalogue(Object.keys(first))
  if (other !== undefined) return other

  const rows: RawRow[] = []
  const problems: ImportProblem[] = []
  document.value.rows.forEach((found, index) => {
    const row = index + 1
    const cells = cellsOf(found)
    if (typeof cells === 'string')
      problems.push({ row, column: cells, message: 'Brakuje tej kolumny.', remedy: DOWNLOAD_AGAIN })
    else rows.push({ row, cells })
  })
  return { value: { rows, problems } }
}

function cellsOf(found: Record<string, string>): RegisterRow | string {
  const cells: Partial<RegisterRow> = {}
  for (const [column, spellings] of Object.entries(COLUMNS) as [keyof RegisterRow, readonly string[]][]) {
    const spelling = spellings.find((name) => Object.hasOwn(found, name))
    if (spelling === undefined) return column
    cells[column] = found[spelling] as string
  }
  return cells as RegisterRow
}

/** The catalogues that lie beside TERC on the same page of downloads and are taken for it. */
function otherCatalogue(columns: string[]): { problem: ImportProblem } | undefined {
  const has = (name: string) => columns.includes(name)
  if (has('SYM_UL')) return notTerc('ULIC (ulice)')
  if (has('SYM') || has('SYMPOD')) return notTerc('SIMC (miejscowości)')
  if (has('RM') || has('NAZWA_RM')) return notTerc('WMRODZ (rodzaje miejscowości)')
  return undefined
}

function notTerc(catalogue: string): { problem: ImportProblem } {
  return wholeFile(
    `To plik katalogu ${catalogue}, a nie TERC.`,
    'Pobierz z eTERYT katalog TERC w wariancie „Urzędowy”.',
  )
}
