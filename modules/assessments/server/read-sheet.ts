import type { ImportProblem } from '#kernel/import-report.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isZip, listZip } from '#platform/exchange/read-zip.ts'
import type { SheetValue } from '#platform/exchange/sheet.ts'
import { readXlsxSheets } from '#platform/exchange/xlsx.ts'
import { YEAR_OFFSETS, type YearOffset } from '../shared/assessment.ts'
import { type CellContent, readCell } from '../shared/cell-text.ts'
import { templateOf } from '../shared/template/template.ts'
import type { UnitYear } from './find-assessment.ts'
import { SHEET_HEADINGS, sheetName, yearHeadings } from './sheet-layout.ts'

export type SheetRow = {
  code: string
  cells: { offset: YearOffset; content: CellContent }[]
  comment: string
}
type ReadSheet = { rows: SheetRow[]; problems: ImportProblem[]; rowsRead: number }

/** A filled template has a few hundred rows; what unpacks to more is none. */
const LARGEST_UNPACKED = 20 * 1024 * 1024
const MOST_PROBLEMS = 200
const TAKE_TEMPLATE = 'Pobierz szablon z formularza oceny i przenieś do niego liczby.'

/**
 * Reads the sheet row by row against the template of its year.
 *
 * @refuses `assessment-sheet-unreadable` when it is no workbook
 */
export async function readSheet(place: UnitYear, content: Uint8Array): Promise<ReadSheet> {
  const found = await sheetOf(place, content)
  if ('problem' in found) return { rows: [], problems: [found.problem], rowsRead: 0 }
  const { columns, lines } = found
  const template = new Map(templateOf(place.year).rows.map((row) => [row.code, row]))
  const rows = new Map<string, SheetRow>()
  const problems: ImportProblem[] = []
  let rowsRead = 0
  for (const [at, line] of lines.entries()) {
    const number = at + 2
    const code = textOf(line[columns.code])
    if (line.every((cell) => textOf(cell) === '')) continue
    rowsRead += 1
    const row = template.get(code)
    if (row === undefined || rows.has(code)) {
      problems.push(rowProblem(number, code, row !== undefined))
      continue
    }
    const read: SheetRow = { code, cells: [], comment: textOf(line[columns.comment ?? -1]).slice(0, 1000) }
    for (const [place, offset] of YEAR_OFFSETS.entries()) {
      const cell = readCell(row, textOf(line[columns.years[place] as number]))
      if ('problem' in cell)
        problems.push({
          row: number,
          column: columns.names[place] as string,
          message: `„${row.label}”: ${cell.problem}`,
          remedy: 'Popraw tę komórkę w arkuszu i wczytaj plik jeszcze raz.',
        })
      else if (cell.content !== undefined) read.cells.push({ offset, content: cell.content })
    }
    rows.set(code, read)
  }
  return { rows: [...rows.values()], problems: problems.slice(0, MOST_PROBLEMS), rowsRead }
}

type Columns = { code: number; comment: number | undefined; years: number[]; names: string[] }
type Found = { columns: Columns; lines: SheetValue[][] } | { problem: ImportProblem }

async function sheetOf({ unitCode, year }: UnitYear, content: Uint8Array): Promise<Found> {
  const sheets = await workbook(content)
  const form = sheets.find(({ rows }) => (rows[0] ?? []).some((cell) => textOf(cell) === SHEET_HEADINGS.code))
  if (form === undefined) return whole(`W pliku nie ma arkusza z kolumną „${SHEET_HEADINGS.code}”.`, TAKE_TEMPLATE)
  const named = /^OZPS (\d{4}) gmina (\d{6})$/.exec(form.name)
  if (named !== null && form.name !== sheetName(unitCode, year))
    return whole(
      `To arkusz gminy ${named[2]} za ${named[1]} r., a otwarta jest ocena gminy ${unitCode} za ${year} r.`,
      'Wybierz właściwy plik albo otwórz właściwą ocenę.',
    )
  const header = (form.rows[0] ?? []).map(textOf)
  const names = yearHeadings(year)
  const years = names.map((name) => header.findIndex((heading) => heading.slice(0, 4) === name.slice(0, 4)))
  const missing = names.filter((_name, place) => years[place] === -1)
  if (missing.length > 0) return whole(`W pierwszym wierszu brakuje kolumn: ${missing.join(', ')}.`, TAKE_TEMPLATE)
  const comment = header.indexOf(SHEET_HEADINGS.comment)
  return {
    columns: { code: header.indexOf(SHEET_HEADINGS.code), comment: comment === -1 ? undefined : comment, years, names },
    lines: form.rows.slice(1),
  }
}

async function workbook(content: Uint8Array) {
  const unreadable = () => new Refusal('assessment-sheet-unreadable')
  if (!isZip(content)) throw unreadable()
  const listed = listZip(content)
  if ('problem' in listed) throw unreadable()
  if (listed.value.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) throw unreadable()
  return await readXlsxSheets(content).catch(() => {
    throw unreadable()
  })
}

function rowProblem(row: number, code: string, isTwice: boolean): ImportProblem {
  const column = SHEET_HEADINGS.code
  if (isTwice)
    return { row, column, message: `Wiersz ${code} jest w arkuszu drugi raz.`, remedy: 'Zostaw jeden z nich.' }
  const message = code === '' ? 'Wiersz nie ma kodu.' : `Szablon tego roku nie ma wiersza „${code}”.`
  return { row, column, message, remedy: TAKE_TEMPLATE }
}

function whole(message: string, remedy: string): { problem: ImportProblem } {
  return { problem: { row: null, column: null, message, remedy } }
}

/** A number of the sheet is read like one that was typed, so that one rule decides about both. */
function textOf(cell: SheetValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell.trim()
}
