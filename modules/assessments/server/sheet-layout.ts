import { YEAR_OFFSETS } from '../shared/assessment.ts'

/** Headings of the sheet's columns beside the five years; an import finds columns by them, in any order. */
export const SHEET_HEADINGS = {
  code: 'Kod wiersza',
  chapter: 'Rozdział',
  label: 'Wyszczególnienie',
  measure: 'Jednostka',
  comment: 'Uwaga',
} as const

/** "2025", "2026 (prognoza)". */
export function yearHeadings(year: number): string[] {
  return YEAR_OFFSETS.map((offset) => `${year + offset}${offset > 0 ? ' (prognoza)' : ''}`)
}

/** Named so that a sheet of another municipality or year is known before its figures are read. */
export function sheetName(unitCode: string, year: number): string {
  return `OZPS ${year} gmina ${unitCode}`
}
