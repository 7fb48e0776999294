import { readFileSync } from 'node:fs'
import { sharedFile } from '#platform/testing/shared-material.ts'

/** Seven-digit code → column as the header writes it → number. */
export type RawFigures = Map<string, Map<string, number>>

/**
 * The office's table export read as plainly as it can be: split at quotes and semicolons, comma to point.
 * It shares no code with the importer on purpose; agreement of the two is what the test is about.
 */
export function rawFigures(name: string): RawFigures {
  const lines = readFileSync(sharedFile(`data/bdl/${name}`), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const [header = [], ...rows] = lines.map((line) =>
    [...line.matchAll(/"([^"]*)"(?:;|$)|([^;]*)(?:;|$)/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
  )
  return new Map(
    rows.map((cells) => {
      const figures = header.map((column, place): [string, number] => [
        column,
        Number((cells[place] ?? '').replace(',', '.')),
      ])
      return [
        cells[0] ?? '',
        new Map(figures.filter(([column], place) => place > 1 && column !== '' && cells[place] !== '')),
      ]
    }),
  )
}

/** The sum of some columns of one row; NaN when one is not there. */
export function rawSum(figures: RawFigures, code: string, columns: readonly string[]): number {
  return columns.reduce((sum, column) => sum + (figures.get(code)?.get(column) ?? Number.NaN), 0)
}
