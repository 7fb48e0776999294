import type { ImportProblem } from '#kernel/import-report.ts'

/** What came out of reading a file: the thing, or why it cannot be read. */
export type Read<T> = { value: T } | { problem: ImportProblem }

/** A problem of the file as a whole. */
export function wholeFile(message: string, remedy: string): { problem: ImportProblem } {
  return { problem: { row: null, column: null, message, remedy } }
}

/** A problem of one row. */
export function ofRow(row: number, column: string | null, message: string, remedy: string): ImportProblem {
  return { row, column, message, remedy }
}

export const DOWNLOAD_AGAIN = 'Pobierz plik ponownie od wydawcy.'
