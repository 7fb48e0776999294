import type { ImportProblem } from '#kernel/import-report.ts'

/** What is wrong with a reviewed file, at its place. */
export type ReferenceProblem = ImportProblem & { file: string }

/** Most problems one message tells; the rest usually follows from them. */
const MOST_TOLD = 20

/** Why the program does not start: every fault with file, row, column and remedy. Nothing was loaded. */
export function referenceRefused(problems: readonly ReferenceProblem[]): Error {
  const told = problems.slice(0, MOST_TOLD).map(problemInWords)
  const rest = problems.length - told.length
  return new Error(
    [
      'Nie wczytano parametrów prawnych i słowników z database/reference. W bazie nic się nie zmieniło.',
      ...told,
      ...(rest > 0 ? [`…i jeszcze ${rest}. Popraw te i uruchom ponownie.`] : []),
    ].join('\n'),
  )
}

function problemInWords({ file, row, column, message, remedy }: ReferenceProblem): string {
  const place = [
    `${file}.csv`,
    row === null ? [] : `wiersz ${row}`,
    column === null ? [] : `kolumna „${column}”`,
  ].flat()
  return `- ${place.join(', ')}: ${message} ${remedy}`
}
